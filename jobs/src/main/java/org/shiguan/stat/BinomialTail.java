package org.shiguan.stat;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The upper tail P(Bin(n, p) ≥ d) as a logarithm, because the tails of purges lie below the
 * smallest double (codebook D04). Loader 2000, Fast and Accurate Computation of Binomial
 * Probabilities, for the single terms.
 */
public final class BinomialTail {
  /** A term this much smaller than the sum no longer changes it. */
  private static final double NEGLIGIBLE = 1e-18;

  private BinomialTail() {}

  /**
   * Natural logarithm of P(X ≥ d): 0 for d = 0, −∞ when d &gt; n or, for d &gt; 0, p = 0.
   *
   * @param n number of trials, 0 or more
   * @param d number of successes, 0 or more
   * @param p chance of success, 0 to 1
   * @throws IllegalArgumentException when one is out of its range
   */
  public static double logUpper(int n, int d, double p) {
    if (n < 0 || d < 0 || !(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("no tail of " + d + " of " + n + " with chance " + p);
    }
    if (d == 0 || (p == 1 && d <= n)) {
      return 0;
    }
    if (d > n || p == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return d > n * p
        ? logSum(n, d, p)
        : StrictMath.log1p(-StrictMath.exp(logSum(n, n - d + 1, 1 - p)));
  }

  /** The tail beyond the mean, where every term is smaller than the one before. */
  private static double logSum(int n, int d, double p) {
    double term = 1;
    double sum = 1;
    for (int k = d; k < n && term > NEGLIGIBLE * sum; k++) {
      term *= (n - k) / (k + 1.0) * (p / (1 - p));
      sum += term;
    }
    return BinomialDistribution.of(n, p).logProbability(d) + StrictMath.log(sum);
  }
}
