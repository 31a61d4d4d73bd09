package org.shiguan.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;

/**
 * Sixty-one days computed by hand: a hole in the coverage, a border of months, a midnight, a post
 * known only to the day.
 *
 * <p>Sample One is covered for 20 days of June, then, after a hole, for 4.5 days of June and 10 of
 * July. Six of ten posts count, four in June and two in July; two lie in the hole, one at the open
 * end of the coverage, one before the period. The gaps are 20 s across midnight, 1,504,790 s from 3
 * June 00:00:10 to 20 June 10:00, and 7,200 s across the border of months, which only the period
 * has. The fifth of July is not sharp.
 */
@ExtendWith(SharedSpark.class)
class HandComputedTest {
  private static final String PERIOD = "2012-06-01/2012-08-01";
  private static Map<String, Row> values;
  private static List<Row> cells;

  @BeforeAll
  static void measure(SparkSession session) {
    var posts =
        SampleRows.posts(
            session,
            """
            sample-one 2012-06-02T23:59:50 second ORIGINAL client=iPhone客户端
            sample-one 2012-06-03T00:00:10 second ORIGINAL client=IPHONE客户端
            sample-one 2012-06-20T10:00:00 second REPOST bare client=皮皮时光机
            sample-one 2012-06-23T12:00:00 second ORIGINAL
            sample-one 2012-06-26T09:00:00 second ORIGINAL
            sample-one 2012-06-30T23:00:00 second REPLY client=样本按钮
            sample-one 2012-07-01T01:00:00 second REPOST
            sample-one 2012-07-05T00:00:00 day ORIGINAL
            sample-one 2012-07-11T00:00:00 second ORIGINAL
            sample-one 2012-05-31T23:59:59 second ORIGINAL
            sample-four 2012-07-10T00:00:00 second ORIGINAL
            sample-four 2012-07-20T00:00:00 second ORIGINAL
            sample-five 2012-06-10T08:30:00 minute ORIGINAL
            not-in-roster 2012-07-20T00:00:00 second ORIGINAL
            """);
    var coverage =
        SampleRows.coverage(
            session,
            """
            sample-one 2012-05-01T00:00:00 2012-06-21T00:00:00 DECLARED
            sample-one 2012-06-26T12:00:00 2012-07-11T00:00:00 DECLARED
            sample-two 2012-06-01T00:00:00 2012-06-11T00:00:00 DECLARED
            sample-four 2012-07-10T00:00:00 2012-07-20T00:00:00 OBSERVED
            sample-five 2012-06-10T00:00:00 2012-06-11T00:00:00 DECLARED
            not-in-roster 2012-07-10T00:00:00 2012-07-21T00:00:00 DECLARED
            """);
    Measures.Measured measured =
        Measures.compute(
            SampleLedger.without(posts, coverage),
            List.of("sample-one", "sample-two", "sample-three", "sample-four", "sample-five"),
            SampleRows.day("2012-06-01"),
            SampleRows.day("2012-08-01"),
            Metrics.ALL);
    cells = measured.cells().collectAsList();
    values =
        measured.values().collectAsList().stream()
            .collect(
                Collectors.toMap(
                    r ->
                        String.join(
                            " ", r.getString(0), r.getString(1), r.getString(2), r.getString(4)),
                    r -> r));
  }

  private static Row row(String executive, String metric, String slice, String period) {
    Row row = values.get(String.join(" ", executive, metric, slice, period));
    if (row == null) {
      throw new AssertionError("no row " + executive + " " + metric + " " + slice + " " + period);
    }
    return row;
  }

  private static void check(
      String metric, String slice, String period, Double value, long n, String reason) {
    check("sample-one", metric, slice, period, value, n, reason);
  }

  private static void check(
      String executive,
      String metric,
      String slice,
      String period,
      Double value,
      long n,
      String reason) {
    Row row = row(executive, metric, slice, period);
    if (value == null) {
      assertNull(row.get(5), row::toString);
    } else {
      assertEquals(value, row.getDouble(5), Math.abs(value) * 1e-12, row::toString);
    }
    assertEquals(n, row.getLong(6), row::toString);
    assertEquals(reason, row.getString(9), row::toString);
  }

  @Test
  void m01_rate() {
    check("posting_rate", "", "2012-06", 4 / 24.5, 4, null);
    check("posting_rate", "", "2012-07", 2 / 10.0, 2, null);
    check("posting_rate", "", PERIOD, 6 / 34.5, 6, null);
  }

