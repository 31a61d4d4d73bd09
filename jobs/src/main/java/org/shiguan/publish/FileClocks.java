package org.shiguan.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.unix_seconds;

import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.shiguan.clean.WeiboIds;
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

  /** Where the number of a post key w:3452… begins, and its digits. */
  private static final int MID_BEGINS = 3;

  private static final int MID_DIGITS = 16;

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

  /**
   * Posts whose record says a time, to the minute at least, and whose id of 16 digits says a
   * second; from 3 on, for what Weibo gave out before begins with 2 and holds a day only.
   */
  private static Dataset<Row> dated(Dataset<Row> posts) {
    Column mid = substring(Posts.POST_ID.col(), MID_BEGINS, MID_DIGITS).cast(DataTypes.LongType);
    return posts
        .where(Posts.TIME_BASIS.col().equalTo("field"))
        .where(Posts.TIME_PRECISION.col().isin("second", "minute"))
        .where(Posts.POST_ID.col().rlike("^w:[3-9][0-9]{15}$"))
        .select(
            Posts.SOURCE.col(),
            unix_seconds(Posts.POSTED_AT.col()).as(Posts.POSTED_AT.name()),
            shiftright(mid, WeiboIds.SNOWFLAKE_SHIFT)
                .plus(lit(WeiboIds.SNOWFLAKE_EPOCH_SECONDS))
                .as(ID_SECOND));
  }
}
