package org.shiguan.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;

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
    double[] sorted = slopes(x, y);
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Quantiles.type7(sorted, 0.5));
  }

  /**
   * The 95 % interval of the slope: the slopes of pairs as far from the middle one as Kendall's
   * score may lie from 0, by its variance with ties (Sen 1968, equation 2.6), as in
   * scipy.stats.theilslopes. Empty without slopes and when x or y does not vary. With fewer than
   * five points or so it ends at the smallest and largest slope and covers less than it says.
   *
   * @throws IllegalArgumentException when the lengths differ
   */
  public static Optional<Interval> interval(double[] x, double[] y) {
    double[] sorted = slopes(x, y);
    double n = x.length;
    double variance = (n * (n - 1) * (2 * n + 5) - ties(x) - ties(y)) / 18;
    if (sorted.length == 0 || !(variance > 0)) {
      return Optional.empty();
    }
    double half =
        NormalDistribution.of(0, 1).inverseSurvivalProbability(.025) * Math.sqrt(variance);
    int low = (int) Math.rint((sorted.length - half) / 2) - 1;
    int high = (int) Math.rint((sorted.length + half) / 2);
    return Optional.of(
        new Interval(sorted[Math.max(0, low)], sorted[Math.min(sorted.length - 1, high)]));
  }

  /** Σ t(t − 1)(2t + 5) over the values that occur t times. */
  private static double ties(double[] values) {
    Map<Double, Long> counts =
        Arrays.stream(values)
            .map(v -> v + 0.0) // no −0 beside 0
            .boxed()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.values().stream().mapToDouble(t -> (double) t * (t - 1) * (2 * t + 5)).sum();
  }

  private static double[] slopes(double[] x, double[] y) {
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
    return slopes.stream().mapToDouble(s -> s).sorted().toArray();
  }
}
