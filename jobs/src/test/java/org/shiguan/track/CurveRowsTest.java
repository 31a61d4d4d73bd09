package org.shiguan.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.SharedSpark;
import org.shiguan.run.SmallStudy;
import org.shiguan.stat.survival.SurvivalGate;
import org.shiguan.study.Study;
import org.shiguan.table.Captures;
import org.shiguan.table.Fates;

/** Whose posts the curves are of. */
@ExtendWith(SharedSpark.class)
final class CurveRowsTest {
  @TempDir private Path folder;

  /**
   * Of a hundred posts of 2012, one every third day, sixty go in (1, 2] days and forty stand for a
   * hundred: 0.4 survive. Sixty that went in 2011, before the period, do not count.
   */
  @Test
  void postsOfThePeriodCount(SparkSession spark) throws IOException {
    List<Row> rows = curve(spark, true);
    Row second = rows.stream().filter(row -> row.getDouble(2) == 2).findFirst().orElseThrow();
    assertEquals(0.4, second.getDouble(3), 1e-6);
    assertEquals(60, second.getLong(7));
    assertEquals(100, second.getLong(8));
    for (Row row : rows) {
      assertTrue(row.getLong(8) >= SurvivalGate.FEWEST_AT_RISK, row.toString());
      assertTrue(row.getDouble(6) - row.getDouble(5) <= SurvivalGate.WIDEST, row.toString());
    }
    assertTrue(rows.stream().allMatch(row -> row.getDouble(2) <= 100), "nothing after last sight");
  }

  /** A tombstone among posts that nobody looked for again says nothing about how many stand. */
  @Test
  void whatNobodyLookedForIsNoDeletionOfTheCurve(SparkSession spark) throws IOException {
    assertEquals(List.of(), curve(spark, false));
  }

  /** A post that was captured before it was posted is no lifetime: the numbers stay the same. */
  @Test
  void whatWasCapturedBeforeItWasPostedIsNoLifetime(SparkSession spark) throws IOException {
    var fates = new ArrayList<Row>();
    for (int i = 0; i < 100; i++) {
      Instant posted = Instant.parse("2012-01-02T00:00:00Z").plus(Duration.ofDays(3L * i));
      fates.add(fate(i, posted, i % 5 < 3, Duration.ofHours(-1)));
    }
    assertEquals(List.of(), curve(spark, fates, true));
  }

  private List<Row> curve(SparkSession spark, boolean looked) throws IOException {
    var fates = new ArrayList<Row>();
    for (int i = 0; i < 160; i++) {
      Instant posted = Instant.parse(i < 100 ? "2012-01-02T00:00:00Z" : "2011-01-02T00:00:00Z");
      fates.add(fate(i, posted.plus(Duration.ofDays(3L * (i % 100))), i % 5 < 3 || i >= 100));
    }
    return curve(spark, fates, looked);
  }

  private List<Row> curve(SparkSession spark, List<Row> fates, boolean looked) throws IOException {
    Study study =
        new SmallStudy(folder)
            .period("{from: 2012-01-01, to: 2013-01-01}")
            .file("one.json", "{}\n")
            .input("path: one.json")
            .read();
    Instant crawl = Instant.parse("2013-06-01T00:00:00Z");
    Row capture =
        RowFactory.create(
            "9900000001",
            Timestamp.from(crawl),
            0,
            null,
            Timestamp.from(crawl),
            "ALL",
            "WHOLE",
            looked,
            40,
            null,
            null);
    return CurveRows.of(
            study,
            spark.createDataFrame(fates, Fates.TABLE.schema()),
            spark.createDataFrame(List.of(capture), Captures.TABLE.schema()))
        .stream()
        .filter(row -> row.getString(0).equals("sample-one"))
        .toList();
  }

  private static Row fate(int number, Instant posted, boolean goes) {
    return fate(number, posted, goes, Duration.ZERO);
  }

  private static Row fate(int number, Instant posted, boolean goes, Duration firstSeen) {
    return RowFactory.create(
        "w:" + number,
        "9900000001",
        Timestamp.from(posted),
        goes ? "DELETED" : "ALIVE",
        Timestamp.from(posted.plus(firstSeen)),
        Timestamp.from(posted.plus(Duration.ofDays(goes ? 1 : 100))),
        goes ? Timestamp.from(posted.plus(Duration.ofDays(2))) : null,
        Timestamp.from(posted.plus(Duration.ofDays(100))),
        goes ? "ABSENT_TIMELINE" : null,
        goes ? "B" : null,
        0,
        0);
  }
}
