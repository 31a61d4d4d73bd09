package org.shiguan.report.chart;

/** A chart cannot be drawn: a label lacks a glyph, or the font cannot be used. */
public final class ChartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A sentence that says what is wrong and what to do. */
  public ChartException(String message) {
    super(message);
  }

  /** The same with the error that showed it. */
  public ChartException(String message, Throwable cause) {
    super(message, cause);
  }
}
