package org.shiguan.measure.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.BinomialTail;
import org.shiguan.stat.EvenSpread;
import org.shiguan.stat.HodgesLehmann;
import org.shiguan.stat.Holm;
import org.shiguan.stat.Interval;
import org.shiguan.stat.SignTest;
import org.shiguan.stat.WilcoxonSignedRank;
import org.shiguan.stat.Wilson;
import org.shiguan.stat.ZeroEvents;
import org.shiguan.stat.survival.AalenJohansen;
import org.shiguan.stat.survival.KaplanMeier;
import org.shiguan.stat.survival.Survival;

/**
 * The worked values of the codebook for M10, M12, M13, M14, M22 and M23, and R where it says so.
 */
class EpisodeValuesTest {
  private static final double CLOSED_FORM = 1e-9;

  @Test
  void m10_excessOfRoundTimes() {
    double minutes = RoundTimes.minuteExcess(197, 490).orElseThrow();
    double seconds = RoundTimes.secondExcess(237, 12, 490).orElseThrow();
    assertEquals(.2525510204, minutes, CLOSED_FORM);
    assertEquals(.3804081633, seconds, CLOSED_FORM);
    assertEquals(.625, RoundTimes.minuteExcess(7, 10).orElseThrow(), CLOSED_FORM);
    assertEquals(.0008643584, Math.exp(BinomialTail.logUpper(10, 7, .2)), 1e-12);
    OptionalDouble timing =
        RoundTimes.score(OptionalDouble.of(minutes), OptionalDouble.of(seconds));
    assertEquals(1 - .3804081633, timing.orElseThrow(), CLOSED_FORM);
  }

  @Test
  void m10_secondsThatWereCutOffSayNothing() {
    assertEquals(OptionalDouble.empty(), RoundTimes.secondExcess(30, 30, 30));
    assertEquals(1, RoundTimes.secondExcess(30, 29, 30).orElseThrow(), CLOSED_FORM);
    assertEquals(OptionalDouble.empty(), RoundTimes.minuteExcess(0, 0));
    assertEquals(0, RoundTimes.minuteExcess(1, 10).orElseThrow(), "fewer than chance is no excess");
    assertEquals(
        OptionalDouble.of(.75), RoundTimes.score(OptionalDouble.of(.25), OptionalDouble.empty()));
    assertEquals(
        OptionalDouble.empty(), RoundTimes.score(OptionalDouble.empty(), OptionalDouble.of(.25)));
  }

  /** Minutes modulo 5 and seconds by ten, of real clients; counts and tests of golden.json. */
  @Test
  void m10_clocksOfClients() {
    EvenSpread scheduler = EvenSpread.of(197, 67, 43, 70, 113).orElseThrow();
    assertEquals(150.9795918367347, scheduler.statistic(), CLOSED_FORM);
    assertEquals(1.2554565731068226e-31, scheduler.pValue(), 1e-43);
    EvenSpread web = EvenSpread.of(243, 241, 257, 291, 289).orElseThrow();
    assertEquals(8.98107494322483, web.statistic(), CLOSED_FORM);
    assertEquals(.061574261979046994, web.pValue(), CLOSED_FORM);
    EvenSpread seconds = EvenSpread.of(231, 205, 244, 212, 243, 186).orElseThrow();
    assertEquals(.033036709331422026, seconds.pValue(), CLOSED_FORM);
    double[] family = Holm.adjust(scheduler.pValue(), web.pValue());
    assertEquals(2 * 1.2554565731068226e-31, family[0], 1e-43);
    assertEquals(.061574261979046994, family[1], CLOSED_FORM);
    assertEquals(Optional.empty(), EvenSpread.of(49, 0, 0, 0, 0), "49 posts are not tested");
    assertThrows(IllegalArgumentException.class, () -> EvenSpread.of(60));
  }

