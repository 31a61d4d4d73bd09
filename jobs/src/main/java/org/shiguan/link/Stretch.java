package org.shiguan.link;

/**
 * A stretch of covered time.
 *
 * @param fromMicros first instant, epoch microseconds
 * @param toMicros end; itself covered only when observed
 * @param basis why it counts as covered
 */
record Stretch(long fromMicros, long toMicros, Basis basis) {
  /** Why a stretch counts as covered. */
  enum Basis {
    /** The study file says that an input holds whole timelines of these days. */
    DECLARED,
    /** An input holds posts from its beginning to its end; what lies between may have holes. */
    OBSERVED
  }
}
