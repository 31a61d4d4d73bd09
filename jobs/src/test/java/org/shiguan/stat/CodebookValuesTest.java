package org.shiguan.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The worked values of the codebook for M01, M03, M06, M07 and M09; more beside their states. */
class CodebookValuesTest {
  private static final double CLOSED_FORM = 1e-9;

  @Test
  void m01_twelvePostsInThirtyDays() {
    Interval count = Garwood.interval(12);
    assertEquals(0.2066858370, count.low() / 30, 1e-10);
    assertEquals(0.6987195016, count.high() / 30, 1e-10);
  }

  @Test
  void m01_noPostInThirtyDays() {
    Interval count = Garwood.interval(0);
    assertEquals(0, count.low());
    assertEquals(0.1229626485, count.high() / 30, 1e-10);
  }

  @Test
  void m03_powerLawTail() {
    PowerLawTail tail = PowerLawTail.fit(new double[] {8, 0.5, 1, 4, 2}, 1);
    assertEquals(4, tail.n(), "0.5 lies below x_min");
    assertEquals(1.9617966939, tail.exponent(), CLOSED_FORM);
    assertEquals(0.4808983470, tail.standardError(), CLOSED_FORM);
  }

  @Test
  void m03_powerLawTailNeedsAValueAboveItsStart() {
    assertThrows(IllegalArgumentException.class, () -> PowerLawTail.fit(new double[] {3, 3}, 3));
  }

  @Test
  void m03_quantileType7() {
    // numpy.quantile([0, 1, 2, 4, 10], [0, .5, .9, 1]) gives 0, 2, 7.6, 10
    double[] sorted = {0, 1, 2, 4, 10};
    assertEquals(0, Quantiles.type7(sorted, 0), CLOSED_FORM);
    assertEquals(2, Quantiles.type7(sorted, 0.5), CLOSED_FORM);
    assertEquals(7.6, Quantiles.type7(sorted, 0.9), CLOSED_FORM);
    assertEquals(10, Quantiles.type7(sorted, 1), CLOSED_FORM);
  }

  private static long[] hours() {
    var counts = new long[24];
    counts[9] = 4;
    counts[12] = 2;
    counts[22] = 2;
    return counts;
  }

  @Test
  void m06_entropy() {
    assertEquals(1.0397207708, Entropy.plugIn(hours()), CLOSED_FORM);
    assertEquals(1.5, Entropy.plugIn(hours()) / Math.log(2), CLOSED_FORM, "bits");
    assertEquals(0.3271564380, Entropy.plugIn(hours()) / Math.log(24), CLOSED_FORM);
    assertEquals(1.1647207708, Entropy.millerMadow(hours()), CLOSED_FORM);
    assertEquals(0.3664886855, Entropy.normalised(hours()), CLOSED_FORM);
  }

  @Test
  void m06_entropyOfOnePostIsNoneAndNeverAboveOne() {
    assertEquals(0, Entropy.normalised(new long[] {0, 1, 0}));
    assertEquals(1, Entropy.normalised(new long[] {1, 1, 1}), "the correction is capped");
    assertEquals(Double.NaN, Entropy.plugIn(new long[24]));
  }

  @Test
  void m06_meanHour() {
    CircularMean mean = CircularMean.of(hours());
    assertEquals(0.4494908934, mean.concentration(), CLOSED_FORM);
    assertEquals(9.9625278156, mean.position(), CLOSED_FORM);
  }

  @Test
  void m06_meanHourAcrossMidnightIsMidnight() {
    var counts = new long[24];
    counts[23] = 3;
    counts[1] = 3;
    double position = CircularMean.of(counts).position();
    assertEquals(0, Math.min(position, 24 - position), CLOSED_FORM);
  }

  @Test
  void m07_scaleFreeAndFishersTest() {
    assertEquals(1.4598540146, LargestSpacing.scaleFree(10, 15, 5), CLOSED_FORM);
    assertEquals(0.0617283951, LargestSpacing.pValue(10, 15, 5), CLOSED_FORM);
  }

  @Test
  void m07_fishersTestWithSeveralTerms() {
    // x = 0.3, m = 5: 5·0.7⁴ − 10·0.4⁴ + 10·0.1⁴ = 1.2005 − 0.256 + 0.001
    assertEquals(0.9455, LargestSpacing.pValue(3, 10, 5), CLOSED_FORM);
  }

  /**
   * From exact fractions (Python): 400 gaps with the longest 3, 2 and 1 % of their sum; at 1 %
   * single terms reach 108 and cancel, at 0.75 % the expected number of such gaps is 20.
   */
  @Test
  void m07_fishersTestWithManyGaps() {
    assertEquals(0.002107027441899495, LargestSpacing.pValue(3, 100, 400), 1e-15);
    assertEquals(0.11972339765036581, LargestSpacing.pValue(2, 100, 400), 1e-15);
    assertEquals(0.9998507359544031, LargestSpacing.pValue(1, 100, 400), 1e-15);
    assertEquals(0.9999999999998229, LargestSpacing.pValue(15, 2000, 400), 1e-15);
    assertEquals(1, LargestSpacing.pValue(11, 4000, 400));
  }

  @Test
  void m09_wilson() {
    Interval six = Wilson.interval(6, 10);
    assertEquals(0.3126737697, six.low(), CLOSED_FORM);
    assertEquals(0.8318196703, six.high(), CLOSED_FORM);
    assertEquals(0, Wilson.interval(0, 10).low());
    assertEquals(0.2775327999, Wilson.interval(0, 10).high(), CLOSED_FORM);
    assertEquals(0, Wilson.interval(0, 78).low(), "not 3e-18");
    assertEquals(1, Wilson.interval(78, 78).high());
    assertEquals(0, Wilson.interval(0, 1).low());
    assertEquals(0.7934506856, Wilson.interval(0, 1).high(), CLOSED_FORM);
  }

  @Test
  void m09_centredLogRatios() {
    assertArrayEquals(
        new double[] {.8283022166, .1351550360, -.9634572527},
        Composition.centredLogRatios(new long[] {6, 3, 1}),
        CLOSED_FORM);
  }

  @Test
  void m09_centredLogRatiosReplaceZeroByHalfAPost() {
    double[] ratios = Composition.centredLogRatios(new long[] {10, 0});
    // ln 1 and ln 0.05 around their mean
    assertArrayEquals(new double[] {-Math.log(0.05) / 2, Math.log(0.05) / 2}, ratios, CLOSED_FORM);
    assertEquals(0, LongStream.range(0, 2).mapToDouble(i -> ratios[(int) i]).sum(), CLOSED_FORM);
  }
}
