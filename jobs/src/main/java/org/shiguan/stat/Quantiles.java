package org.shiguan.stat;

/** Quantiles of sorted values, type 7 of Hyndman & Fan 1996, Am. Stat. 50:361. */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The quantile by linear interpolation at (n − 1)·p.
   *
   * @param sorted from small to large, at least one value
   * @param p 0 to 1
   */
  public static double type7(double[] sorted, double p) {
    double position = (sorted.length - 1) * p;
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