  @Test
  void m10_indexNeedsThreeOfFour() {
    assertEquals(.675, index(.6, .9, .9, .3).orElseThrow(), CLOSED_FORM);
    assertEquals(.8, index(.6, .9, .9, Double.NaN).orElseThrow(), CLOSED_FORM);
    assertEquals(OptionalDouble.empty(), index(.6, Double.NaN, .9, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> index(.6, 1.2, .3, .4));
  }

  private static OptionalDouble index(double... scores) {
    return Authenticity.index(known(scores));
  }

  /** What is no number is missing. */
  private static List<OptionalDouble> known(double... values) {
    return Arrays.stream(values)
        .mapToObj(v -> Double.isNaN(v) ? OptionalDouble.empty() : OptionalDouble.of(v))
        .toList();
  }

  private static AalenJohansen incidence(double[] times, int... causes) {
    var outcomes = new ArrayList<AalenJohansen.Outcome>();
    for (int i = 0; i < times.length; i++) {
      outcomes.add(new AalenJohansen.Outcome(times[i], causes[i]));
    }
    return AalenJohansen.of(outcomes);
  }

  @Test
  void m12_whoAnswersFirst() {
    AalenJohansen curves = incidence(new double[] {1, 2, 2, 4, 5, 6}, 1, 2, 1, 0, 1, 2);
    assertEquals(.5833333333333334, curves.incidence(1, 6), CLOSED_FORM);
    assertEquals(.4166666666666667, curves.incidence(2, 6), CLOSED_FORM);
    assertEquals(0, curves.incidence(1, .9));
    assertEquals(1.0 / 3, curves.incidence(1, 4.9), CLOSED_FORM, "survfit at 4");
    double wrong = 1 - KaplanMeier.of(Survival.from0(1, -2, 2, -4, 5, -6)).survival(6);
    assertEquals(.6666666667, wrong, CLOSED_FORM, "one minus Kaplan–Meier of cause 1 alone");
  }

  /** survfit(Surv(t, factor(c, 0:2)) ~ 1)$pstate in R. */
  @Test
  void m12_whoAnswersFirstWithTies() {
    AalenJohansen curves =
        incidence(
            new double[] {3, 3, 5, 6, 6, 8, 9, 9, 12, 15, 15, 20},
            1,
            0,
            2,
            1,
            2,
            0,
            1,
            1,
            0,
            2,
            0,
            1);
    assertEquals(.0833333333333, curves.incidence(1, 3), CLOSED_FORM);
    assertEquals(.175, curves.incidence(1, 6), CLOSED_FORM);
    assertEquals(.1833333333333, curves.incidence(2, 8), CLOSED_FORM);
    assertEquals(.3888888888889, curves.incidence(1, 12), CLOSED_FORM);
    assertEquals(.3259259259259, curves.incidence(2, 15), CLOSED_FORM);
    assertEquals(.6740740740741, curves.incidence(1, 20), CLOSED_FORM);
    assertEquals(.285185185185, curves.steps().get(4).survival(), CLOSED_FORM);
    assertEquals(3, curves.steps().get(4).atRisk());
    assertThrows(IllegalArgumentException.class, () -> AalenJohansen.of(List.of()));
  }

  /** The standard errors of survfit in R, on the scale of log(−log(1 − CIF)); hand calculation. */
  @Test
  void m12_intervalOfWhoAnswersFirst() {
    AalenJohansen curves =
        incidence(
            new double[] {3, 3, 5, 6, 6, 8, 9, 9, 12, 15, 15, 20},
            1,
            0,
            2,
            1,
            2,
            0,
            1,
            1,
            0,
            2,
            0,
            1);
    assertEquals(.1653814841516571, curves.interval(1, 12).orElseThrow().low(), 1e-8);
    assertEquals(.7385699632815431, curves.interval(1, 12).orElseThrow().high(), 1e-8);
    assertEquals(.11533479769954547, curves.interval(2, 15).orElseThrow().low(), 1e-8);
    assertEquals(.5390543243297328, curves.interval(1, 6).orElseThrow().high(), 1e-8);
    assertEquals(Optional.empty(), curves.interval(1, 2));
    // Nobody else answers: the band of Kaplan and Meier at 3 hours, of the codebook.
    AalenJohansen alone =
        incidence(new double[] {.5, 1, 2, 3, 3, 5, 8, 24}, 1, 1, 0, 1, 1, 0, 1, 0);
    assertEquals(1 - .7512739, alone.interval(1, 3).orElseThrow().low(), 1e-7);
    assertEquals(1 - .1075781, alone.interval(1, 3).orElseThrow().high(), 1e-7);
  }

  /**
   * print(survfit(...), rmean = 24), 6 and 40 in R: se 3.66226695078, .79333896838, 3.46757767889.
   */
  @Test
  void m12_restrictedMeanInterval() {
    KaplanMeier curve = KaplanMeier.of(Survival.from0(.5, 1, -2, 3, 3, -5, 8, -24));
    assertEquals(1.1095886747, curve.restrictedMeanInterval(24).orElseThrow().low(), 1e-9);
    assertEquals(15.4654113253, curve.restrictedMeanInterval(24).orElseThrow().high(), 1e-9);
    assertEquals(2.2325841944, curve.restrictedMeanInterval(6).orElseThrow().low(), 1e-9);
    assertEquals(Optional.empty(), curve.restrictedMeanInterval(25));
    KaplanMeier aml = KaplanMeier.of(Survival.amlMaintained());
    assertEquals(35.6940546369, aml.restrictedMeanInterval(40).orElseThrow().high(), 1e-9);
  }

  @Test
  void m12_answeredOnly() {
    AnsweredOnly median =
        AnsweredOnly.of(Survival.from0(.5, 1, -2, 3, 3, -5, 8, -24)).orElseThrow();
    assertEquals(new AnsweredOnly(3, 5, null), median);
    assertEquals(Optional.empty(), AnsweredOnly.of(Survival.from0(-2)));
    // qbinom(.025, 6, .5) is 1, qbinom(.025, 9, .5) is 2 in R.
    assertEquals(
        new AnsweredOnly(3.5, 6, new Interval(1, 6)),
        AnsweredOnly.of(Survival.from0(1, 2, 3, 4, 5, 6)).orElseThrow());
    assertEquals(
        new AnsweredOnly(5, 9, new Interval(2, 8)),
        AnsweredOnly.of(Survival.from0(1, 2, 3, 4, 5, 6, 7, 8, 9)).orElseThrow());
  }

  @Test
  void m12_boundWithoutAnEvent() {
    // §8: 0 of 30 leaves .095
    assertEquals(.0950, ZeroEvents.upperBound(30), 5e-5);
    assertEquals(.95, ZeroEvents.upperBound(1), CLOSED_FORM);
    assertThrows(IllegalArgumentException.class, () -> ZeroEvents.upperBound(0));
  }

  @Test
  void m13_leadInCrises() {
    double[] leads = {2, 5, -1, 8, .5, 3};
    assertEquals(
        new WilcoxonSignedRank(19, 6, .09375, true), WilcoxonSignedRank.of(leads).orElseThrow());
    assertEquals(5, SignTest.of(leads).orElseThrow().positive());
    assertEquals(.21875, SignTest.of(leads).orElseThrow().pValue(), CLOSED_FORM);
    assertEquals(2.75, HodgesLehmann.estimate(leads).orElseThrow(), CLOSED_FORM);
  }

  @Test
  void m13_testsAgainstOtherPrograms() {
    // R: wilcox.test
    var exact = WilcoxonSignedRank.of(2.3, -3.4, 6.9, -6.8, 11.5, -10.2, 16.1, -13.6).orElseThrow();
    assertEquals(19, exact.v());
    assertEquals(.9453125, exact.pValue(), CLOSED_FORM);
    // R: wilcox.test(exact = FALSE), ties and a zero
    var tied = WilcoxonSignedRank.of(1, 1, -1, 2, 3, 0).orElseThrow();
    assertEquals(.169564145191, tied.pValue(), CLOSED_FORM);
    assertEquals(5, tied.n());
    assertFalse(tied.exact());
    assertEquals(Optional.empty(), WilcoxonSignedRank.of(0, 0));
    // numpy: median of the Walsh averages
    assertEquals(2.2, HodgesLehmann.estimate(-1.5, .2, 3, 7, 2.2).orElseThrow(), CLOSED_FORM);
    assertEquals(OptionalDouble.empty(), HodgesLehmann.estimate());
    assertEquals(Optional.empty(), SignTest.of(0, 0));
  }

  /** Four weeks of one count, then the hours given. */
  private static long[] after(long background, long... hours) {
    var hourly = new long[672 + hours.length];
    Arrays.fill(hourly, 0, 672, background);
    System.arraycopy(hours, 0, hourly, 672, hours.length);
    return hourly;
  }

  @Test
  void m13_onsets() {
    assertEquals(List.of(673), BurstOnsets.of(after(1, 5, 20, 3, 25, 0, 0)), "2 of 3 hours");
    assertEquals(List.of(), BurstOnsets.of(after(1, 5, 20, 3, 19, 25)), "25 alone at the end");
    assertEquals(List.of(), BurstOnsets.of(after(1, 19, 19, 19)), "below 20");
    assertEquals(List.of(), BurstOnsets.of(after(30, 29, 29, 29)), "usual for this account");
    assertEquals(List.of(672), BurstOnsets.of(after(30, 31, 31, 31, 31)), "one burst, one onset");
    assertEquals(List.of(), BurstOnsets.of(new long[] {50, 50, 50}), "no history");
  }

  @Test
  void m13_theBarIsTheQuantileOfFourWeeks() {
    // four of 672 hours with 100: numpy.quantile(…, .995) is 100·(671·.995 − 667) = 64.5
    long[] hourly = after(0, 65, 65, 0, 0);
    for (int hour = 0; hour < 4; hour++) {
      hourly[100 * hour + 9] = 100;
    }
    assertEquals(List.of(672), BurstOnsets.of(hourly));
    hourly[672] = 64;
    hourly[674] = 64;
    assertEquals(List.of(), BurstOnsets.of(hourly), "64 is below the bar, and 65 alone");
  }

  @Test
  void m13_aSecondBurst() {
    assertEquals(
        List.of(672, 678),
        BurstOnsets.of(after(0, 40, 40, 0, 0, 0, 0, 50, 50, 50)),
        "quiet hours between");
  }

  @Test
  void m14_whoSaysItFirst() {
    AnnouncementLead lead =
        AnnouncementLead.of(
            List.of(
                AnnouncementLead.Lead.exactly(5),
                AnnouncementLead.Lead.exactly(0),
                AnnouncementLead.Lead.exactly(-2),
                AnnouncementLead.Lead.exactly(12),
                new AnnouncementLead.Lead(-3, 20)));
    assertEquals(4, lead.decided());
    assertEquals(1, lead.undetermined());
    assertEquals(.625, lead.execFirstShare().orElseThrow(), CLOSED_FORM);
    assertEquals(.21942652006536284, lead.interval().orElseThrow().low(), CLOSED_FORM);
    assertEquals(.9081007708209878, lead.interval().orElseThrow().high(), CLOSED_FORM);
    SignTest signs = lead.signTest().orElseThrow();
    assertEquals(2, signs.positive());
    assertEquals(3, signs.decided());
    assertEquals(1, signs.pValue(), CLOSED_FORM);
    // Walsh averages of −2 0 5 12: −2 −1 0 1.5 2.5 5 5 6 8.5 12
    assertEquals(3.75, lead.median().orElseThrow(), CLOSED_FORM);
  }

  @Test
  void m14_anIntervalOnOneSideIsDecided() {
    AnnouncementLead lead = AnnouncementLead.of(List.of(new AnnouncementLead.Lead(1, 25)));
    assertEquals(1, lead.execFirst());
    assertEquals(OptionalDouble.empty(), lead.median(), "its size is not known");
    AnnouncementLead none = AnnouncementLead.of(List.of(new AnnouncementLead.Lead(0, 4)));
    assertEquals(1, none.undetermined(), "a tie is possible");
    assertEquals(OptionalDouble.empty(), none.execFirstShare());
    assertEquals(Optional.empty(), none.interval());
    assertThrows(IllegalArgumentException.class, () -> new AnnouncementLead.Lead(2, 1));
  }

  @Test
  void m22_delegationAndClosure() {
    assertEquals(.16818032970623614, Wilson.interval(4, 10).low(), CLOSED_FORM);
    assertEquals(.6873262302663417, Wilson.interval(4, 10).high(), CLOSED_FORM);
    assertEquals(.10779126740630099, Wilson.interval(3, 10).low(), CLOSED_FORM);
    assertEquals(.6032218525388546, Wilson.interval(3, 10).high(), CLOSED_FORM);
  }

  private static Newsjacking.Post post(long hour, String... terms) {
    return new Newsjacking.Post(3_600 * hour, List.of(terms));
  }

  @Test
  void m23_threeHitsThatOneShiftReachesToo() {
    long week = 7 * 24;
    var onsets =
        Map.of(
            "made-up-a", new long[] {0, 3_600 * (5 * week)},
            "made-up-b", new long[] {3_600 * 10, 3_600 * (5 * week + 10)});
    Newsjacking found =
        Newsjacking.of(
            List.of(
                post(0, "made-up-a"),
                post(24, "made-up-a", "other"),
                post(34, "made-up-b"),
                post(35, "made-up-b"),
                post(-1, "made-up-a"),
                post(3)),
            onsets);
    assertEquals(6, found.posts());
    assertEquals(3, found.hits(), "24 hours after an onset is in time, before it and 25 are not");
    assertEquals(1, found.shiftsAsHigh(), "five weeks on");
    assertEquals(2.0 / 53, found.pValue(), CLOSED_FORM);
    assertEquals(.5, found.share().orElseThrow(), CLOSED_FORM);
    assertTrue(Newsjacking.of(List.of(), onsets).share().isEmpty());
  }
}
