package org.shiguan.compare;

import java.util.List;
import org.shiguan.stat.Interval;
import org.shiguan.study.Bilingual;

/**
 * What an estimator found.
 *
 * @param estimate the effect; null when undefined, and {@code note} says why
 * @param interval its 95 % interval; null without one
 * @param intervalKind how the interval was made; null without one
 * @param p p-value; null when there is no test
 * @param smallest the smallest p-value that so few accounts can give; null when it is no matter
 * @param events episodes or events it stands on; null when accounts are all there is
 * @param note what must be said beside it; null for nothing
 * @param curves curves that go with it
 */
public record Finding(
    Double estimate,
    Interval interval,
    Bilingual intervalKind,
    Double p,
    Double smallest,
    Long events,
    Bilingual note,
    List<Curve> curves) {

  /**
   * The curve of a side.
   *
   * @param side its code
   * @param title for readers
   * @param steps in order of time, from day 0
   */
  public record Curve(String side, Bilingual title, List<Step> steps) {}

  /**
   * A step of a curve.
   *
   * @param days days since the beginning
   * @param value share without the event
   * @param interval its band; null without one
   * @param events events until then
   * @param atRisk at risk just before
   */
  public record Step(double days, double value, Interval interval, long events, long atRisk) {}

  /** Nothing can be estimated, and why. */
  public static Finding undefined(Bilingual why, Long events) {
    return new Finding(null, null, null, null, null, events, why, List.of());
  }

  /** An effect with its interval, either of which may be null; no test yet. */
  public static Finding of(Double estimate, Interval interval, Bilingual intervalKind) {
    return new Finding(
        estimate,
        interval,
        interval == null ? null : intervalKind,
        null,
        null,
        null,
        null,
        List.of());
  }

  /** The same with a test. */
  public Finding tested(double pValue, Double smallestPossible) {
    return new Finding(
        estimate, interval, intervalKind, pValue, smallestPossible, events, note, curves);
  }

  /** The same standing on so many events. */
  public Finding on(long counted) {
    return new Finding(estimate, interval, intervalKind, p, smallest, counted, note, curves);
  }

  /** The same with something to say. */
  public Finding noting(Bilingual said) {
    return new Finding(estimate, interval, intervalKind, p, smallest, events, said, curves);
  }

  /** The same with curves. */
  public Finding drawn(List<Curve> drawn) {
    return new Finding(
        estimate, interval, intervalKind, p, smallest, events, note, List.copyOf(drawn));
  }
}
