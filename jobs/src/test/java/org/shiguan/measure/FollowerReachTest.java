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
import org.shiguan.measure.metric.FollowerReach;

/** Codebook M18 through Spark: which posts have both counts, and which snapshot is the nearest. */
@ExtendWith(SharedSpark.class)
final class FollowerReachTest {
  private static Map<String, Row> values;

  @BeforeAll
  static void measure(SparkSession session) {
    var posts =
        SampleRows.posts(
            session,
            """
            sample-one 2012-06-01T12:00:00 second ORIGINAL reposts=49,OBSERVED,7
            sample-one 2012-06-02T12:00:00 second ORIGINAL reposts=9999,OBSERVED,6
            sample-one 2012-06-03T12:00:00 second ORIGINAL reposts=9999,DEFAULTED,9
            sample-one 2012-06-04T12:00:00 second ORIGINAL
            sample-two 2012-06-10T00:00:00 second ORIGINAL reposts=0,ROUNDED,30
            sample-two 2012-06-20T00:00:00 second ORIGINAL reposts=999999,AT_LEAST,30
            sample-three 2012-06-10T00:00:00 second ORIGINAL reposts=5,OBSERVED,30
            """);
    var coverage =
        SampleRows.coverage(
            session,
            """
            sample-one 2012-06-01T00:00:00 2012-07-01T00:00:00 DECLARED
            sample-two 2012-06-01T00:00:00 2012-07-01T00:00:00 DECLARED
            sample-three 2012-06-01T00:00:00 2012-07-01T00:00:00 DECLARED
            sample-four 2012-06-01T00:00:00 2012-07-01T00:00:00 DECLARED
            """);
    // of one day the last counts; Sample Three is seen 31 days away
    var material =
        SampleLedger.of(
            posts,
            coverage,
            """
            profile sample-one 2012-05-20T00:00:00 5
            profile sample-one 2012-06-05T09:00:00 7
            profile sample-one 2012-06-05T21:00:00 9999
            profile sample-one 2012-06-02T09:00:00 -
            profile sample-two 2012-06-09T00:00:00 999
            profile sample-two 2012-06-11T00:00:00 99
            profile sample-three 2012-07-11T00:00:01 50
            """);
    values =
        Measures.compute(
                material,
                List.of("sample-one", "sample-two", "sample-three", "sample-four"),
                SampleRows.day("2012-06-01"),
                SampleRows.day("2012-07-01"),
                FollowerReach.METRICS)
            .values()
            .collectAsList()
            .stream()
            .filter(row -> row.getString(3).equals("period"))
            .collect(Collectors.toMap(row -> row.getString(0), row -> row));
  }

  private static void check(String executive, Double value, long n, String reason) {
    Row row = values.get(executive);
    if (value == null) {
      assertNull(row.get(5), row::toString);
    } else {
      assertEquals(value, row.getDouble(5), 1e-6, row::toString);
    }
    assertEquals(n, row.getLong(6), row::toString);
    assertEquals(reason, row.getString(9), row::toString);
  }

  @Test
  void theWorkedValue() {
    check("sample-one", -5.2983173665, 1, null);
  }

  /** ln 1 − ln 100 and ln 1,000,000 − ln 100 have the mean ln 10. */
  @Test
  void ofTwoSnapshotsEquallyNearTheSmallerAndABoundMakesABound() {
    check("sample-two", Math.log(10), 2, "AT_LEAST");
  }

  @Test
  void withoutASnapshotOrAPostThereIsNone() {
    check("sample-three", null, 0, "MISSING_FIELD");
    check("sample-four", null, 0, "N0");
  }
}
