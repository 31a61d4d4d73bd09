package org.shiguan.compare.estimator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shiguan.compare.Estimators;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Sample;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.study.Bilingual;

/** Estimators of the registry against the codebook, R and hand calculation. */
class EstimatorsTest {
  private static final double EXACT = 1e-9;
  private static final Bilingual NAME = new Bilingual("组", "group");

  private static Sample.Side side(String code, double... values) {
    var points = new ArrayList<Sample.Point>();
    for (int i = 0; i < values.length; i++) {
      points.add(Sample.Point.of(code + i, values[i], 1));
    }
    return new Sample.Side(code, NAME, points);
  }

  private static Sample.Groups groups(Sample.Side... sides) {
    return new Sample.Groups(List.of(sides));
  }

  private static Sample.Effects effects(double... values) {
    return new Sample.Effects(side("E", values));
  }

  @Test
  void idsAreUniqueAndTextsWhole() {
    var ids = Estimators.ALL.stream().<String>map(e -> e.id()).toList();
    assertEquals(ids.size(), Set.copyOf(ids).size());
    Estimators.ALL.forEach(
        e -> {
          assertTrue(e.definition().zh().endsWith("。"), e.id());
          assertTrue(e.definition().en().endsWith("."), e.id());
          assertTrue(!e.reference().isBlank() && !e.codebook().isBlank(), e.id());
        });
  }

  /** Codebook E01: x, y, z. */
  @Test
  void kruskalWallis() {
    Finding finding =
        new GroupRanks()
            .estimate(
                groups(
                    side("X", .2, .4, .4, .9, 1.5),
                    side("Y", .1, .3, .4, .5),
                    side("Z", 1.2, 2, 2.2, 3.1)),
                1);
    assertEquals(.6291666667, finding.estimate(), EXACT);
  }

  /** Codebook E04 (b), the example of Hogarty and Kromrey; five accounts need the flag. */
  @Test
  void cliffDeltaOfFewAccountsIsAnalytic() {
    var sample =
        groups(
            side("T", 10, 10, 20, 20, 20, 30, 30, 30, 40, 50), side("C", 10, 20, 30, 40, 40, 50));
    Finding finding = new GroupDelta().estimate(sample, 1);
    assertEquals(-.25, finding.estimate(), EXACT);
    assertEquals(-.7265845889, finding.interval().low(), EXACT);
    assertEquals(.3890061902, finding.interval().high(), EXACT);
    assertEquals(Gate.Level.FLAG, new GroupDelta().gate(sample).level());
    assertEquals(Intervals.ANALYTIC, finding.intervalKind());
  }

  /** 8 v 8 without overlap: δ = 1, p = 2/C(16, 8). */
  @Test
  void cliffDeltaWithoutOverlap() {
    Finding finding =
        new GroupDelta()
            .estimate(
                groups(
                    side("A", 11, 12, 13, 14, 15, 16, 17, 18), side("B", 1, 2, 3, 4, 5, 6, 7, 8)),
                1);
    assertEquals(1, finding.estimate(), EXACT);
    assertEquals(2 / 12870.0, finding.p(), EXACT);
    assertTrue(finding.interval().low() < 1);
  }

  /**
   * Two strata: within each the first group lies exactly 1 higher, though its pooled mean lies
   * lower. R: coef(lm(v ~ g + s)), v = c(11,10,10,10, 1,2,1,0), g = c(1,0,0,0, 1,1,1,0), s =
   * rep(1:2, each = 4) gives 1.1666667 with interval 1.1666667 ± 2.570582·0.4714045.
   */
  @Test
  void meansWithinStrata() {
    var points = new ArrayList<Sample.Point>();
    points.add(new Sample.Point("a", 11, 1, "S"));
    points.add(new Sample.Point("b", 1, 1, "L"));
    points.add(new Sample.Point("c", 2, 1, "L"));
    points.add(new Sample.Point("d", 1, 1, "L"));
    var others = new ArrayList<Sample.Point>();
    others.add(new Sample.Point("e", 10, 1, "S"));
    others.add(new Sample.Point("f", 10, 1, "S"));
    others.add(new Sample.Point("g", 10, 1, "S"));
    others.add(new Sample.Point("h", 0, 1, "L"));
    // A stratum of one group says nothing.
    others.add(new Sample.Point("i", 1000, 1, "M"));
    Finding finding =
        new GroupMeans()
            .estimate(
                groups(new Sample.Side("A", NAME, points), new Sample.Side("B", NAME, others)), 1);
    assertEquals(7 / 6.0, finding.estimate(), EXACT);
    // Residual sum of squares 1/3·... by R: 0.8333333 on 5 df; information 3/4 + 3/4.
    double half = 2.570581835636314 * Math.sqrt(RSS / 5 / 1.5);
    assertEquals(7 / 6.0 - half, finding.interval().low(), EXACT);
    // 4·4 assignments; as large a sum only where both are as observed or the opposite.
    assertEquals(SIXTEEN, finding.p(), EXACT);
  }

