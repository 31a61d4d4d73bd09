package org.shiguan.measure;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Event;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.FollowerSlopes;
import org.shiguan.table.Posts;

/** The worked value of M19 around made-up events. */
@ExtendWith(SharedSpark.class)
final class FollowerSlopeRowsTest {
  private static final List<Event> EVENTS =
      List.of(
          event("worked", "2012-06-15", LocalTime.NOON, "MINUTE", List.of("one")),
          event("day", "2012-06-15", null, "DAY", List.of()),
          event("month", "2012-06-01", null, "MONTH", List.of("one")),
          event("later", "2012-08-15", null, "DAY", List.of("two")));

  private static Event event(
      String id, String date, LocalTime time, String precision, List<String> executives) {
    return new Event(
        id,
        LocalDate.parse(date),
        time,
        org.shiguan.study.Precision.valueOf(precision),
        null,
        executives,
        new Bilingual("虚构事件", "Made-up event"),
        List.of("source"));
  }

  private static Map<String, Row> rows(SparkSession session) {
    Dataset<Row> posts = SampleRows.posts(session, "two 2012-08-10T10:00:00 second ORIGINAL");
    Material material =
        SampleLedger.of(
            posts,
            SampleRows.coverage(session, ""),
            """
            profile one 2012-06-11T12:00:00 100
            profile one 2012-06-13T12:00:00 104
            profile one 2012-06-15T12:00:00 108
            profile one 2012-06-17T12:00:00 106
            profile one 2012-06-19T12:00:00 104
            profile one 2012-06-29T12:00:01 9999
            profile two 2012-08-18T12:30:00 7777
            profile two 2012-08-09T13:00:00 1000
            profile two 2012-08-10T13:00:00 1100
            profile two 2012-08-11T13:00:00 1110
            profile two 2012-08-17T13:00:00 1170
            profile two 2012-08-18T13:00:00 1280
            profile two 2012-08-19T13:00:00 1290
            """);
    return FollowerSlopeRows.of(
            EVENTS,
            material
                .profiles()
                .withColumn(
                    ExecPosts.EXECUTIVE.name(),
                    regexp_replace(Posts.AUTHOR_ID.col(), lit("author-of-"), lit(""))),
            posts,
            List.of("one", "two", "three"))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0) + " " + row.getString(1), row -> row));
  }

  @Test
  void slopesChangeAndWhyNot(SparkSession session) {
    Map<String, Row> rows = rows(session);
    Row worked = rows.get("one worked");
    // What lies beyond 14 days does not: 2, -1, -3; -3/108.
    assertEquals(
        List.of(2.0, -1.0, -3.0, -3.0 / 108, 108L, 3L, 3L, 0L),
        List.of(2, 3, 4, 5, 6, 7, 8, 9).stream().map(worked::get).toList());
    assertTrue(worked.isNullAt(FollowerSlopes.TABLE.indexOf(FollowerSlopes.REASON)));

    // Of the day itself nobody knows on which side it lies.
    assertEquals("FEW_SNAPSHOTS 2 2", summary(rows.get("one day")));
    assertEquals("COARSE_DATE 0 0", summary(rows.get("one month")));
    assertEquals("FEW_SNAPSHOTS 0 0", summary(rows.get("three day")));
    assertEquals(6, rows.size());

    // Before: 100, 10 and 55 a day, so 55; after: 110, 10, 60. Both leaps are above 5 % in a day;
    // a post
    // lies in the first. Of two snapshots of a day the last counts.
    Row later = rows.get("two later");
    assertEquals(55, later.getDouble(2), 1e-9);
    assertEquals(60, later.getDouble(3), 1e-9);
    assertEquals(5, later.getDouble(4), 1e-9);
    assertEquals(1L, later.getLong(9));
    assertEquals(3L, later.<Long>getAs(FollowerSlopes.SNAPSHOTS_BEFORE.name()));
  }

  private static String summary(Row row) {
    return "%s %s %s".formatted(row.get(10), row.get(7), row.get(8));
  }
}
