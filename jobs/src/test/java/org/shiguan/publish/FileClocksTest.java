package org.shiguan.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.report.mart.ImpossibleTimes;

/** Files with times that cannot be, by hand. */
@ExtendWith(SharedSpark.class)
final class FileClocksTest {
  private static final StructType POSTS =
      new StructType()
          .add("post_id", DataTypes.StringType)
          .add("posted_at", DataTypes.TimestampType)
          .add("time_precision", DataTypes.StringType)
          .add("time_basis", DataTypes.StringType)
          .add("source", DataTypes.StringType);

  private static final StructType SIGHTINGS =
      new StructType()
          .add("post_id", DataTypes.StringType)
          .add("captured_at", DataTypes.TimestampType)
          .add("source", DataTypes.StringType);

  private final List<Row> posts = new ArrayList<>();
  private final List<Row> sightings = new ArrayList<>();

  /** A 16-digit id of this second: (second − 515483463) · 2²². */
  private void post(String source, long idSecond, long writtenSecond, Long capturedSecond) {
    String id = "w:" + (((idSecond - 515_483_463L) << 22) + posts.size());
    posts.add(RowFactory.create(id, at(writtenSecond), "second", "field", source));
    if (capturedSecond != null) {
      sightings.add(RowFactory.create(id, at(capturedSecond), source));
    }
  }

  private static Timestamp at(long second) {
    return Timestamp.from(Instant.ofEpochSecond(second));
  }

  private List<ImpossibleTimes> found(SparkSession spark) {
    Dataset<Row> all = spark.createDataFrame(posts, POSTS);
    return FileClocks.of(all, spark.createDataFrame(sightings, SIGHTINGS));
  }

  /** 2012-06-01 00:00 UTC. */
  private static final long JUNE = 1_338_508_800L;

  @Test
  void aWholeFileEightHoursLate(SparkSession spark) {
    for (int i = 0; i < 40; i++) {
      post("late.csv", JUNE + i * 60L, JUNE + i * 60L + 28_800 + i % 2, null);
      post("right.csv", JUNE + i * 61L, JUNE + i * 61L + i % 2, JUNE + 90_000);
    }
    // Nineteen posts show no shift yet.
    for (int i = 0; i < 19; i++) {
      post("few.csv", JUNE + i * 67L, JUNE + i * 67L - 28_800, null);
    }
    // Two in three are no whole file.
    for (int i = 0; i < 60; i++) {
      post("mixed.csv", JUNE + i * 71L, JUNE + i * 71L + (i % 3 == 0 ? 0 : 28_800), null);
    }
    assertEquals(List.of(new ImpossibleTimes("late.csv", 0, 0, 0, 40, 40, 28_800L)), found(spark));
  }

  @Test
  void capturedBeforePostedAndPostedBeforeWeibo(SparkSession spark) {
    post("odd.json", JUNE, JUNE, JUNE - 1);
    post("odd.json", JUNE + 100, JUNE + 100, JUNE + 100);
    post("odd.json", JUNE + 200, JUNE + 200, JUNE + 5_000);
    // 2009-08-13 23:59:59 at +08:00, and the second after.
    post("old.json", JUNE + 300, 1_250_179_199L, null);
    post("old.json", JUNE + 400, 1_250_179_200L, null);
    assertEquals(
        List.of(
            new ImpossibleTimes("odd.json", 3, 1, 0, 3, 0, null),
            new ImpossibleTimes("old.json", 0, 0, 1, 2, 0, null)),
        found(spark));
  }
}
