package org.shiguan.react;

import java.io.Serializable;
import java.util.Set;

/**
 * A post of an executive or of the firm, as crises and announcements see it.
 *
 * @param byExecutive whether the executive wrote it, and not an official account
 * @param at microseconds since 1970 UTC
 * @param width microseconds within which its time is known: 0 where the minute is
 * @param id post key
 * @param repostOf key of the original; null when it is none
 * @param crisis whether it is coded CRISIS
 * @param announces whether it is coded ANN
 * @param topics topics between # signs
 * @param links addresses
 * @param words words of two characters or more
 */
record Utterance(
    boolean byExecutive,
    long at,
    long width,
    String id,
    String repostOf,
    boolean crisis,
    boolean announces,
    Set<String> topics,
    Set<String> links,
    Set<String> words)
    implements Serializable {
  private static final long MINUTE = 60_000_000L;

  /** Whether both lie in one minute that is known of each. */
  boolean isInTheMinuteOf(Utterance other) {
    return width == 0
        && other.width == 0
        && Math.floorDiv(at, MINUTE) == Math.floorDiv(other.at, MINUTE);
  }

  long until() {
    return at + width;
  }
}
