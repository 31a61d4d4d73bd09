package org.shiguan.react;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.run.Kept;
import org.shiguan.table.Reactions;

/** Components with the worked values of the codebook, standings by hand. */
@ExtendWith(SharedSpark.class)
final class ReactionRowsTest {
  private final List<String> posts = new ArrayList<>();
  private final List<String> readings = new ArrayList<>();
  private final List<String> executives = new ArrayList<>();

  private void post(String id, String day, int comments, int reposts, String status, int days) {
    posts.add(
        """
        ('%s', 'a-%s', 'ORIGINAL', CAST(NULL AS STRING), DATE'%s', TIMESTAMP'%s 12:00:00',
         TIMESTAMP'%s 12:00:00' + INTERVAL %d DAYS, 'second', %dL, '%s', %dL, 'OBSERVED')"""
            .formatted(id, id, day, day, day, days, comments, status, reposts));
    readings.add("('%s', CAST(NULL AS INT), array('ANN'))".formatted(id));
  }

  private void executive(String id) {
    executives.add(
        "('sample-one', '%s', TIMESTAMP'2012-05-01 12:00:00', 'second', 'ORIGINAL')".formatted(id));
  }

  private void comment(String under, String author, double polarity, boolean hostile) {
    String id = "c:" + posts.size();
    posts.add(
        """
        ('%s', %s, 'COMMENT', '%s', DATE'2012-05-02', TIMESTAMP'2012-05-02 12:00:00',
         CAST(NULL AS TIMESTAMP), 'second', CAST(NULL AS BIGINT), 'MISSING', CAST(NULL AS BIGINT),
         'MISSING')"""
            .formatted(id, author == null ? "CAST(NULL AS STRING)" : "'" + author + "'", under));
    readings.add(
        "('%s', %d, array(%s))"
            .formatted(id, Math.round(polarity * 1e6), hostile ? "'HOSTILE'" : "''"));
  }

  private Map<String, Row> rows(SparkSession spark) {
    Dataset<Row> table =
        spark.sql(
            "SELECT * FROM VALUES "
                + String.join(",", posts)
                + " AS t(post_id, author_id, kind, commented_id, china_day, posted_at, captured_at,"
                + " time_precision, comments, comments_status, reposts, reposts_status)");
    Dataset<Row> read =
        spark.sql(
            "SELECT * FROM VALUES "
                + String.join(",", readings)
                + " AS t(post_id, polarity_millionths, codes)");
    Dataset<Row> theirs =
        spark.sql(
            "SELECT * FROM VALUES "
                + String.join(",", executives)
                + " AS t(executive, post_id, posted_at, time_precision, kind)");
    Dataset<Row> walks = spark.sql("SELECT 'none' AS post_id, 0.5D AS walk");
    return ReactionRows.of(table, read, theirs, walks, new Kept()).collectAsList().stream()
        .collect(
            Collectors.toMap(row -> row.getAs("post_id"), row -> row, (a, b) -> a, TreeMap::new));
  }

  @Test
  void componentsOfAPostWithComments(SparkSession spark) {
    post("p", "2012-05-01", 120, 30, "OBSERVED", 7);
    executive("p");
    double[] tones = {1, 1, -1, -1, 0, 0.5};
    for (int i = 0; i < 24; i++) {
      comment("p", i == 0 ? null : "b-" + i, tones[i % 6], i % 4 == 0);
    }
    // The author's own comments say nothing of how others take it.
    comment("p", "a-p", -1, true);
    Row row = rows(spark).get("p");
    assertEquals(24L, row.<Long>getAs("comments_held"));
    assertEquals(12L, row.<Long>getAs("positive"));
    assertEquals(8L, row.<Long>getAs("negative"));
    assertEquals(1.3739230693, row.<Double>getAs("log_ratio"), 1e-10);
    assertEquals(0.7013888889, row.<Double>getAs("tone_variance"), 1e-10);
    // The only post with clear comments, so that the 95th percentile is its own 20.
    assertEquals(8.0 / 12, row.<Double>getAs("balance"), 1e-12);
    assertEquals(0.25, row.<Double>getAs("hostile"), 1e-12);
    assertNull(row.getAs("walk"));
    assertEquals(4, row.<Integer>getAs("components_known"));
    assertEquals(500_000, row.<Integer>getAs("log_ratio_standing"));
    assertEquals(List.of("ANN"), row.getList(row.fieldIndex("codes")));
  }

  @Test
  void countsThatHadNotSettledOrWereNotSeenGiveNoRatio(SparkSession spark) {
    post("early", "2012-05-01", 120, 30, "OBSERVED", 6);
    post("bound", "2012-05-01", 120, 30, "AT_LEAST", 30);
    post("rounded", "2012-05-01", 0, 0, "ROUNDED", 30);
    List.of("early", "bound", "rounded").forEach(this::executive);
    for (int i = 0; i < 19; i++) {
      comment("rounded", "b-" + i, 0.2, false);
    }
    Map<String, Row> rows = rows(spark);
    for (String unsettled : List.of("early", "bound")) {
      assertNull(rows.get(unsettled).getAs("log_ratio"), unsettled);
      assertNull(rows.get(unsettled).getAs("settled_reposts"), unsettled);
      assertEquals(0, rows.get(unsettled).<Integer>getAs("components_known"), unsettled);
      assertEquals(0L, rows.get(unsettled).<Long>getAs("comments_held"), unsettled);
    }
    Row rounded = rows.get("rounded");
    assertEquals(0.0, rounded.<Double>getAs("log_ratio"), 0);
    // 19 comments, none of them clearly for or against.
    assertNull(rounded.getAs("tone_variance"));
    assertNull(rounded.getAs("balance"));
    assertNull(rounded.getAs("hostile"));
    assertEquals(1, rounded.<Integer>getAs("components_known"));
  }

