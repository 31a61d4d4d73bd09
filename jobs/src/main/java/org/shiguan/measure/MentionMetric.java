package org.shiguan.measure;

import java.io.Serializable;
import java.util.List;

/**
 * A metric of what others say of somebody. All mention metrics share one pass. Covered is every day
 * on which the corpus has a post, whoever's, so that executives without an account have values, too
 * (codebook §6).
 *
 * @param card what a reader must know
 * @param finisher from the days of a window to its values
 */
public record MentionMetric(MetricCard card, Finisher finisher) implements Metric, Serializable {

  /** From the days of a window to its values; runs on executors, so it may hold no state. */
  @FunctionalInterface
  public interface Finisher extends Serializable {
    /** The values of a window with covered days, one per slice of the card. */
    List<Value> finish(Window window, Spoken spoken);
  }

  /**
   * What was said in a window.
   *
   * @param mentions posts and comments that speak of the executive
   * @param positive those of them that are favourable
   * @param negative those of them that are unfavourable
   * @param corpus all posts and comments of the corpus
   */
  public record Spoken(long mentions, long positive, long negative, long corpus) {}
}
