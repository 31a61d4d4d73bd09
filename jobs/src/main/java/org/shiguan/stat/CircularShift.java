package org.shiguan.stat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Do purges follow upon spikes more often than their calendars would make them (codebook D06 (b))?
 * Each account's spikes are shifted round its covered window, each account by a number of days of
 * its own, and the purges within so many days after a spike are counted anew. All combinations of
 * shifts up to 20,000, else 9,999 random ones with the observed one counted among them. One-sided:
 * more purges than by chance.
 *
 * <p>A purge counts when a spike lies on its day or up to {@code days} before; a spike that is
 * shifted past the end of the window comes in again at its start, but no purge at the start counts
 * for a spike at the end. Cover the same window with spikes and purges: a purge of which nobody
 * could have seen the spike makes the calendars look unrelated.
 *
 * @param statistic purges that follow upon a spike
 * @param purges all purges
 * @param expected mean of the statistic over all shifts
 * @param pValue the share of shifts with as many or more
 * @param exact whether all shifts were counted
 */
public record CircularShift(
    int statistic, int purges, double expected, double pValue, boolean exact) {
  private static final int MOST_EXACT = 20_000;
  private static final int DRAWS = 9_999;

  /**
   * An account.
   *
   * @param window covered days, 1 or more; they are numbered from 0
   * @param spikes days with a spike, within the window
   * @param purges days of purges, within the window; two on one day are two
   */
  public record Account(int window, Set<Integer> spikes, List<Integer> purges) {
    /**
     * Refuses days outside the window.
     *
     * @throws IllegalArgumentException when a day is not 0 to window − 1
     */
    public Account {
      spikes = Set.copyOf(spikes);
      purges = List.copyOf(purges);
      if (window < 1 || !within(window, spikes) || !within(window, purges)) {
        throw new IllegalArgumentException(
            "days " + spikes + " and " + purges + " in a window of " + window);
      }
    }

    private static boolean within(int window, Collection<Integer> days) {
      return days.stream().allMatch(d -> d >= 0 && d < window);
    }

    /** For each shift the purges that follow upon a shifted spike. */
    private int[] counts(int days) {
      var counts = new int[window];
      for (int purge : purges) {
        var follows = new boolean[window];
        for (int spike : spikes) {
          for (int day = Math.max(0, purge - days); day <= purge; day++) {
            follows[Math.floorMod(day - spike, window)] = true;
          }
        }
        for (int shift = 0; shift < window; shift++) {
          counts[shift] += follows[shift] ? 1 : 0;
        }
      }
      return counts;
    }
  }

  /**
   * The test; empty when no account has both spikes and purges.
   *
   * @param accounts in an order that does not change from run to run
   * @param days 0 or more; 14 in the codebook, 7 and 30 for sensitivity
   * @param seed replicate r draws with {@code seed + r}; not used when exact
   * @throws IllegalArgumentException when days is negative
   */
  public static Optional<CircularShift> of(List<Account> accounts, int days, long seed) {
    if (days < 0) {
      throw new IllegalArgumentException(days + " days after a spike");
    }
    // Whoever has only the one or the other adds 0 at every shift.
    List<int[]> counts =
        accounts.stream()
            .filter(a -> !a.spikes().isEmpty() && !a.purges().isEmpty())
            .map(a -> a.counts(days))
            .toList();
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    int purges = accounts.stream().mapToInt(a -> a.purges().size()).sum();
    int observed = counts.stream().mapToInt(c -> c[0]).sum();
    double expected =
        counts.stream().mapToDouble(c -> IntStream.of(c).average().orElseThrow()).sum();
    double combinations = counts.stream().mapToDouble(c -> c.length).reduce(1, (a, b) -> a * b);
    boolean exact = combinations <= MOST_EXACT;
    double pValue =
        exact ? atLeast(counts, observed) / combinations : drawn(counts, observed, seed);
    return Optional.of(new CircularShift(observed, purges, expected, pValue, exact));
  }

  /** How many combinations of shifts give so many or more. */
  private static double atLeast(List<int[]> counts, int observed) {
    int[] sums = {0};
    for (int[] own : counts) {
      int[] before = sums;
      sums = IntStream.of(own).flatMap(o -> IntStream.of(before).map(b -> b + o)).toArray();
    }
    return IntStream.of(sums).filter(s -> s >= observed).count();
  }

  private static double drawn(List<int[]> counts, int observed, long seed) {
    long atLeast =
        IntStream.range(0, DRAWS)
            .parallel()
            .filter(r -> drawn(counts, new SplittableRandom(seed + r)) >= observed)
            .count();
    return (1.0 + atLeast) / (1 + DRAWS);
  }

  private static int drawn(List<int[]> counts, SplittableRandom random) {
    int sum = 0;
    for (int[] own : counts) {
      sum += own[random.nextInt(own.length)];
    }
    return sum;
  }
}