  @Test
  void balanceIsWeighedByWhatIsManyInTheCorpus(SparkSession spark) {
    post("p", "2012-05-01", 1, 1, "OBSERVED", 30);
    post("q", "2012-05-01", 1, 1, "OBSERVED", 30);
    List.of("p", "q").forEach(this::executive);
    for (int i = 0; i < 5; i++) {
      comment("p", "b", i < 3 ? 0.9 : -0.9, false);
    }
    for (int i = 0; i < 25; i++) {
      comment("q", "b", 0.9, false);
    }
    Map<String, Row> rows = rows(spark);
    // N is 5 and 25; their 95th percentile by linear interpolation is 24.
    assertEquals(
        2.0 / 3 * Math.log(6) / Math.log(25), rows.get("p").<Double>getAs("balance"), 1e-12);
    assertEquals(0.0, rows.get("q").<Double>getAs("balance"), 0);
  }

  @Test
  void standingsAreAmongAllPostsOfTheQuarter(SparkSession spark) {
    post("most", "2012-04-01", 120, 30, "OBSERVED", 30);
    post("even", "2012-06-30", 7, 7, "OBSERVED", 30);
    post("third", "2012-05-05", 3, 3, "OBSERVED", 30);
    post("fourth", "2012-05-05", 0, 9, "OBSERVED", 30);
    post("later", "2012-07-01", 0, 9, "OBSERVED", 30);
    List.of("most", "even", "later").forEach(this::executive);
    Map<String, Row> rows = rows(spark);
    // Midranks 4, 2½, 2½, 1 of four; and one alone.
    assertEquals(875_000, rows.get("most").<Integer>getAs("log_ratio_standing"));
    assertEquals(500_000, rows.get("even").<Integer>getAs("log_ratio_standing"));
    assertEquals(500_000, rows.get("later").<Integer>getAs("log_ratio_standing"));
    assertEquals(3, rows.size());
    assertEquals(
        Reactions.TABLE.schema().fieldNames().length,
        rows.get("most").schema().fieldNames().length);
  }

  @Test
  void aTopicOnWhichTwoCampsPassOnTheirOwn(SparkSession spark) {
    var rows = new ArrayList<String>();
    int id = 0;
    for (int camp = 0; camp < 2; camp++) {
      String leader = "leader-" + camp;
      rows.add(tagged("o-" + camp, leader, null, null, "'新品'"));
      for (int person = 0; person < 60; person++) {
        for (int other : new int[] {1, 5, 11}) {
          String of = person < 10 ? leader : "p-" + camp + "-" + (person + other) % 60;
          // Two reposts make an edge.
          for (int twice = 0; twice < 2; twice++) {
            rows.add(tagged("r-" + id++, "p-" + camp + "-" + person, "o-" + camp, of, ""));
          }
        }
      }
    }
    for (int twice = 0; twice < 2; twice++) {
      rows.add(tagged("b-" + twice, "p-0-3", "o-1", "p-1-4", ""));
    }
    // A topic of one repost each has no edges.
    rows.add(tagged("quiet", "leader-0", null, null, "'安静'"));
    String columns =
        " AS t(post_id, author_id, kind, china_day, hashtags, retweeted_id, retweeted_author_id)";
    Dataset<Row> posts = spark.sql("SELECT * FROM VALUES " + String.join(",", rows) + columns);
    Dataset<Row> theirs =
        spark.sql(
            "SELECT * FROM VALUES ('sample-one', 'o-0'), ('sample-one', 'quiet') AS t(executive, post_id)");
    List<Row> walks = TopicWalks.of(posts, theirs).collectAsList();
    assertEquals(1, walks.size());
    assertEquals("o-0", walks.get(0).getString(0));
    double excess = walks.get(0).getDouble(1);
    // Two camps with one bridge are more apart than chance, and no score exceeds 1.
    assertTrue(excess > 0.3 && excess < 2, () -> "excess " + excess);
  }

  private static String tagged(String id, String author, String of, String ofAuthor, String tags) {
    return "('%s', '%s', '%s', DATE'2012-05-01', CAST(array(%s) AS ARRAY<STRING>), %s, %s)"
        .formatted(
            id,
            author,
            of == null ? "ORIGINAL" : "REPOST",
            tags,
            of == null ? "CAST(NULL AS STRING)" : "'" + of + "'",
            ofAuthor == null ? "CAST(NULL AS STRING)" : "'" + ofAuthor + "'");
  }
}
