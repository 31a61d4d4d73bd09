package org.shiguan.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Do some groups of accounts lie higher than others (codebook E01)? H from midranks, corrected for
 * ties; χ² with one degree of freedom less than groups, or, when a group has fewer than 5 values,
 * 9,999 random assignments of the values to the groups with the observed one counted among them.
 *
 * <p>Kruskal &amp; Wallis 1952, J. Am. Stat. Assoc. 47:583. R's kruskal.test and
 * scipy.stats.kruskal use χ² at any size.
 *
 * @param h 0 or more
 * @param df groups with values, less one
 * @param pValue that H is as large or larger
 * @param epsilonSquared H/(N − 1), 0 to 1: the share of the variance of the ranks between groups
 * @param n values in all groups
 * @param permuted whether the p-value is from assignments instead of χ²
 */
public record KruskalWallis(
    double h, int df, double pValue, double epsilonSquared, int n, boolean permuted) {
  private static final int ENOUGH = 5;
  private static final int DRAWS = 9_999;

  /** Sums of the same numbers in another order differ by less, in parts of the whole. */
  private static final double ROUNDING = 1e-12;

  /**
   * The test; empty with fewer than two groups that have values, or when all values are tied.
   *
   * @param groups the values of each group; one without values is left out
   * @param seed replicate r draws with {@code seed + r}; not used with χ²
   * @throws IllegalArgumentException when a value is not finite
   */
  public static Optional<KruskalWallis> of(List<double[]> groups, long seed) {
    return of(groups, ENOUGH, seed);
  }

  /**
   * The test with the assignments in place of χ² when a group has fewer values than {@code enough}.
   */
  public static Optional<KruskalWallis> of(List<double[]> groups, int enough, long seed) {
    List<double[]> filled = groups.stream().filter(g -> g.length > 0).toList();
    double[] pooled = filled.stream().flatMapToDouble(Arrays::stream).toArray();
    if (!Arrays.stream(pooled).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a value is not finite");
    }
    if (filled.size() < 2 || Arrays.stream(pooled).distinct().count() < 2) {
      return Optional.empty();
    }
    int n = pooled.length;
    int[] sizes = filled.stream().mapToInt(g -> g.length).toArray();
    double[] ranks = new NaturalRanking().apply(pooled);
    double between = between(ranks, sizes);
    double middle = (n + 1) / 2.0;
    double variance = Arrays.stream(ranks).map(r -> (r - middle) * (r - middle)).sum() / (n - 1);
    // The textbook's 12/(N(N+1))·ΣR²/n − 3(N+1), over its correction for ties, is this.
    double h = (between - n * middle * middle) / variance;
    boolean permuted = Arrays.stream(sizes).min().orElseThrow() < enough;
    double pValue =
        permuted
            ? permuted(ranks, sizes, between, seed)
            : ChiSquaredDistribution.of(sizes.length - 1).survivalProbability(Math.max(0, h));
    return Optional.of(
        new KruskalWallis(
            Math.max(0, h), sizes.length - 1, pValue, Math.max(0, h) / (n - 1), n, permuted));
  }

  private static double permuted(double[] ranks, int[] sizes, double observed, long seed) {
    double atLeast = observed * (1 - ROUNDING);
    long count =
        IntStream.range(0, DRAWS)
            .parallel()
            .filter(r -> between(shuffled(ranks, new SplittableRandom(seed + r)), sizes) >= atLeast)
            .count();
    return (1.0 + count) / (1 + DRAWS);
  }

  /** Σ R²/n over the groups that follow upon each other. */
  private static double between(double[] ranks, int[] sizes) {
    double between = 0;
    int from = 0;
    for (int size : sizes) {
      double sum = Arrays.stream(ranks, from, from + size).sum();
      between += sum * sum / size;
      from += size;
    }
    return between;
  }

  private static double[] shuffled(double[] ranks, SplittableRandom random) {
    double[] shuffled = ranks.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      double moved = shuffled[i];
      shuffled[i] = shuffled[other];
      shuffled[other] = moved;
    }
    return shuffled;
  }
}
