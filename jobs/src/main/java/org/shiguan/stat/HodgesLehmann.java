package org.shiguan.stat;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The pseudo-median of differences: the median of the means of all pairs, each value paired with
 * itself too (codebook M13, M14). Hodges &amp; Lehmann 1963, Ann. Math. Stat. 34:598.
 */
public final class HodgesLehmann {
  /** Above this the pairs would fill more than some hundred megabytes. */
  private static final int MOST = 5_000;

  /** Up to here the distribution of the signed ranks is counted out. */
  private static final int MOST_EXACT = 50;

  private static final double TAIL = 0.025;

  private HodgesLehmann() {}

  /**
   * The estimate in the unit of the differences; empty without any.
   *
   * @throws IllegalArgumentException above 5,000 differences or when one is not finite
   */
  public static OptionalDouble estimate(double... differences) {
    double[] means = means(differences);
    return means.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Quantiles.type7(means, 0.5));
  }

  /**
   * The 95 % interval: the means of pairs that the signed-rank test would not reject as the middle
   * (Hollander, Wolfe &amp; Chicken 2014, Nonparametric Statistical Methods, §3.3). Up to 50
   * differences by the exact distribution, as R's wilcox.test(conf.int = TRUE) without ties; with
   * ties or zeros the same interval holds 95 % or more, where R solves a normal approximation
   * instead. Above 50 the quantile is that of the normal approximation. Empty with fewer than six
   * differences: no such interval reaches 95 % there.
   *
   * @throws IllegalArgumentException above 5,000 differences or when one is not finite
   */
  public static Optional<Interval> interval(double... differences) {
    int n = differences.length;
    double[] means = means(differences);
    int outside = n <= MOST_EXACT ? exactOutside(n) : normalOutside(n);
    return outside < 1
        ? Optional.empty()
        : Optional.of(new Interval(means[outside - 1], means[means.length - outside]));
  }

  /** The smallest v with P(V ≤ v) of 0.025 or more: so many means from either end is the limit. */
  private static int exactOutside(int n) {
    var ways = new double[n * (n + 1) / 2 + 1];
    ways[0] = 1;
    for (int rank = 1; rank <= n; rank++) {
      for (int v = ways.length - 1; v >= rank; v--) {
        ways[v] += ways[v - rank];
      }
    }
    double limit = TAIL * Math.pow(2, n);
    int v = 0;
    for (double tail = ways[0]; tail < limit; tail += ways[v]) {
      v++;
    }
    return v;
  }

  private static int normalOutside(int n) {
    double middle = n * (n + 1.0) / 4;
    double sd = Math.sqrt(middle * (2 * n + 1) / 6);
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);
    return (int) Math.floor(middle - z * sd);
  }

  private static double[] means(double... differences) {
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
    return means;
  }
}
