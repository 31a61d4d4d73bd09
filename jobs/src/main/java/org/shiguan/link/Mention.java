package org.shiguan.link;

/**
 * That a text may speak of somebody.
 *
 * @param executive id in the roster
 * @param how how that is known; {@link How#FIRM_ACCOUNT} only when the author is an official
 *     account
 * @param evidence what was found and where
 * @param fromMicros from when on it counts, epoch microseconds
 * @param toMicros when it ends to count
 */
record Mention(String executive, How how, String evidence, long fromMicros, long toMicros) {
  /** A mention that does not depend on the day. */
  static Mention always(String executive, How how, String evidence) {
    return new Mention(executive, how, evidence, Long.MIN_VALUE, Long.MAX_VALUE);
  }
}
