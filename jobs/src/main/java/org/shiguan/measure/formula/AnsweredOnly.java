package org.shiguan.measure.formula;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Quantiles;
import org.shiguan.stat.survival.FollowUp;

/**
 * Latency given an answer (codebook M12, design ANSWERED_ONLY). An archive that holds only the
 * executive's timeline shows answered requests alone, so neither a share of answers nor S(t) can be
 * had from it, and this median must not be read as one of all requests.
 *
 * @param median of the observed latencies, in their unit
 * @param answered number of them, 1 or more
 * @param interval of the median, between two of the latencies, of 95 % or more whatever their
 *     distribution; null below six
 */
public record AnsweredOnly(double median, long answered, Interval interval) {
  private static final double TAIL = 0.025;

  /**
   * The median latency of what was answered; empty when nothing was. Every episode begins at 0,
   * whatever the start of its follow-up.
   */
  public static Optional<AnsweredOnly> of(Collection<FollowUp> episodes) {
    double[] latencies =
        episodes.stream().filter(FollowUp::event).mapToDouble(FollowUp::stop).sorted().toArray();
    return latencies.length == 0
        ? Optional.empty()
        : Optional.of(
            new AnsweredOnly(
                Quantiles.type7(latencies, 0.5), latencies.length, interval(latencies)));
  }

  /** Between the k-th latency from either end, k the largest with P(Bin(n, ½) &lt; k) ≤ 0.025. */
  private static Interval interval(double[] sorted) {
    int k = BinomialDistribution.of(sorted.length, 0.5).inverseCumulativeProbability(TAIL);
    return k == 0 ? null : new Interval(sorted[k - 1], sorted[sorted.length - k]);
  }
}
