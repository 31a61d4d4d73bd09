package org.shiguan.stat;

import java.util.Arrays;
import java.util.Optional;

/**
 * Are differences above 0 as often as below (codebook M13, M14)? The exact two-sided binomial test;
 * differences of 0 are left out. It needs no sizes, so it also serves cases of which only the
 * direction is known. Dixon &amp; Mood 1946, J. Am. Stat. Assoc. 41:557.
 *
 * @param positive differences above 0
 * @param decided differences that are not 0
 * @param pValue two-sided
 */
public record SignTest(int positive, int decided, double pValue) {

  /** The test of these differences; empty when none differs from 0. */
  public static Optional<SignTest> of(double... differences) {
    int positive = (int) Arrays.stream(differences).filter(d -> d > 0).count();
    int negative = (int) Arrays.stream(differences).filter(d -> d < 0).count();
    return of(positive, positive + negative);
  }

  /**
   * The test of counts; empty when nothing is decided.
   *
   * @param positive 0 to decided
   * @throws IllegalArgumentException when more are positive than decided
   */
  public static Optional<SignTest> of(int positive, int decided) {
    if (positive < 0 || positive > decided) {
      throw new IllegalArgumentException(positive + " positive of " + decided);
    }
    if (decided == 0) {
      return Optional.empty();
    }
    // The distribution is symmetric. BinomialTest of commons-statistics 1.2 loses the other tail
    // where rounding tells two equal chances apart: 2 of 3 would give 0.625 for 1.
    double tail =
        StrictMath.exp(BinomialTail.logUpper(decided, Math.max(positive, decided - positive), 0.5));
    return Optional.of(new SignTest(positive, decided, Math.min(1, 2 * tail)));
  }
}
