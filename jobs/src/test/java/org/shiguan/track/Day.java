package org.shiguan.track;

import java.time.Instant;

/** Days of a made-up archive, the first being 2021-01-01. */
final class Day {
  private static final long FIRST = Instant.parse("2021-01-01T00:00:00Z").getEpochSecond();

  private Day() {}

  /** The beginning of a day, epoch microseconds. */
  static long d(double day) {
    return Math.round((FIRST + day * 86_400) * 1e6);
  }

  /** The day of an instant. */
  static double day(long micros) {
    return (micros / 1e6 - FIRST) / 86_400;
  }
}
