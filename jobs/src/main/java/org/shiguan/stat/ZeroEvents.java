package org.shiguan.stat;

/**
 * What is still possible when nothing happened in n trials: the one-sided 95 % bound 1 −
 * 0.05^(1/n), about 3/n (codebook M12, §8). Hanley &amp; Lippman-Hand 1983, JAMA 249:1743.
 */
public final class ZeroEvents {
  private static final double LEVEL = 0.05;

  private ZeroEvents() {}

  /**
   * The largest chance, 0 to 1, that does not make n trials without an event unlikely.
   *
   * @param trials 1 or more
   * @throws IllegalArgumentException without a trial
   */
  public static double upperBound(long trials) {
    if (trials < 1) {
      throw new IllegalArgumentException("a bound needs a trial, not " + trials);
    }
    return -StrictMath.expm1(StrictMath.log(LEVEL) / trials);
  }
}
