package org.shiguan.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The worked values of the codebook for D04, D07 and E03. */
class DeletionValuesTest {
  private static final double CLOSED_FORM = 1e-9;

  @Test
  void d07_chapman() {
    Chapman chapman = Chapman.of(120, 90, 60);
    assertEquals(179.5081967213, chapman.estimate().orElseThrow(), CLOSED_FORM);
    assertEquals(9.2688, chapman.standardError().orElseThrow(), 5e-5);
    assertEquals(9.268809453651054, chapman.standardError().orElseThrow(), CLOSED_FORM);
    assertEquals(150, chapman.lowerBound());
  }

  @Test
  void d07_belowSevenInBothOnlyALowerBound() {
    assertTrue(Chapman.of(120, 90, 7).estimate().isPresent());
    Chapman few = Chapman.of(120, 90, 6);
    assertEquals(new Chapman(204, OptionalDouble.empty(), OptionalDouble.empty()), few);
    assertThrows(IllegalArgumentException.class, () -> Chapman.of(5, 9, 6));
  }

  @Test
  void d04_tails() {
    assertEquals(.013817270830600381, Math.exp(BinomialTail.logUpper(50, 3, .01)), 1e-12);
    double purge = BinomialTail.logUpper(120, 118, .002) / Math.log(10);
    assertEquals(Math.log10(2e-315), purge, .1, "codebook: about 2e-315");
  }

  /** Sums C(n, k) a^k (c − a)^(n−k) for the chance a/c, divided once, in integers. */
  @Test
  void d04_tailsAgainstExactFractions() {
    assertTail(120, 118, 2, 1000);
    assertTail(50, 3, 1, 100);
    assertTail(1000, 999, 2, 1000);
    assertTail(1000, 20, 2, 1000);
    assertTail(300, 150, 1, 2);
    assertTail(300, 3, 1, 10);
    assertTail(7, 7, 1, 500);
    assertTail(40, 1, 1, 2);
  }

  private static void assertTail(int n, int d, int a, int c) {
    BigInteger success = BigInteger.valueOf(a);
    BigInteger failure = BigInteger.valueOf(c - a);
    BigInteger choose = BigInteger.ONE;
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k <= n; k++) {
      if (k >= d) {
        sum = sum.add(choose.multiply(success.pow(k)).multiply(failure.pow(n - k)));
      }
      choose = choose.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
    }
    double expected = log10(sum) - n * Math.log10(c);
    double found = BinomialTail.logUpper(n, d, (double) a / c) / Math.log(10);
    assertEquals(expected, found, 1e-6, () -> d + " of " + n + " at " + a + "/" + c);
  }

  private static double log10(BigInteger value) {
    int digits = value.toString().length();
    double leading =
        new BigDecimal(value).movePointLeft(digits - 1).round(new MathContext(20)).doubleValue();
    return digits - 1 + Math.log10(leading);
  }

  @Test
  void d04_endsOfTheTail() {
    assertEquals(0, BinomialTail.logUpper(10, 0, .3));
    assertEquals(Double.NEGATIVE_INFINITY, BinomialTail.logUpper(10, 11, .3));
    assertEquals(Double.NEGATIVE_INFINITY, BinomialTail.logUpper(10, 1, 0));
    assertEquals(0, BinomialTail.logUpper(10, 10, 1));
    assertThrows(IllegalArgumentException.class, () -> BinomialTail.logUpper(10, 1, 1.5));
  }

  @Test
  void e03_holm() {
    assertArrayEquals(
        new double[] {.03, .06, .06, .02}, Holm.adjust(.01, .04, .03, .005), CLOSED_FORM);
    assertArrayEquals(
        new double[] {.3832206313, .0911484659, .0911484659},
        Holm.adjust(.3832206313, .0365463407, .0303828220),
        1.01e-10 * 3);
    assertArrayEquals(new double[] {1, 1}, Holm.adjust(.7, .9), CLOSED_FORM);
    assertEquals(0, Holm.adjust().length);
    assertThrows(IllegalArgumentException.class, () -> Holm.adjust(Double.NaN));
  }
}
