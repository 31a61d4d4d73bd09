package org.shiguan.react;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A crisis of one executive and who spoke of it first (codebook M13). Whether a post coded CRISIS
 * is about this crisis and no other is not looked at.
 *
 * @param from earliest onset, microseconds since 1970 UTC
 * @param to latest onset
 * @param preemptive last post of the executive in the three days before; null without one
 * @param exec first post of the executive from the onset on; null without one
 * @param firm first post of an official account; null without one
 * @param firmHeld whether posts of an official account are held around the onset
 * @param observedUntil end of observation; null where the onset is not covered
 */
record Crisis(
    long from,
    long to,
    Utterance preemptive,
    Utterance exec,
    Utterance firm,
    boolean firmHeld,
    Long observedUntil) {
  private static final long WINDOW = 14 * 86_400_000_000L;
  private static final long BEFORE = 3 * 86_400_000_000L;

  /** Who spoke first. */
  enum First {
    /** The executive. */
    EXEC,
    /** The official account. */
    FIRM,
    /** Both in one minute, or at times that cannot be told apart. */
    TIE,
    /** Nobody. */
    NONE,
    /** One of them could not have been seen. */
    UNKNOWN
  }

  /**
   * The crisis as the posts tell it.
   *
   * @param all posts of executive and official accounts, in time order
   * @param coveredUntil end of the executive's covered stretch around the onset; empty without one
   */
  static Crisis of(long from, long to, List<Utterance> all, Optional<Long> coveredUntil) {
    Utterance preemptive =
        all.stream()
            .filter(u -> u.byExecutive() && u.crisis())
            .filter(u -> u.until() < from && u.at() >= from - BEFORE)
            .reduce((earlier, later) -> later)
            .orElse(null);
    return new Crisis(
        from,
        to,
        preemptive,
        first(all, from, to, Utterance::byExecutive),
        first(all, from, to, u -> !u.byExecutive()),
        all.stream()
            .anyMatch(u -> !u.byExecutive() && u.at() >= from - WINDOW && u.at() <= to + WINDOW),
        coveredUntil.map(until -> Math.min(until, to + WINDOW)).orElse(null));
  }

  private static Utterance first(
      List<Utterance> all, long from, long to, Predicate<Utterance> whose) {
    return all.stream()
        .filter(Utterance::crisis)
        .filter(whose)
        .filter(u -> u.until() >= from && u.at() <= to + WINDOW)
        .findFirst()
        .orElse(null);
  }

  /** Who spoke first; a pre-emptive post is before everything. */
  First spokeFirst() {
    if (observedUntil == null || !firmHeld) {
      return First.UNKNOWN;
    }
    if (preemptive != null) {
      return First.EXEC;
    }
    if (exec == null || firm == null) {
      return exec != null ? First.EXEC : orNone();
    }
    if (exec.isInTheMinuteOf(firm)) {
      return First.TIE;
    }
    return exec.until() < firm.at() ? First.EXEC : orTie();
  }

  private First orNone() {
    return firm != null ? First.FIRM : First.NONE;
  }

  private First orTie() {
    return firm.until() < exec.at() ? First.FIRM : First.TIE;
  }
}
