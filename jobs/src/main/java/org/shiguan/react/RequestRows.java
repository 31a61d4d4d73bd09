package org.shiguan.react;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;
import org.shiguan.table.Requests;

/**
 * From a request with everything that belongs to it to its row in {@code requests}. A request that
 * is held because of its answer only, and has none, is no episode of any design.
 */
final class RequestRows implements MapPartitionsFunction<Row, Row> {
  static final String THREAD_SEEN = "thread_seen";
  static final String DELETED_AFTER = "deleted_after";

  private static final long serialVersionUID = 1;

  private final HashSet<Integer> full;
  private final Observation observation;

  RequestRows(Set<Integer> full, Observation observation) {
    this.full = new HashSet<>(full);
    this.observation = observation;
  }

  /** The columns in the order in which they are read here. */
  static Dataset<Row> ordered(Dataset<Row> known) {
    return known.select(
        ExecPosts.EXECUTIVE.col(),
        Posts.POST_ID.col(),
        Requests.ASKER.col(),
        unix_micros(Requests.ASKED_AT.col()),
        Posts.TIME_PRECISION.col(),
        Requests.ADDRESSED.col(),
        Requests.EVIDENCE.col(),
        col(Designs.INPUTS),
        col(LinkedAnswers.SAID),
        col(THREAD_SEEN),
        col(DELETED_AFTER));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    // Lazily, for a partition may hold more than fits.
    Iterable<Row> all = () -> rows;
    return StreamSupport.stream(all.spliterator(), false)
        .mapMulti(
            (Row row, Consumer<Row> out) -> {
              Row made = row(row);
              if (made != null) {
                out.accept(made);
              }
            })
        .iterator();
  }

  private Row row(Row row) {
    String executive = row.getString(0);
    long askedAt = row.getLong(3);
    String precision = row.getString(4);
    boolean isFull = !row.isNullAt(7) && row.<Integer>getList(7).stream().anyMatch(full::contains);
    List<Said> said = said(row);
    if (!isFull && said.isEmpty()) {
      return null;
    }
    boolean covered = !isFull || observation.coveredUntil(executive, askedAt).isPresent();
    List<Episode.Limit> limits =
        isFull
            ? observation.limits(executive, askedAt, longOrNull(row, 9), longOrNull(row, 10))
            : List.of();
    boolean sharp = precision.equals("second") || precision.equals("minute");
    Episode episode = Episode.of(askedAt, sharp, covered, limits, said);
    Said answer = episode.answer();
    Said closure = episode.closure();
    return RowFactory.create(
        executive,
        row.getString(1),
        row.getString(2),
        instant(askedAt),
        precision,
        row.getString(5),
        row.getString(6),
        isFull ? Designs.FULL : Designs.ANSWERED_ONLY,
        answer == null ? null : instant(answer.at()),
        answer == null ? null : answer.id(),
        answer == null ? null : answer.by(),
        answer == null ? null : answer.how(),
        (answer != null && answer.byExecutive()) ? (Boolean) answer.delegates() : null,
        closure == null ? null : instant(closure.at()),
        closure == null ? null : closure.id(),
        episode.endedAt() == null ? null : instant(episode.endedAt()),
        episode.endedBy().name());
  }

  private static List<Said> said(Row row) {
    var said = new ArrayList<Said>();
    if (!row.isNullAt(8)) {
      for (Row one : row.<Row>getList(8)) {
        said.add(
            new Said(
                one.getLong(0),
                one.getString(2),
                one.getString(3).equals(Speakers.EXEC),
                one.getString(4),
                one.getBoolean(5),
                one.getBoolean(6),
                one.getBoolean(7)));
      }
    }
    return said;
  }

  private static Long longOrNull(Row row, int column) {
    return row.isNullAt(column) ? null : (Long) row.getLong(column);
  }

  private static Timestamp instant(long micros) {
    return Timestamp.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }
}
