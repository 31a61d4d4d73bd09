package org.shiguan.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.measure.metric.OfficialTone;

/** The worked values of M20, spread over posts. */
@ExtendWith(SharedSpark.class)
final class OfficialToneTest {
  private static final String PERIOD = "2012-06-01/2012-07-01";

  private static Map<String, String> values(
      SparkSession session, String readings, CodeQuality quality) {
    Dataset<Row> posts =
        SampleRows.posts(
            session,
            """
            one 2012-06-05T10:00:00 second ORIGINAL
            one 2012-06-06T10:00:00 second ORIGINAL
            one 2012-06-07T10:00:00 second REPLY
            two 2012-06-07T10:00:00 second ORIGINAL
            """);
    Dataset<Row> coverage =
        SampleRows.coverage(
            session,
            """
            one 2012-06-01T00:00:00 2012-07-01T00:00:00 DECLARED
            two 2012-06-01T00:00:00 2012-07-01T00:00:00 DECLARED
            three 2012-06-01T00:00:00 2012-07-01T00:00:00 DECLARED
            """);
    Material material = SampleLedger.of(posts, coverage, readings, quality);
    return SampleRows.byKey(
        Measures.compute(
                material,
                List.of("one", "two", "three"),
                SampleRows.day("2012-06-01"),
                SampleRows.day("2012-07-01"),
                OfficialTone.METRICS)
            .values());
  }

  @Test
  void sixPer100AndOneHalf(SparkSession session) {
    // 3 in 50; 我 4, 我们 3, 本公司 1 -> .5; below the thresholds, and nobody validated
    Map<String, String> values =
        values(
            session,
            """
            reading 0 - 20,2,3,0,1
            reading 1 - 25,1,1,2,0
            reading 2 - 5,0,0,1,0
            reading 3 - 9,1,0,0,0
            """,
            CodeQuality.UNKNOWN);
    assertEquals("6.0 n=50 [null, null] NOT_VALIDATED", values.get("one officialese " + PERIOD));
    assertEquals("null n=8 [null, null] TOO_FEW", values.get("one first_person_share " + PERIOD));
    assertEquals("null n=9 [null, null] N1", values.get("two officialese " + PERIOD));
    assertEquals("null n=0 [null, null] N1", values.get("two first_person_share " + PERIOD));
    assertEquals("null n=0 [null, null] N0", values.get("three officialese " + PERIOD));
    assertEquals("null n=0 [null, null] N0", values.get("three first_person_share " + PERIOD));
  }

  @Test
  void withEnoughWordsAndAValidatedCode(SparkSession session) {
    var quality = new CodeQuality(Map.of("OFFICIAL", new CodeQuality.Rates(0.9, 0.1, true)));
    Map<String, String> values =
        values(
            session,
            """
            reading 0 - 80,5,12,9,3
            reading 1 - 70,4,8,7,1
            """,
            quality);
    assertEquals("6.0 n=150 [null, null] null", values.get("one officialese " + PERIOD));
    // 20 of 40: Wilson [.3519952693, .6480047307], by Python
    assertEquals(
        "0.5 n=40 [0.35199", values.get("one first_person_share " + PERIOD).substring(0, 17));
  }

  @Test
  void withoutReadings(SparkSession session) {
    Map<String, String> values = values(session, "", CodeQuality.UNKNOWN);
    assertEquals("null n=0 [null, null] N1", values.get("one officialese " + PERIOD));
  }
}
