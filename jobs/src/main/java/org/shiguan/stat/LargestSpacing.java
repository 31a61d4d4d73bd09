package org.shiguan.stat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.LongStream;

/**
 * Is the longest of m gaps longer than chance makes it (codebook M07)? Fisher 1929, Proc. R. Soc. A
 * 125:54.
 */
public final class LargestSpacing {
  /** Digits that survive the cancellation of terms up to e³⁷ with 30 to spare. */
  private static final MathContext DIGITS = new MathContext(60);

  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-40");

  /** Above this expected number of such spacings, 1 − P is below half an ulp of 1. */
  private static final double CERTAIN = 37;

  private LargestSpacing() {}

  /**
   * Longest gap over the longest expected of m exponential gaps with the same mean: L/(μ·H_m), H_m
   * = 1 + 1/2 + … + 1/m.
   *
   * @param longest L
   * @param sum sum of the gaps, above 0
   * @param m number of gaps, at least 1
   */
  public static double scaleFree(long longest, long sum, long m) {
    double harmonic = LongStream.rangeClosed(1, m).mapToDouble(k -> 1.0 / k).sum();
    return (double) longest * m / (sum * harmonic);
  }

  /**
   * The chance that the largest of m uniform spacings has a share above x = longest/sum: Σ_{j:
   * jx&lt;1} (−1)^{j+1} C(m, j) (1 − jx)^{m−1}.
   *
   * <p>The terms cancel, so they are summed with 60 digits. When the expected number of spacings
   * above x, λ = m(1 − x)^{m−1}, is 37 or more, the answer is 1 in double precision: spacings are
   * negatively associated, so P ≥ 1 − e^{−λ}.
   *
   * @param longest the longest gap, above 0
   * @param sum sum of the gaps
   * @param m number of gaps, at least 2
   */
  public static double pValue(long longest, long sum, int m) {
    double share = (double) longest / sum;
    if (StrictMath.log(m) + (m - 1) * StrictMath.log1p(-share) > StrictMath.log(CERTAIN)) {
      return 1;
    }
    var whole = BigDecimal.valueOf(sum);
    var total = BigDecimal.ZERO;
    var choose = BigDecimal.ONE;
    for (int j = 1; j <= m && (double) j * longest < sum; j++) {
      choose =
          choose
              .multiply(BigDecimal.valueOf(m - j + 1L), DIGITS)
              .divide(BigDecimal.valueOf(j), DIGITS);
      var rest = BigDecimal.valueOf(sum - Math.multiplyExact(j, longest)).divide(whole, DIGITS);
      var term = choose.multiply(rest.pow(m - 1, DIGITS), DIGITS);
      total = j % 2 == 1 ? total.add(term, DIGITS) : total.subtract(term, DIGITS);
      if (term.compareTo(NEGLIGIBLE) < 0) {
        break;
      }
    }
    return Math.max(0, Math.min(1, total.doubleValue()));
  }
}
