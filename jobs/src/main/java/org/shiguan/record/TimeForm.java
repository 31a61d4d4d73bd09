package org.shiguan.record;

import java.io.Serializable;

/** A way of writing a time of posting. Wall clocks are China's, +08:00. */
@FunctionalInterface
public interface TimeForm extends Serializable {
  /** The moment written, or null when the text is not written this way or names no real moment. */
  Moment parse(String text);

  /**
   * The moment that a relative or year-less text means at the time it was captured; null when the
   * text is neither, or this form has no such texts.
   *
   * @param capturedAtMicros when the text was seen, epoch microseconds UTC
   */
  default Moment parseRelative(String text, long capturedAtMicros) {
    return null;
  }

  /** Whether a text of this form needs a capture time to be a moment. */
  default boolean isRelative(String text) {
    return false;
  }
}
