package org.shiguan.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where cases stand among those who were at risk with them: of each case the share of its risk set
 * that lies below it less the share above it, −1 to 1, and the mean of these over the cases. It is
 * the δ of Cliff against one's own risk set, and the rank form of the score of a conditional
 * logistic model.
 *
 * <p>The test lets any member of a set be its case: all combinations up to 20,000, else 9,999
 * random ones with the observed one counted among them. That a control stands in several sets does
 * not matter, as in a partial likelihood. The interval is Student's over the cases; where all stand
 * alike, Wilson's of the mean as a share, which is too wide.
 *
 * <p>Breslow, Lubin, Marek &amp; Langholz 1983, J. Am. Stat. Assoc. 78:1 (risk-set sampling);
 * Phipson &amp; Smyth 2010, SAGMB 9:39.
 *
 * @param mean −1 to 1
 * @param interval its 95 % interval; null with one case
 * @param pValue two-sided
 * @param smallest the smallest p-value that such sets can give
 * @param exact whether all combinations were counted
 */
public record Placement(
    double mean, Interval interval, double pValue, double smallest, boolean exact) {
  private static final int MOST_EXACT = 20_000;
  private static final int DRAWS = 9_999;

  /** Sums of the same numbers in another order differ by less. */
  private static final double ROUNDING = 1e-9;

  /**
   * A case and those at risk with it.
   *
   * @param own value of the case, finite
   * @param others values of the others, finite; one or more
   */
  public record Set(double own, List<Double> others) {
    /** Keeps its own copy of the others. */
    public Set {
      others = List.copyOf(others);
      if (others.isEmpty()) {
        throw new IllegalArgumentException("nobody else was at risk");
      }
    }

    /** Where each member stands among the rest; the case is the first. */
    private double[] places() {
      double[] all =
          IntStream.rangeClosed(0, others.size())
              .mapToDouble(i -> i == 0 ? own : others.get(i - 1))
              .toArray();
      if (!Arrays.stream(all).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("a value is not finite");
      }
      double[] sorted = Arrays.stream(all).sorted().toArray();
      return Arrays.stream(all)
          .map(
              v -> {
                long below = first(sorted, v, false);
                long notAbove = first(sorted, v, true);
                return (double) (below - (sorted.length - notAbove)) / others.size();
              })
          .toArray();
    }

    /** How many of the sorted values lie below, or not above. */
    private static long first(double[] sorted, double value, boolean beyond) {
      int low = 0;
      int high = sorted.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sorted[middle] < value || (beyond && sorted[middle] == value)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /**
   * The mean place and its test; empty without cases.
   *
   * @param sets in an order that does not change from run to run
   * @param seed replicate r draws with {@code seed + r}; not used when exact
   */
  public static Optional<Placement> of(List<Set> sets, long seed) {
    if (sets.isEmpty()) {
      return Optional.empty();
    }
    List<double[]> places = sets.stream().map(Set::places).toList();
    double[] own = places.stream().mapToDouble(p -> p[0]).toArray();
    double sum = Arrays.stream(own).sum();
    double atLeast = Math.abs(sum) - ROUNDING;
    double combinations = 1;
    for (double[] set : places) {
      combinations *= set.length;
    }
    boolean exact = combinations <= MOST_EXACT;
    double p;
    if (exact) {
      double[] sums = {0};
      for (double[] set : places) {
        double[] before = sums;
        sums = Arrays.stream(set).flatMap(v -> Arrays.stream(before).map(s -> s + v)).toArray();
      }
      p = Arrays.stream(sums).filter(s -> Math.abs(s) >= atLeast).count() / combinations;
    } else {
      long count =
          IntStream.range(0, DRAWS)
              .parallel()
              .filter(r -> Math.abs(drawn(places, new SplittableRandom(seed + r))) >= atLeast)
              .count();
      p = (1.0 + count) / (1 + DRAWS);
    }
    return Optional.of(
        new Placement(
            sum / own.length,
            interval(own),
            p,
            exact ? Math.min(1, 2 / combinations) : 1.0 / (1 + DRAWS),
            exact));
  }

  private static double drawn(List<double[]> places, SplittableRandom random) {
    double sum = 0;
    for (double[] set : places) {
      sum += set[random.nextInt(set.length)];
    }
    return sum;
  }

  private static Interval interval(double[] own) {
    int n = own.length;
    if (n < 2) {
      return null;
    }
    double mean = Arrays.stream(own).average().orElseThrow();
    double squares = Arrays.stream(own).map(v -> (v - mean) * (v - mean)).sum();
    if (squares < ROUNDING) {
      Interval share = Wilson.interval((mean + 1) / 2, n);
      return new Interval(2 * share.low() - 1, 2 * share.high() - 1);
    }
    double half =
        TDistribution.of(n - 1.0).inverseSurvivalProbability(.025)
            * Math.sqrt(squares / (n - 1) / n);
    return new Interval(Math.max(-1, mean - half), Math.min(1, mean + half));
  }
}
