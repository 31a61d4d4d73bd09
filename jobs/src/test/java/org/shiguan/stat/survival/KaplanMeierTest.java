package org.shiguan.stat.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.Interval;

/** Codebook E06, M12 and §11, and R's survfit with conf.type = "log-log". */
class KaplanMeierTest {
  private static final double CLOSED_FORM = 1e-9;

  /** Lines of time, at risk, events, S, standard error, low, high, as R prints them. */
  private static void assertSteps(KaplanMeier curve, double[]... lines) {
    assertEquals(lines.length, curve.steps().size());
    for (int i = 0; i < lines.length; i++) {
      KaplanMeier.Step step = curve.steps().get(i);
      assertEquals(lines[i][0], step.time());
      assertEquals((long) lines[i][1], step.atRisk());
      assertEquals((long) lines[i][2], step.events());
      assertEquals(lines[i][3], step.survival(), CLOSED_FORM);
      assertEquals(lines[i][4], step.standardError().orElseThrow(), CLOSED_FORM);
      assertEquals(lines[i][5], step.interval().orElseThrow().low(), CLOSED_FORM);
      assertEquals(lines[i][6], step.interval().orElseThrow().high(), CLOSED_FORM);
    }
  }

  @Test
  void m12_replies() {
    assertSteps(
        KaplanMeier.of(Survival.from0(.5, 1, -2, 3, 3, -5, 8, -24)),
        new double[] {.5, 8, 1, .875, .116926793337, .387000014032, .981392965879},
        new double[] {1, 7, 1, .75, .153093108924, .314807113706, .930898317091},
        new double[] {3, 5, 2, .45, .188248505970, .107578115238, .751273849926},
        new double[] {8, 2, 1, .225, .184856363158, .012396415520, .602419426606});
  }

  @Test
  void aml() {
    KaplanMeier curve = KaplanMeier.of(Survival.amlMaintained());
    assertSteps(
        curve,
        new double[] {9, 11, 1, .909090909091, .0866784172041, .5080802057699, .986673822668},
        new double[] {13, 10, 1, .818181818182, .1162912998303, .4474286146822, .951162228582},
        new double[] {18, 8, 1, .715909090909, .1396649705572, .3501903859079, .899023974191},
        new double[] {23, 7, 1, .613636363636, .1526323310273, .2657520400013, .835299243250},
        new double[] {31, 5, 1, .490909090909, .1641932672211, .1673309097769, .753399790371},
        new double[] {34, 4, 1, .368181818182, .1626688858271, .0928295749370, .657040832398},
        new double[] {48, 2, 1, .184090909091, .1534927457863, .0117384801232, .525014842727});
    assertEquals(OptionalDouble.of(31), curve.median());
    assertEquals(OptionalDouble.of(23), KaplanMeier.of(Survival.amlNotMaintained()).median());
  }

  @Test
  void sixMercaptopurine() {
    KaplanMeier curve = KaplanMeier.of(Survival.gehan6mp());
    double[] survival = {
      .857142857, .806722689, .752941176, .690196078, .627450980, .537815126, .448179272
    };
    double[] at = {6, 7, 10, 13, 16, 22, 23};
    for (int i = 0; i < at.length; i++) {
      assertEquals(survival[i], curve.survival(at[i]), 1e-9);
    }
    assertEquals(1, curve.survival(5.9));
    assertEquals(OptionalDouble.of(23), curve.median());
    assertEquals(OptionalDouble.of(8), KaplanMeier.of(Survival.gehanControl()).median());
  }

  @Test
  void delayedEntry() {
    KaplanMeier curve = KaplanMeier.of(Survival.delayedEntry());
    assertEquals(.75, curve.survival(3), CLOSED_FORM);
    assertEquals(.5625, curve.survival(4), CLOSED_FORM);
    assertEquals(.375, curve.survival(5), CLOSED_FORM);
    assertEquals(0, curve.survival(7));
    KaplanMeier.Step last = curve.stepAt(7).orElseThrow();
    assertEquals(OptionalDouble.empty(), last.standardError());
    assertEquals(Optional.empty(), last.interval());
    Interval at4 = curve.stepAt(4).orElseThrow().interval().orElseThrow();
    assertEquals(.099103519, at4.low(), 1e-8);
    assertEquals(.86657168, at4.high(), 1e-8);
  }

