package org.shiguan.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.measure.metric.PublicSupport;

/** The worked values of codebook M17, of people without any account or post. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublicSupportTest {
  private List<Row> values;

  @BeforeAll
  void measure(SparkSession spark) {
    Material material =
        SampleLedger.of(
            SampleRows.posts(spark, ""),
            SampleRows.coverage(spark, ""),
            """
            said never 2012-05-03 40 30 10 2000000
            said never 2012-05-04 8 0 0 400000
            said never 2012-06-01 9 5 4 100
            said never 2012-07-31 1 1 0 1
            said quiet 2012-05-03 0 0 0 2000000
            """);
    values =
        Measures.compute(
                material,
                List.of("never", "quiet", "unseen"),
                SampleRows.day("2012-05-01"),
                SampleRows.day("2012-07-31"),
                PublicSupport.METRICS)
            .values()
            .collectAsList();
  }

  private Row row(String executive, String metric, String period) {
    List<Row> found =
        values.stream()
            .filter(
                row ->
                    row.getString(0).equals(executive)
                        && row.getString(1).equals(metric)
                        && row.getString(4).equals(period))
            .toList();
    assertEquals(1, found.size(), executive + " " + metric + " " + period);
    return found.get(0);
  }

  @Test
  void attentionIsMentionsInAMillionPostsOfTheSameTime() {
    Row may = row("never", "attention", "2012-05");
    assertEquals(20, may.getDouble(5), 1e-12);
    assertEquals(2_400_000L, may.getLong(6));
    // Wilson by the formula, in Python: 15.0860867, 26.5144546.
    assertEquals(15.0860867, may.getDouble(7), 1e-5);
    assertEquals(26.5144546, may.getDouble(8), 1e-5);
    assertEquals(0, row("quiet", "attention", "2012-05").getDouble(5));
    // The last day belongs to no study period.
    assertEquals(57e6 / 2_400_100, row("never", "attention", "2012-05-01/2012-07-31").getDouble(5));
  }

  @Test
  void netSupportNeedsTwentyItems() {
    Row may = row("never", "net_support", "2012-05");
    assertEquals(0.5, may.getDouble(5), 1e-12);
    assertEquals(40L, may.getLong(6));
    Row june = row("never", "net_support", "2012-06");
    assertNull(june.get(5));
    assertEquals(9L, june.getLong(6));
    assertEquals("TOO_FEW", june.getString(9));
    assertEquals("N0", row("quiet", "net_support", "2012-05").getString(9));
  }

  @Test
  void whereTheCorpusHasNoPostNothingIsKnown() {
    assertEquals("NO_COVERAGE", row("unseen", "attention", "2012-05-01/2012-07-31").getString(9));
  }
}
