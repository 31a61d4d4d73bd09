package org.shiguan.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.LabelPermutation.Account;
import org.shiguan.stat.LabelPermutation.Statistic;

/** Codebook E01–E05; values not there are of R and scipy, see scripts/truth/estimators. */
class GroupComparisonTest {
  private static final double CLOSED_FORM = 1e-9;
  private static final double[] X = {.2, .4, .4, .9, 1.5};
  private static final double[] Y = {.1, .3, .4, .5};
  private static final double[] Z = {1.2, 2, 2.2, 3.1};
  private static final double[] TREATED = {10, 10, 20, 20, 20, 30, 30, 30, 40, 50};
  private static final double[] CONTROL = {10, 20, 30, 40, 40, 50};
  private static final double[] MALE = {19, 22, 16, 29, 24};
  private static final double[] FEMALE = {20, 11, 17, 12};

  private static double[] doubles(double... values) {
    return values;
  }

  private static KruskalWallis kruskal(double[]... groups) {
    return KruskalWallis.of(List.of(groups), 1).orElseThrow();
  }

  private static void assertNear(double low, double high, double tolerance, Interval interval) {
    assertEquals(low, interval.low(), tolerance);
    assertEquals(high, interval.high(), tolerance);
  }

  @Test
  void e01_publishedByScipy() {
    KruskalWallis test = kruskal(doubles(1, 3, 5, 7, 9), doubles(2, 4, 6, 8, 10));
    assertEquals(.2727272727, test.h(), CLOSED_FORM);
    assertEquals(.6015081344, test.pValue(), CLOSED_FORM);
    assertEquals(1, test.df());
    assertFalse(test.permuted());
  }

  @Test
  void e01_airquality() {
    KruskalWallis test =
        kruskal(
            doubles(
                41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32,
                23, 45, 115, 37),
            doubles(29, 71, 39, 23, 21, 37, 20, 12, 13),
            doubles(
                135, 49, 32, 64, 40, 77, 97, 97, 85, 10, 27, 7, 48, 35, 61, 79, 63, 16, 80, 108, 20,
                52, 82, 50, 64, 59),
            doubles(
                39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168,
                73, 76, 118, 84, 85),
            doubles(
                96, 78, 73, 91, 47, 32, 20, 23, 21, 24, 44, 21, 28, 9, 13, 46, 18, 13, 24, 16, 13,
                23, 36, 7, 14, 30, 14, 18, 20));
    assertEquals(29.26657631, test.h(), 1e-8);
    assertEquals(4, test.df());
    assertEquals(6.900714e-06, test.pValue(), 1e-12);
  }

  @Test
  void e01_groupsBelowFiveArePermuted() {
    KruskalWallis test = kruskal(X, Y, Z);
    assertEquals(7.55, test.h(), CLOSED_FORM);
    assertEquals(.6291666667, test.epsilonSquared(), CLOSED_FORM);
    assertEquals(13, test.n());
    assertTrue(test.permuted());
    // all 90,090 assignments give .01203, χ² would be .02294
    assertEquals(.0120324, test.pValue(), .0035);
    KruskalWallis ties = kruskal(doubles(1, 1, 1), doubles(2, 2, 2), doubles(2, 2));
    assertEquals(7, ties.h(), CLOSED_FORM);
    assertEquals(20 / 560.0, ties.pValue(), .006);
  }

