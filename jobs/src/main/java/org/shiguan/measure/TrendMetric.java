package org.shiguan.measure;

import java.io.Serializable;
import java.util.List;

/**
 * A metric of posts beside what the whole corpus talks about at the time. All trend metrics share
 * one pass.
 *
 * @param card what a reader must know
 * @param finisher from the posts of a window to its values
 */
public record TrendMetric(MetricCard card, Finisher finisher) implements Metric, Serializable {

  /** From the posts of a window to its values; runs on executors, so it may hold no state. */
  @FunctionalInterface
  public interface Finisher extends Serializable {
    /** The values of any window, one per slice of the card. */
    List<Value> finish(Window window, Trends trends);
  }
}
