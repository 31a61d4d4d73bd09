package org.shiguan.measure.stat;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** The score interval of a share. Wilson 1927, J. Am. Stat. Assoc. 22:209. */
public final class Wilson {
  private static final double ERROR_RATE = 0.05;

  private Wilson() {}

  /**
   * The 95 % interval of {@code part / whole}.
   *
   * @param part 0 to whole
   * @param whole 1 or more; ArithmeticException above 2³¹−1
   */
  public static Interval interval(long part, long whole) {
    var interval =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            Math.toIntExact(whole), Math.toIntExact(part), ERROR_RATE);
    return new Interval(interval.getLowerBound(), interval.getUpperBound());
  }
}
