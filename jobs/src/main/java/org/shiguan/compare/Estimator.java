package org.shiguan.compare;

import java.util.EnumSet;
import java.util.Set;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Hypothesis;

/**
 * A way to compare: effect, interval and test.
 *
 * @param <S> kind of sample it takes
 */
public interface Estimator<S extends Sample> {
  /** What it is called in a hypotheses file. */
  String id();

  /** Entry of the codebook, such as {@code E04}. */
  String codebook();

  /** What readers call it. */
  Bilingual title();

  /** What effect, interval and p-value are, and by which conventions. */
  Bilingual definition();

  /** Literature. */
  String reference();

  /** Kind of sample it takes. */
  Class<S> takes();

  /** Whether it can compare what the outcome gives. */
  default boolean fits(Outcome outcome) {
    return outcome.gives() == takes();
  }

  /** Whether it has a p-value; without one a hypothesis can only be exploratory. */
  default boolean tests() {
    return true;
  }

  /** The sides of the null value on which a claim may lie. */
  default Set<Hypothesis.Direction> directions() {
    return EnumSet.allOf(Hypothesis.Direction.class);
  }

  /** Kind of effect. */
  Measure measure();

  /** Value of the effect that means none. */
  default double nullValue() {
    return 0;
  }

  /** What may be said of such a sample; asked before {@link #estimate} and without looking. */
  Gate gate(S sample);

  /**
   * The finding; called only when the gate is open.
   *
   * @param seed replicate r of a resampling draws with {@code seed + r}
   */
  Finding estimate(S sample, long seed);
}
