package org.shiguan.report.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Mart;

/**
 * One chart of one subject in one language, written to its files.
 *
 * @param id chart and subject; the same in both languages
 * @param chart the chart
 * @param drawing what was drawn
 * @param svg the SVG to stand in a page
 * @param svgPath path of the SVG file below the report
 * @param pngPath path of the PNG file below the report
 */
public record Picture(
    String id, Chart chart, Drawing drawing, String svg, String svgPath, String pngPath) {

  /** Draws and writes {@code charts/<language>/<id>.svg} and {@code .png} below the report. */
  public static Picture write(
      Path report, Mart mart, Chart chart, Subject subject, HouseTheme theme) {
    Drawing drawing = chart.draw(mart, subject, theme);
    String id = subject.pictureId(chart);
    Language language = theme.language();
    String stem = "charts/" + language.id() + "/" + id;
    var svg = new SvgFile(id, drawing);
    try {
      Files.createDirectories(report.resolve("charts").resolve(language.id()));
      Files.writeString(
          report.resolve(stem + ".svg"),
          svg.standalone("../../assets/" + theme.face().fileName()),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PngFile.write(report.resolve(stem + ".png"), drawing);
    return new Picture(id, chart, drawing, svg.inline(), stem + ".svg", stem + ".png");
  }
}
