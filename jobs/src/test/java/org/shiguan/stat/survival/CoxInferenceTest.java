package org.shiguan.stat.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.Interval;

/**
 * Robust errors and proportionality as R's coxph and cox.zph have them; Firth's penalty against a
 * program of its own in R (scripts/truth/estimators.R).
 */
class CoxInferenceTest {
  private static final double ITERATIVE = 1e-6;

  private static List<Map<String, Double>> lung() throws IOException {
    return Survival.csv("lung.csv").stream().filter(r -> !Double.isNaN(r.get("ph.ecog"))).toList();
  }

  private static List<Cox.Row> lungRows() throws IOException {
    return lung().stream()
        .map(
            r ->
                Cox.Row.of(
                    new FollowUp(0, r.get("time"), r.get("status") == 2),
                    r.get("age"),
                    r.get("sex"),
                    r.get("ph.ecog")))
        .toList();
  }

  private static List<Cox.Row> heartRows(String stratum, String... covariates) throws IOException {
    return Survival.csv("heart.csv").stream()
        .map(
            r ->
                new Cox.Row(
                    new FollowUp(r.get("start"), r.get("stop"), r.get("event") == 1),
                    stratum.isEmpty() ? "" : r.get(stratum).toString(),
                    Arrays.stream(covariates).map(r::get).toList()))
        .toList();
  }

  private static List<String> heartIds() throws IOException {
    return Survival.csv("heart.csv").stream().map(r -> r.get("id").toString()).toList();
  }

  private static Cox.Fit fit(List<Cox.Row> rows) {
    return Cox.fit(rows).fit().orElseThrow();
  }

  private static void assertErrors(List<Cox.Row> rows, List<String> accounts, double... errors) {
    Cox.Fit fit = fit(rows);
    List<Cox.Effect> robust = RobustVariance.effects(rows, accounts, fit).orElseThrow();
    for (int c = 0; c < errors.length; c++) {
      assertEquals(errors[c], robust.get(c).standardError(), ITERATIVE);
      assertEquals(fit.effects().get(c).beta(), robust.get(c).beta());
    }
  }

  @Test
  void robust_byAccount() throws IOException {
    List<Cox.Row> rows = lungRows();
    List<String> accounts =
        IntStream.rangeClosed(1, rows.size()).mapToObj(i -> "account " + i % 40).toList();
    assertErrors(rows, accounts, .00936562743852, .168961880592, .126333085106);
  }

  @Test
  void robust_startStopAndStrata() throws IOException {
    assertErrors(
        heartRows("", "age", "surgery", "transplant"),
        heartIds(),
        .0143280673043,
        .333241072337,
        .309309692647);
    assertErrors(
        heartRows("surgery", "transplant", "age"), heartIds(), .308623894919, .0140685068516);
  }

  @Test
  void robust_needsTwoAccounts() throws IOException {
    List<Cox.Row> rows = lungRows();
    List<String> one = rows.stream().map(r -> "one").toList();
    assertEquals(Optional.empty(), RobustVariance.effects(rows, one, fit(rows)));
    assertThrows(
        IllegalArgumentException.class,
        () -> RobustVariance.effects(rows, List.of("one"), fit(rows)));
  }

  @Test
  void wald() throws IOException {
    Cox.Effect sex =
        fit(lung().stream()
                .map(
                    r ->
                        Cox.Row.of(
                            new FollowUp(0, r.get("time"), r.get("status") == 2), r.get("sex")))
                .toList())
            .effects()
            .get(0);
    // β and its error as the fit has them, ±1.959963985 of them by hand
    assertEquals(sex.beta() - 1.959963985 * sex.standardError(), sex.interval().low(), 1e-9);
    Cox.Effect published = new Cox.Effect(-.5310235376, .1671785832);
    assertEquals(-.858687539738, published.interval().low(), 1e-9);
    assertEquals(-.203359535501, published.interval().high(), 1e-9);
    // summary(coxph(Surv(time, status) ~ sex, lung)) prints z −3.176, p 0.00149
    assertEquals(.00149, published.pValue(), 5e-6);
  }

