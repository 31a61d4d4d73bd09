package org.shiguan.stat.survival;

/**
 * One stretch of time under observation, (start, stop], and whether the event ended it.
 *
 * <p>Whoever enters late (delayed entry) has a start above the origin and is at risk from then on
 * only. An event at the instant of somebody's start does not find him at risk; a stretch that stops
 * at an event's time without the event still counts as at risk there.
 *
 * @param start entry, not included; −∞ when followed from before any event
 * @param stop exit, included; finite and above start
 * @param event true when the event happened at stop, false when observation ended (censored)
 */
public record FollowUp(double start, double stop, boolean event) {
  /**
   * Refuses a stretch without length, and times that are no numbers.
   *
   * @throws IllegalArgumentException when start is not below a finite stop
   */
  public FollowUp {
    if (!(start < stop) || stop == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("no follow-up from " + start + " to " + stop);
    }
  }

  /** Under observation just before {@code time}, and so at risk of an event at it. */
  boolean atRisk(double time) {
    return start < time && time <= stop;
  }
}
