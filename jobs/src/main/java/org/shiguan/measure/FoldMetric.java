package org.shiguan.measure;

import java.io.Serializable;
import java.util.List;

/**
 * A metric of counts that merge in any order. All fold metrics share one scan: their partials are
 * folded per executive and day into {@code cells}, and a finisher makes the values of one window
 * from the cells of its days.
 *
 * @param card what a reader must know
 * @param partials what the finisher reads; {@link Cells#POSTS} need not be named
 * @param finisher from the tally of a window to its values
 */
public record FoldMetric(MetricCard card, List<Partial> partials, Finisher finisher)
    implements Metric {

  /** Copies the list. */
  public FoldMetric {
    partials = List.copyOf(partials);
  }

  /** From the tally of a window to its values; runs on executors, so it may hold no state. */
  @FunctionalInterface
  public interface Finisher extends Serializable {
    /** The values of a window that has covered time, one per slice of the card. */
    List<Value> finish(Window window, Tally tally);
  }
}