  @Test
  void m01_rateWithoutPostsHasAnUpperBound() {
    check("sample-two", "posting_rate", "", PERIOD, 0.0, 0, null);
    Row row = row("sample-two", "posting_rate", "", "2012-06");
    assertEquals(0, row.getDouble(7));
    assertEquals(0.36888794541139, row.getDouble(8), 1e-12);
  }

  @Test
  void m02_activeDays() {
    check("active_day_share", "", "2012-06", 4 / 24.0, 24, null);
    check("active_day_share", "", "2012-07", 2 / 10.0, 10, null);
    check("active_day_share", "", PERIOD, 6 / 34.0, 34, null);
  }

  @Test
  void m03_gaps() {
    check("gap_median_seconds", "", PERIOD, 7200.0, 3, null);
    check("gap_p90_seconds", "", PERIOD, 7200 + 0.8 * (1_504_790 - 7200), 3, null);
    check("gap_median_seconds", "", "2012-06", 752_405.0, 2, null);
    check("gap_median_seconds", "", "2012-07", null, 0, "N1");
    // log₁₀ of 20, 7,200 and 1,504,790 is 1.30, 3.86 and 6.18
    check("gap_histogram", "1.3", PERIOD, 1.0, 3, null);
    check("gap_histogram", "3.8", PERIOD, 1.0, 3, null);
    check("gap_histogram", "6.1", PERIOD, 1.0, 3, null);
    check("gap_histogram", "zero", PERIOD, 0.0, 3, null);
  }

  @Test
  void m04_m05_fewGapsAreWithheld() {
    check("burstiness", "", PERIOD, null, 3, "TOO_FEW");
    check("burstiness", "", "2012-07", null, 0, "N1");
    check("memory_coefficient", "", PERIOD, null, 3, "N1");
    check("burstiness_poisson_envelope", "low", PERIOD, null, 3, "TOO_FEW");
  }

  /** Hours 23, 0, 10, 23 and 1; the post known to the day has none. */
  @Test
  void m06_hours() {
    check("night_share", "", PERIOD, 0.8, 5, null);
    check("office_share", "", PERIOD, 0.2, 5, null);
    check("circadian_entropy", "", PERIOD, null, 5, "TOO_FEW");
    check("weekly_profile", "6-23", PERIOD, 2.0, 5, null);
    check("weekly_profile", "7-00", PERIOD, 1.0, 5, null);
    check("weekly_profile", "3-10", PERIOD, 1.0, 5, null);
    check("weekly_profile", "7-01", PERIOD, 1.0, 5, null);
    check("weekly_profile", "1-10", PERIOD, 0.0, 5, null);
    // the hour of a post known to the minute is known, its second is not
    check("sample-five", "mean_hour", "", PERIOD, 8.0, 1, null);
  }

  @Test
  void m07_silence() {
    check("longest_silence_seconds", "", PERIOD, 1_504_790.0, 3, "AT_LEAST");
    // in July the longest known is from 6 to 11 July, open at either end
    check("longest_silence_seconds", "", "2012-07", 5 * 86_400.0, 0, "AT_LEAST");
    double mean = 1_512_010 / 3.0;
    check("silence_scale_free", "", PERIOD, 1_504_790 / (mean * 11 / 6), 3, null);
    double rest = 7_220 / 1_512_010.0;
    check("silence_p_value", "", PERIOD, 3 * rest * rest, 3, null);
  }

  @Test
  void m07_silenceOfTheWholeWindow() {
    check("sample-two", "longest_silence_seconds", "", PERIOD, 864_000.0, 0, "AT_LEAST");
  }

  @Test
  void m09_kinds() {
    check("kind_share", "ORIGINAL", PERIOD, 3 / 6.0, 6, null);
    check("kind_share", "REPOST", PERIOD, 2 / 6.0, 6, null);
    check("kind_share", "REPLY", PERIOD, 1 / 6.0, 6, null);
    check("bare_repost_share", "", PERIOD, 1 / 2.0, 2, null);
    check("bare_repost_share", "", "2012-07", 0.0, 1, null);
    assertEquals(
        0.7934506856, row("sample-one", "bare_repost_share", "", "2012-07").getDouble(8), 1e-9);
  }

