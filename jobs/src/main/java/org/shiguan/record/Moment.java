package org.shiguan.record;

/**
 * An instant with what it is good to.
 *
 * @param micros epoch microseconds UTC
 * @param precision what it is good to
 */
public record Moment(long micros, Precision precision) {
  /** What a time is good to. */
  public enum Precision {
    SECOND,
    MINUTE,
    HOUR,
    DAY;

    /** The name as tables print it. */
    public String label() {
      return switch (this) {
        case SECOND -> "second";
        case MINUTE -> "minute";
        case HOUR -> "hour";
        case DAY -> "day";
      };
    }
  }
}
