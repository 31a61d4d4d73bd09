package org.shiguan.stat;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The 95 % interval of a statistic from its bootstrap replicates, corrected for their bias and for
 * a spread that changes with the value (BCa, codebook E04). Efron 1987, J. Am. Stat. Assoc. 82:171;
 * Davison &amp; Hinkley 1997, Bootstrap Methods and their Application, §5.3.2, for several groups.
 */
public final class Bca {
  private static final double TAIL = 0.025;

  private Bca() {}

  /**
   * How fast the spread changes with the value: Σ U³/n³ over 6 (Σ U²/n²)^1.5, summed over all
   * groups, as in scipy.stats.bootstrap. No number when nothing varies.
   *
   * @param influences for each group its jackknife influences U = (n − 1)·(mean of the statistic
   *     without one − the statistic without that one)
   */
  public static double acceleration(double[]... influences) {
    double squares = 0;
    double cubes = 0;
    for (double[] group : influences) {
      for (double influence : group) {
        double share = influence / group.length;
        squares += share * share;
        cubes += share * share * share;
      }
    }
    return cubes / (6 * StrictMath.pow(squares, 1.5));
  }

  /**
   * The interval. Bias is the share of replicates below the observed value with half of those that
   * equal it; quantiles are by the inverse of the distribution function, so that its ends are
   * replicates.
   *
   * @param replicates of resamples, in any order; equal values must be equal to the last digit
   * @param observed the statistic itself
   * @param acceleration see {@link #acceleration}
   * @return empty when all replicates lie on one side of the observed value or equal it, or when
   *     the acceleration is no number
   */
  public static Optional<Interval> interval(
      double[] replicates, double observed, double acceleration) {
    double[] sorted = Arrays.stream(replicates).sorted().toArray();
    double below = Arrays.stream(sorted).filter(d -> d < observed).count();
    double equal = Arrays.stream(sorted).filter(d -> d == observed).count();
    double share = (below + equal / 2) / sorted.length;
    boolean varies = equal < sorted.length && share > 0 && share < 1;
    if (!varies || !Double.isFinite(acceleration)) {
      return Optional.empty();
    }
    double bias = NormalDistribution.of(0, 1).inverseCumulativeProbability(share);
    return Optional.of(
        new Interval(
            quantile(sorted, adjusted(TAIL, bias, acceleration)),
            quantile(sorted, adjusted(1 - TAIL, bias, acceleration))));
  }

  private static double adjusted(double p, double bias, double acceleration) {
    var normal = NormalDistribution.of(0, 1);
    double moved = bias + normal.inverseCumulativeProbability(p);
    return normal.cumulativeProbability(bias + moved / (1 - acceleration * moved));
  }

  /** The smallest value with at least this share at or below it. */
  private static double quantile(double[] sorted, double p) {
    int rank = (int) Math.ceil(p * sorted.length);
    return sorted[Math.max(1, Math.min(sorted.length, rank)) - 1];
  }
}
