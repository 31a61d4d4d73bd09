package org.shiguan.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jfree.chart.encoders.EncoderUtil;
import org.jfree.chart.encoders.ImageFormat;

/** A drawing as PNG, two device pixels to one CSS pixel. */
final class PngFile {
  static final int SCALE = 2;

  private PngFile() {}

  static BufferedImage image(Drawing drawing) {
    var image =
        new BufferedImage(
            (drawing.width() + 2 * Drawing.MARGIN) * SCALE,
            (drawing.height() + 2 * Drawing.MARGIN) * SCALE,
            BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D canvas = image.createGraphics();
    canvas.addRenderingHints(
        Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE));
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    canvas.scale(SCALE, SCALE);
    canvas.translate(Drawing.MARGIN, Drawing.MARGIN);
    drawing.painter().accept(canvas);
    canvas.dispose();
    return image;
  }

  static void write(Path file, Drawing drawing) {
    try (var out = Files.newOutputStream(file)) {
      EncoderUtil.writeBufferedImage(image(drawing), ImageFormat.PNG, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