  @Test
  void riskTableWithDelayedEntry() {
    KaplanMeier curve = KaplanMeier.of(Survival.delayedEntry());
    // summary(survfit)$n.risk at 3, 4, 4.5, 6, 7, 8; by hand at 1, 1.5
    assertEquals(4, curve.atRisk(3));
    assertEquals(4, curve.atRisk(4));
    assertEquals(3, curve.atRisk(4.5));
    assertEquals(2, curve.atRisk(6));
    assertEquals(1, curve.atRisk(7));
    assertEquals(0, curve.atRisk(8));
    assertEquals(2, curve.atRisk(1));
    assertEquals(3, curve.atRisk(1.5));
  }

  @Test
  void heartAfterTransplant() throws IOException {
    List<FollowUp> transplanted =
        Survival.csv("heart.csv").stream()
            .filter(r -> r.get("transplant") == 1)
            .map(r -> new FollowUp(r.get("start"), r.get("stop"), r.get("event") == 1))
            .toList();
    KaplanMeier curve = KaplanMeier.of(transplanted);
    KaplanMeier.Step step = curve.stepAt(100).orElseThrow();
    assertEquals(.467875421482, step.survival(), CLOSED_FORM);
    assertEquals(.0801620759574, step.standardError().orElseThrow(), CLOSED_FORM);
    assertEquals(.3067099515449, step.interval().orElseThrow().low(), CLOSED_FORM);
    assertEquals(.613760980487, step.interval().orElseThrow().high(), CLOSED_FORM);
    assertEquals(40, curve.atRisk(100));
    assertEquals(8, curve.atRisk(1000));
    assertEquals(OptionalDouble.of(90), curve.median());
  }

  @Test
  void m12_medianWithItsIntervalAndRestrictedMean() {
    KaplanMeier curve = KaplanMeier.of(Survival.from0(.5, 1, -2, 3, 3, -5, 8, -24));
    assertEquals(OptionalDouble.of(3), curve.median());
    assertEquals(OptionalDouble.of(.5), curve.medianLow());
    assertEquals(OptionalDouble.empty(), curve.medianHigh(), "NA in R");
    assertEquals(8.2875, curve.restrictedMean(24).orElseThrow(), CLOSED_FORM);
    assertEquals(OptionalDouble.empty(), curve.restrictedMean(24.5), "nobody was followed so far");
    // 0.5 + 0.875·0.5 + 0.75·1
    assertEquals(1.6875, curve.restrictedMean(2).orElseThrow(), CLOSED_FORM);
  }

  /** print(survfit(…, conf.type = "log-log")) and summary(…, rmean = 100 and 60)$table in R. */
  @Test
  void amlMediansWithTheirIntervals() {
    KaplanMeier maintained = KaplanMeier.of(Survival.amlMaintained());
    assertEquals(OptionalDouble.of(13), maintained.medianLow());
    assertEquals(OptionalDouble.empty(), maintained.medianHigh());
    assertEquals(41.4159090909, maintained.restrictedMean(100).orElseThrow(), 1e-9);
    KaplanMeier notMaintained = KaplanMeier.of(Survival.amlNotMaintained());
    assertEquals(OptionalDouble.of(5), notMaintained.medianLow());
    assertEquals(OptionalDouble.of(33), notMaintained.medianHigh());
    assertEquals(22.7083333333, notMaintained.restrictedMean(60).orElseThrow(), 1e-9);
  }

  @Test
  void medianInTheMiddleOfAStretchAtHalf() {
    // survfit(Surv(c(1, 2, 3, 4), rep(1, 4)) ~ 1) prints the median 2.5
    assertEquals(OptionalDouble.of(2.5), KaplanMeier.of(Survival.from0(1, 2, 3, 4)).median());
    assertEquals(OptionalDouble.empty(), KaplanMeier.of(Survival.from0(1, -2, -3)).median());
  }

  @Test
  void anEmptiedRiskSetIsReported() {
    KaplanMeier curve =
        KaplanMeier.of(List.of(new FollowUp(0, 1, true), new FollowUp(2, 5, false)));
    assertEquals(OptionalDouble.of(1), curve.riskSetEmptied());
    assertEquals(OptionalDouble.empty(), KaplanMeier.of(Survival.delayedEntry()).riskSetEmptied());
  }

  @Test
  void withoutEventsOrWithoutAnybody() {
    KaplanMeier curve = KaplanMeier.of(Survival.from0(-3));
    assertTrue(curve.steps().isEmpty());
    assertEquals(1, curve.survival(2));
    assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new FollowUp(2, 2, true));
  }
}
