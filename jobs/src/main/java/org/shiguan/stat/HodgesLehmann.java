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
  /** Up to here the distribution of the signed ranks is counted out. */
  private static final int MOST_EXACT = 50;

  private static final double TAIL = 0.025;

  private HodgesLehmann() {}

  /**
   * The estimate in the unit of the differences; empty without any.
   *
   * @throws IllegalArgumentException when a difference is not finite
   */
  public static OptionalDouble estimate(double... differences) {
    double[] sorted = sorted(differences);
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    long pairs = pairs(sorted.length);
    return OptionalDouble.of((mean(sorted, (pairs + 1) / 2) + mean(sorted, pairs / 2 + 1)) / 2);
  }

  /**
   * The 95 % interval: the means of pairs that the signed-rank test would not reject as the middle
   * (Hollander, Wolfe &amp; Chicken 2014, Nonparametric Statistical Methods, §3.3). Up to 50
   * differences by the exact distribution, as R's wilcox.test(conf.int = TRUE) without ties; with
   * ties or zeros the same interval holds 95 % or more, where R solves a normal approximation
   * instead. Above 50 the quantile is that of the normal approximation. Empty with fewer than six
   * differences: no such interval reaches 95 % there.
   *
   * @throws IllegalArgumentException when a difference is not finite
   */
  public static Optional<Interval> interval(double... differences) {
    int n = differences.length;
    double[] sorted = sorted(differences);
    long outside = n <= MOST_EXACT ? exactOutside(n) : normalOutside(n);
    return outside < 1
        ? Optional.empty()
        : Optional.of(new Interval(mean(sorted, outside), mean(sorted, pairs(n) - outside + 1)));
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
    double limit = TAIL * StrictMath.pow(2, n);
    int v = 0;
    for (double tail = ways[0]; tail < limit; tail += ways[v]) {
      v++;
    }
    return v;
  }

  private static long normalOutside(int n) {
    double middle = n * (n + 1.0) / 4;
    double sd = Math.sqrt(middle * (2 * n + 1) / 6);
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);
    return (long) Math.floor(middle - z * sd);
  }

  private static double[] sorted(double... differences) {
    if (!Arrays.stream(differences).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a difference is not finite");
    }
    return Arrays.stream(differences).sorted().toArray();
  }

  /**
   * The k-th smallest mean of a pair, k from 1: the smallest number below or at which k of them
   * lie, by halving, because the means of many differences would not fit into memory.
   */
  private static double mean(double[] sorted, long k) {
    double low = Math.nextDown(sorted[0]);
    double high = sorted[sorted.length - 1];
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        return high;
      }
      if (atMost(sorted, middle) >= k) {
        high = middle;
      } else {
        low = middle;
      }
    }
  }

  /** How many means of pairs lie below or at a bound. */
  private static long atMost(double[] sorted, double bound) {
    long count = 0;
    int j = sorted.length - 1;
    for (int i = 0; i < sorted.length; i++) {
      while (j >= i && (sorted[i] + sorted[j]) / 2 > bound) {
        j--;
      }
      if (j < i) {
        break;
      }
      count += j - i + 1;
    }
    return count;
  }

  private static long pairs(int n) {
    return (long) n * (n + 1) / 2;
  }
}