  /** Squares about the strata 3/4 + 2, less 7/6 · 7/4. */
  private static final double RSS = 2.75 - 49 / 24.0;

  /**
   * Sums of residuals of the first group over the 4·4 assignments: {3/4, −1/4 ×3} + {1, 0, 0, −1}
   * (the second by who is left out: 0, −1, 0, 1 → signs turned); |·| ≥ 7/4 in 1 of 16.
   */
  private static final double SIXTEEN = 1 / 16.0;

  /** Codebook M13: Δ = [2,5,−1,8,.5,3]. */
  @Test
  void signedRank() {
    Finding finding = new SignedRank().estimate(effects(2, 5, -1, 8, .5, 3), 1);
    assertEquals(2.75, finding.estimate(), EXACT);
    assertEquals(.09375, finding.p(), EXACT);
    assertEquals(2 / 64.0, finding.smallest(), EXACT);
  }

  /** Codebook M13: 5 of 6 above 0, p = .21875. */
  @Test
  void signTest() {
    Finding finding = new SignCounts().estimate(effects(2, 5, -1, 8, .5, 3, 0), 1);
    assertEquals(5 / 6.0, finding.estimate(), EXACT);
    assertEquals(.21875, finding.p(), EXACT);
    assertEquals(2 / 64.0, finding.smallest(), EXACT);
  }

  /** Codebook E02, scipy's example: U₁ = 17, p = .1111111111; δ = 2·17/20 − 1. */
  @Test
  void mannWhitney() {
    Finding finding =
        new RankSum().estimate(groups(side("A", 19, 22, 16, 29, 24), side("B", 20, 11, 17, 12)), 1);
    assertEquals(.7, finding.estimate(), EXACT);
    assertEquals(.1111111111, finding.p(), EXACT);
  }

  /** Codebook M19: 100, 104, 108 at −4, −2, 0. */
  @Test
  void theilSen() {
    var pairs = new Sample.Pairs(side("X", -4, -2, 0), side("Y", 100, 104, 108));
    assertEquals(2, new Slope().estimate(pairs, 1).estimate(), EXACT);
  }

  /** Codebook M16: five accounts (−.15,−.2,.05,−.3,−.1), p = 4/32; mean −.14, t(4). */
  @Test
  void signFlip() {
    Finding finding = new SignFlipped().estimate(effects(-.15, -.2, .05, -.3, -.1), 1);
    assertEquals(-.14, finding.estimate(), EXACT);
    assertEquals(.125, finding.p(), EXACT);
    // sd of the five is .1294218; 2.776445105 · .1294218 / √5 = .1606979.
    assertEquals(-.14 - .1606978, finding.interval().low(), 1e-6);
  }

  /** Two accounts, four requests: one of four answered after 3 h; one account 1/2, one 0/2. */
  @Test
  void answeredBy() {
    var waits = new ArrayList<Sample.Wait>();
    waits.add(new Sample.Wait("a", new FollowUp(Double.NEGATIVE_INFINITY, 1, true)));
    waits.add(new Sample.Wait("a", new FollowUp(Double.NEGATIVE_INFINITY, 9, true)));
    waits.add(new Sample.Wait("b", new FollowUp(Double.NEGATIVE_INFINITY, 9, true)));
    waits.add(new Sample.Wait("b", new FollowUp(Double.NEGATIVE_INFINITY, 168, false)));
    var sample = new Sample.Waits(3, 1 / 24.0, side("E", 1), waits);
    Finding finding = new AnsweredBy().estimate(sample, 1);
    assertEquals(.25, finding.estimate(), EXACT);
    // Influences (x − .25)/4 by account: a: (1 − .25 + 0 − .25)/4 = 1/8; b: −1/8. Var = 2/1·2/64.
    double half = 12.706204736432095 * Math.sqrt(2.0 / 64 * 2) / (.75 * .25);
    assertEquals(1 / (1 + Math.exp(half + Math.log(3))), finding.interval().low(), 1e-6);
    // Sums of (x − .5): a 0, b −1. Signs of the second alone matter: always as extreme.
    assertEquals(1, finding.p(), EXACT);
    assertEquals(4, finding.events());
    // Days: the curve falls at 1 h to 3/4 and at 9 h to 1/4.
    assertEquals(1 / 24.0, finding.curves().get(0).steps().get(1).days(), EXACT);
    assertEquals(.25, finding.curves().get(0).steps().get(2).value(), EXACT);
  }

