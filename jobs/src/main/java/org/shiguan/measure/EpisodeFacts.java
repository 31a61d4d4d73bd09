package org.shiguan.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.table.Announcements;
import org.shiguan.table.Crises;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;
import org.shiguan.table.Reactions;
import org.shiguan.table.Readings;
import org.shiguan.table.Requests;

/**
 * The tables of episodes as rows of one shape: the executive, and one struct per kind of episode,
 * of which one is filled. {@link #read} makes episodes of the rows of one executive.
 */
final class EpisodeFacts {
  private static final String FACT = "fact";
  private static final double MILLION = 1e6;

  private EpisodeFacts() {}

  /** The facts about all executives. */
  static Dataset<Row> of(Material material) {
    Dataset<Row> requests =
        material
            .requests()
            .select(
                ExecPosts.EXECUTIVE.col(),
                struct(
                        unix_micros(Requests.ASKED_AT.col()),
                        Requests.DESIGN.col().equalTo("FULL"),
                        unix_micros(Requests.ENDED_AT.col()),
                        Requests.ENDED_BY.col(),
                        coalesce(Requests.DELEGATED.col(), lit(false)),
                        Requests.CLOSED_AT.col().isNotNull())
                    .as(FACT));
    Dataset<Row> crises =
        material
            .crises()
            .select(
                ExecPosts.EXECUTIVE.col(),
                struct(
                        unix_micros(Crises.ONSET_FROM.col()),
                        unix_micros(Crises.ONSET_TO.col()),
                        Crises.PREEMPTED_BY.col().isNotNull(),
                        unix_micros(Crises.EXEC_AT.col()),
                        unix_micros(Crises.OBSERVED_UNTIL.col()),
                        Crises.FIRST.col())
                    .as(FACT));
    Dataset<Row> announcements =
        material
            .announcements()
            .select(
                ExecPosts.EXECUTIVE.col(),
                struct(
                        unix_micros(Announcements.EXEC_AT.col()),
                        Announcements.LEAD_LOW_SECONDS.col(),
                        Announcements.LEAD_HIGH_SECONDS.col())
                    .as(FACT));
    Dataset<Row> reactions =
        material
            .reactions()
            .select(
                ExecPosts.EXECUTIVE.col(),
                struct(
                        unix_micros(Posts.POSTED_AT.col()),
                        Posts.TIME_PRECISION.col().notEqual("day"),
                        Posts.KIND.col(),
                        Readings.CODES.col(),
                        Reactions.POSITIVE.col(),
                        Reactions.NEGATIVE.col(),
                        Reactions.SETTLED_REPOSTS.col(),
                        Reactions.LOG_RATIO.col(),
                        array(Reactions.STANDINGS.stream().map(Field::col).toArray(Column[]::new)))
                    .as(FACT));
    return inOneShape(List.of(requests, crises, announcements, reactions));
  }

  /** By place and not by name: Spark cannot print the plan of a union by name of such structs. */
  private static Dataset<Row> inOneShape(List<Dataset<Row>> kinds) {
    return IntStream.range(0, kinds.size())
        .mapToObj(own -> kinds.get(own).select(columns(kinds, own)))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  private static Column[] columns(List<Dataset<Row>> kinds, int own) {
    return Stream.concat(
            Stream.of(ExecPosts.EXECUTIVE.col()),
            IntStream.range(0, kinds.size())
                .mapToObj(
                    kind ->
                        (kind == own
                                ? col(FACT)
                                : lit(null).cast(kinds.get(kind).schema().apply(FACT).dataType()))
                            .as(FACT + kind)))
        .toArray(Column[]::new);
  }

  /** The episodes of one executive from its rows, in any order. */
  static Episodes read(Iterator<Row> rows) {
    var requests = new ArrayList<Episodes.Request>();
    var crises = new ArrayList<Episodes.Crisis>();
    var announcements = new ArrayList<Episodes.Announcement>();
    var reactions = new ArrayList<Episodes.Reaction>();
    rows.forEachRemaining(
        row -> {
          if (!row.isNullAt(1)) {
            requests.add(request(row.getStruct(1)));
          } else if (!row.isNullAt(2)) {
            crises.add(crisis(row.getStruct(2)));
          } else if (!row.isNullAt(4)) {
            reactions.add(reaction(row.getStruct(4)));
          } else {
            Row fact = row.getStruct(3);
            announcements.add(
                new Episodes.Announcement(fact.getLong(0), fact.getDouble(1), fact.getDouble(2)));
          }
        });
    return new Episodes(requests, crises, announcements, reactions);
  }

  private static Episodes.Request request(Row fact) {
    return new Episodes.Request(
        fact.getLong(0),
        fact.getBoolean(1),
        longOrNull(fact, 2),
        fact.getString(3),
        fact.getBoolean(4),
        fact.getBoolean(5));
  }

  private static Episodes.Crisis crisis(Row fact) {
    return new Episodes.Crisis(
        fact.getLong(0),
        fact.getLong(1),
        fact.getBoolean(2),
        longOrNull(fact, 3),
        longOrNull(fact, 4),
        fact.getString(5));
  }

  private static Episodes.Reaction reaction(Row fact) {
    return new Episodes.Reaction(
        fact.getLong(0),
        fact.getBoolean(1),
        fact.getString(2),
        fact.getList(3),
        fact.getLong(4),
        fact.getLong(5),
        longOrNull(fact, 6),
        fact.isNullAt(7) ? null : (Double) fact.getDouble(7),
        fact.<Integer>getList(8).stream()
            .map(s -> s == null ? OptionalDouble.empty() : OptionalDouble.of(s / MILLION))
            .toList());
  }

  private static Long longOrNull(Row fact, int column) {
    return fact.isNullAt(column) ? null : (Long) fact.getLong(column);
  }
}
