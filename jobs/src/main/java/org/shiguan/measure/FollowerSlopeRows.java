package org.shiguan.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.shiguan.measure.formula.FollowerSlope;
import org.shiguan.study.Event;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.FollowerSlopes;
import org.shiguan.table.Posts;
import org.shiguan.table.Profiles;

/** How fast followers come and go around events (codebook M19), as rows of its table. */
final class FollowerSlopeRows implements FlatMapGroupsFunction<String, Row, Row> {
  private static final long serialVersionUID = 1;
  private static final double DAY = 86_400e6;
  private static final double WINDOW = 14;

  private final ArrayList<Moment> moments;

  /**
   * An event as it travels.
   *
   * @param from earliest moment at which it can have happened, epoch microseconds
   * @param to latest; null when the day is not known
   */
  private record Moment(String event, long from, Long to, ArrayList<String> executives)
      implements Serializable {

    static Moment of(Event event) {
      return new Moment(
          event.id(),
          event.earliest().toEpochMilli() * 1_000,
          event.latest().map(at -> at.toEpochMilli() * 1_000).orElse(null),
          new ArrayList<>(event.executives()));
    }

    boolean touches(String executive) {
      return executives.isEmpty() || executives.contains(executive);
    }
  }

  private FollowerSlopeRows(List<Event> events) {
    moments = new ArrayList<>(events.stream().map(Moment::of).toList());
  }

  /**
   * A row per executive and event that touches them.
   *
   * @param profiles profiles of the executives' accounts, each with its executive
   * @param execPosts as {@link ExecPosts#TABLE}
   * @param executives the roster, with and without profiles
   */
  static Dataset<Row> of(
      List<Event> events, Dataset<Row> profiles, Dataset<Row> execPosts, List<String> executives) {
    Column executive = ExecPosts.EXECUTIVE.col();
    Dataset<Row> snapshots =
        profiles
            .where(Posts.CAPTURED_AT.col().isNotNull().and(Profiles.FOLLOWERS.col().isNotNull()))
            .select(
                executive, unix_micros(Posts.CAPTURED_AT.col()).as("at"), Profiles.FOLLOWERS.col());
    Dataset<Row> posted =
        execPosts.select(
            executive,
            unix_micros(Posts.POSTED_AT.col()).as("at"),
            lit(null).cast(DataTypes.LongType));
    Dataset<Row> known =
        execPosts
            .sparkSession()
            .createDataset(executives.stream().distinct().toList(), Encoders.STRING())
            .select(
                when(lit(true), col("value")).as(ExecPosts.EXECUTIVE.name()),
                lit(null).cast(DataTypes.LongType),
                lit(null).cast(DataTypes.LongType));
    return known
        .union(snapshots)
        .union(posted)
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
        .flatMapGroups(new FollowerSlopeRows(events), Encoders.row(FollowerSlopes.TABLE.schema()))
        .coalesce(1)
        .sortWithinPartitions(executive, FollowerSlopes.EVENT.col());
  }

  @Override
  public Iterator<Row> call(String executive, Iterator<Row> rows) {
    // Of several at one moment the smallest, whatever the order they come in.
    var followers = new TreeMap<Long, Long>();
    var posts = new ArrayList<Long>();
    rows.forEachRemaining(
        row -> {
          if (!row.isNullAt(2)) {
            followers.merge(row.getLong(1), row.getLong(2), Math::min);
          } else if (!row.isNullAt(1)) {
            posts.add(row.getLong(1));
          }
        });
    long[] posted = posts.stream().mapToLong(at -> at).sorted().toArray();
    return moments.stream()
        .filter(moment -> moment.touches(executive))
        .map(moment -> row(executive, moment, followers, posted))
        .iterator();
  }

  private static Row row(
      String executive, Moment moment, NavigableMap<Long, Long> followers, long[] posted) {
    if (moment.to == null) {
      return undefined(executive, moment, 0, 0, Reason.COARSE_DATE);
    }
    double centre = moment.from + (moment.to - moment.from) / 2.0;
    List<FollowerSlope.Snapshot> near = near(moment, centre, followers);
    long before = near.stream().filter(s -> s.day() <= 0).count();
    long after = near.stream().filter(s -> s.day() >= 0).count();
    Optional<FollowerSlope> found = FollowerSlope.of(near);
    if (found.isEmpty()) {
      return undefined(executive, moment, before, after, Reason.FEW_SNAPSHOTS);
    }
    FollowerSlope slope = found.get();
    long jumps =
        slope.jumps().stream()
            .filter(j -> !postedWithin(posted, centre + j.from() * DAY, centre + j.to() * DAY))
            .count();
    return RowFactory.create(
        executive,
        moment.event,
        slope.before(),
        slope.after(),
        slope.change(),
        slope.relativeChange().isEmpty() ? null : slope.relativeChange().getAsDouble(),
        slope.followers(),
        before,
        after,
        jumps,
        null);
  }

  /**
   * The last snapshot of each day before and after, for a dump shows an account again with each of
   * its posts; those within the time in which the event may have happened belong to no side.
   */
  private static List<FollowerSlope.Snapshot> near(
      Moment moment, double centre, NavigableMap<Long, Long> followers) {
    var ofDay = new TreeMap<Double, FollowerSlope.Snapshot>();
    long reach = (long) (WINDOW * DAY);
    for (Map.Entry<Long, Long> seen :
        followers.subMap(moment.from - reach, true, moment.to + reach, true).entrySet()) {
      long at = seen.getKey();
      double day = (at - centre) / DAY;
      if ((at <= moment.from || at >= moment.to) && Math.abs(day) <= WINDOW) {
        ofDay.put(Math.floor(day), new FollowerSlope.Snapshot(day, seen.getValue()));
      }
    }
    return List.copyOf(ofDay.values());
  }

  private static boolean postedWithin(long[] posted, double from, double to) {
    int first = Arrays.binarySearch(posted, (long) Math.ceil(from));
    int at = first < 0 ? -first - 1 : first;
    return at < posted.length && posted[at] <= to;
  }

  private static Row undefined(
      String executive, Moment moment, long before, long after, Reason reason) {
    return RowFactory.create(
        executive, moment.event, null, null, null, null, null, before, after, 0L, reason.name());
  }
}
