package org.shiguan.track;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.shiguan.study.Study;
import org.shiguan.table.Fates;

/** Whose posts the curves are of. */
@ExtendWith(SharedSpark.class)
final class CurveRowsTest {
  @TempDir private Path folder;

  /**
   * Of ten posts of 2012 six go in (1, 2] days and four stand for a hundred: 0.4 survive. Ten of
   * 2011, before the period, all went.
   */
  @Test
  void postsOfThePeriodCount(SparkSession spark) throws IOException {
    Study study =
        new SmallStudy(folder)
            .period("{from: 2012-01-01, to: 2013-01-01}")
            .file("one.json", "{}\n")
            .input("path: one.json")
            .read();
    var fates = new ArrayList<Row>();
    for (int i = 0; i < 20; i++) {
      Instant posted = Instant.parse(i < 10 ? "2012-06-01T00:00:00Z" : "2011-06-01T00:00:00Z");
      fates.add(fate(i, posted.plus(Duration.ofHours(i)), i < 6 || i >= 10));
    }
    List<Row> rows =
        CurveRows.of(study, spark.createDataFrame(fates, Fates.TABLE.schema())).stream()
            .filter(row -> row.getString(0).equals("sample-one"))
            .toList();
    Row last = rows.get(rows.size() - 1);
    assertEquals(2.0, last.getDouble(2), 1e-12);
    assertEquals(0.4, last.getDouble(4), 1e-9);
    assertEquals(6, last.getLong(7));
  }

  private static Row fate(int number, Instant posted, boolean goes) {
    return RowFactory.create(
        "w:" + number,
        "9900000001",
        Timestamp.from(posted),
        goes ? "DELETED" : "ALIVE",
        Timestamp.from(posted),
        Timestamp.from(posted.plus(Duration.ofDays(goes ? 1 : 100))),
        goes ? Timestamp.from(posted.plus(Duration.ofDays(2))) : null,
        Timestamp.from(posted.plus(Duration.ofDays(100))),
        goes ? "ABSENT_TIMELINE" : null,
        goes ? "B" : null,
        0,
        0);
  }
}
