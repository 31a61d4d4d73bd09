package org.shiguan.stat;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The exact interval of a Poisson count. Garwood 1936, Biometrika 28:437. */
public final class Garwood {
  private static final double TAIL = 0.025;

  private Garwood() {}

  /**
   * The 95 % interval of the expected count, [χ²(0.025; 2N)/2, χ²(0.975; 2N+2)/2]; its lower end is
   * 0 when nothing was counted.
   *
   * @param count 0 or more
   */
  public static Interval interval(long count) {
    double low =
        count == 0
            ? 0
            : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(TAIL) / 2;
    double high = ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(TAIL) / 2;
    return new Interval(low, high);
  }
}
