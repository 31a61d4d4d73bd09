package org.shiguan.stat.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codebook §4.4 and §11, and R's coxph with Efron's ties (scripts/truth/survival.R). */
class CoxTest {
  private static final double ITERATIVE = 1e-6;

  private static Cox.Fit fit(List<Cox.Row> rows) {
    return Cox.fit(rows).fit().orElseThrow();
  }

  private static void assertEffect(double beta, double standardError, Cox.Effect effect) {
    assertEquals(beta, effect.beta(), ITERATIVE);
    assertEquals(standardError, effect.standardError(), ITERATIVE);
  }

  private static List<Cox.Row> twoGroups(List<FollowUp> zero, List<FollowUp> one) {
    var rows = new ArrayList<Cox.Row>();
    zero.forEach(f -> rows.add(Cox.Row.of(f, 0)));
    one.forEach(f -> rows.add(Cox.Row.of(f, 1)));
    return rows;
  }

  private static List<Cox.Row> rows(double[] start, double[] stop, int[] event, double[] x) {
    var rows = new ArrayList<Cox.Row>();
    for (int i = 0; i < x.length; i++) {
      rows.add(Cox.Row.of(new FollowUp(start[i], stop[i], event[i] == 1), x[i]));
    }
    return rows;
  }

  private static FollowUp followUp(Map<String, Double> row) {
    return new FollowUp(row.get("start"), row.get("stop"), row.get("event") == 1);
  }

  @Test
  void heart_transplantAsItHappened() throws IOException {
    Cox.Fit fit =
        fit(
            Survival.csv("heart.csv").stream()
                .map(r -> Cox.Row.of(followUp(r), r.get("transplant")))
                .toList());
    assertEffect(0.1271411, 0.3011411, fit.effects().get(0));
    assertEquals(1.136, fit.effects().get(0).hazardRatio(), 5e-4);
    assertEquals(-298.1213556730, fit.logLikelihoodAtZero(), ITERATIVE);
    assertEquals(-298.0314516153, fit.logLikelihood(), ITERATIVE);
    assertEquals(75, fit.events());
  }

  @Test
  void jasa_everTransplantedLooksProtective() throws IOException {
    Cox.Fit fit =
        fit(
            Survival.csv("jasa.csv").stream()
                .map(
                    r ->
                        Cox.Row.of(
                            new FollowUp(0, Math.max(r.get("futime"), .5), r.get("fustat") == 1),
                            r.get("transplant")))
                .toList());
    assertEquals(-1.3234448, fit.effects().get(0).beta(), ITERATIVE);
    assertEquals(.266, fit.effects().get(0).hazardRatio(), 5e-4);
  }

  @Test
  void heart_interactions() throws IOException {
    Cox.Fit fit =
        fit(
            Survival.csv("heart.csv").stream()
                .map(
                    r -> {
                      double age = r.get("age");
                      double surgery = r.get("surgery");
                      double transplant = r.get("transplant");
                      return Cox.Row.of(
                          followUp(r),
                          age,
                          surgery,
                          transplant,
                          age * transplant,
                          surgery * transplant);
                    })
                .toList());
    double[] beta = {
      0.0139091384792, -0.5465402110344, 0.1195038657054, 0.0346142935088, -0.2929509311851
    };
    double[] error = {
      0.0181178612946, 0.6109115242974, 0.3277353541427, 0.0272460775834, 0.7581683789794
    };
    for (int c = 0; c < beta.length; c++) {
      assertEffect(beta[c], error[c], fit.effects().get(c));
    }
    assertEquals(-291.8835714949, fit.logLikelihood(), ITERATIVE);
  }

  @Test
  void heart_strata() throws IOException {
    Cox.Fit fit =
        fit(
            Survival.csv("heart.csv").stream()
                .map(
                    r ->
                        new Cox.Row(
                            followUp(r),
                            r.get("surgery") == 1 ? "surgery" : "none",
                            List.of(r.get("transplant"), r.get("age"))))
                .toList());
    assertEffect(0.00397922448699, 0.3104220856650, fit.effects().get(0));
    assertEffect(0.03030865116385, 0.0138539198514, fit.effects().get(1));
    assertEquals(-267.6216430431, fit.logLikelihood(), ITERATIVE);
  }

  @Test
  void lung() throws IOException {
    List<Map<String, Double>> lung = Survival.csv("lung.csv");
    Cox.Fit sex = fit(lung.stream().map(r -> lungRow(r, "sex")).toList());
    assertEffect(-.5310235376, .1671785832, sex.effects().get(0));
    assertEquals(.5880028186, sex.effects().get(0).hazardRatio(), ITERATIVE);
    Cox.Fit three =
        fit(
            lung.stream()
                .filter(r -> !Double.isNaN(r.get("ph.ecog")))
                .map(r -> lungRow(r, "age", "sex", "ph.ecog"))
                .toList());
    assertEquals(.0110667646, three.effects().get(0).beta(), ITERATIVE);
    assertEquals(-.5526123957, three.effects().get(1).beta(), ITERATIVE);
    assertEquals(.4637284754, three.effects().get(2).beta(), ITERATIVE);
  }

  private static Cox.Row lungRow(Map<String, Double> row, String... covariates) {
    return Cox.Row.of(
        new FollowUp(0, row.get("time"), row.get("status") == 2),
        Arrays.stream(covariates).mapToDouble(row::get).toArray());
  }

