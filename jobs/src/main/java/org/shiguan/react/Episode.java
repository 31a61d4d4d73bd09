package org.shiguan.react;

import java.util.List;
import java.util.Optional;

/**
 * A service request from its posting to the answer or the end of observation (codebook M12).
 *
 * @param answer what answered first; null without an answer
 * @param closure what said first that the case is closed; null when nothing did
 * @param endedAt end of the episode, microseconds; null when it cannot be used
 * @param endedBy why it ended
 */
record Episode(Said answer, Said closure, Long endedAt, End endedBy) {
  /** Observation ends after seven days, and so does the time for a closure. */
  static final long WINDOW_MICROS = 7 * 86_400_000_000L;

  /** Clocks of two records of one platform may differ by less. */
  private static final long CLOCKS_DIFFER_MICROS = 60_000_000L;

  /** Why an episode ended; of two reasons at one moment the first counts. */
  enum End {
    /** The executive answered. */
    EXEC,
    /** The firm's official account answered. */
    FIRM,
    /** Seven days passed. */
    WINDOW,
    /** The executive's timeline is held no longer. */
    EXEC_COVERAGE,
    /** The thread was captured for the last time. */
    REQUEST_COVERAGE,
    /** The request was last seen before it was deleted. */
    REQUEST_DELETED,
    /** The executive's posts were purged or hidden, or the account closed. */
    EXEC_GONE,
    /** The executive's timeline is not held at the time of the request. */
    NOT_COVERED,
    /** Request or answer is known to the hour or day only. */
    IMPRECISE,
    /** The answer is a minute or more before the request. */
    CLOCK
  }

  /**
   * Where observation ends for a reason.
   *
   * @param at microseconds
   */
  record Limit(long at, End why) {}

  /**
   * The episode of a request.
   *
   * @param askedAt microseconds
   * @param sharp whether that is known to the minute
   * @param limits ends of observation beside the seven days; empty when it began under none, which
   *     is not the same as not being observed
   * @param covered whether an answer could have been seen at all
   * @param said what belongs to the request, in time order
   */
  static Episode of(
      long askedAt, boolean sharp, boolean covered, List<Limit> limits, List<Said> said) {
    Said answer = said.isEmpty() ? null : said.get(0);
    if (answer == null) {
      return ended(askedAt, sharp, covered, limits, null, null);
    }
    Said closure =
        said.stream()
            .filter(s -> s.closes() && s.at() - answer.at() <= WINDOW_MICROS)
            .findFirst()
            .orElse(null);
    return ended(askedAt, sharp, covered, limits, answer, closure);
  }

  private static Episode ended(
      long askedAt, boolean sharp, boolean covered, List<Limit> limits, Said answer, Said closure) {
    if (!sharp || (answer != null && !answer.sharp())) {
      return new Episode(answer, closure, null, End.IMPRECISE);
    }
    if (answer != null && answer.at() <= askedAt - CLOCKS_DIFFER_MICROS) {
      return new Episode(answer, closure, null, End.CLOCK);
    }
    if (!covered) {
      return new Episode(answer, closure, null, End.NOT_COVERED);
    }
    Limit end = new Limit(askedAt + WINDOW_MICROS, End.WINDOW);
    for (Limit limit : limits) {
      if (limit.at() < end.at()) {
        end = limit;
      }
    }
    if (answer != null && answer.at() <= Math.max(askedAt, end.at())) {
      End who = answer.byExecutive() ? End.EXEC : End.FIRM;
      return new Episode(answer, closure, Math.max(askedAt, answer.at()), who);
    }
    return new Episode(answer, closure, Math.max(askedAt, end.at()), end.why());
  }

  /** The answer; empty without one. */
  Optional<Said> answered() {
    return Optional.ofNullable(answer);
  }
}
