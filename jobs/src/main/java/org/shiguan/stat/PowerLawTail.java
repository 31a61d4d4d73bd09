package org.shiguan.stat;

import java.util.Arrays;

/**
 * Continuous power law fitted to the values from x_min on (codebook M03). A good fit is no proof of
 * a power law. Clauset, Shalizi &amp; Newman 2009, SIAM Review 51:661–703.
 *
 * @param exponent α̂ = 1 + n/Σ ln(x/x_min)
 * @param standardError (α̂ − 1)/√n
 * @param n values from x_min on
 */
public record PowerLawTail(double exponent, double standardError, long n) {

  /**
   * The maximum-likelihood fit for a given x_min.
   *
   * @param xMin above 0
   * @throws IllegalArgumentException when no value lies above x_min: the exponent is not defined
   */
  public static PowerLawTail fit(double[] values, double xMin) {
    double[] tail = Arrays.stream(values).filter(x -> x >= xMin).sorted().toArray();
    double logs = Arrays.stream(tail).map(x -> StrictMath.log(x / xMin)).sum();
    if (!(logs > 0)) {
      throw new IllegalArgumentException("no value lies above x_min " + xMin);
    }
    double slope = tail.length / logs;
    return new PowerLawTail(1 + slope, slope / Math.sqrt(tail.length), tail.length);
  }
}
