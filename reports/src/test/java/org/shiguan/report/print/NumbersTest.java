package org.shiguan.report.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.report.SampleCatalogue;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.Grain;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Manifest;
import org.shiguan.report.mart.MetricValue;
import org.shiguan.report.mart.Text;
import org.shiguan.report.mart.Unit;

class NumbersTest {
  private final Numbers en = new Numbers(Language.EN);
  private final Numbers zh = new Numbers(Language.ZH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POSTS_PER_DAY | 0.4          | 0.400",
        "POSTS_PER_DAY | 0            | 0",
        "POSTS_PER_DAY | 0.0123456    | 0.0123",
        "POSTS_PER_DAY | 12.345       | 12.3",
        "POSTS_PER_DAY | 99.96        | 100",
        "POSTS_PER_DAY | 1234.5       | 1,235",
        "FRACTION      | 0.1333333    | 13.3%",
        "FRACTION      | 0            | 0%",
        "FRACTION      | 1            | 100%",
        "FRACTION      | 0.9999       | 100.0%",
        "FRACTION      | 0.0004       | 0.04%",
        "SECONDS       | 45           | 45.0 s",
        "SECONDS       | 90           | 1.50 min",
        "SECONDS       | 5400         | 1.50 hours",
        "SECONDS       | 200000       | 2.31 days",
        "HOUR_OF_DAY   | 9.9627174    | 09:58",
        "HOUR_OF_DAY   | 23.999       | 00:00",
        "COUNT         | 1234         | 1,234",
        "COEFFICIENT   | -0.38236     | −0.382",
        "COEFFICIENT   | -0.0001      | 0.000",
        "INDEX         | 0.3271564    | 0.327",
        "RATIO         | 1.4598540146 | 1.46",
        "PROBABILITY   | 0.0617283951 | 0.062",
        "PROBABILITY   | 0.00001      | < 0.001"
      })
  void valuesInTheirUnits(Unit unit, double value, String expected) {
    assertEquals(expected, en.value(value, unit));
  }

  @Test
  void chineseChangesWordsAndNotDigits() {
    assertEquals("2.31 天", zh.duration(200_000));
    assertEquals("1 post", en.posts(1));
    assertEquals("1,234 帖", zh.posts(1234));
  }

  @Test
  void intervalsAreReadInWords() {
    Catalogue.Metric rate = SampleCatalogue.catalogue().metrics().get(0);
    // The codebook's M01 test: N = 12, E = 30.
    assertEquals("0.207 to 0.699", en.interval(row(0.4, 0.2066858370, 0.6987195016), rate));
    assertEquals("0.207 至 0.699", zh.interval(row(0.4, 0.2066858370, 0.6987195016), rate));
    assertEquals("≤ 0.123", en.interval(row(0.0, null, 0.1229626485), rate));
    assertEquals("≥ 0.207", en.interval(row(0.4, 0.2066858370, null), rate));
    assertEquals("", en.interval(row(0.4, null, null), rate));
    assertEquals("—", en.value(row(null, null, null), rate));
  }

  private static MetricValue row(Double value, Double low, Double high) {
    String reason = value == null ? "NO_COVERAGE" : null;
    return new MetricValue(
        "one", "posting_rate", null, Grain.MONTH, "2012-06", value, 12, low, high, reason);
  }

  @Test
  void datesAreAtChinaTimeAndNoFinerThanKnown() {
    var english = new Dates(Language.EN);
    var chinese = new Dates(Language.ZH);
    // 16:30 UTC is the next day at +08:00.
    assertEquals("14 Aug 2012", english.day(Instant.parse("2012-08-13T16:30:00Z")));
    assertEquals("2012年8月14日", chinese.day(LocalDate.of(2012, 8, 14)));
    var period = new Manifest.Period(LocalDate.of(2011, 1, 1), LocalDate.of(2013, 1, 1));
    assertEquals("1 Jan 2011 to 31 Dec 2012", english.period(period));
    assertEquals("Aug 2012", english.moment(event(Event.Precision.MONTH)));
    assertEquals("14 Aug 2012", english.moment(event(Event.Precision.DAY)));
    assertEquals("2012年8月14日 09:58", chinese.moment(event(Event.Precision.MINUTE)));
  }

  private static Event event(Event.Precision precision) {
    return new Event(
        "e",
        LocalDate.of(2012, 8, 14),
        LocalTime.of(9, 58),
        precision,
        List.of(),
        Text.EMPTY,
        List.of());
  }

  @Test
  void whatCannotBeSeenIsPrintedByNumber() {
    assertEquals("a〔U+202E〕b", Visible.text("a\u202eb"));
    assertEquals("〔U+0000〕〔U+0007〕", Visible.text("\u0000\u0007"));
    assertEquals("a b c", Visible.text("a\nb\tc"));
    assertEquals("〔U+D800〕", Visible.text("\ud800"));
    assertEquals("𠮷👩‍💻", Visible.text("𠮷👩‍💻"));
  }
}
