package org.shiguan.stat;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far the values of one group of accounts lie above those of another (codebook E04): δ, the
 * share of pairs in which the first is larger less the share in which it is smaller, −1 to 1; it is
 * 2U₁/(n₁n₂) − 1 of {@link MannWhitney}.
 *
 * <p>Cliff 1993, Psychol. Bull. 114:494; Feng &amp; Cliff 2004, J. Mod. Appl. Stat. Methods 3:322;
 * Efron 1987, J. Am. Stat. Assoc. 82:171.
 *
 * @param delta −1 to 1
 * @param interval its 95 % interval
 * @param method where the interval comes from; print it beside
 */
public record CliffDelta(double delta, Interval interval, Method method) {
  /** Resamples of the bootstrap. */
  public static final int REPLICATES = 10_000;

  /** A group needs so many values for the bootstrap. */
  private static final int ENOUGH = 5;

  private static final double TAIL = 0.025;

  /** Where an interval comes from. */
  public enum Method {
    /** Bias-corrected and accelerated bootstrap within groups. */
    BCA,
    /** Cliff's variance and Student's t: a group has fewer than 5 values, or there was no BCa. */
    ANALYTIC,
    /** The same from a δ that was moved off ±1: no value of one group lies among the other's. */
    DISJOINT
  }

  /**
   * δ and its interval: BCa, but analytic when a group has fewer than 5 values, when |δ| = 1, and
   * where resampling does not vary; empty when a group has fewer than two values.
   *
   * @param seed replicate r draws with {@code seed + r}
   * @throws IllegalArgumentException when a value is not finite
   */
  public static Optional<CliffDelta> of(double[] first, double[] second, long seed) {
    if (Math.min(first.length, second.length) < 2) {
      return Optional.empty();
    }
    double delta = delta(first, second).orElseThrow();
    Optional<Interval> bca =
        Math.min(first.length, second.length) < ENOUGH
            ? Optional.empty()
            : bootstrap(first, second, REPLICATES, seed);
    Method analytic = Math.abs(delta) == 1 ? Method.DISJOINT : Method.ANALYTIC;
    return Optional.of(
        bca.map(i -> new CliffDelta(delta, i, Method.BCA))
            .orElseGet(
                () -> new CliffDelta(delta, analytic(first, second).orElseThrow(), analytic)));
  }

  /**
   * δ; empty when a group is.
   *
   * @throws IllegalArgumentException when a value is not finite
   */
  public static OptionalDouble delta(double[] first, double[] second) {
    var pairs = new Pairs(first, second);
    return first.length == 0 || second.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(pairs.delta());
  }

  /**
   * The analytic interval with the unbiased variance and t with n₁ + n₂ − 2 degrees of freedom,
   * which are the defaults of R's effsize; empty when a group has fewer than two values.
   *
   * <p>When |δ| = 1, δ is shrunk by 1 − 1/(n₁n₂) first, and the end beside it stays at ±1, as
   * effsize does. The variance is at least (1 − δ²)/(n₁n₂ − 1), as Cliff has it; effsize has no
   * such floor, and prints an interval without width when all values are tied.
   *
   * @throws IllegalArgumentException when a value is not finite
   */
  public static Optional<Interval> analytic(double[] first, double[] second) {
    if (Math.min(first.length, second.length) < 2) {
      return Optional.empty();
    }
    var pairs = new Pairs(first, second);
    boolean disjoint = Math.abs(pairs.delta()) == 1;
    double count = (double) first.length * second.length;
    double d = disjoint ? pairs.delta() * (1 - 1 / count) : pairs.delta();
    double variance = unbiasedVariance(pairs, d);
    if (!disjoint) {
      variance = Math.max(variance, (1 - d * d) / (count - 1));
    }
    double t =
        TDistribution.of(first.length + second.length - 2.0).inverseSurvivalProbability(TAIL);
    double spread = t * t * variance;
    double half = Math.sqrt(spread) * Math.sqrt(StrictMath.pow(1 - d * d, 2) + spread);
    double below = 1 - d * d + spread;
    double low = (d - d * d * d - half) / below;
    double high = (d - d * d * d + half) / below;
    return Optional.of(new Interval(pairs.delta() == -1 ? -1 : low, pairs.delta() == 1 ? 1 : high));
  }

  /**
   * The unbiased variance of δ, Cliff 1993; 0 when all values are tied. Two values or more in each
   * group.
   */
  static double unbiasedVariance(Pairs pairs, double d) {
    double n = pairs.first.length;
    double m = pairs.second.length;
    double rows = Arrays.stream(pairs.first).mapToDouble(s -> StrictMath.pow(s / m - d, 2)).sum();
    double columns =
        Arrays.stream(pairs.second).mapToDouble(s -> StrictMath.pow(s / n - d, 2)).sum();
    double cells =
        pairs.larger * StrictMath.pow(1 - d, 2)
            + pairs.smaller * StrictMath.pow(1 + d, 2)
            + (n * m - pairs.larger - pairs.smaller) * d * d;
    return (m * m * rows + n * n * columns - cells) / (n * m * (n - 1) * (m - 1));
  }

