package org.shiguan.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days of the Chinese calendar, the last one not included.
 *
 * @param from first day, at +08:00
 * @param to day after the last, later than {@code from}
 */
public record Period(LocalDate from, LocalDate to) {
  /** The one zone of Weibo's clock; China had no summer time in Weibo's years. */
  public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** Checks that the period has at least one day. */
  public Period {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a period runs forward: " + from + " to " + to);
    }
  }

  /** Midnight in China at the beginning of the first day. */
  public Instant fromInstant() {
    return from.atStartOfDay().toInstant(CHINA);
  }

  /** Midnight in China after the last day, itself not in the period. */
  public Instant toInstant() {
    return to.atStartOfDay().toInstant(CHINA);
  }
}
