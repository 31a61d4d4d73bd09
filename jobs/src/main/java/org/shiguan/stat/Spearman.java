package org.shiguan.stat;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Rank correlation ρ: Pearson's correlation of midranks (codebook M15 (iv)). Spearman 1904, Am. J.
 * Psychol. 15:72.
 */
public final class Spearman {
  private static final int MOST_EXACT = 20_000;
  private static final int DRAWS = 9_999;

  private Spearman() {}

  /**
   * Could ρ be chance? One side is put in another order (codebook E03, C05). All n! orders up to
   * 20,000 (7 pairs), else 9,999 random ones with the observed one counted among them.
   *
   * @param rho −1 to 1
   * @param pValue two-sided: the share of orders with ρ as far from 0 in either direction
   * @param smallest the smallest p-value that so many pairs can give without ties
   * @param exact whether all orders were counted
   */
  public record Permutation(double rho, double pValue, double smallest, boolean exact) {}

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

  /**
   * The 95 % interval of ρ on Fisher's scale with variance (1 + ρ²/2)/(n − 3). Bonett &amp; Wright
   * 2000, Psychometrika 65:23. Empty with fewer than four pairs, without ρ, and when |ρ| = 1, where
   * that scale ends.
   *
   * @throws IllegalArgumentException when the lengths differ
   */
  public static Optional<Interval> interval(double[] x, double[] y) {
    OptionalDouble rho = rho(x, y);
    if (x.length < 4 || rho.isEmpty() || Math.abs(rho.getAsDouble()) == 1) {
      return Optional.empty();
    }
    double r = rho.getAsDouble();
    double middle = StrictMath.log((1 + r) / (1 - r)) / 2;
    double half =
        NormalDistribution.of(0, 1).inverseSurvivalProbability(.025)
            * Math.sqrt((1 + r * r / 2) / (x.length - 3));
    return Optional.of(
        new Interval(StrictMath.tanh(middle - half), StrictMath.tanh(middle + half)));
  }

  /**
   * The permutation test; empty without ρ.
   *
   * @param seed replicate r draws with {@code seed + r}; not used when exact
   * @throws IllegalArgumentException when the lengths differ
   */
  public static Optional<Permutation> test(double[] x, double[] y, long seed) {
    OptionalDouble rho = rho(x, y);
    if (rho.isEmpty()) {
      return Optional.empty();
    }
    long[] left = fromMiddle(x);
    long[] right = fromMiddle(y);
    long observed = Math.abs(product(left, right));
    double orders =
        IntStream.rangeClosed(1, x.length).asDoubleStream().reduce(1, (all, i) -> all * i);
    if (orders <= MOST_EXACT) {
      long atLeast = atLeast(left, right, 0, observed);
      return Optional.of(
          new Permutation(rho.getAsDouble(), atLeast / orders, Math.min(1, 2 / orders), true));
    }
    long atLeast =
        IntStream.range(0, DRAWS)
            .parallel()
            .filter(r -> Math.abs(drawn(left, right, new SplittableRandom(seed + r))) >= observed)
            .count();
    return Optional.of(
        new Permutation(
            rho.getAsDouble(), (1.0 + atLeast) / (1 + DRAWS), 1.0 / (1 + DRAWS), false));
  }

  /** Twice the midranks less their mean: whole numbers, so that equal orders are seen as equal. */
  private static long[] fromMiddle(double[] values) {
    return Arrays.stream(new NaturalRanking().apply(values))
        .mapToLong(rank -> Math.round(2 * rank) - (values.length + 1))
        .toArray();
  }

  private static long product(long[] left, long[] right) {
    return IntStream.range(0, left.length).mapToLong(i -> left[i] * right[i]).sum();
  }

  /** Counts the orders of what stands at and behind a place; leaves the order as it was. */
  private static long atLeast(long[] left, long[] right, int place, long observed) {
    if (place == right.length) {
      return Math.abs(product(left, right)) >= observed ? 1 : 0;
    }
    long count = 0;
    for (int i = place; i < right.length; i++) {
      swap(right, place, i);
      count += atLeast(left, right, place + 1, observed);
      swap(right, place, i);
    }
    return count;
  }

  private static long drawn(long[] left, long[] right, SplittableRandom random) {
    long[] shuffled = right.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      swap(shuffled, i, random.nextInt(i + 1));
    }
    return product(left, shuffled);
  }

  private static void swap(long[] values, int a, int b) {
    long moved = values[a];
    values[a] = values[b];
    values[b] = moved;
  }
}
