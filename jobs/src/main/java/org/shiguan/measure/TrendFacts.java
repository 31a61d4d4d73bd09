package org.shiguan.measure;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_seconds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.measure.formula.BurstOnsets;
import org.shiguan.measure.formula.Newsjacking;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;

/**
 * The topics of executives' posts and the bursts of these topics in the corpus (codebook M23).
 *
 * <p>Only topics that fill an hour are followed, so memory does not grow with the number of topics.
 * There is a list of bursts for a week (Monday to Sunday at +08:00) when the corpus holds 20 posts
 * in some hour of it and of each of the four weeks before: else no topic could have burst, or the
 * bar has no history.
 */
final class TrendFacts {
  private static final long HOUR = 3_600;

  /** Posts a topic needs in an hour, as in {@link BurstOnsets}. */
  private static final long FEWEST = 20;

  private static final int HISTORY_WEEKS = 4;
  private static final long WEEK_HOURS = 7 * 24;

  /** 1970 began on a Thursday, 8 hours earlier in China. */
  private static final long MONDAY_HOURS = 3 * 24 + 8;

  /** Hours a burst is looked at from its first, and hours of history before it. */
  private static final int AFTER = 3;

  private static final int BEFORE = 28 * 24;

  private static final String TOPIC = "topic";
  private static final String HOUR_OF = "hour";
  private static final String WEEK = "week";
  private static final String COUNT = "posts_of_hour";
  private static final String ONSETS = "onsets";
  private static final StructType BURSTS =
      new StructType()
          .add(TOPIC, DataTypes.StringType)
          .add(ONSETS, DataTypes.createArrayType(DataTypes.LongType));

  private TrendFacts() {}

  /**
   * What is read back of one executive.
   *
   * @param all when every post was made, seconds, whether there is a list for its week or not
   */
  record Read(List<Long> all, Trends trends) {
    /** Posts in a window. */
    long posts(Window window) {
      long start = Window.startOf(window.from()) / 1_000_000;
      long end = Window.startOf(window.to()) / 1_000_000;
      return all.stream().filter(at -> at >= start && at < end).count();
    }
  }

  /**
   * The facts about all executives: a row per post, with its week if that is listed, and with those
   * of its topics that burst.
   *
   * @param counted posts of executives, as {@link ExecPosts#TABLE}
   * @param posts as {@link Posts#TABLE}, everybody's
   */
  static Dataset<Row> of(Dataset<Row> counted, Dataset<Row> posts) {
    Dataset<Row> timed = posts.where(Posts.TIME_PRECISION.col().notEqual("day"));
    Dataset<Row> hourly =
        timed
            .groupBy(hour().as(HOUR_OF))
            .agg(count(lit(1)).as(COUNT))
            .where(col(COUNT).geq(FEWEST));
    Dataset<Row> bursts = bursts(timed, listed(hourly));
    Dataset<Row> topics =
        posts
            .select(Posts.POST_ID.col(), explode(array_distinct(Posts.HASHTAGS.col())).as(TOPIC))
            .join(broadcast(bursts), TOPIC)
            .groupBy(Posts.POST_ID.col())
            .agg(collect_list(struct(col(TOPIC), col(ONSETS))).as("topics"));
    return counted
        .withColumn(WEEK, week(hour()))
        .join(
            broadcast(listed(hourly).withColumn("listed", lit(true))), new String[] {WEEK}, "left")
        .join(topics, new String[] {Posts.POST_ID.name()}, "left")
        .select(
            ExecPosts.EXECUTIVE.col(),
            unix_seconds(Posts.POSTED_AT.col()),
            coalesce(col("listed"), lit(false)).and(Posts.TIME_PRECISION.col().notEqual("day")),
            col("topics"));
  }

  private static Column hour() {
    return floor(unix_seconds(Posts.POSTED_AT.col()).divide(HOUR)).cast(DataTypes.LongType);
  }

  private static Column week(Column hour) {
    return floor(hour.plus(MONDAY_HOURS).divide(WEEK_HOURS)).cast(DataTypes.LongType);
  }

  /** Weeks with a full hour, and one in each of the weeks that make the history. */
  private static Dataset<Row> listed(Dataset<Row> fullHours) {
    Dataset<Row> full = fullHours.select(week(col(HOUR_OF)).as(WEEK)).distinct();
    Dataset<Row> listed = full;
    for (int back = 1; back <= HISTORY_WEEKS; back++) {
      listed =
          listed.join(full.select(col(WEEK).plus(back).as(WEEK)), new String[] {WEEK}, "left_semi");
    }
    return listed;
  }

  /** The topics that burst in a listed week, each with when. */
  private static Dataset<Row> bursts(Dataset<Row> timed, Dataset<Row> listed) {
    Dataset<Row> hourly =
        timed
            .select(explode(array_distinct(Posts.HASHTAGS.col())).as(TOPIC), hour().as(HOUR_OF))
            .groupBy(col(TOPIC), col(HOUR_OF))
            .agg(count(lit(1)).as(COUNT));
    Dataset<Row> hot = hourly.where(col(COUNT).geq(FEWEST)).select(col(TOPIC)).distinct();
    Dataset<Row> onsets =
        hourly
            .join(broadcast(hot), new String[] {TOPIC}, "left_semi")
            .crossJoin(broadcast(timed.agg(min(hour()).as("first"))))
            .select(col(TOPIC), col(HOUR_OF), col(COUNT), col("first"))
            .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>) TrendFacts::onsets, Encoders.row(BURSTS));
    return onsets
        .select(col(TOPIC), explode(col(ONSETS)).as("onset"))
        .withColumn(WEEK, week(col("onset").divide(HOUR)))
        .join(broadcast(listed), new String[] {WEEK}, "left_semi")
        .groupBy(col(TOPIC))
        .agg(sort_array(collect_list(col("onset"))).as(ONSETS));
  }

  /** A topic's hours from four weeks before its first, which tell all that the time before does. */
  private static Iterator<Row> onsets(String topic, Iterator<Row> hours) {
    var counts = new TreeMap<Long, Long>();
    long first = Long.MAX_VALUE;
    while (hours.hasNext()) {
      Row hour = hours.next();
      counts.put(hour.getLong(1), hour.getLong(2));
      first = hour.getLong(3);
    }
    long start = Math.max(first, counts.firstKey() - BEFORE);
    var hourly = new long[Math.toIntExact(counts.lastKey() - start + AFTER)];
    counts.forEach((hour, count) -> hourly[(int) (hour - start)] = count);
    Long[] onsets =
        BurstOnsets.of(hourly).stream().map(hour -> (start + hour) * HOUR).toArray(Long[]::new);
    return List.of(RowFactory.create(topic, onsets)).iterator();
  }

  /** The facts of one executive from its rows, in any order. */
  static Read read(Iterator<Row> rows) {
    var all = new ArrayList<Long>();
    var posts = new ArrayList<Newsjacking.Post>();
    Map<String, long[]> onsets = new HashMap<>();
    rows.forEachRemaining(
        row -> {
          all.add(row.getLong(1));
          if (row.getBoolean(2)) {
            List<Row> topics = row.isNullAt(3) ? List.of() : row.getList(3);
            for (Row topic : topics) {
              List<Long> times = topic.getList(1);
              onsets.put(topic.getString(0), times.stream().mapToLong(t -> t).toArray());
            }
            posts.add(
                new Newsjacking.Post(
                    row.getLong(1), topics.stream().map(topic -> topic.getString(0)).toList()));
          }
        });
    return new Read(all, new Trends(posts, onsets));
  }
}