  /**
   * Four of six posts show their client; five show minute and second. Minutes 59, 0, 0, 0, 0: f =
   * .8, e5 = .75; seconds 50, 10, 0, 0, 0: g = .6, e10 = .52.
   */
  @Test
  void m10_handsOn() {
    check("client_share", "PERSONAL", PERIOD, .5, 4, null);
    check("client_share", "SCHEDULER", PERIOD, .25, 4, null);
    check("client_share", "OTHER", PERIOD, .25, 4, null);
    check("client_share", "WEB", PERIOD, 0.0, 4, null);
    check("client_share", "WEB", "2012-07", null, 0, "MISSING_FIELD");
    check("hands_on", "DEVICE", PERIOD, .5, 4, "LOW_N");
    check("hands_on", "NO_SCHEDULER", PERIOD, .75, 4, "LOW_N");
    check("hands_on", "TIMING", PERIOD, .25, 5, "LOW_N");
    check("hands_on", "PERSONAL", PERIOD, null, 0, "MISSING_FIELD");
    check("hands_on", "INDEX", PERIOD, .5, 4, "LOW_N");
    check("hands_on", "INDEX", "2012-07", null, 0, "MISSING_FIELD");
    check("clock_p_value", "MINUTES", PERIOD, null, 5, "TOO_FEW");
    check("clock_p_value", "SECONDS", "2012-07", null, 0, "MISSING_FIELD");
    // minute 30 of one post known to the minute, whose second is not
    check("sample-five", "hands_on", "TIMING", PERIOD, 0.0, 1, "LOW_N");
    check("sample-five", "clock_p_value", "SECONDS", PERIOD, null, 0, "MISSING_FIELD");
    check("sample-two", "hands_on", "INDEX", PERIOD, null, 0, "N0");
  }

  @Test
  void anObservedStretchIncludesThePostAtItsEnd() {
    check("sample-four", "posting_rate", "", PERIOD, 0.2, 2, null);
    check("sample-four", "gap_median_seconds", "", PERIOD, 864_000.0, 1, null);
    check("sample-four", "longest_silence_seconds", "", PERIOD, 864_000.0, 1, null);
  }

  @Test
  void minutesAreNotSharpEnoughForGaps() {
    check("sample-five", "gap_median_seconds", "", PERIOD, null, 0, "MISSING_FIELD");
    // from 08:31 to midnight
    check("sample-five", "longest_silence_seconds", "", PERIOD, 55_740.0, 0, "AT_LEAST");
  }

  @Test
  void coverageWithoutPostsIsNotZeroButUndefined() {
    check("sample-two", "gap_median_seconds", "", PERIOD, null, 0, "N0");
    check("sample-two", "kind_share", "REPLY", PERIOD, null, 0, "N0");
    check("sample-two", "night_share", "", "2012-06", null, 0, "N0");
    check("sample-two", "active_day_share", "", PERIOD, 0.0, 10, null);
    check("sample-two", "weekly_profile", "1-00", PERIOD, 0.0, 0, null);
  }

  @Test
  void withoutCoverageThereIsOneReasonAndNoMonth() {
    for (Metric metric : Metrics.ALL) {
      // The others speak of uncovered time, too, and say themselves when nothing is known.
      if (!(metric instanceof FoldMetric || metric instanceof SequenceMetric<?>)) {
        continue;
      }
      for (String slice : metric.card().slices()) {
        check("sample-three", metric.card().id(), slice, PERIOD, null, 0, "NO_COVERAGE");
      }
    }
    assertFalse(values.keySet().stream().anyMatch(k -> k.matches("sample-three .* 2012-0\\d")));
    assertFalse(values.keySet().stream().anyMatch(k -> k.matches("sample-two .* 2012-07")));
    assertFalse(values.keySet().stream().anyMatch(k -> k.startsWith("not-in-roster")));
  }

  @Test
  void cellsHoldOneRowPerExecutiveAndDay() {
    assertEquals(6, cells.stream().filter(c -> c.getAs("executive").equals("sample-one")).count());
    Row day =
        cells.stream()
            .filter(c -> c.getDate(1).toString().equals("2012-06-20"))
            .findFirst()
            .orElseThrow();
    assertEquals(1L, day.<Long>getAs("posts"));
    assertEquals(1L, day.<Long>getAs("posts_bare"));
    assertEquals(1L, day.<Long>getAs("posts_h10"));
    assertEquals(0L, day.<Long>getAs("posts_original"));
  }
}
