package org.shiguan.stat;

import org.apache.commons.statistics.distribution.NormalDistribution;
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
    // The formula gives 0 and 1 there, rounding does not: 0 of 78 would begin at 3e−18.
    return new Interval(
        part == 0 ? 0 : interval.getLowerBound(), part == whole ? 1 : interval.getUpperBound());
  }

  /**
   * The same for an effective number of observations, which need not be whole.
   *
   * @param share 0 to 1
   * @param n above 0
   */
  public static Interval interval(double share, double n) {
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(ERROR_RATE / 2);
    double scale = 1 + z * z / n;
    double middle = (share + z * z / (2 * n)) / scale;
    double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / scale;
    return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