  @Test
  void nobodyWatchedSoLong() {
    var waits = List.of(new Sample.Wait("a", new FollowUp(Double.NEGATIVE_INFINITY, 1, false)));
    Finding finding = new AnsweredBy().estimate(new Sample.Waits(3, 1, side("E", 1), waits), 1);
    assertNull(finding.estimate());
    assertNull(finding.p());
  }

  /** R's survival on aml, maintained: S(18) = .715909 with log–log limits. */
  @Test
  void survivalAt() {
    double[] times = {9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161};
    var waits = new ArrayList<Sample.Wait>();
    for (double time : times) {
      waits.add(
          new Sample.Wait(
              "e" + waits.size(),
              new FollowUp(Double.NEGATIVE_INFINITY, Math.abs(time), time > 0)));
    }
    Finding finding = new SurvivalAt().estimate(new Sample.Waits(18, 1, side("E", 1), waits), 1);
    assertEquals(.715909, finding.estimate(), 1e-6);
    assertEquals(7, finding.events());
  }

  /**
   * One account, spikes on days 10 and 60 of 100, an exit on day 15, at risk until then: shifts
   * over the 16 days at risk put the spike 0 to 14 days before the exit in 15 of 16.
   */
  @Test
  void shiftsGoOverTheDaysAtRisk() {
    var accounts = new ArrayList<Sample.SpikeAccount>();
    for (int i = 0; i < 5; i++) {
      accounts.add(
          new Sample.SpikeAccount(
              "e" + i,
              1000,
              100,
              List.of(new Sample.DayStretch(0, 16)),
              Set.of(10, 60),
              i == 0 ? List.of(15) : List.of()));
    }
    Finding finding = new SpikeHazard().estimate(new Sample.Spikes(14, accounts), 1);
    assertEquals(15 / 16.0, finding.p(), EXACT);
    assertEquals(1, finding.events());
  }

  /** Codebook §11, 6-MP: log-rank p = 4.168809e-05 on 30 events; S(6-MP) .857142857 at 6. */
  @Test
  void logRank() {
    int[] control = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};
    int[] treated = {
      6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35
    };
    var sample =
        new Sample.GroupWaits(
            7, List.of(side("M", 1), side("C", 1)), List.of(waits(treated), waits(control)));
    Finding finding = new GroupHazard().estimate(sample, 1);
    assertEquals(4.168809e-05, finding.p(), 5e-12);
    assertEquals(30, finding.events());
    // Cox without the penalty has e^−1.572125149 = .2076; Firth's moves it towards 1.
    assertEquals(.2076, finding.estimate(), .02);
    assertTrue(finding.estimate() > .2076 && finding.interval().high() < 1);
    Finding.Step first = finding.curves().get(0).steps().get(1);
    assertEquals(42, first.days(), EXACT);
    assertEquals(.857142857, first.value(), 1e-9);
    assertEquals(Gate.PUBLISH, new GroupHazard().gate(sample));
    var few = new Sample.GroupWaits(7, sample.sides(), List.of(waits(6, 6, 7), waits(control)));
    assertEquals(Gate.Level.SUPPRESS, new GroupHazard().gate(few).level());
  }

  private static List<Sample.Wait> waits(int... times) {
    return IntStream.of(times)
        .mapToObj(
            t ->
                new Sample.Wait(
                    "e" + t, new FollowUp(Double.NEGATIVE_INFINITY, Math.abs(t), t > 0)))
        .toList();
  }

  /** 3 of 10 and 7 of 10 pooled: one half, of 20. */
  @Test
  void pooledShare() {
    var parts =
        new Sample.Side(
            "E", NAME, List.of(Sample.Point.of("a", .3, 10), Sample.Point.of("b", .7, 10)));
    Finding finding = new PooledShare().estimate(new Sample.Parts(parts), 1);
    assertEquals(.5, finding.estimate(), EXACT);
    assertEquals(20, finding.events());
    assertNull(finding.p());
  }
}
