package org.shiguan.measure;

import java.io.Serializable;
import java.util.List;

/**
 * A metric of what the deletion ledger says: the fates of posts, the states of the executive, the
 * purges. All ledger metrics share one pass. Unlike the others they are asked for windows without
 * covered time, too, because a state or a deletion may be known there, and say themselves when
 * nothing is.
 *
 * @param card what a reader must know
 * @param finisher from the chronicle of a window to its values
 */
public record LedgerMetric(MetricCard card, Finisher finisher) implements Metric, Serializable {

  /** From the chronicle of a window to its values; runs on executors, so it may hold no state. */
  @FunctionalInterface
  public interface Finisher extends Serializable {
    /** The values of any window, one per slice of the card. */
    List<Value> finish(Window window, Chronicle chronicle);
  }
}
