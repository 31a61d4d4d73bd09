package org.shiguan.stat.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Do groups differ in their hazard (codebook E06)? Events observed in each group against those
 * expected if all who were at risk at an event were alike, with the hypergeometric variance; every
 * event weighs the same. Delayed entry is allowed.
 *
 * <p>Mantel 1966, Cancer Chemother. Rep. 50:163; Peto &amp; Peto 1972, JRSS A 135:185. R's survdiff
 * gives the same without delayed entry.
 *
 * @param chiSquared 0 or more
 * @param df groups of which somebody was at risk at an event, less one
 * @param pValue of χ²
 * @param groups in the order given
 */
public record LogRank(double chiSquared, int df, double pValue, List<Group> groups) {

  /**
   * A group.
   *
   * @param followUps stretches of follow-up
   * @param observed events
   * @param expected events, were all groups alike
   */
  public record Group(int followUps, long observed, double expected) {}

  /**
   * The test; empty when fewer than two groups were at risk at any event, or some never together
   * with the others.
   *
   * @param groups one stretch per person, or several that follow upon each other
   */
  public static Optional<LogRank> of(List<List<FollowUp>> groups) {
    List<AtRisk> atRisk = groups.stream().map(AtRisk::new).toList();
    var times = new TreeSet<Double>();
    groups.forEach(g -> g.stream().filter(FollowUp::event).forEach(f -> times.add(f.stop())));
    int size = groups.size();
    var expected = new double[size];
    var variance = new double[size][size];
    for (double time : times) {
      long[] risk = atRisk.stream().mapToLong(g -> g.atRisk(time)).toArray();
      double all = IntStream.range(0, size).mapToDouble(g -> risk[g]).sum();
      double died = atRisk.stream().mapToLong(g -> g.events(time)).sum();
      double spread = all > 1 ? died * (all - died) / (all - 1) : 0;
      for (int r = 0; r < size; r++) {
        expected[r] += died * risk[r] / all;
        for (int c = 0; c <= r; c++) {
          variance[r][c] += spread * risk[r] / all * ((r == c ? 1 : 0) - risk[c] / all);
        }
      }
    }
    var result = new ArrayList<Group>();
    for (int g = 0; g < size; g++) {
      long events = groups.get(g).stream().filter(FollowUp::event).count();
      result.add(new Group(groups.get(g).size(), events, expected[g]));
    }
    return test(result, variance);
  }

  private static Optional<LogRank> test(List<Group> groups, double[][] variance) {
    int[] compared =
        IntStream.range(0, groups.size()).filter(g -> groups.get(g).expected() > 0).toArray();
    int df = compared.length - 1;
    if (df < 1) {
      return Optional.empty();
    }
    // The differences of all groups sum to 0, so that of the last is not needed.
    var rest = new double[df][df];
    var difference = new double[df];
    for (int r = 0; r < df; r++) {
      Group group = groups.get(compared[r]);
      difference[r] = group.observed() - group.expected();
      for (int c = 0; c <= r; c++) {
        rest[r][c] = variance[compared[r]][compared[c]];
      }
    }
    return Cholesky.of(rest)
        .map(root -> root.quadratic(difference))
        .map(
            chiSquared ->
                new LogRank(
                    chiSquared,
                    df,
                    ChiSquaredDistribution.of(df).survivalProbability(chiSquared),
                    List.copyOf(groups)));
  }

  /** The sorted starts, stops and events of one group. */
  private static final class AtRisk {
    private final double[] starts;
    private final double[] stops;
    private final double[] events;

    AtRisk(List<FollowUp> group) {
      starts = group.stream().mapToDouble(FollowUp::start).sorted().toArray();
      stops = group.stream().mapToDouble(FollowUp::stop).sorted().toArray();
      events =
          group.stream().filter(FollowUp::event).mapToDouble(FollowUp::stop).sorted().toArray();
    }

    long atRisk(double time) {
      return KaplanMeier.below(starts, time) - KaplanMeier.below(stops, time);
    }

    long events(double time) {
      return KaplanMeier.below(events, Math.nextUp(time)) - KaplanMeier.below(events, time);
    }
  }
}
