package org.shiguan.stat;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The pseudo-median of differences: the median of the means of all pairs, each value paired with
 * itself too (codebook M13, M14). Hodges &amp; Lehmann 1963, Ann. Math. Stat. 34:598.
 */
public final class HodgesLehmann {
  /** Above this the pairs would fill more than some hundred megabytes. */
  private static final int MOST = 5_000;

  private HodgesLehmann() {}

  /**
   * The estimate in the unit of the differences; empty without any.
   *
   * @throws IllegalArgumentException above 5,000 differences or when one is not finite
   */
  public static OptionalDouble estimate(double... differences) {
    int n = differences.length;
    if (n > MOST || !Arrays.stream(differences).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "Hodges–Lehmann takes up to " + MOST + " finite differences");
    }
    var means = new double[n * (n + 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        means[next++] = (differences[i] + differences[j]) / 2;
      }
    }
    Arrays.sort(means);
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(Quantiles.type7(means, 0.5));
  }
}
