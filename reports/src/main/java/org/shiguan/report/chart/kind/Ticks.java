package org.shiguan.report.chart.kind;

/** Round distances between ticks. */
final class Ticks {
  /** Values that lie nearer to each other are one value but for rounding. */
  private static final double ROUNDING = 1e-9;

  private Ticks() {}

  /**
   * The 1, 2 or 5 times a power of ten that cuts low to high in about {@code parts}; 1 where they
   * are one value, so that no axis shows the crumbs of a calculation.
   */
  static double step(double low, double high, int parts) {
    if (!(high - low > ROUNDING)) {
      return 1;
    }
    double rough = (high - low) / parts;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double factor = rough / power;
    return power * (factor <= 1.0001 ? 1 : factor <= 2.0001 ? 2 : factor <= 5.0001 ? 5 : 10);
  }
}
