package org.shiguan.measure;

import java.io.Serializable;
import java.util.List;

/**
 * A metric of episodes: requests and their answers, crises, announcements. All episode metrics
 * share one pass. An episode belongs to the window in which it began, covered or not; where there
 * is none the metric itself says why.
 *
 * @param card what a reader must know
 * @param codes codes of the coding manual by which the episodes are found; unless all of them are
 *     validated the values are flagged so
 * @param finisher from the episodes of a window to its values
 */
public record EpisodeMetric(MetricCard card, List<String> codes, Finisher finisher)
    implements Metric, Serializable {

  /** From the episodes of a window to its values; runs on executors, so it may hold no state. */
  @FunctionalInterface
  public interface Finisher extends Serializable {
    /** The values of any window, one per slice of the card. */
    List<Value> finish(Window window, Episodes episodes);
  }

  /** Copies the list into one that can be sent. */
  public EpisodeMetric {
    codes = List.copyOf(codes);
  }
}
