package org.shiguan.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shiguan.compare.Membership.Group.DELETED;
import static org.shiguan.compare.Membership.Group.STAYED;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Groups are those of the time, never of the future (codebook §4.4, §4.5). */
class TimeOfMembershipTest {

  private static Map<String, Double> side(Sample sample, String code) {
    return sample.sides().stream()
        .filter(s -> s.code().equals(code))
        .flatMap(s -> s.points().stream())
        .collect(Collectors.toMap(Sample.Point::executive, Sample.Point::value));
  }

  /** Attention 2 and 4 while there, 10 after the purge: 3 among the stayed, 10 among deleted. */
  @Test
  void aValueCountsForTheGroupOfItsMonth() {
    var study =
        new SmallStudy()
            .spell("one", "2011-01-01", "2011-03-10", STAYED)
            .spell("one", "2011-03-10", "2013-01-01", DELETED)
            .month("attention", "one", "2011-01", 2)
            .month("attention", "one", "2011-02", 4)
            .month("attention", "one", "2011-03", 10);
    Sample sample = Outcomes.find("by_group").orElseThrow().of(study.facts(), List.of("attention"));
    assertEquals(Map.of("one", 3.0), side(sample, "STAYED"));
    assertEquals(Map.of("one", 10.0), side(sample, "DELETED"));
    assertEquals(Map.of(), side(sample, "NEVER_JOINED"));
  }

  /** Sizes exclude each other in a test: 2 months small (1, 3), 1 month large (100). */
  @Test
  void whoChangesSizeStandsWhereMostOfTheirMonthsAre() {
    var study =
        new SmallStudy()
            .spell("one", "2011-01-01", "2011-03-01", STAYED, "M", Rank.TOP)
            .spell("one", "2011-03-01", "2013-01-01", STAYED, "L", Rank.TOP)
            .spell("two", "2011-01-01", "2013-01-01", STAYED, null, Rank.TOP)
            .month("engagement_per_follower", "one", "2011-01", 1)
            .month("engagement_per_follower", "one", "2011-02", 3)
            .month("engagement_per_follower", "one", "2011-03", 100)
            .month("engagement_per_follower", "two", "2011-03", 100);
    Sample sample =
        Outcomes.find("by_size")
            .orElseThrow()
            .of(study.facts(), List.of("engagement_per_follower"));
    assertEquals(Map.of("one", 2.0), side(sample, "SME"));
    assertEquals(Map.of(), side(sample, "LARGE"));
  }

  /**
   * The trap of §4.4. Everybody posts less month by month, whether they leave or not; ten leave,
   * one a month from the fourth on. By final label those who left posted far more, for they were
   * counted while everybody still posted much. Beside those at risk at the time they stand in the
   * middle.
   */
  @Test
  void theImmortalTimeTrapIsNotFallenInto() {
    var study = new SmallStudy();
    for (int i = 0; i < 30; i++) {
      String executive = "e%02d".formatted(i);
      int months = i < 10 ? 4 + i : 24;
      // Who leaves is neither busy nor idle: every third executive is one of them in rank.
      double own = i < 10 ? (3 * i + 1.5) / 100 : (1.5 * (i - 10) + 0.6) / 100;
      double sum = 0;
      for (int m = 0; m < months; m++) {
        double rate = 3 - m * 0.12 + own;
        sum += rate;
        study.month(
            "posting_rate", executive, YearMonth.of(2011, 1).plusMonths(m).toString(), rate);
      }
      study.value("posting_rate", executive, sum / months);
      YearMonth end = YearMonth.of(2011, 1).plusMonths(months);
      study.spell(executive, "2011-01-01", end.atDay(1).toString(), STAYED);
      if (i < 10) {
        study
            .spell(executive, end.atDay(1).toString(), "2013-01-01", DELETED)
            .purge(
                executive, end.minusMonths(1).atEndOfMonth().toString(), end.atDay(2).toString());
      }
    }
    List<Compared> all = study.compared();
    Compared wrong =
        all.stream()
            .filter(c -> c.question().id().equals("posting_rate:final"))
            .findFirst()
            .orElseThrow();
    Compared right =
        all.stream()
            .filter(c -> c.question().id().equals("posting_rate"))
            .findFirst()
            .orElseThrow();
    assertTrue(wrong.finding().estimate() > 0.9, "the trap: " + wrong.finding());
    assertTrue(wrong.finding().interval().low() > 0);
    assertTrue(Math.abs(right.finding().estimate()) < 0.35, "the answer: " + right.finding());
    assertTrue(right.finding().interval().low() < 0 && right.finding().interval().high() > 0);
    assertTrue(right.p() > 0.05);
  }

  /**
   * By the rank at the beginning: one left on day 10 of 20 (counted 11 days), though promoted
   * before; one was covered from the sixth day on; one has no role.
   */
  @Test
  void whoLeavesCountsByTheRankAtTheBeginning() {
    var study =
        new SmallStudy()
            .spell("one", "2011-01-01", "2011-01-05", STAYED, "S", Rank.OTHER)
            .spell("one", "2011-01-05", "2011-01-12", STAYED, "S", Rank.TOP)
            .covered("one", "2011-01-01", "2011-01-21")
            .purge("one", "2011-01-11", "2011-01-12")
            .spell("two", "2011-01-01", "2011-02-01", STAYED, "S", Rank.TOP)
            .covered("two", "2011-01-06", "2011-01-21")
            .spell("three", "2011-01-01", "2011-02-01", STAYED, "S", null)
            .covered("three", "2011-01-01", "2011-01-21");
    Sample.GroupWaits sample =
        (Sample.GroupWaits)
            Outcomes.find("leaving_by_rank").orElseThrow().of(study.facts(), List.of());
    assertEquals(Map.of("two", 16.0), side(sample, "TOP"));
    assertEquals(Map.of("one", 11.0), side(sample, "OTHER"));
    assertTrue(sample.waits().get(1).get(0).followUp().event());
    assertTrue(!sample.waits().get(0).get(0).followUp().event());
  }

  /**
   * Codebook §4.5: a deleter's months before L beside those at risk that day, the same months. L on
   * 15 May: February to April. One is no longer at risk, one has none of these months.
   */
  @Test
  void riskSetsHoldWhoWasAtRiskWithTheSameMonths() {
    var study =
        new SmallStudy()
            .spell("left", "2011-01-01", "2011-05-16", STAYED)
            .spell("left", "2011-05-16", "2013-01-01", DELETED)
            .purge("left", "2011-05-15", "2011-05-20")
            .spell("stayed", "2011-01-01", "2013-01-01", STAYED)
            .spell("gone", "2011-01-01", "2011-05-01", STAYED)
            .spell("gone", "2011-05-01", "2013-01-01", DELETED)
            .spell("late", "2011-01-01", "2013-01-01", STAYED);
    for (String executive : List.of("left", "stayed", "gone")) {
      for (int month = 1; month <= 5; month++) {
        study.month("posting_rate", executive, "2011-0" + month, month);
      }
    }
    study.month("posting_rate", "late", "2011-05", 9);
    Sample.RiskSets sample =
        (Sample.RiskSets)
            Outcomes.find("before_exit").orElseThrow().of(study.facts(), List.of("posting_rate"));
    assertEquals(1, sample.sets().size());
    assertEquals(3, sample.sets().get(0).left().value(), 1e-12);
    assertEquals(
        List.of("stayed"),
        sample.sets().get(0).stayed().stream().map(Sample.Point::executive).toList());
    assertEquals(3, sample.sets().get(0).stayed().get(0).value(), 1e-12);
  }
}
