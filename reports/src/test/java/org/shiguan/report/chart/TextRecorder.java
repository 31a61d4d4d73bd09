package org.shiguan.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/** A canvas that remembers where each text stands. */
final class TextRecorder extends AbstractGraphics2D {
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
  private final Graphics2D metrics =
      new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
  private final List<Label> labels;

  /** A text and the box of its ink. */
  record Label(String text, Font font, Rectangle2D box) {}

  private TextRecorder(List<Label> labels) {
    super(false);
    this.labels = labels;
    this.gc = new GraphicContext();
  }

  private TextRecorder(TextRecorder other) {
    super(other);
    this.labels = other.labels;
  }

  static List<Label> labels(Drawing drawing) {
    var labels = new ArrayList<Label>();
    var recorder = new TextRecorder(labels);
    recorder.setRenderingHint(
        java.awt.RenderingHints.KEY_STROKE_CONTROL, java.awt.RenderingHints.VALUE_STROKE_PURE);
    drawing.painter().accept(recorder);
    return labels;
  }

  @Override
  public void drawString(String text, float x, float y) {
    Rectangle2D ink = getFont().createGlyphVector(MEASURE, text).getVisualBounds();
    var box =
        new Rectangle2D.Double(x + ink.getX(), y + ink.getY(), ink.getWidth(), ink.getHeight());
    labels.add(
        new Label(text, getFont(), getTransform().createTransformedShape(box).getBounds2D()));
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw new AssertionError("an attributed text would not stay text in SVG");
  }

  @Override
  public Graphics create() {
    return new TextRecorder(this);
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return metrics.getFontMetrics(font);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return metrics.getDeviceConfiguration();
  }

  @Override
  public void draw(Shape shape) {}

  @Override
  public void fill(Shape shape) {}

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {}

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {}

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    return true;
  }

  @Override
  public boolean drawImage(Image image, int x, int y, int w, int h, ImageObserver observer) {
    return true;
  }

  @Override
  public void setXORMode(Color color) {}

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {}

  @Override
  public void dispose() {}
}
