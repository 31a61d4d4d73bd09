package org.shiguan.measure;

import java.util.Locale;

/** What the instant of a post is good to. */
enum Precision {
  SECOND(1L),
  MINUTE(60L),
  HOUR(3_600L),
  DAY(86_400L);

  private final long micros;

  Precision(long seconds) {
    this.micros = seconds * 1_000_000L;
  }

  /** The precision of that name in {@code time_precision}. */
  static Precision named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The minute, hour or day at +08:00 in which the post may lie anywhere. */
  Stretch around(long at) {
    long start = Math.floorDiv(at + Window.OFFSET_MICROS, micros) * micros - Window.OFFSET_MICROS;
    return new Stretch(start, start + micros, false);
  }
}
