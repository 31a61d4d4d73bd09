package org.shiguan.record;

import java.io.Serializable;

/** A way of writing a time of posting. Wall clocks are China's, +08:00. */
@FunctionalInterface
public interface TimeForm extends Serializable {
  /** The moment written, or null when the text is not written this way or names no real moment. */
  Moment parse(String text);
}
