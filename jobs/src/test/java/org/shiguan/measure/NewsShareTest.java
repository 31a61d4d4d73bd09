package org.shiguan.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.measure.metric.NewsShare;

/** A topic that bursts twice, a week apart, counted by hand; M23's p of 2/53. */
@ExtendWith(SharedSpark.class)
final class NewsShareTest {
  private static final String PERIOD = "2012-06-01/2012-08-01";

  private static final String POSTS =
      """
      one 2012-07-03T09:59:59 second ORIGINAL
      one 2012-07-03T10:00:00 second ORIGINAL
      one 2012-07-04T09:59:59 second ORIGINAL
      one 2012-07-04T10:30:00 second ORIGINAL
      one 2012-07-03T10:40:00 second ORIGINAL
      one 2012-07-03T11:00:00 day ORIGINAL
      one 2012-06-20T10:00:00 second ORIGINAL
      one 2012-07-05T10:00:00 second ORIGINAL
      one 2012-07-05T11:00:00 second ORIGINAL
      one 2012-07-05T12:00:00 second ORIGINAL
      one 2012-07-06T10:00:00 second ORIGINAL
      one 2012-07-06T11:00:00 second ORIGINAL
      one 2012-07-06T12:00:00 second ORIGINAL
      two 2012-06-20T10:00:00 second ORIGINAL
      """;

  /** A full hour in each week from 28 May on; a list exists from 25 June. */
  private static final String WEEKS =
      """
      topics - 2012-05-30T09:00:00 20
      topics - 2012-06-06T09:00:00 20
      topics - 2012-06-13T09:00:00 20
      topics - 2012-06-20T09:00:00 20
      topics - 2012-06-27T09:00:00 20
      topics - 2012-07-04T09:00:00 20
      topics - 2012-07-11T09:00:00 20
      """;

  private static final String TOPICS =
      """
      topics 样本话题 2012-07-03T10:00:00 25
      topics 样本话题 2012-07-03T11:00:00 25
      topics 样本话题 2012-07-10T10:00:00 25
      topics 样本话题 2012-07-10T11:00:00 25
      topics 冷门 2012-07-05T11:00:00 19
      topics 冷门 2012-07-05T12:00:00 19
      topics 一小时 2012-07-05T11:00:00 40
      tagged 0 2012-07-03T09:59:59 样本话题
      tagged 1 2012-07-03T10:00:00 样本话题
      tagged 2 2012-07-04T09:59:59 样本话题
      tagged 3 2012-07-04T10:30:00 样本话题
      tagged 4 2012-07-03T10:40:00 -
      tagged 8 2012-07-05T11:00:00 冷门
      tagged 9 2012-07-05T12:00:00 一小时
      """;

  private static Map<String, String> values(SparkSession session, String ledger) {
    Material material =
        SampleLedger.of(
            SampleRows.posts(session, POSTS),
            SampleRows.coverage(
                session,
                """
                one 2012-06-01T00:00:00 2012-08-01T00:00:00 DECLARED
                two 2012-06-01T00:00:00 2012-08-01T00:00:00 DECLARED
                three 2012-06-01T00:00:00 2012-08-01T00:00:00 DECLARED
                """),
            ledger);
    return SampleRows.byKey(
        Measures.compute(
                material,
                List.of("one", "two", "three", "four"),
                SampleRows.day("2012-06-01"),
                SampleRows.day("2012-08-01"),
                NewsShare.METRICS)
            .values());
  }

  @Test
  void twoOfElevenPostsRideOnIt(SparkSession session) {
    Map<String, String> values = values(session, WEEKS + TOPICS);
    // Neither the post known to the day nor that of 20 June is looked at; 2/11 = .1818..., and the
    // move by one week finds the second burst.
    assertEquals(
        "0.18181818181818182 n=11",
        values.get("one newsjacking_share " + PERIOD).split(" \\[", -1)[0]);
    assertEquals(
        (1.0 + 1) / 53 + " n=11 [null, null] LOW_N", values.get("one newsjacking_p " + PERIOD));
    assertEquals("null n=0 [null, null] NO_BURSTS", values.get("two newsjacking_share " + PERIOD));
    assertEquals("null n=0 [null, null] N0", values.get("three newsjacking_share " + PERIOD));
    assertEquals(
        "null n=0 [null, null] NO_COVERAGE", values.get("four newsjacking_share " + PERIOD));
  }

  @Test
  void withoutAStreamThereIsNoList(SparkSession session) {
    Map<String, String> values = values(session, TOPICS);
    assertEquals("null n=0 [null, null] NO_BURSTS", values.get("one newsjacking_share " + PERIOD));
    assertEquals("null n=0 [null, null] NO_BURSTS", values.get("one newsjacking_p " + PERIOD));
  }
}
