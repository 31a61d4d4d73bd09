package org.shiguan.report.chart;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A chart that knows its size and how to paint itself.
 *
 * @param width width in CSS pixels
 * @param height height in CSS pixels
 * @param title one line that names the picture, for readers who cannot see it
 * @param description what it shows in a sentence, for the same readers
 * @param painter paints from (0, 0) to (width, height), once per output
 */
public record Drawing(
    int width, int height, String title, String description, Consumer<Graphics2D> painter) {

  /** White space on each side of a picture that stands alone, in CSS pixels. */
  public static final int MARGIN = 24;
}