  @Test
  void aml() {
    List<Cox.Row> rows = twoGroups(Survival.amlMaintained(), Survival.amlNotMaintained());
    assertEffect(.915532575, .511934275, fit(rows).effects().get(0));
  }

  @Test
  void sixMercaptopurine() {
    List<Cox.Row> rows = twoGroups(Survival.gehanControl(), Survival.gehan6mp());
    assertEffect(-1.572125149, .4123967177, fit(rows).effects().get(0));
  }

  @Test
  void small() {
    Cox.Fit fit =
        fit(
            rows(
                new double[6],
                new double[] {9, 1, 1, 6, 6, 8},
                new int[] {1, 1, 0, 1, 1, 0},
                new double[] {0, 1, 1, 1, 0, 0}));
    assertEffect(1.676857486, 1.277615576, fit.effects().get(0));
    assertEquals(-4.276666119, fit.logLikelihoodAtZero(), ITERATIVE);
    assertEquals(-3.358974840, fit.logLikelihood(), ITERATIVE);
  }

  @Test
  void countingProcess() {
    Cox.Fit fit =
        fit(
            rows(
                new double[] {1, 2, 5, 2, 1, 7, 3, 4, 8, 8},
                new double[] {2, 3, 6, 7, 8, 9, 9, 9, 14, 17},
                new int[] {1, 1, 1, 1, 1, 1, 1, 0, 0, 0},
                new double[] {1, 0, 0, 1, 0, 1, 1, 1, 0, 0}));
    assertEffect(-.0211052096, .7951768738, fit.effects().get(0));
  }

  @Test
  void sevenRowsInTwoStrata() {
    double[] time = {4, 3, 1, 1, 2, 2, 3};
    int[] event = {1, 1, 1, 0, 1, 1, 0};
    double[] x = {0, 2, 1, 1, 1, 0, 0};
    var rows = new ArrayList<Cox.Row>();
    for (int i = 0; i < time.length; i++) {
      var followUp = new FollowUp(Double.NEGATIVE_INFINITY, time[i], event[i] == 1);
      rows.add(new Cox.Row(followUp, i < 4 ? "0" : "1", List.of(x[i])));
    }
    assertEffect(0.802317911238, 0.822376639083, fit(rows).effects().get(0));
    Collections.reverse(rows);
    assertEffect(0.802317911238, 0.822376639083, fit(rows).effects().get(0));
  }

  @Test
  void undefinedWithoutEvents() {
    List<Cox.Row> rows = twoGroups(Survival.from0(-1, -2), Survival.from0(-3));
    assertEquals(new Cox.Undefined(Cox.Reason.NO_EVENTS), Cox.fit(rows));
  }

  @Test
  void undefinedWithoutVariation() {
    var reason = new Cox.Undefined(Cox.Reason.NO_VARIATION);
    List<FollowUp> times = Survival.from0(1, 2, 3, -4);
    assertEquals(reason, Cox.fit(times.stream().map(t -> Cox.Row.of(t, .3)).toList()));
    // within strata
    var rows = new ArrayList<Cox.Row>();
    times.forEach(t -> rows.add(new Cox.Row(t, "a", List.of(.1))));
    times.forEach(t -> rows.add(new Cox.Row(t, "b", List.of(.7))));
    assertEquals(reason, Cox.fit(rows));
    // one twice the other
    double[] x = {.1, .7, .4, .2};
    var twice = new ArrayList<Cox.Row>();
    for (int i = 0; i < x.length; i++) {
      twice.add(Cox.Row.of(times.get(i), x[i], 2 * x[i]));
    }
    assertEquals(reason, Cox.fit(twice));
  }

  @Test
  void undefinedWhenTheLikelihoodIsMonotone() {
    var reason = new Cox.Undefined(Cox.Reason.MONOTONE_LIKELIHOOD);
    // Nobody with x = 0 has the event.
    assertEquals(reason, Cox.fit(twoGroups(Survival.from0(-5, -6), Survival.from0(1, 2))));
    // Nobody with x = 1 has it while others are at risk.
    assertEquals(reason, Cox.fit(twoGroups(Survival.from0(1, 2), Survival.from0(5, 6))));
    // Only the second of two covariates.
    var rows = new ArrayList<Cox.Row>();
    double[] first = {.3, 1.2, .1, .9, .4, 1.5, .2, .8};
    double[] times = {1, 2, 3, 4, -5, -6, -7, -8};
    for (int i = 0; i < times.length; i++) {
      rows.add(Cox.Row.of(Survival.from0(times[i]).get(0), first[i], i < 4 ? 1 : 0));
    }
    assertEquals(reason, Cox.fit(rows));
  }

  @Test
  void refusesRowsThatDoNotMatch() {
    FollowUp time = Survival.from0(1).get(0);
    assertThrows(
        IllegalArgumentException.class,
        () -> Cox.fit(List.of(Cox.Row.of(time, 1), Cox.Row.of(time, 1, 2))));
    assertThrows(
        IllegalArgumentException.class, () -> Cox.fit(List.of(Cox.Row.of(time, Double.NaN))));
    assertThrows(IllegalArgumentException.class, () -> Cox.fit(List.of()));
  }
}
