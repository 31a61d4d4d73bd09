package org.shiguan.react;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.unix_micros;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.table.Coverage;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.ExecPosts;

/** How long an executive could have been seen to answer: covered stretches, and when posts went. */
final class Observation implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String[] GONE = {
    "PURGE_TOTAL", "PURGE_MASS", "PURGE_SELECTIVE", "CLOSED_SELF", "BANNED", "EMPTIED", "MASKED"
  };

  private final HashMap<String, ArrayList<Stretch>> covered = new HashMap<>();
  private final HashMap<String, ArrayList<Gone>> gone = new HashMap<>();

  private record Stretch(long from, long to, boolean closed) implements Serializable {
    boolean contains(long at) {
      return at >= from && (at < to || (closed && at == to));
    }
  }

  private record Gone(long from, long to) implements Serializable {}

  private Observation() {}

  /** From the tables, which are as small as the roster. */
  static Observation of(Dataset<Row> coverage, Dataset<Row> execEvents) {
    var observation = new Observation();
    for (Row row :
        coverage
            .select(
                ExecPosts.EXECUTIVE.col(),
                unix_micros(Coverage.FROM_AT.col()),
                unix_micros(Coverage.TO_AT.col()),
                Coverage.BASIS.col().equalTo("OBSERVED"))
            .collectAsList()) {
      observation.covers(row.getString(0), row.getLong(1), row.getLong(2), row.getBoolean(3));
    }
    for (Row row :
        execEvents
            .where(ExecEvents.KIND.col().isin((Object[]) GONE))
            .select(
                ExecPosts.EXECUTIVE.col(),
                unix_micros(coalesce(ExecEvents.FROM_AT.col(), ExecEvents.TO_AT.col())),
                unix_micros(ExecEvents.TO_AT.col()))
            .collectAsList()) {
      observation.goes(row.getString(0), row.getLong(1), row.getLong(2));
    }
    return observation;
  }

  static Observation none() {
    return new Observation();
  }

  Observation covers(String executive, long from, long to, boolean closed) {
    covered.computeIfAbsent(executive, e -> new ArrayList<>()).add(new Stretch(from, to, closed));
    return this;
  }

  Observation goes(String executive, long from, long to) {
    gone.computeIfAbsent(executive, e -> new ArrayList<>()).add(new Gone(from, to));
    return this;
  }

  /** The end of the covered stretch around a moment, microseconds; empty when it is not covered. */
  Optional<Long> coveredUntil(String executive, long at) {
    return covered.getOrDefault(executive, new ArrayList<>()).stream()
        .filter(s -> s.contains(at))
        .map(Stretch::to)
        .findFirst();
  }

  /**
   * The ends of observation of an episode that begins at a moment.
   *
   * @param threadSeenUntil last capture of the thread of a comment; null for other requests and
   *     when nobody knows
   * @param deletedAfter when a request that was deleted was last seen; null when it was not
   */
  List<Episode.Limit> limits(String executive, long at, Long threadSeenUntil, Long deletedAfter) {
    var limits = new ArrayList<Episode.Limit>();
    coveredUntil(executive, at)
        .ifPresent(to -> limits.add(new Episode.Limit(to, Episode.End.EXEC_COVERAGE)));
    if (threadSeenUntil != null) {
      limits.add(new Episode.Limit(threadSeenUntil, Episode.End.REQUEST_COVERAGE));
    }
    if (deletedAfter != null) {
      limits.add(new Episode.Limit(deletedAfter, Episode.End.REQUEST_DELETED));
    }
    gone.getOrDefault(executive, new ArrayList<>()).stream()
        .filter(g -> g.to() > at)
        .mapToLong(g -> Math.max(at, g.from()))
        .min()
        .ifPresent(from -> limits.add(new Episode.Limit(from, Episode.End.EXEC_GONE)));
    return limits;
  }
}
