package org.shiguan.measure.formula;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Quantiles;

/**
 * How uneven gaps are, from r = population standard deviation over mean (codebook M04).
 *
 * <p>Goh &amp; Barabási 2008, EPL 81:48002; Kim &amp; Jo 2016, Phys. Rev. E 94:032311.
 */
public final class Burstiness {
  private static final int SIMULATIONS = 2_000;

  private Burstiness() {}

  /** B = (r − 1)/(r + 1): −1 regular, 0 Poisson, towards 1 bursty. */
  public static double plain(double r) {
    return (r - 1) / (r + 1);
  }

  /**
   * A, which reaches −1 and 1 whatever the number of gaps. The m of Kim &amp; Jo is the number of
   * events on a circle, hence of gaps, not of posts.
   *
   * @param r from 0 to √(m − 1)
   * @param m number of gaps, at least 2
   */
  public static double finiteSize(double r, long m) {
    double more = Math.sqrt(m + 1.0);
    double fewer = Math.sqrt(m - 1.0);
    double a = (more * r - fewer) / ((more - 2) * r + fewer);
    return Math.max(-1, Math.min(1, a));
  }

  /**
   * Where A of a Poisson process lies in 95 of 100 cases: the quantiles 0.025 and 0.975 (type 7) of
   * 2,000 simulated sequences of m exponential gaps. The random numbers depend on m alone.
   *
   * @param m number of gaps, at least 2
   */
  public static Interval poissonEnvelope(int m) {
    var random = new SplittableRandom(m);
    ContinuousDistribution.Sampler gap =
        ExponentialDistribution.of(1).createSampler(random::nextLong);
    var simulated = new double[SIMULATIONS];
    for (int i = 0; i < SIMULATIONS; i++) {
      double sum = 0;
      double squares = 0;
      for (int g = 0; g < m; g++) {
        double x = gap.sample();
        sum += x;
        squares += x * x;
      }
      double variance = Math.max(0, m * squares - sum * sum);
      simulated[i] = finiteSize(Math.sqrt(variance) / sum, m);
    }
    Arrays.sort(simulated);
    return new Interval(Quantiles.type7(simulated, 0.025), Quantiles.type7(simulated, 0.975));
  }
}
