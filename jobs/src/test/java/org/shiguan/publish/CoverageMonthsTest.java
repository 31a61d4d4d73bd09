package org.shiguan.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.report.mart.CoverageMonth;
import org.shiguan.report.mart.CoverageMonth.Basis;
import org.shiguan.study.Period;

/** Covered days of months: a day counts when 95 % of it is covered (codebook M02). */
final class CoverageMonthsTest {
  private static final Period YEAR = new Period(LocalDate.of(2012, 1, 1), LocalDate.of(2013, 1, 1));

  @ParameterizedTest
  @CsvSource({
    // 95 % of a day are 22 h 48 min.
    "2012-03-05T00:00:00, 2012-03-05T22:48:00, 1",
    "2012-03-05T00:00:00, 2012-03-05T22:47:59, 0",
    "2012-03-05T01:12:00, 2012-03-06T00:00:00, 1",
    "2012-03-05T01:12:01, 2012-03-06T00:00:00, 0",
    "2012-03-04T12:00:00, 2012-03-06T12:00:00, 1",
    "2012-03-05T00:00:00, 2012-03-08T00:00:00, 3",
    "2012-02-01T00:00:00, 2012-04-01T00:00:00, 31",
    "2012-02-01T00:00:00, 2012-03-01T00:00:00, 0",
    "2011-01-01T00:00:00, 2014-01-01T00:00:00, 31",
  })
  void daysOfMarch(String from, String to, int days) {
    var months = new CoverageMonths(YEAR);
    months.add("sample-one", micros(from), micros(to), "DECLARED");
    CoverageMonth march = months.of("sample-one", Map.of()).get(2);
    assertEquals(YearMonth.of(2012, 3), march.month());
    assertEquals(31, march.days());
    assertEquals(days, march.coveredDays());
  }

  @Test
  void twoPartsOfADayAddUp() {
    var months = new CoverageMonths(YEAR);
    months.add(
        "sample-one", micros("2012-03-05T00:00:00"), micros("2012-03-05T11:00:00"), "DECLARED");
    months.add(
        "sample-one", micros("2012-03-05T12:00:00"), micros("2012-03-06T00:00:00"), "DECLARED");
    assertEquals(1, months.of("sample-one", Map.of()).get(2).coveredDays(), "23 h of 24");
  }

  @Test
  void leapDaysAndWholeYears() {
    var months = new CoverageMonths(YEAR);
    months.add(
        "sample-one", micros("2012-01-01T00:00:00"), micros("2013-01-01T00:00:00"), "DECLARED");
    List<CoverageMonth> year = months.of("sample-one", Map.of());
    assertEquals(12, year.size());
    assertEquals(366, year.stream().mapToInt(CoverageMonth::coveredDays).sum());
    assertEquals(29, year.get(1).coveredDays());
  }

  @Test
  void thePeriodCutsItsFirstAndLastMonth() {
    var months =
        new CoverageMonths(new Period(LocalDate.of(2012, 1, 20), LocalDate.of(2012, 3, 11)));
    months.add(
        "sample-one", micros("2011-01-01T00:00:00"), micros("2013-01-01T00:00:00"), "DECLARED");
    List<CoverageMonth> cut = months.of("sample-one", Map.of(YearMonth.of(2012, 2), 7L));
    assertEquals(List.of(12, 29, 10), cut.stream().map(CoverageMonth::days).toList());
    assertEquals(List.of(12, 29, 10), cut.stream().map(CoverageMonth::coveredDays).toList());
    assertEquals(List.of(0L, 7L, 0L), cut.stream().map(CoverageMonth::posts).toList());
  }

  @Test
  void aPeriodThatEndsWithAMonthHasNoMonthMore() {
    var months = new CoverageMonths(new Period(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 2, 1)));
    assertEquals(1, months.of("sample-one", Map.of()).size());
  }

  @Test
  void aMonthWithAnyObservedPartIsObserved() {
    var months = new CoverageMonths(YEAR);
    months.add(
        "sample-one", micros("2012-03-20T00:00:00"), micros("2012-03-21T00:00:00"), "OBSERVED");
    months.add(
        "sample-one", micros("2012-03-01T00:00:00"), micros("2012-03-10T00:00:00"), "DECLARED");
    months.add(
        "sample-one", micros("2012-05-01T00:00:00"), micros("2012-05-10T00:00:00"), "DECLARED");
    List<CoverageMonth> year = months.of("sample-one", Map.of());
    assertEquals(Basis.OBSERVED, year.get(2).basis());
    assertEquals(Basis.NONE, year.get(3).basis());
    assertEquals(Basis.DECLARED, year.get(4).basis());
  }

  @Test
  void whoWasNeverCoveredHasUnknownMonths() {
    var months = new CoverageMonths(YEAR);
    months.add(
        "sample-one", micros("2012-03-01T00:00:00"), micros("2012-03-10T00:00:00"), "DECLARED");
    for (CoverageMonth month : months.of("sample-two", Map.of())) {
      assertEquals(0, month.coveredDays());
      assertEquals(Basis.NONE, month.basis());
    }
  }

  private static long micros(String china) {
    OffsetDateTime at = LocalDateTime.parse(china).atOffset(Period.CHINA);
    return at.toEpochSecond() * 1_000_000;
  }
}