  private static void assertProportionality(List<Cox.Row> rows, double... chiSquaredThenP) {
    ProportionalityTest test = ProportionalityTest.of(rows, fit(rows)).orElseThrow();
    var tests = new ArrayList<>(test.covariates());
    tests.add(test.global());
    assertEquals(chiSquaredThenP.length, 2 * tests.size());
    for (int i = 0; i < tests.size(); i++) {
      assertEquals(chiSquaredThenP[i], tests.get(i).chiSquared(), ITERATIVE);
      assertEquals(chiSquaredThenP[tests.size() + i], tests.get(i).pValue(), ITERATIVE);
    }
    assertEquals(tests.size() - 1, test.global().df());
  }

  @Test
  void proportionality() throws IOException {
    assertProportionality(
        lungRows(),
        .187987673652,
        2.3054372274,
        2.05424877405,
        4.46365758876,
        .664596763116,
        .128921998811,
        .151782098908,
        .215554945342);
    assertEquals(
        4.463658,
        ProportionalityTest.of(lungRows(), fit(lungRows())).orElseThrow().global().chiSquared(),
        5e-7,
        "codebook §11");
  }

  @Test
  void proportionality_startStopAndStrata() throws IOException {
    assertProportionality(
        heartRows("", "age", "surgery", "transplant"),
        .895377083533,
        .096835111974,
        .128266526007,
        1.37925280134,
        .344024316881,
        .755661197557,
        .72023617823,
        .710405114674);
    assertProportionality(
        heartRows("surgery", "transplant", "age"),
        .189603776025,
        .829212918022,
        1.26641478686,
        .663246596031,
        .362500220726,
        .530886306123);
  }

  @Test
  void proportionality_undefinedWithOneEventTime() {
    List<Cox.Row> rows =
        List.of(
            Cox.Row.of(new FollowUp(0, 3, true), 1),
            Cox.Row.of(new FollowUp(0, 3, true), 0),
            Cox.Row.of(new FollowUp(0, 5, false), 1),
            Cox.Row.of(new FollowUp(0, 5, false), 0),
            Cox.Row.of(new FollowUp(0, 6, false), 0));
    assertEquals(Optional.empty(), ProportionalityTest.of(rows, fit(rows)));
  }

  private static List<Cox.Row> rows(double[] start, double[] stop, int[] event, double[] x) {
    return IntStream.range(0, x.length)
        .mapToObj(i -> Cox.Row.of(new FollowUp(start[i], stop[i], event[i] == 1), x[i]))
        .toList();
  }

  private static FirthCox.Fit firth(List<Cox.Row> rows) {
    return FirthCox.fit(rows).fit().orElseThrow();
  }

  private static void assertEffect(
      double beta, double error, double low, double high, double pValue, FirthCox.Effect effect) {
    assertEquals(beta, effect.beta(), ITERATIVE);
    assertEquals(error, effect.standardError(), ITERATIVE);
    assertEquals(low, effect.interval().low(), ITERATIVE);
    assertEquals(high, effect.interval().high(), ITERATIVE);
    assertEquals(pValue, effect.pValue(), ITERATIVE);
  }

  @Test
  void firth_whereTheLikelihoodIsMonotone() {
    List<Cox.Row> rows =
        rows(
            new double[8],
            new double[] {1, 2, 3, 4, 5, 6, 7, 8},
            new int[] {1, 1, 1, 1, 0, 0, 0, 0},
            new double[] {1, 1, 1, 1, 0, 0, 0, 0});
    assertEquals(new Cox.Undefined(Cox.Reason.MONOTONE_LIKELIHOOD), Cox.fit(rows));
    FirthCox.Fit fit = firth(rows);
    assertEffect(
        2.9481990997,
        1.72098336112,
        .624944664565,
        7.85657000352,
        .00950872926242,
        fit.effects().get(0));
    assertEquals(-4.12976004481, fit.logLikelihood(), ITERATIVE);
    assertEquals(-7.49210470192, fit.logLikelihoodAtZero(), ITERATIVE);
    assertEquals(4, fit.events());
  }

