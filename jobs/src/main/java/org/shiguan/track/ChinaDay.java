package org.shiguan.track;

import java.time.LocalDate;
import org.shiguan.study.Period;

/** Days at +08:00 as numbers, counted from 1970-01-01 (codebook 0.1). */
final class ChinaDay {
  static final long MICROS = 86_400_000_000L;
  private static final long OFFSET = Period.CHINA.getTotalSeconds() * 1_000_000L;

  private ChinaDay() {}

  /** The day of an instant, epoch microseconds UTC. */
  static int of(long micros) {
    return Math.toIntExact(Math.floorDiv(micros + OFFSET, MICROS));
  }

  static int of(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /** Midnight at the beginning of a day, epoch microseconds UTC. */
  static long begins(int day) {
    return day * MICROS - OFFSET;
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }
}
