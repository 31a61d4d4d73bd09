package org.shiguan.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.shiguan.measure.formula.RoleShares;
import org.shiguan.stat.RoganGladen.Account;

/** The codebook's values for V02 and M11, and hand calculations. */
class MisclassificationTest {
  private static final double CLOSED = 1e-9;

  @Test
  void scoresOfThreeCodes() {
    List<Confusion> codes =
        List.of(
            new Confusion(40, 10, 6, 100),
            new Confusion(8, 2, 4, 100),
            new Confusion(5, 4, 6, 100));
    double[][] expected = {
      {.8, .8695652174, .8333333333}, {.8, .6666666667, .7272727273}, {.5555555556, .4545454545, .5}
    };
    for (int i = 0; i < expected.length; i++) {
      Confusion code = codes.get(i);
      assertEquals(expected[i][0], code.precision().orElseThrow(), CLOSED);
      assertEquals(expected[i][1], code.recall().orElseThrow(), CLOSED);
      assertEquals(expected[i][2], code.f1().orElseThrow(), CLOSED);
    }
    assertEquals(.6868686869, Confusion.macroF1(codes).orElseThrow(), CLOSED);
    assertEquals(.7681159420, Confusion.microF1(codes).orElseThrow(), CLOSED);
  }

  @Test
  void answersAreCountedIntoTheirFourCells() {
    boolean[] classifier = {true, true, true, false, false, false, false, false, false, false};
    boolean[] people = {true, false, false, true, true, true, false, false, false, false};
    assertEquals(new Confusion(1, 2, 3, 4), Confusion.of(classifier, people));
    assertEquals(2 / 6., new Confusion(1, 2, 3, 4).falsePositiveRate().orElseThrow(), CLOSED);
  }

  @Test
  void aScoreWithoutDenominatorIsNone() {
    var silent = new Confusion(0, 0, 0, 5);
    assertEquals(OptionalDouble.empty(), silent.precision());
    assertEquals(OptionalDouble.empty(), silent.recall());
    assertEquals(OptionalDouble.empty(), silent.f1());
    assertEquals(OptionalDouble.empty(), Confusion.macroF1(List.of(silent)));
    assertEquals(OptionalDouble.empty(), new Confusion(1, 0, 1, 0).falsePositiveRate());
    assertThrows(IllegalArgumentException.class, () -> new Confusion(-1, 0, 0, 0));
  }

  @Test
  void aShareIsCorrected() {
    assertEquals(.2857142857, RoganGladen.share(.30, .8, .1).orElseThrow(), CLOSED);
    assertEquals(0, RoganGladen.share(.05, .8, .1).orElseThrow());
    assertEquals(1, RoganGladen.share(.95, .8, .1).orElseThrow());
    assertEquals(OptionalDouble.empty(), RoganGladen.share(.30, .29, .1));
  }

  /**
   * Against the delta method: the variance is [q(1−q)/n + p²·tpr(1−tpr)/N₁ + (1−p)²·fpr(1−fpr)/N₀]
   * / (tpr−fpr)².
   */
  @Test
  void theIntervalOfACorrectedShareKnowsBothSamples() {
    var sample = new Confusion(160, 30, 40, 270);
    double p = .2 / .7;
    double se =
        Math.sqrt(.3 * .7 / 1_000 + p * p * .8 * .2 / 200 + (1 - p) * (1 - p) * .1 * .9 / 300) / .7;
    Interval interval =
        RoganGladen.interval(List.of(new Account(1_000, 300)), sample, 4_000, 1).orElseThrow();
    assertEquals(p - 1.959964 * se, interval.low(), .005);
    assertEquals(p + 1.959964 * se, interval.high(), .005);
  }

  @Test
  void accountsThatDifferWidenTheInterval() {
    var sample = new Confusion(160, 30, 40, 270);
    Interval alike =
        RoganGladen.interval(Collections.nCopies(10, new Account(100, 30)), sample, 2_000, 1)
            .orElseThrow();
    var apart = List.of(new Account(100, 0), new Account(100, 60));
    Interval different =
        RoganGladen.interval(
                Collections.nCopies(5, apart).stream().flatMap(List::stream).toList(),
                sample,
                2_000,
                1)
            .orElseThrow();
    // Between accounts alone: sd .3/√10 ≈ .095, divided by tpr − fpr = .7.
    assertEquals(2 * 1.96 * .095 / .7, different.high() - different.low(), .08);
    assertEquals(true, alike.high() - alike.low() < .2);
  }

  @Test
  void noIntervalWithoutBothClassesOrWithAWeakClassifier() {
    var account = List.of(new Account(100, 30));
    assertEquals(
        Optional.empty(), RoganGladen.interval(account, new Confusion(9, 0, 1, 0), 100, 1));
    assertEquals(
        Optional.empty(), RoganGladen.interval(account, new Confusion(3, 10, 7, 90), 100, 1));
    assertEquals(
        Optional.empty(), RoganGladen.interval(List.of(), new Confusion(9, 1, 1, 9), 100, 1));
  }

  @Test
  void sharesOfThreeClassesAreCorrected() {
    double[][] confusion = {{.8, .1, .1}, {.1, .7, .2}, {.1, .2, .7}};
    assertArrayEquals(
        new double[] {.5, .3, .2},
        MisclassifiedShares.solve(confusion, new double[] {.45, .30, .25}).orElseThrow(),
        CLOSED);
  }

  @Test
  void sharesStayOnTheSimplex() {
    // Without the bounds it would be (−.0625, 1.0625).
    assertArrayEquals(
        new double[] {0, 1},
        MisclassifiedShares.solve(new double[][] {{.9, .1}, {.1, .9}}, new double[] {.05, .95})
            .orElseThrow(),
        CLOSED);
  }

  @Test
  void classesThatLookAlikeCannotBeTold() {
    double[][] confusion = {{.8, .1, .1}, {.2, .4, .4}, {.2, .4, .4}};
    assertEquals(
        Optional.empty(), MisclassifiedShares.solve(confusion, new double[] {.5, .25, .25}));
    assertThrows(
        IllegalArgumentException.class,
        () -> MisclassifiedShares.solve(confusion, new double[] {.5, .25, .5}));
  }

  @Test
  void rolesTogether() {
    assertEquals(1, RoleShares.entropy(.2, .2, .2).orElseThrow(), CLOSED);
    assertEquals(0, RoleShares.entropy(.4, 0, 0).orElseThrow());
    // (½, ¼, ¼) has 1.5 bits of log₂3.
    assertEquals(
        1.5 * Math.log(2) / Math.log(3), RoleShares.entropy(.4, .2, .2).orElseThrow(), CLOSED);
    assertEquals(OptionalDouble.empty(), RoleShares.entropy(0, 0, 0));
    double[] shares = {.2, .5, .3};
    List<Interval> narrow =
        List.of(new Interval(.1, .3), new Interval(.35, .65), new Interval(.2, .4));
    assertEquals(OptionalInt.of(1), RoleShares.lead(shares, narrow));
    List<Interval> wide =
        List.of(new Interval(.1, .3), new Interval(.25, .75), new Interval(.2, .4));
    assertEquals(OptionalInt.empty(), RoleShares.lead(shares, wide));
  }
}