  @Test
  void e01_undefinedWhenTiedOrAlone() {
    assertEquals(
        Optional.empty(), KruskalWallis.of(List.of(doubles(3, 3), doubles(3), doubles(3)), 1));
    assertEquals(Optional.empty(), KruskalWallis.of(List.of(doubles(1, 2), doubles()), 1));
    assertEquals(Optional.empty(), KruskalWallis.of(List.of(), 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> KruskalWallis.of(List.of(doubles(1, Double.NaN), doubles(2)), 1));
  }

  @Test
  void e02_exactAndAsymptotic() {
    MannWhitney exact = MannWhitney.of(MALE, FEMALE).orElseThrow();
    assertEquals(17, exact.u());
    assertEquals(.1111111111, exact.pValue(), CLOSED_FORM);
    assertTrue(exact.exact());
    assertEquals(3, MannWhitney.of(FEMALE, MALE).orElseThrow().u(), "U of the first sample");
  }

  @Test
  void e02_tiesGoByTheNormal() {
    double[][] pairs = {X, Y, X, Z, Y, Z};
    double[] u = {14, 1, 0};
    double[] p = {.3832206313, .0365463407, .0303828220};
    // y and z share no value, yet the codebook's .0304 is the normal's: exact is 2/70
    for (int i = 0; i < 2; i++) {
      MannWhitney test = MannWhitney.of(pairs[2 * i], pairs[2 * i + 1]).orElseThrow();
      assertEquals(u[i], test.u());
      assertEquals(p[i], test.pValue(), CLOSED_FORM);
      assertFalse(test.exact());
    }
    MannWhitney apart = MannWhitney.of(Y, Z).orElseThrow();
    assertEquals(u[2], apart.u());
    assertEquals(2 / 70.0, apart.pValue(), CLOSED_FORM);
    assertTrue(apart.exact());
  }

  @Test
  void e02_aboveFiftyTheNormal() {
    double[] first = IntStream.range(0, 51).mapToDouble(i -> 2 * i + .5).toArray();
    double[] second = IntStream.range(0, 40).mapToDouble(i -> 2 * i).toArray();
    MannWhitney test = MannWhitney.of(first, second).orElseThrow();
    assertFalse(test.exact());
    // scipy.stats.mannwhitneyu(first, second, method="asymptotic")
    assertEquals(1260, test.u());
    assertEquals(.0554821768, test.pValue(), CLOSED_FORM);
  }

  @Test
  void e02_undefinedWithoutValuesOrDifferences() {
    assertEquals(Optional.empty(), MannWhitney.of(X, doubles()));
    assertEquals(Optional.empty(), MannWhitney.of(doubles(2, 2), doubles(2, 2, 2)));
    assertThrows(
        IllegalArgumentException.class, () -> MannWhitney.of(X, doubles(Double.POSITIVE_INFINITY)));
  }

  @Test
  void e03_families() {
    assertArrayEquals(
        doubles(.02, .04, .04, .02), BenjaminiHochberg.adjust(.01, .04, .03, .005), CLOSED_FORM);
    assertArrayEquals(
        doubles(.035, .035, .035, .625, .9),
        BenjaminiHochberg.adjust(.01, .02, .021, .5, .9),
        CLOSED_FORM);
    assertArrayEquals(
        doubles(.3832206313, .0911484659, .0911484659),
        Holm.adjust(.3832206312856, .0365463407313, .0303828219766),
        CLOSED_FORM);
    assertEquals(0, BenjaminiHochberg.adjust().length);
    assertThrows(IllegalArgumentException.class, () -> BenjaminiHochberg.adjust(.1, Double.NaN));
  }

  @Test
  void e04_delta() {
    assertEquals(-.25, CliffDelta.delta(TREATED, CONTROL).orElseThrow(), CLOSED_FORM);
    assertEquals(.4, CliffDelta.delta(X, Y).orElseThrow(), CLOSED_FORM);
    assertEquals(-.9, CliffDelta.delta(X, Z).orElseThrow(), CLOSED_FORM);
    assertEquals(-1, CliffDelta.delta(Y, Z).orElseThrow());
    assertEquals(0, CliffDelta.delta(doubles(0.0), doubles(-0.0)).orElseThrow(), "no −0");
    assertEquals(OptionalDouble.empty(), CliffDelta.delta(X, doubles()));
    assertThrows(IllegalArgumentException.class, () -> CliffDelta.delta(X, doubles(Double.NaN)));
  }

  @Test
  void e04_deltaByLookingAtEveryPair() {
    var random = new SplittableRandom(7);
    for (int round = 0; round < 50; round++) {
      double[] a = random.ints(1 + random.nextInt(12), 0, 6).asDoubleStream().toArray();
      double[] b = random.ints(1 + random.nextInt(12), 0, 6).asDoubleStream().toArray();
      double pairs =
          Arrays.stream(a).map(v -> Arrays.stream(b).map(w -> Math.signum(v - w)).sum()).sum();
      assertEquals(pairs / (a.length * b.length), CliffDelta.delta(a, b).orElseThrow(), 1e-12);
    }
  }

  @Test
  void e04_analyticInterval() {
    assertEquals(
        .0980555556,
        CliffDelta.unbiasedVariance(new CliffDelta.Pairs(TREATED, CONTROL), -.25),
        1e-10);
    assertNear(
        -.7265845889,
        .3890061902,
        CLOSED_FORM,
        CliffDelta.analytic(TREATED, CONTROL).orElseThrow());
    assertNear(-.9870433397, -.4036840468, CLOSED_FORM, CliffDelta.analytic(X, Z).orElseThrow());
  }

  @Test
  void e04_disjointGroupsAreRescaled() {
    assertNear(-1, -.6395432152, CLOSED_FORM, CliffDelta.analytic(Y, Z).orElseThrow());
    CliffDelta five =
        CliffDelta.of(doubles(6, 7, 8, 9, 10), doubles(1, 2, 3, 4, 5), 1).orElseThrow();
    assertNear(.8178146606, 1, CLOSED_FORM, five.interval());
    assertEquals(CliffDelta.Method.DISJOINT, five.method());
    assertEquals(1, five.delta());
  }

  @Test
  void e04_varianceHasAFloor() {
    double[] tied = {4, 4};
    assertEquals(0, CliffDelta.unbiasedVariance(new CliffDelta.Pairs(tied, tied), 0));
    // with variance 1/3 and t₂ = 4.302652730: t/√(3 + t²)
    double end = 4.302652730 / Math.sqrt(3 + 4.302652730 * 4.302652730);
    assertNear(-end, end, CLOSED_FORM, CliffDelta.analytic(tied, tied).orElseThrow());
  }

  @Test
  void e04_bootstrap() {
    assertEquals(.0332532493, new CliffDelta.Pairs(TREATED, CONTROL).acceleration(), 1e-10);
    CliffDelta found = CliffDelta.of(TREATED, CONTROL, 1).orElseThrow();
    assertEquals(CliffDelta.Method.BCA, found.method());
    assertNear(-.7667, .4167, .02, found.interval());
    // scipy.stats.bootstrap, BCa, 100,000 resamples
    assertNear(
        -.15625,
        .875,
        .035,
        CliffDelta.of(
                doubles(3.1, 4.7, 1.2, 8.8, 5.4, 9.6, 7.7, 2.5),
                doubles(2.2, 1.1, 3.9, .4, 5.0, 6.1, 2.8, 1.9),
                5)
            .orElseThrow()
            .interval());
  }

  @Test
  void e04_bcaOfAMean() {
    double[] values = {10, 12, 12.5, 12.5, 13.9, 15, 21, 22, 23, 34, 50, 81, 89, 121, 134, 213};
    double mean = Arrays.stream(values).average().orElseThrow();
    double[] influences = Arrays.stream(values).map(v -> v - mean).toArray();
    double acceleration = Bca.acceleration(influences);
    assertEquals(.0615288696, acceleration, 1e-10);
    double[] replicates =
        IntStream.range(0, 200_000)
            .parallel()
            .mapToDouble(
                r ->
                    new SplittableRandom(1L + r)
                        .ints(16, 0, 16)
                        .mapToDouble(i -> values[i])
                        .average()
                        .orElseThrow())
            .toArray();
    // published by scipy's tests from R's boot; of other draws, so to a third of a unit
    assertNear(32.31, 91.43, .35, Bca.interval(replicates, mean, acceleration).orElseThrow());
    assertEquals(Optional.empty(), Bca.interval(new double[] {1, 2}, 0, .1), "on one side");
    assertEquals(Optional.empty(), Bca.interval(new double[] {1, 1}, 1, .1), "all equal");
    assertEquals(Optional.empty(), Bca.interval(new double[] {1, 3}, 2, Double.NaN));
  }

  @Test
  void e04_whichInterval() {
    assertEquals(CliffDelta.Method.ANALYTIC, CliffDelta.of(X, Y, 1).orElseThrow().method());
    assertEquals(Optional.empty(), CliffDelta.of(X, doubles(1), 1));
    double[] tied = {3, 3, 3, 3, 3};
    CliffDelta same = CliffDelta.of(tied, tied, 1).orElseThrow();
    assertEquals(CliffDelta.Method.ANALYTIC, same.method(), "resampling does not vary");
    assertTrue(same.interval().low() < 0 && same.interval().high() > 0);
  }

  @Test
  void e04_theSameOnOneThread() throws Exception {
    var one = new ForkJoinPool(1);
    try {
      Optional<Interval> alone =
          one.submit(() -> CliffDelta.bootstrap(TREATED, CONTROL, 2_000, 9)).get();
      assertEquals(CliffDelta.bootstrap(TREATED, CONTROL, 2_000, 9), alone);
    } finally {
      one.shutdown();
    }
  }

  private static List<Account> strata() {
    double[] values = {3, 9, 4, 7, 5, 1, 8, 2, 6, 6, 12, 11};
    int[] first = {1, 1, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0};
    String strata = "aaaabbbbbccc";
    return IntStream.range(0, values.length)
        .mapToObj(i -> new Account(values[i], first[i] == 1, strata.substring(i, i + 1)))
        .toList();
  }

  private static void assertTest(
      double statistic, double pValue, double smallest, Optional<LabelPermutation> found) {
    LabelPermutation test = found.orElseThrow();
    assertEquals(statistic, test.statistic(), CLOSED_FORM);
    assertEquals(pValue, test.pValue(), CLOSED_FORM);
    assertEquals(smallest, test.smallest(), CLOSED_FORM);
    assertTrue(test.exact());
  }

  @Test
  void e05_exact() {
    assertTest(
        -3,
        .1,
        .1,
        LabelPermutation.of(doubles(1, 2, 3), doubles(4, 5, 6), Statistic.MEAN_DIFFERENCE, 1));
    assertTest(-1, 2 / 70.0, 2 / 70.0, LabelPermutation.of(Y, Z, Statistic.CLIFF_DELTA, 1));
    assertTest(
        4.047619047619,
        8 / 120.0,
        2 / 120.0,
        LabelPermutation.of(
            doubles(9, 8, 5), doubles(1, 7, 2, 3, 4, 6, 0), Statistic.MEAN_DIFFERENCE, 1));
  }

  @Test
  void e05_withinStrata() {
    // 4·5·3 assignments, counted by a program that deals out the labels
    assertTest(
        8 / 3.0, 13 / 60.0, 2 / 60.0, LabelPermutation.of(strata(), Statistic.MEAN_DIFFERENCE, 1));
    assertTest(
        19 / 36.0, 10 / 60.0, 2 / 60.0, LabelPermutation.of(strata(), Statistic.CLIFF_DELTA, 1));
    // A stratum of one group gives no assignments.
    List<Account> own =
        List.of(new Account(1, true, "a"), new Account(2, true, "a"), new Account(5, false, "b"));
    assertTest(-3.5, 1, 1, LabelPermutation.of(own, Statistic.MEAN_DIFFERENCE, 1));
  }

  @Test
  void e05_drawnAboveTwentyThousand() {
    double[] low = IntStream.range(0, 10).asDoubleStream().toArray();
    double[] high = IntStream.range(4, 14).asDoubleStream().toArray();
    LabelPermutation test =
        LabelPermutation.of(low, high, Statistic.MEAN_DIFFERENCE, 3).orElseThrow();
    assertFalse(test.exact());
    assertEquals(1e-4, test.smallest());
    // scipy.stats.permutation_test over all 184,756 assignments
    assertEquals(.0117668709, test.pValue(), .0035);
    assertEquals(test, LabelPermutation.of(low, high, Statistic.MEAN_DIFFERENCE, 3).orElseThrow());
  }

  @Test
  void e05_undefinedWithoutAGroup() {
    assertEquals(Optional.empty(), LabelPermutation.of(X, doubles(), Statistic.MEAN_DIFFERENCE, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> LabelPermutation.of(X, doubles(Double.NaN), Statistic.CLIFF_DELTA, 1));
  }

  @Test
  void tenThousandAccounts() {
    var random = new SplittableRandom(11);
    double[] first = random.doubles(5_000).toArray();
    double[] second = random.doubles(5_000).map(v -> v + .1).toArray();
    // P(U > V + .1) = .9²/2
    double expected = .81 - 1;
    CliffDelta delta = CliffDelta.of(first, second, 1).orElseThrow();
    assertTrue(delta.interval().low() < expected && expected < delta.interval().high());
    assertTrue(delta.interval().high() - delta.interval().low() < .06);
    assertTrue(MannWhitney.of(first, second).orElseThrow().pValue() < 1e-12);
    assertTrue(
        LabelPermutation.of(first, second, Statistic.CLIFF_DELTA, 1).orElseThrow().pValue()
            <= 1e-4);
    var groups = new ArrayList<double[]>();
    groups.add(first);
    groups.add(second);
    groups.add(doubles(.5, .6));
    assertEquals(1e-4, KruskalWallis.of(groups, 1).orElseThrow().pValue(), 1e-12);
  }
}
