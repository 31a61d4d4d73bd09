package org.shiguan.measure.formula;

import java.util.OptionalDouble;

/** The balance of public opinion about somebody in an hour or a day (codebook M17). */
public final class NetSupport {
  private static final long FEWEST = 20;

  private NetSupport() {}

  /**
   * (p − n)/(p + n), −1 to 1; empty when p + n is below 20.
   *
   * @param positive p, items in favour, 0 or more
   * @param negative n, items against, 0 or more
   * @throws IllegalArgumentException for a negative count
   */
  public static OptionalDouble score(long positive, long negative) {
    if (positive < 0 || negative < 0) {
      throw new IllegalArgumentException(positive + " for and " + negative + " against");
    }
    long all = positive + negative;
    return all < FEWEST
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (positive - negative) / all);
  }
}
