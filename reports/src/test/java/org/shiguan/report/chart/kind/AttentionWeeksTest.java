package org.shiguan.report.chart.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.report.mart.AttentionDay;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.Manifest;
import org.shiguan.report.mart.Text;

/** The worked values of codebook M17, and weeks counted on a calendar. */
class AttentionWeeksTest {
  private static final LocalDate MONDAY = LocalDate.of(2012, 8, 13);

  private static AttentionWeeks weeks(int count, List<AttentionDay> said, AttentionDay... corpus) {
    var period = new Manifest.Period(MONDAY, MONDAY.plusWeeks(count));
    return AttentionWeeks.of(period, said, List.of(corpus));
  }

  private static AttentionDay said(int week, long positive, long negative) {
    LocalDate sunday = MONDAY.plusWeeks(week).plusDays(6);
    return AttentionDay.of("one", sunday, positive + negative + 1, positive, negative);
  }

  private static Event event(LocalDate day, Event.Precision precision) {
    return new Event("e", day, null, precision, List.of(), new Text("事件", "event"), List.of());
  }

  @Test
  void attentionAndNetSupportAreThoseOfTheCodebook() {
    List<AttentionDay> days =
        List.of(
            AttentionDay.of("one", MONDAY, 20, 10, 4),
            AttentionDay.of("one", MONDAY.plusDays(6), 28, 20, 6),
            AttentionDay.of("one", MONDAY.plusDays(7), 9, 5, 4));
    var weeks =
        weeks(
                3,
                days,
                AttentionDay.corpus(MONDAY, 2_000_000),
                AttentionDay.corpus(MONDAY.plusDays(6), 400_000),
                AttentionDay.corpus(MONDAY.plusDays(7), 100))
            .weeks();
    assertEquals(20, weeks.get(0).attention().orElseThrow());
    assertEquals(0.5, weeks.get(0).support().orElseThrow());
    assertEquals(90_000, weeks.get(1).attention().orElseThrow());
    assertTrue(weeks.get(1).support().isEmpty(), "p = 5, n = 4");
    assertTrue(weeks.get(2).attention().isEmpty(), "no posts is not no mentions");
  }

  @Test
  void onlyWholeWeeksOfTheStudyCount() {
    var period = new Manifest.Period(MONDAY.plusDays(2), MONDAY.plusDays(20));
    var corpus = new ArrayList<AttentionDay>();
    for (int day = 0; day < 30; day++) {
      corpus.add(AttentionDay.corpus(MONDAY.plusDays(day), 1));
    }
    var weeks = AttentionWeeks.of(period, List.of(), corpus).weeks();
    assertEquals(1, weeks.size());
    assertEquals(MONDAY.plusWeeks(1), weeks.get(0).monday());
    assertEquals(7, weeks.get(0).corpus());
  }

  /** .3, .5 thrice each and .4 once: mean .4, deviation √(6 · .01 / 6) = .1. */
  @Test
  void theBaselineIsThatOfWeeksWithoutEvents() {
    var days = new ArrayList<AttentionDay>();
    long[] calm = {13, 13, 13, 15, 15, 15, 14};
    for (int week = 0; week < 7; week++) {
      days.add(said(week, calm[week], 20 - calm[week]));
    }
    // The event is on Monday of week 8: two days before are in week 7, day 28 is in week 12.
    for (int week = 7; week <= 12; week++) {
      days.add(said(week, 0, 40));
    }
    AttentionWeeks weeks = weeks(20, days);
    Event monday = event(MONDAY.plusWeeks(8), Event.Precision.DAY);
    var band = weeks.baseline(List.of(monday)).orElseThrow();
    assertEquals(0.35, band.low(), 1e-12);
    assertEquals(0.45, band.high(), 1e-12);
    // Two days later week 7 is calm, and its −1 moves the mean to (7 · .4 − 1) / 8.
    Event wednesday = event(MONDAY.plusWeeks(8).plusDays(2), Event.Precision.DAY);
    var moved = weeks.baseline(List.of(wednesday)).orElseThrow();
    assertEquals(0.225, (moved.low() + moved.high()) / 2, 1e-12);
    // Known to the month only: from two days before October, in week 6, to four weeks after it.
    Event october = event(LocalDate.of(2012, 10, 1), Event.Precision.MONTH);
    var rest = weeks.baseline(List.of(october)).orElseThrow();
    assertEquals(0.4 - Math.sqrt(0.06 / 5) / 2, rest.low(), 1e-12);
  }

  @Test
  void aFlatBaselineHasSomeWidthAndThreeWeeksHaveNone() {
    var days = new ArrayList<AttentionDay>(List.of(said(0, 15, 5), said(1, 15, 5), said(2, 15, 5)));
    assertTrue(weeks(4, days).baseline(List.of()).isEmpty());
    days.add(said(3, 15, 5));
    var band = weeks(4, days).baseline(List.of()).orElseThrow();
    assertEquals(0.475, band.low(), 1e-12);
    assertEquals(0.525, band.high(), 1e-12);
  }
}
