package org.shiguan.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.unix_seconds;

import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.clean.WeiboIds;
import org.shiguan.record.Moment;
import org.shiguan.report.mart.ImpossibleTimes;
import org.shiguan.table.Posts;

/**
 * Files whose times cannot be: captured before posted, posted before Weibo opened, or all later or
 * earlier than the times inside their own ids by the same (a time zone forgotten or applied twice).
 */
final class FileClocks {
  /** Shifts are told to the quarter of an hour, as time zones are. */
  private static final int QUARTER = 900;

  /** Fewer compared posts show no shift. */
  private static final long FEWEST = 20;

  /** So large a part must differ by the same. */
  private static final double NEARLY_ALL = 0.9;

  private static final String ID_SECOND = "id_second";
  private static final String SHIFT = "shift";

  private static final StructType DATED =
      new StructType()
          .add(Posts.SOURCE.name(), DataTypes.StringType)
          .add(Posts.POSTED_AT.name(), DataTypes.LongType)
          .add(ID_SECOND, DataTypes.LongType);

  private FileClocks() {}

  /** What is counted of one file. */
  private static final class Counts {
    private long sightings;
    private long beforePosted;
    private long beforeWeibo;
    private long compared;
    private long most;
    private long shift;

    private ImpossibleTimes of(String source) {
      boolean shifted = shift != 0 && compared >= FEWEST && most >= NEARLY_ALL * compared;
      return new ImpossibleTimes(
          source,
          sightings,
          beforePosted,
          beforeWeibo,
          compared,
          shifted ? most : 0,
          shifted ? (Long) shift : null);
    }
  }

  /** The files of which there is something to say, in order of their names. */
  static List<ImpossibleTimes> of(Dataset<Row> posts, Dataset<Row> sightings) {
    var files = new TreeMap<String, Counts>();
    Column posted = Posts.POSTED_AT.col();
    for (Row row :
        sightings
            .where(Posts.CAPTURED_AT.col().isNotNull())
            .select(Posts.POST_ID.col(), Posts.CAPTURED_AT.col().as("seen"), Posts.SOURCE.col())
            .join(posts.select(Posts.POST_ID.col(), posted), Posts.POST_ID.name())
            .groupBy(Posts.SOURCE.col())
            .agg(count(lit(1)), count_if(col("seen").lt(posted)))
            .collectAsList()) {
      Counts counts = files.computeIfAbsent(row.getString(0), source -> new Counts());
      counts.sightings = row.getLong(1);
      counts.beforePosted = row.getLong(2);
    }
    for (Row row :
        posts
            .where(unix_seconds(posted).lt(lit(WeiboIds.OPENED_SECONDS)))
            .groupBy(Posts.SOURCE.col())
            .agg(count(lit(1)))
            .collectAsList()) {
      files.computeIfAbsent(row.getString(0), source -> new Counts()).beforeWeibo = row.getLong(1);
    }
    for (Row row :
        dated(posts)
            .withColumn(
                SHIFT,
                round(posted.minus(col(ID_SECOND)).divide(lit(QUARTER)))
                    .multiply(lit(QUARTER))
                    .cast(DataTypes.LongType))
            .groupBy(Posts.SOURCE.col(), col(SHIFT))
            .agg(count(lit(1)))
            .orderBy(Posts.SOURCE.col(), col(SHIFT))
            .collectAsList()) {
      Counts counts = files.computeIfAbsent(row.getString(0), source -> new Counts());
      counts.compared += row.getLong(2);
      if (row.getLong(2) > counts.most) {
        counts.most = row.getLong(2);
        counts.shift = row.getLong(1);
      }
    }
    return files.entrySet().stream()
        .map(file -> file.getValue().of(file.getKey()))
        .filter(ImpossibleTimes::any)
        .toList();
  }

  /** Posts whose record says a time, to the minute at least, and whose id says a second. */
  private static Dataset<Row> dated(Dataset<Row> posts) {
    return posts
        .where(Posts.TIME_BASIS.col().equalTo("field"))
        .where(Posts.TIME_PRECISION.col().isin("second", "minute"))
        .where(Posts.POST_ID.col().startsWith("w:"))
        .select(
            Posts.SOURCE.col(), unix_seconds(Posts.POSTED_AT.col()), Posts.POST_ID.col())
        .map(
            (MapFunction<Row, Row>)
                row ->
                    RowFactory.create(
                        row.getString(0), row.getLong(1), second(row.getString(2).substring(2))),
            Encoders.row(DATED))
        .where(col(ID_SECOND).isNotNull());
  }

  private static Long second(String mid) {
    Moment inside = WeiboIds.timeOf(mid);
    return inside == null || inside.precision() != Moment.Precision.SECOND
        ? null
        : (Long) (inside.micros() / 1_000_000);
  }
}
