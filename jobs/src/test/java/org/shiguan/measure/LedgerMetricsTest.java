package org.shiguan.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
 * The metrics of the ledger over June and July 2012, computed by hand.
 *
 * <p>Sample One has ten posts: four of 2 June (all deleted), four of 3 June (none), one of July
 * that no crawl covers and one hidden. They are active for 30 days, purged for 20 and active again
 * for 11; the purge lies somewhere from 21 June to 11 July. Sample Two never joined. Nobody knows
 * anything of Sample Three.
 */
@ExtendWith(SharedSpark.class)
final class LedgerMetricsTest {
  private static final String PERIOD = "2012-06-01/2012-08-01";
  private static Map<String, Row> values;

  @BeforeAll
  static void measure(SparkSession session) {
    var posts = new StringBuilder();
    var ledger = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      String at = "2012-06-0%dT10:0%d:00".formatted(i < 4 ? 2 : 3, i);
      posts.append("sample-one ").append(at).append(" second ORIGINAL\n");
      ledger.append(
          "fate %d %s %s 2012-06-21T00:00:00 %d\n"
              .formatted(i, at, i < 4 ? "DELETED" : "ALIVE", i < 3 ? 2 : 0));
    }
    posts.append("sample-one 2012-07-20T10:00:00 second ORIGINAL\n");
    ledger.append("fate 8 2012-07-20T10:00:00 UNCOVERED 2012-07-20T10:00:00 0\n");
    posts.append("sample-one 2012-07-21T10:00:00 second ORIGINAL\n");
    ledger.append("fate 9 2012-07-21T10:00:00 HIDDEN 2012-07-21T10:00:00 0\n");
    ledger.append(
        """
        spell sample-one 2012-06-01 2012-06-11 S1 - - false
        spell sample-one 2012-06-11 2012-06-21 S1 - - true
        spell sample-one 2012-06-21 2012-07-01 S1 - - true S1,S3
        spell sample-one 2012-07-01 2012-07-11 S3 2012-06-21T00:00:00 2012-07-11T00:00:00 false S1,S3
        spell sample-one 2012-07-11 2012-07-20 S3 2012-06-21T00:00:00 2012-07-11T00:00:00 false
        spell sample-one 2012-07-20 2012-07-21 S3 2012-06-21T00:00:00 2012-07-11T00:00:00 false S1,S3
        spell sample-one 2012-07-21 2012-08-01 S1 2012-07-20T00:00:00 2012-07-21T00:00:00 false
        spell sample-two 2012-06-01 2012-08-01 S0 - - false
        spell sample-three 2012-06-01 2012-08-01 NOT_FOUND - - false
        purge sample-one PURGE_MASS 2012-06-21T00:00:00 2012-07-11T00:00:00
        step sample-one 1 1 1 1 80
        step sample-one 7 0.8 0.7 0.85 70
        step sample-one 10 0.7 0.62 0.8 60
        step sample-one 30 0.4 0.3 0.55 12
        """);
    var coverage =
        SampleRows.coverage(
            session,
            """
            sample-one 2012-06-01T00:00:00 2012-06-16T00:00:00 DECLARED
            sample-two 2012-06-01T00:00:00 2012-06-01T12:00:00 DECLARED
            """);
    values =
        Measures.compute(
                SampleLedger.of(
                    SampleRows.posts(session, posts.toString()), coverage, ledger.toString()),
                List.of("sample-one", "sample-two", "sample-three"),
                SampleRows.day("2012-06-01"),
                SampleRows.day("2012-08-01"),
                Metrics.ALL.stream().filter(LedgerMetric.class::isInstance).toList())
            .values()
            .collectAsList()
            .stream()
            .collect(
                Collectors.toMap(
                    r ->
                        "%s %s%s %s"
                            .formatted(
                                r.getString(0),
                                r.getString(1),
                                r.getString(2).isEmpty() ? "" : "/" + r.getString(2),
                                r.getString(4)),
                    r -> r));
  }

  @Test
  void coverageIsTimeByTime() {
    is("sample-one coverage_share " + PERIOD, 15 / 61.0, 61, null, null);
    is("sample-one coverage_share 2012-06", 0.5, 30, null, null);
    is("sample-two coverage_share 2012-06", 0.5 / 30, 30, null, null);
    is("sample-three coverage_share " + PERIOD, 0.0, 61, null, null);
  }

  @Test
  void daysAreSharedOutAndTheirBoundsFollowTheEntries() {
    // Purged on 20 of 61 days; at least from 11 July to 20 July, at most from 21 June to 21 July.
    is("sample-one state_share/S3 " + PERIOD, 20 / 61.0, 61, 9 / 61.0, 30 / 61.0);
    // Active on 41 days; at least 20 + 11, at most 40 + 12.
    is("sample-one state_share/S1 " + PERIOD, 41 / 61.0, 61, 31 / 61.0, 52 / 61.0);
    is("sample-one state_share/S3 2012-06", 0.0, 30, 0.0, 10 / 30.0);
    is("sample-one state_share/S5 " + PERIOD, 0.0, 61, 0.0, 0.0);
    is("sample-two state_share/S0 " + PERIOD, 1.0, 61, 1.0, 1.0);
    not("sample-three state_share/S0 " + PERIOD, Reason.NO_COVERAGE, 0);
    is("sample-one masked_share " + PERIOD, 20 / 61.0, 61, null, null);
  }

  @Test
  void deletedPostsAreCountedAmongThoseOfKnownFate() {
    // Two days, all and nothing: p = 1/2, variance 2 · (4 + 4) / 64 = 1/4, so one effective post.
    double z2 = 3.841458820694124;
    double half = Math.sqrt(z2) * Math.sqrt(0.25 + z2 / 4) / (1 + z2);
    is("sample-one deletion_share " + PERIOD, 0.5, 8, 0.5 - half, 0.5 + half);
    not("sample-one deletion_share 2012-07", Reason.NO_COVERAGE, 0);
    not("sample-two deletion_share " + PERIOD, Reason.N0, 0);
    not("sample-three deletion_share " + PERIOD, Reason.NO_COVERAGE, 0);
  }

  @Test
  void threeOfFourDeletedPostsAreStillReadable() {
    // Wilson 3/4
    is("sample-one residual_visibility " + PERIOD, 0.75, 4, 0.3006418, 0.9544127);
    not("sample-one residual_visibility 2012-07", Reason.N1, 0);
    not("sample-two residual_visibility " + PERIOD, Reason.N0, 0);
  }

  @Test
  void purgesCountWhereTheirWholeIntervalIs() {
    // Garwood 1: −ln .975 and 5.5716434
    is("sample-one purge_count/MASS " + PERIOD, 1.0, 61, 0.0253178, 5.5716434);
    // From 21 June to 11 July: neither month can claim it.
    not("sample-one purge_count/MASS 2012-07", Reason.WIDE_INTERVAL, 31);
    not("sample-one purge_count/MASS 2012-06", Reason.WIDE_INTERVAL, 30);
    is("sample-one purge_count/TOTAL " + PERIOD, 0.0, 61, 0.0, 3.6888795);
    not("sample-two purge_count/MASS " + PERIOD, Reason.NO_ACCOUNT, 0);
    not("sample-three purge_count/MASS " + PERIOD, Reason.NO_ACCOUNT, 0);
  }

  @Test
  void theCurveIsReadAtAgesAndShares() {
    // The first day of the curve is its condition and no value.
    not("sample-one deleted_by_age/1d " + PERIOD, Reason.UNSTEADY, 0);
    is("sample-one deleted_by_age/7d " + PERIOD, 1 - 0.8, 70, 1 - 0.85, 1 - 0.7);
    is("sample-one deleted_by_age/30d " + PERIOD, 1 - 0.4, 12, 1 - 0.55, 1 - 0.3);
    // The curve does not say.
    not("sample-one deleted_by_age/365d " + PERIOD, Reason.UNSTEADY, 0);
    // A quarter, the hazard constant in between: the lower end of the curve is there at
    // 1 + 6·ln(1/.75)/ln(1/.7) = 5.84 days, the upper at 10 + 20·ln(.8/.75)/ln(.8/.55) = 13.44:
    // 2.30
    // times as late.
    not("sample-one time_to_deletion/p25 " + PERIOD, Reason.UNSTEADY, 70);
    // Half: the upper end of the curve never gets there.
    not("sample-one time_to_deletion/p50 " + PERIOD, Reason.UNSTEADY, 60);
    not("sample-two time_to_deletion/p50 " + PERIOD, Reason.N0, 0);
    assertNull(values.get("sample-one deleted_by_age/7d 2012-06"), "period only");
  }

  private static void is(String key, double value, long n, Double low, Double high) {
    Row row = values.get(key);
    assertEquals(value, row.getDouble(5), 1e-12 * Math.max(1, value), key);
    assertEquals(n, row.getLong(6), key);
    near(low, row, 7, key);
    near(high, row, 8, key);
    assertNull(row.get(9), key);
  }

  private static void near(Double expected, Row row, int column, String key) {
    if (expected == null) {
      assertNull(row.get(column), key);
    } else {
      assertEquals(expected, row.getDouble(column), 1e-7, key);
    }
  }

  private static void not(String key, Reason reason, long n) {
    Row row = values.get(key);
    assertNull(row.get(5), key);
    assertEquals(reason.name(), row.getString(9), key);
    assertEquals(n, row.getLong(6), key);
  }
}
