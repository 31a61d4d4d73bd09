package org.shiguan.report.chart.kind;

/** Round distances between ticks. */
final class Ticks {
  private Ticks() {}

  /** The 1, 2 or 5 times a power of ten that cuts low to high in about {@code parts}. */
  static double step(double low, double high, int parts) {
    double rough = (high - low) / parts;
    if (!(rough > 0)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double factor = rough / power;
    return power * (factor <= 1.0001 ? 1 : factor <= 2.0001 ? 2 : factor <= 5.0001 ? 5 : 10);
  }
}