  /**
   * The interval of {@link Bca} from resampling within groups; empty when a group has fewer than
   * two values, when |δ| = 1, or when the bootstrap or the jackknife does not vary.
   *
   * @param replicates 1 or more, {@link #REPLICATES} for a publication
   * @param seed replicate r draws with {@code seed + r}
   * @throws IllegalArgumentException when a value is not finite
   */
  public static Optional<Interval> bootstrap(
      double[] first, double[] second, int replicates, long seed) {
    if (Math.min(first.length, second.length) < 2) {
      return Optional.empty();
    }
    var pairs = new Pairs(first, second);
    // Whole numbers until the end, so that equal replicates are equal.
    double[] drawn =
        IntStream.range(0, replicates)
            .parallel()
            .mapToDouble(r -> pairs.drawn(new SplittableRandom(seed + r)))
            .toArray();
    double count = (double) first.length * second.length;
    return Bca.interval(drawn, (double) pairs.larger - pairs.smaller, pairs.acceleration())
        .map(i -> new Interval(i.low() / count, i.high() / count));
  }

  /** The pairs of two groups, counted by place in the pooled order, so no pair is looked at. */
  static final class Pairs {
    /** For each value of the first group, how many of the second lie below it less above it. */
    private final long[] first;

    /** For each value of the second group, how many of the first lie above it less below it. */
    private final long[] second;

    private final int[] firstPlaces;
    private final int[] secondPlaces;
    private final int places;
    private final long larger;
    private final long smaller;

    Pairs(double[] firstValues, double[] secondValues) {
      double[] different =
          DoubleStream.concat(Arrays.stream(firstValues), Arrays.stream(secondValues))
              .map(v -> v + 0.0) // no −0 beside 0
              .sorted()
              .distinct()
              .toArray();
      if (!Arrays.stream(different).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("a value is not finite");
      }
      places = different.length;
      firstPlaces = places(firstValues, different);
      secondPlaces = places(secondValues, different);
      first = balances(firstPlaces, secondPlaces, places);
      second = Arrays.stream(balances(secondPlaces, firstPlaces, places)).map(b -> -b).toArray();
      long balance = Arrays.stream(first).sum();
      int[] firstCounts = counts(firstPlaces, places);
      int[] secondCounts = counts(secondPlaces, places);
      long equal =
          IntStream.range(0, places).mapToLong(k -> (long) firstCounts[k] * secondCounts[k]).sum();
      long unequal = (long) firstValues.length * secondValues.length - equal;
      larger = (unequal + balance) / 2;
      smaller = (unequal - balance) / 2;
    }

    private static int[] places(double[] values, double[] different) {
      return Arrays.stream(values).mapToInt(v -> Arrays.binarySearch(different, v + 0.0)).toArray();
    }

    private static int[] counts(int[] at, int places) {
      var counts = new int[places];
      for (int place : at) {
        counts[place]++;
      }
      return counts;
    }

    private static long[] balances(int[] own, int[] others, int places) {
      int[] counts = counts(others, places);
      var balance = new long[places];
      long below = 0;
      for (int k = 0; k < places; k++) {
        balance[k] = below - (others.length - below - counts[k]);
        below += counts[k];
      }
      return Arrays.stream(own).mapToLong(k -> balance[k]).toArray();
    }

    double delta() {
      return (larger - smaller) / ((double) first.length * second.length);
    }

    /** Pairs with the first larger less those with it smaller, in one resample of both groups. */
    private long drawn(SplittableRandom random) {
      int[] ofFirst = drawn(firstPlaces, random);
      int[] ofSecond = drawn(secondPlaces, random);
      long balance = 0;
      long below = 0;
      for (int k = 0; k < places; k++) {
        balance += ofFirst[k] * (2 * below + ofSecond[k] - secondPlaces.length);
        below += ofSecond[k];
      }
      return balance;
    }

    private int[] drawn(int[] at, SplittableRandom random) {
      var counts = new int[places];
      for (int i = 0; i < at.length; i++) {
        counts[at[random.nextInt(at.length)]]++;
      }
      return counts;
    }

    double acceleration() {
      return Bca.acceleration(influences(first, second.length), influences(second, first.length));
    }

    /**
     * Of one group. Without value i, δ is (total − balance i)/((n − 1)·m), so its influence is
     * (balance i − mean balance)/m.
     */
    private static double[] influences(long[] balances, int others) {
      double mean = Arrays.stream(balances).average().orElseThrow();
      return Arrays.stream(balances).mapToDouble(b -> (b - mean) / others).toArray();
    }
  }
}
