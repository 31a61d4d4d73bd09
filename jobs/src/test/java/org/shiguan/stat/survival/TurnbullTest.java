package org.shiguan.stat.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.survival.Turnbull.DelayedEntry;
import org.shiguan.stat.survival.Turnbull.Mass;
import org.shiguan.stat.survival.Turnbull.Observation;

/** The codebook's vectors for D03, and delayed entry against R and an independent program. */
class TurnbullTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final double NONE = Double.NEGATIVE_INFINITY;
  private static final double ITERATIVE = 1e-6;

  private static List<Observation> observations(double... ends) {
    return IntStream.range(0, ends.length / 2)
        .mapToObj(i -> Observation.of(ends[2 * i], ends[2 * i + 1]))
        .toList();
  }

  private static List<Observation> published() {
    return observations(
        1, 7, 8, 8, 8, 10, 7, 16, 7, 14, 17, NEVER, 37, 44, 46, NEVER, 46, NEVER, 45, NEVER);
  }

  private static List<Observation> slowForEm() {
    return observations(0, 2, 1, 3, 2, 4, 0, 1, 3, 5, 4, NEVER);
  }

  private static void assertMasses(Turnbull fit, double... lowHighMass) {
    List<Mass> masses = fit.masses();
    assertEquals(lowHighMass.length / 3, masses.size(), () -> "intervals of " + masses);
    for (int i = 0; i < masses.size(); i++) {
      assertEquals(lowHighMass[3 * i], masses.get(i).low());
      assertEquals(lowHighMass[3 * i + 1], masses.get(i).high());
      assertEquals(lowHighMass[3 * i + 2], masses.get(i).probability(), ITERATIVE);
    }
    assertTrue(fit.converged());
  }

  /** The gap as textbooks have it, without hazards: max over intervals of (Σ 1/P(A))/n − 1. */
  private static double textbookGap(List<Observation> observations, List<Mass> masses) {
    return masses.stream()
                .mapToDouble(
                    m ->
                        observations.stream()
                            .filter(o -> contains(o, m))
                            .mapToDouble(o -> 1 / probability(o, masses))
                            .sum())
                .max()
                .orElseThrow()
            / observations.size()
        - 1;
  }

  private static double probability(Observation o, List<Mass> masses) {
    return masses.stream().filter(m -> contains(o, m)).mapToDouble(Mass::probability).sum();
  }

  private static boolean contains(Observation o, Mass m) {
    return o.low() == o.high()
        ? m.low() == o.low() && m.high() == o.high()
        : m.low() >= o.low() && m.high() > o.low() && m.high() <= o.high();
  }

  @Test
  void d03_publishedVectorWithLeftOpenIntervals() {
    Turnbull fit = Turnbull.fit(published());
    assertMasses(fit, 1, 7, .1, 8, 8, .2, 8, 10, .2, 37, 44, .125, 46, NEVER, .375);
    assertEquals(.375, fit.beyond(), ITERATIVE);
    assertEquals(6, fit.events());
    assertEquals(10, fit.observations());
    assertEquals(DelayedEntry.NONE, fit.entry());
    assertTrue(textbookGap(published(), fit.masses()) < ITERATIVE);
  }

  @Test
  void d03_tiny() {
    assertMasses(
        Turnbull.fit(observations(0, 2, 0, 4, 2, 4, 4, NEVER)),
        0,
        2,
        .375,
        2,
        4,
        .375,
        4,
        NEVER,
        .25);
  }

  @Test
  void d03_slowForEm() {
    double third = 1 / 3.0;
    Turnbull fit = Turnbull.fit(slowForEm());
    assertMasses(fit, 0, 1, third, 1, 2, 0, 2, 3, third, 3, 4, 0, 4, 5, third);
    assertEquals(0, fit.beyond());
    assertTrue(textbookGap(slowForEm(), fit.masses()) < ITERATIVE);
  }

  @Test
  void d03_whereREmStopsIsNoMaximum() {
    // survfit of survival 3.5-3, as scripts/truth/survival.R prints it
    double[] survival = {1, 0.672229144312, 0.661011769605, 0.338739039088, 0.328020153970, 0};
    double[] hazards =
        IntStream.range(0, 5).mapToDouble(i -> Math.log(survival[i] / survival[i + 1])).toArray();
    double gap = new Endpoints(slowForEm(), DelayedEntry.NONE).likelihood().kktGap(hazards);
    assertTrue(gap > 1e-4, () -> "gap " + gap);
    double[] maximum = {Math.log(1.5), 0, Math.log(2), 0, NEVER};
    assertEquals(
        0, new Endpoints(slowForEm(), DelayedEntry.NONE).likelihood().kktGap(maximum), 1e-15);
  }

  @Test
  void d03_survivalIsKnownAtTheEndsOfIntervalsAndBoundedWithin() {
    Turnbull fit = Turnbull.fit(published());
    assertEquals(new Turnbull.Survival(1, 1), fit.survival(0.5));
    Turnbull.Survival within = fit.survival(5);
    assertEquals(.9, within.atLeast(), ITERATIVE);
    assertEquals(1, within.atMost(), ITERATIVE);
    assertEquals(.9, fit.survival(7.5).atLeast(), ITERATIVE);
    assertEquals(.9, fit.survival(7.5).atMost(), ITERATIVE);
    assertEquals(.7, fit.survival(8).atLeast(), ITERATIVE, "the point is behind, (8, 10] ahead");
    assertEquals(.7, fit.survival(8).atMost(), ITERATIVE);
    assertEquals(0, fit.survival(47).atLeast());
    assertEquals(.375, fit.survival(47).atMost(), ITERATIVE);
  }

  @Test
  void d03_exactAndRightCensoredTimesGiveKaplanMeier() {
    // aml, maintained (codebook §11)
    double[] curve = {.909091, .818182, .715909, .613636, .490909, .368182, .184091};
    double[] at = {9, 13, 18, 23, 31, 34, 48};
    Turnbull fit =
        Turnbull.fit(
            observations(
                9, 9, 13, 13, 13, NEVER, 18, 18, 23, 23, 28, NEVER, 31, 31, 34, 34, 45, NEVER, 48,
                48, 161, NEVER));
    for (int i = 0; i < at.length; i++) {
      assertEquals(curve[i], fit.survival(at[i]).atLeast(), ITERATIVE);
      assertEquals(curve[i], fit.survival(at[i]).atMost(), ITERATIVE);
    }
  }

  /** (0,4]1, (0,6]0, (2,5]1, (3,7]1, (1,3]1 of codebook §11, times as often as said. */
  private static List<Observation> delayedEntry(int times) {
    var once =
        List.of(
            new Observation(0, 4, 4),
            new Observation(0, 6, NEVER),
            new Observation(2, 5, 5),
            new Observation(3, 7, 7),
            new Observation(1, 3, 3));
    return Collections.nCopies(times, once).stream().flatMap(List::stream).toList();
  }

  @Test
  void d03_exactTimesWithDelayedEntryGiveRsCurve() {
    Turnbull fit = Turnbull.fit(delayedEntry(5));
    assertEquals(DelayedEntry.CORRECTED, fit.entry());
    assertEquals(20, fit.events());
    assertEquals(0, fit.from());
    assertTrue(fit.converged());
    double[] curve = {.75, .5625, .375, 0};
    double[] at = {3, 4, 5, 7};
    for (int i = 0; i < at.length; i++) {
      assertEquals(curve[i], fit.survival(at[i]).atMost(), ITERATIVE);
      assertEquals(curve[i], fit.survival(at[i]).atLeast(), ITERATIVE);
    }
  }

  @Test
  void d03_belowTwentyEventsDelayedEntryIsIgnoredAndSaidSo() {
    Turnbull fit = Turnbull.fit(delayedEntry(4));
    assertEquals(16, fit.events());
    assertEquals(DelayedEntry.IGNORED, fit.entry());
    assertEquals(NONE, fit.from());
    // Kaplan–Meier of 4, 6+, 5, 7, 3 from the origin: 4/5, 3/5, 2/5, then 0 of the one after 6
    assertEquals(.8, fit.survival(3).atMost(), ITERATIVE);
    assertEquals(.6, fit.survival(4).atMost(), ITERATIVE);
    assertEquals(.4, fit.survival(5).atMost(), ITERATIVE);
    assertEquals(0, fit.survival(7).atMost(), ITERATIVE);
  }

  /** scripts/truth/turnbull.py: other parameters, other algorithm. */
  @Test
  void d03_intervalsWithDelayedEntryAgainstAnIndependentProgram() throws IOException {
    int compared = 0;
    for (String line : lines("turnbull-delayed-entry.jsonl")) {
      JsonNode truth = new ObjectMapper().readTree(line);
      var observations = new ArrayList<Observation>();
      for (JsonNode o : truth.get("observations")) {
        double high = o.get(2).isTextual() ? NEVER : o.get(2).asDouble();
        observations.add(new Observation(o.get(0).asDouble(), o.get(1).asDouble(), high));
      }
      Turnbull fit = Turnbull.fit(observations);
      assertEquals(DelayedEntry.CORRECTED, fit.entry());
      assertTrue(fit.converged(), line);
      double[] times = doubles(truth.get("times"));
      double[] survival = doubles(truth.get("survival"));
      double atFrom = fit.from() == 0 ? 1 : survival[Arrays.binarySearch(times, fit.from())];
      for (int i = 0; i < times.length; i++) {
        if (times[i] >= fit.from()) {
          double expected = survival[i] / atFrom;
          assertEquals(expected, fit.survival(times[i]).atLeast(), 2e-5, line);
          assertEquals(expected, fit.survival(times[i]).atMost(), 2e-5, line);
          compared++;
        }
      }
    }
    assertTrue(compared > 150, "compared " + compared);
  }

  private static double[] doubles(JsonNode array) {
    return IntStream.range(0, array.size()).mapToDouble(i -> array.get(i).asDouble()).toArray();
  }

  private static List<String> lines(String name) throws IOException {
    try (var in = TurnbullTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void d03_fewEarlyEntriesDoNotEndTheCurveForAll() {
    // One enters at 0 and is gone by 1; forty enter at 2, half of whom go by 3.
    var observations = new ArrayList<>(List.of(new Observation(0, 0, 1)));
    observations.addAll(Collections.nCopies(20, new Observation(2, 2, 3)));
    observations.addAll(Collections.nCopies(20, new Observation(2, 3, NEVER)));
    Turnbull fit = Turnbull.fit(observations);
    assertEquals(1, fit.from());
    assertEquals(.5, fit.survival(3).atMost(), ITERATIVE);
    assertEquals(OptionalDouble.empty(), fit.riskSetEmptied());
  }

  /**
   * Entries over five days, one look up to sixty days later; 60 % never have the event. Where the
   * curve starts at the twelfth entry, S(30) comes out at .72 on the mean of six samples.
   */
  @Test
  void d03_wideIntervalsDoNotPressOnTheStretchWhereFewHaveEntered() {
    double error = 0;
    for (int sample = 1; sample <= 6; sample++) {
      Turnbull fit = Turnbull.fit(lookedAtOnce(new SplittableRandom(sample)));
      assertTrue(fit.from() < 1, () -> "from " + fit.from());
      error += fit.survival(30).atMost() - survival(30) / survival(fit.from());
    }
    assertEquals(0, error / 6, .03);
  }

  private static List<Observation> lookedAtOnce(SplittableRandom random) {
    var observations = new ArrayList<Observation>();
    while (observations.size() < 10_000) {
      double event = 40 * Math.pow(-Math.log(random.nextDouble()), 1.5);
      double time = random.nextDouble() < .6 ? 1e9 : event;
      double entry = random.nextDouble() * 5;
      double look = entry + random.nextDouble() * 60;
      if (time > entry) {
        observations.add(
            time <= look
                ? new Observation(entry, entry, look)
                : new Observation(entry, look, NEVER));
      }
    }
    return observations;
  }

  private static double survival(double time) {
    return .6 + .4 * Math.exp(-Math.pow(time / 40, 2 / 3.0));
  }

  @Test
  void d03_aRiskSetThatEmptiesLaterIsReported() {
    // Forty are gone by 2; one entered later, at 5.
    var observations = new ArrayList<>(Collections.nCopies(30, new Observation(0, 1, 2)));
    observations.add(new Observation(5, 6, NEVER));
    Turnbull fit = Turnbull.fit(observations);
    assertEquals(OptionalDouble.of(2), fit.riskSetEmptied());
    assertEquals(0, fit.survival(2).atMost());
    assertEquals(0, fit.beyond());
  }

  @Test
  void d03_noEventAndNoObservation() {
    Turnbull fit = Turnbull.fit(observations(3, NEVER, 5, NEVER));
    assertMasses(fit, 5, NEVER, 1);
    assertEquals(1, fit.survival(5).atLeast());
    assertEquals(0, fit.events());
    assertThrows(IllegalArgumentException.class, () -> Turnbull.fit(List.of()));
  }

  @Test
  void d03_refusesWhatContradictsItself() {
    assertThrows(IllegalArgumentException.class, () -> Observation.of(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Observation(2, 1, 3));
    assertThrows(IllegalArgumentException.class, () -> new Observation(2, 2, 2));
    assertThrows(IllegalArgumentException.class, () -> Observation.of(0, Double.NaN));
  }

  /** Thousands of innermost intervals; the true survival at 30 is e^−0.75. */
  @Test
  void d03_manyObservations() {
    var random = new SplittableRandom(20110101);
    var observations = new ArrayList<Observation>();
    for (int i = 0; i < 20_000; i++) {
      double event = -40 * Math.log(1 - random.nextDouble());
      double looked = random.nextDouble() * 60;
      double again = looked + random.nextDouble() * 20;
      double low = event > again ? again : event > looked ? looked : 0;
      double high = event > again ? NEVER : event > looked ? again : looked;
      observations.add(Observation.of(low, high));
    }
    Turnbull fit = Turnbull.fit(observations);
    assertTrue(fit.masses().size() > 1_000);
    assertTrue(fit.converged());
    assertEquals(Math.exp(-.75), fit.survival(30).atMost(), .05);
  }
}