  @Test
  void firth_countingProcess() {
    FirthCox.Fit fit =
        firth(
            rows(
                new double[] {1, 2, 5, 2, 1, 7, 3, 4, 8, 8},
                new double[] {2, 3, 6, 7, 8, 9, 9, 9, 14, 17},
                new int[] {1, 1, 1, 1, 1, 1, 1, 0, 0, 0},
                new double[] {1, 0, 0, 1, 0, 1, 1, 1, 0, 0}));
    assertEffect(
        -.0561320357321,
        .793537756694,
        -1.53458469985,
        1.50329883119,
        .940326972339,
        fit.effects().get(0));
  }

  @Test
  void firth_ties() {
    FirthCox.Fit fit =
        firth(
            rows(
                new double[6],
                new double[] {9, 1, 1, 6, 6, 8},
                new int[] {1, 1, 0, 1, 1, 0},
                new double[] {0, 1, 1, 1, 0, 0}));
    assertEffect(
        1.51210045522,
        1.25291876747,
        -.653946592258,
        3.98400497678,
        .166017603005,
        fit.effects().get(0));
  }

  @Test
  void firth_twoCovariates() throws IOException {
    FirthCox.Fit fit = firth(heartRows("", "transplant", "age"));
    assertEffect(
        -.0115870353851,
        .311572269001,
        -.611943699844,
        .609062416885,
        .970275663746,
        fit.effects().get(0));
    assertEffect(
        .0296165443154,
        .0144141919907,
        .00255906340358,
        .0592712735182,
        .0311364458022,
        fit.effects().get(1));
    assertEquals(-290.118473692, fit.logLikelihood(), ITERATIVE);
  }

  @Test
  void firth_undefined() {
    List<FollowUp> times = Survival.from0(1, 2, -3);
    assertEquals(
        new FirthCox.Undefined(Cox.Reason.NO_VARIATION),
        FirthCox.fit(times.stream().map(t -> Cox.Row.of(t, .3)).toList()));
    assertEquals(
        new FirthCox.Undefined(Cox.Reason.NO_EVENTS),
        FirthCox.fit(
            List.of(
                Cox.Row.of(new FollowUp(0, 1, false), 1),
                Cox.Row.of(new FollowUp(0, 2, false), 0))));
  }

  /** Ten rows for each of 10,000 accounts, a planted effect of ln 2 on the first covariate. */
  private static List<Cox.Row> manyRows(double hazard, List<String> accounts) {
    var random = new SplittableRandom(17);
    var rows = new ArrayList<Cox.Row>();
    for (int account = 0; account < 10_000; account++) {
      double size = random.nextDouble();
      double role = random.nextInt(3);
      for (int piece = 0; piece < 10; piece++) {
        double exposed = random.nextInt(2);
        double time = -Math.log(random.nextDouble()) / (hazard * (1 + exposed));
        boolean event = time < 30;
        rows.add(
            Cox.Row.of(
                new FollowUp(30 * piece, 30 * piece + (event ? time : 30), event),
                exposed,
                size,
                role));
        accounts.add("account " + account);
        if (event) {
          break;
        }
      }
    }
    return rows;
  }

  private static boolean contains(Interval interval, double value) {
    return interval.low() < value && value < interval.high();
  }

  @Test
  void tenThousandAccounts() {
    var accounts = new ArrayList<String>();
    List<Cox.Row> rows = manyRows(1e-4, accounts);
    assertTrue(rows.size() > 90_000);
    Cox.Fit fit = fit(rows);
    Cox.Effect robust = RobustVariance.effects(rows, accounts, fit).orElseThrow().get(0);
    assertTrue(contains(robust.interval(), Math.log(2)));
    assertTrue(ProportionalityTest.of(rows, fit).orElseThrow().global().pValue() > .001);
  }

  @Test
  void tenThousandAccountsWithFewEvents() {
    List<Cox.Row> rows = manyRows(2e-6, new ArrayList<>());
    FirthCox.Fit fit = firth(rows);
    assertTrue(fit.events() < 20);
    assertTrue(contains(fit.effects().get(0).interval(), Math.log(2)));
  }
}
