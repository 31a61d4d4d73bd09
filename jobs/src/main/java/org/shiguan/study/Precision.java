package org.shiguan.study;

/** What the date of an event is good to. */
public enum Precision {
  /** Date and time are known to the minute. */
  MINUTE,
  /** Date and hour are known. */
  HOUR,
  /** The day is known. */
  DAY,
  /** Only the month is known; the date is its first day. */
  MONTH
}
