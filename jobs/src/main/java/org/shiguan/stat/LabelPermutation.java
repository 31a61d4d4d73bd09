package org.shiguan.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Could the difference between two groups of accounts be chance? Accounts keep their values and
 * take the labels of others in their stratum (codebook E05). All assignments up to 20,000, else
 * 9,999 random ones with the observed one counted among them.
 *
 * <p>Phipson &amp; Smyth 2010, SAGMB 9:39.
 *
 * @param statistic the observed difference
 * @param pValue two-sided: the share of assignments with as large a difference in either direction
 * @param smallest the smallest p-value that groups of this size can give, 2 by the number of
 *     assignments; print it beside the other. (A difference of means between groups of unequal size
 *     can reach half of it, as its two extremes are not equally far from 0.)
 * @param exact whether all assignments were counted
 */
public record LabelPermutation(double statistic, double pValue, double smallest, boolean exact) {
  private static final int MOST_EXACT = 20_000;
  private static final int DRAWS = 9_999;

  /** Sums of the same numbers in another order differ by less, in units of the largest. */
  private static final double ROUNDING = 1e-12;

  /** What is compared. Both are a sum over the first group, stretched and moved. */
  public enum Statistic {
    /** Mean of the first group less mean of the second. */
    MEAN_DIFFERENCE,
    /** {@link CliffDelta} of the first group against the second, over all strata. */
    CLIFF_DELTA
  }

  /**
   * An account.
   *
   * @param value finite
   * @param first whether it is in the first group
   * @param stratum labels are exchanged within it only
   */
  public record Account(double value, boolean first, String stratum) {}

  /** The test without strata; empty when a group is. */
  public static Optional<LabelPermutation> of(
      double[] first, double[] second, Statistic statistic, long seed) {
    var accounts =
        IntStream.range(0, first.length + second.length)
            .mapToObj(
                i ->
                    i < first.length
                        ? new Account(first[i], true, "")
                        : new Account(second[i - first.length], false, ""))
            .toList();
    return of(accounts, statistic, seed);
  }

  /**
   * The test; empty when a group is. A stratum of one group keeps its labels: its accounts count in
   * the statistic and give no assignments.
   *
   * @param accounts in an order that does not change from run to run
   * @param seed replicate r draws with {@code seed + r}; not used when exact
   * @throws IllegalArgumentException when a value is not finite
   */
  public static Optional<LabelPermutation> of(
      List<Account> accounts, Statistic statistic, long seed) {
    double[] values = accounts.stream().mapToDouble(Account::value).toArray();
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a value is not finite");
    }
    int n = (int) accounts.stream().filter(Account::first).count();
    int m = values.length - n;
    if (n == 0 || m == 0) {
      return Optional.empty();
    }
    Scores scores = scores(values, n, m, statistic);
    List<Stratum> strata = strata(accounts, scores.each);
    double observed = scores.statistic(strata.stream().mapToDouble(s -> s.observed).sum());
    double atLeast = Math.abs(observed) - scores.rounding();
    double assignments = 1;
    for (Stratum stratum : strata) {
      assignments *= choose(stratum.scores.length, stratum.first);
    }
    boolean exact = assignments <= MOST_EXACT;
    long count =
        exact
            ? Arrays.stream(all(strata))
                .filter(sum -> Math.abs(scores.statistic(sum)) >= atLeast)
                .count()
            : IntStream.range(0, DRAWS)
                .parallel()
                .mapToDouble(r -> drawn(strata, new SplittableRandom(seed + r)))
                .filter(sum -> Math.abs(scores.statistic(sum)) >= atLeast)
                .count();
    return Optional.of(
        exact
            ? new LabelPermutation(
                observed, count / assignments, Math.min(1, 2 / assignments), true)
            : new LabelPermutation(
                observed, (1.0 + count) / (1 + DRAWS), 1.0 / (1 + DRAWS), false));
  }

  /** n choose k, exact while below 2⁵³. */
  static double choose(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      ways = ways * (n - Math.min(k, n - k) + i) / i;
    }
    return ways;
  }

  /** The statistic as (sum of scores in the first group)·stretch + move. */
  private static final class Scores {
    private final double[] each;
    private final double stretch;
    private final double move;

    Scores(double[] each, double stretch, double move) {
      this.each = each;
      this.stretch = stretch;
      this.move = move;
    }

    double statistic(double sum) {
      return sum * stretch + move;
    }

    double rounding() {
      double largest = Arrays.stream(each).map(Math::abs).max().orElseThrow();
      return ROUNDING * Math.max(1, Math.abs(stretch) * largest);
    }
  }

  private static Scores scores(double[] values, int n, int m, Statistic statistic) {
    return switch (statistic) {
      case MEAN_DIFFERENCE ->
          new Scores(values, 1.0 / n + 1.0 / m, -Arrays.stream(values).sum() / m);
      case CLIFF_DELTA -> {
        // From the middle rank: δ is 2/(nm) times the sum of the first group's.
        double middle = (n + m + 1) / 2.0;
        double[] ranks = new NaturalRanking().apply(values);
        yield new Scores(
            Arrays.stream(ranks).map(r -> r - middle).toArray(), 2.0 / ((double) n * m), 0);
      }
    };
  }

  /** One stratum: its scores, and how many of its accounts are in the first group. */
  private static final class Stratum {
    private final double[] scores;
    private final int first;
    private final double observed;

    Stratum(double[] scores, int first, double observed) {
      this.scores = scores;
      this.first = first;
      this.observed = observed;
    }
  }

  private static List<Stratum> strata(List<Account> accounts, double[] scores) {
    Map<String, List<Integer>> members =
        IntStream.range(0, scores.length)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> accounts.get(i).stratum(), TreeMap::new, Collectors.toList()));
    return members.values().stream()
        .map(
            all -> {
              var first = all.stream().filter(i -> accounts.get(i).first()).toList();
              return new Stratum(
                  all.stream().mapToDouble(i -> scores[i]).toArray(),
                  first.size(),
                  first.stream().mapToDouble(i -> scores[i]).sum());
            })
        .toList();
  }

  /** The sum of every assignment: each one of a stratum with each one of the others. */
  private static double[] all(List<Stratum> strata) {
    double[] sums = {0};
    for (Stratum stratum : strata) {
      double[] own = new double[(int) choose(stratum.scores.length, stratum.first)];
      sums(stratum, 0, 0, 0, own, 0);
      double[] before = sums;
      sums = Arrays.stream(own).flatMap(o -> Arrays.stream(before).map(b -> b + o)).toArray();
    }
    return sums;
  }

  /** Fills in the sums of all subsets that choose the rest from here on; returns the next place. */
  private static int sums(
      Stratum stratum, int from, int chosen, double sum, double[] sums, int next) {
    if (chosen == stratum.first) {
      sums[next] = sum;
      return next + 1;
    }
    int place = next;
    int last = stratum.scores.length - (stratum.first - chosen);
    for (int i = from; i <= last; i++) {
      place = sums(stratum, i + 1, chosen + 1, sum + stratum.scores[i], sums, place);
    }
    return place;
  }

  private static double drawn(List<Stratum> strata, SplittableRandom random) {
    double sum = 0;
    for (Stratum stratum : strata) {
      double[] left = stratum.scores.clone();
      for (int i = 0; i < stratum.first; i++) {
        int which = i + random.nextInt(left.length - i);
        sum += left[which];
        left[which] = left[i];
      }
    }
    return sum;
  }
}
