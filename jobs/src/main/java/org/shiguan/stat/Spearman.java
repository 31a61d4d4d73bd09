package org.shiguan.stat;

import java.util.OptionalDouble;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Rank correlation ρ: Pearson's correlation of midranks (codebook M15 (iv)). Spearman 1904, Am. J.
 * Psychol. 15:72.
 */
public final class Spearman {
  private Spearman() {}

  /**
   * ρ of pairs, −1 to 1; empty with fewer than two pairs or when a side does not vary.
   *
   * @param x one value per pair
   * @param y as many
   * @throws IllegalArgumentException when the lengths differ
   */
  public static OptionalDouble rho(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " and " + y.length + " values make no pairs");
    }
    if (x.length < 2) {
      return OptionalDouble.empty();
    }
    double[] left = new NaturalRanking().apply(x);
    double[] right = new NaturalRanking().apply(y);
    double mean = (x.length + 1) / 2.0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < left.length; i++) {
      xx += (left[i] - mean) * (left[i] - mean);
      yy += (right[i] - mean) * (right[i] - mean);
      xy += (left[i] - mean) * (right[i] - mean);
    }
    // Midranks are multiples of a half, so these sums are exact.
    return xx == 0 || yy == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))));
  }
}
