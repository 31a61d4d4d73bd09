package org.shiguan.measure.stat;

import java.util.Collection;
import java.util.Optional;

/**
 * Latency given an answer (codebook M12, design ANSWERED_ONLY). An archive that holds only the
 * executive's timeline shows answered requests alone, so neither a share of answers nor S(t) can be
 * had from it, and this median must not be read as one of all requests.
 *
 * @param median of the observed latencies, in their unit
 * @param answered number of them, 1 or more
 */
public record AnsweredOnly(double median, long answered) {

  /** The median latency of what was answered; empty when nothing was. */
  public static Optional<AnsweredOnly> of(Collection<FollowUp> episodes) {
    double[] latencies =
        episodes.stream()
            .filter(FollowUp::event)
            .mapToDouble(e -> e.stop() - e.start())
            .sorted()
            .toArray();
    return latencies.length == 0
        ? Optional.empty()
        : Optional.of(new AnsweredOnly(Quantiles.type7(latencies, 0.5), latencies.length));
  }
}
