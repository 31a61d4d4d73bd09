package org.shiguan.stat;

import java.util.ArrayList;
import java.util.OptionalDouble;

/**
 * The slope of a line through points of which up to 29 % may be far off: the median of the slopes
 * of all pairs (codebook M19). Theil 1950; Sen 1968, J. Am. Stat. Assoc. 63:1379.
 */
public final class TheilSen {
  private TheilSen() {}

  /**
   * The slope, in units of y per unit of x; pairs with the same x are left out, and without another
   * pair it is empty.
   *
   * @param x one value per point
   * @param y as many
   * @throws IllegalArgumentException when the lengths differ
   */
  public static OptionalDouble slope(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " and " + y.length + " values make no points");
    }
    var slopes = new ArrayList<Double>();
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        if (x[i] != x[j]) {
          slopes.add((y[j] - y[i]) / (x[j] - x[i]));
        }
      }
    }
    double[] sorted = slopes.stream().mapToDouble(s -> s).sorted().toArray();
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Quantiles.type7(sorted, 0.5));
  }
}
