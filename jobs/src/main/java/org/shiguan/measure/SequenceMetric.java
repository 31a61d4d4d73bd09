package org.shiguan.measure;

import java.io.Serializable;
import java.util.List;

/**
 * A metric of the order of posts. All sequence metrics share one sorted pass; metrics with the same
 * state type share the state.
 *
 * @param card what a reader must know
 * @param stateType class of the state, the name under which it is shared
 * @param zero a new state
 * @param finisher from the state of a window to its values
 * @param <S> the state
 */
public record SequenceMetric<S extends SequenceState<S>>(
    MetricCard card, Class<S> stateType, Zero<S> zero, Finisher<S> finisher)
    implements Metric, Serializable {

  /** Makes a new state. */
  @FunctionalInterface
  public interface Zero<S> extends Serializable {
    /** A state that has seen no post. */
    S create();
  }

  /** From the state of a window to its values; runs on executors, so it may hold no state. */
  @FunctionalInterface
  public interface Finisher<S> extends Serializable {
    /** The values of a window that has covered time, one per slice of the card. */
    List<Value> finish(Window window, S state);
  }
}
