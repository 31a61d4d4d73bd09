package org.shiguan.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against R's cor.test and wilcox.test and scipy's theilslopes, see scripts/truth/estimators. */
class RankIntervalsTest {
  private static final double CLOSED_FORM = 1e-9;
  private static final double[] LEFT = {3.1, 1.2, 5.5, 4.4, 2.0, 9.9, 7.3};
  private static final double[] RIGHT = {2.2, 1.1, 8.0, 3.0, 2.9, 7.0, 9.1};

  private static void assertInterval(double low, double high, Optional<Interval> interval) {
    assertEquals(low, interval.orElseThrow().low(), CLOSED_FORM);
    assertEquals(high, interval.orElseThrow().high(), CLOSED_FORM);
  }

  @Test
  void spearman_exact() {
    Spearman.Permutation test = Spearman.test(LEFT, RIGHT, 1).orElseThrow();
    assertEquals(.857142857143, test.rho(), CLOSED_FORM);
    assertEquals(.0238095238095, test.pValue(), CLOSED_FORM);
    assertEquals(2 / 5040.0, test.smallest(), CLOSED_FORM);
    assertTrue(test.exact());
  }

  @Test
  void spearman_exactWithTies() {
    double[] x = {1, 2, 2, 4, 5, 5};
    double[] y = {2, 1, 3, 3, 6, 5};
    Spearman.Permutation test = Spearman.test(x, y, 1).orElseThrow();
    assertEquals(.8508410435, test.rho(), CLOSED_FORM);
    assertEquals(32 / 720.0, test.pValue(), CLOSED_FORM);
  }

  @Test
  void spearman_drawn() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    double[] y = {2, 1, 5, 3, 4, 9, 8, 6, 7};
    Spearman.Permutation test = Spearman.test(x, y, 8).orElseThrow();
    assertFalse(test.exact());
    // R's cor.test(exact = TRUE): rho 0.7833333, p 0.0172233
    assertEquals(.783333333333, test.rho(), CLOSED_FORM);
    assertEquals(.0172233, test.pValue(), .0045);
    assertEquals(test, Spearman.test(x, y, 8).orElseThrow());
  }

  @Test
  void spearman_interval() {
    assertInterval(.1357039982, .9845694203, Spearman.interval(LEFT, RIGHT));
    double[] three = {1, 2, 3};
    assertEquals(Optional.empty(), Spearman.interval(three, new double[] {2, 1, 3}));
    double[] four = {1, 2, 3, 4};
    assertEquals(Optional.empty(), Spearman.interval(four, four), "ρ = 1");
    assertEquals(Optional.empty(), Spearman.interval(four, new double[4]), "no ρ");
    assertEquals(Optional.empty(), Spearman.test(four, new double[4], 1));
  }

  @Test
  void theilSen_interval() {
    assertInterval(.04166666666667, 2.103448275862, TheilSen.interval(LEFT, RIGHT));
    assertInterval(
        .6,
        2.25,
        TheilSen.interval(
            new double[] {1, 1, 2, 3, 3, 4, 6, 8, 9}, new double[] {2, 3, 3, 5, 4, 4, 9, 8, 20}));
    assertEquals(1, TheilSen.slope(LEFT, LEFT).orElseThrow());
  }

  @Test
  void theilSen_undefinedWithoutVariation() {
    double[] x = {1, 2, 3};
    assertEquals(Optional.empty(), TheilSen.interval(x, new double[] {4, 4, 4}));
    assertEquals(Optional.empty(), TheilSen.interval(new double[] {1, 1}, new double[] {1, 2}));
    assertEquals(Optional.empty(), TheilSen.interval(new double[0], new double[0]));
    assertThrows(IllegalArgumentException.class, () -> TheilSen.interval(x, new double[2]));
  }

  @Test
  void hodgesLehmann_interval() {
    assertInterval(-1, 8, HodgesLehmann.interval(2, 5, -1, 8, .5, 3));
    // The example of R's help page: depression scores, published as 0.010 and 0.786.
    double[] before = {1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    double[] after = {.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
    double[] less = IntStream.range(0, 9).mapToDouble(i -> before[i] - after[i]).toArray();
    assertInterval(.010, .786, HodgesLehmann.interval(less));
    assertInterval(
        .475,
        9.015,
        HodgesLehmann.interval(
            IntStream.rangeClosed(1, 25)
                .mapToDouble(i -> (i - 9.3) * (1 + (i % 7) / 10.0))
                .toArray()));
  }

  @Test
  void hodgesLehmann_normalAboveFifty() {
    // n = 60, values 1…60: floor(915 − 1.959964·135.85) = 648 means from either end
    double[] values = IntStream.rangeClosed(1, 60).asDoubleStream().toArray();
    assertInterval(25.5, 35.5, HodgesLehmann.interval(values));
  }

  @Test
  void hodgesLehmann_undefinedBelowSix() {
    assertEquals(Optional.empty(), HodgesLehmann.interval(1, 2, 3, 4, 5));
    assertEquals(Optional.empty(), HodgesLehmann.interval());
  }
}
