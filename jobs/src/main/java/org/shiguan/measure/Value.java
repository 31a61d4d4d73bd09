package org.shiguan.measure;

import org.shiguan.stat.Interval;
import org.shiguan.stat.Wilson;

/**
 * One value of one metric, before it gets its executive and period.
 *
 * @param slice bin, kind or component; empty when the metric has none
 * @param value in the unit of the card; null when undefined
 * @param n number of observations it stands on
 * @param low lower end of the 95 % interval, null without one
 * @param high upper end of the 95 % interval, null without one
 * @param reason why the value is null, or a flag beside it; null when neither
 */
public record Value(String slice, Double value, long n, Double low, Double high, Reason reason) {

  /**
   * Checks that an undefined value has its reason.
   *
   * @throws IllegalArgumentException for NaN, infinity, or a reason that does not fit
   */
  public Value {
    if (unfit(value) || unfit(low) || unfit(high)) {
      throw new IllegalArgumentException("neither NaN nor infinity is a value");
    }
    boolean flagged = reason != null && reason.isFlag();
    if (value == null ? reason == null || flagged : reason != null && !flagged) {
      throw new IllegalArgumentException("value " + value + " does not go with " + reason);
    }
    if (n < 0) {
      throw new IllegalArgumentException("n is " + n);
    }
  }

  /** A value without slice or interval. */
  public static Value of(double value, long n) {
    return new Value("", value, n, null, null, null);
  }

  /** A part of a whole with its Wilson interval; the whole is not 0. */
  public static Value share(long part, long whole) {
    Interval interval = Wilson.interval(part, whole);
    return of((double) part / whole, whole).within(interval.low(), interval.high());
  }

  /** A value that does not exist. */
  public static Value undefined(Reason reason, long n) {
    return new Value("", null, n, null, null, reason);
  }

  /** The same value for a slice. */
  public Value at(String newSlice) {
    return new Value(newSlice, value, n, low, high, reason);
  }

  /** The same value with another number of observations. */
  public Value standingOn(long observations) {
    return new Value(slice, value, observations, low, high, reason);
  }

  /** The same value with an interval. */
  public Value within(double newLow, double newHigh) {
    return new Value(slice, value, n, newLow, newHigh, reason);
  }

  /** The same value with a flag. */
  public Value flagged(Reason flag) {
    return new Value(slice, value, n, low, high, flag);
  }

  private static boolean unfit(Double number) {
    return number != null && !Double.isFinite(number);
  }
}
