package org.shiguan.compare;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.run.Kept;
import org.shiguan.table.Attention;
import org.shiguan.table.Crises;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;
import org.shiguan.table.Readings;

/**
 * What others say of executives, summed up: hostile mentions by day, and net support around crises.
 */
final class SpokenRows {
  private static final double HOUR = 3_600e6;
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final long FEWEST_CLEAR = 20;
  private static final String HOSTILE = "hostile";

  private final Dataset<Row> mentions;
  private final Column inPeriod;

  /**
   * The sums of some mentions. Both read all of them, so their readings are joined once.
   *
   * @param inPeriod whether a mention was posted in the period; those around a crisis may not be
   */
  SpokenRows(Dataset<Row> mentions, Dataset<Row> readings, Column inPeriod, Kept kept) {
    this.inPeriod = inPeriod;
    this.mentions =
        kept.onDisk(
            mentions
                .select(
                    ExecPosts.EXECUTIVE.col(),
                    Posts.POST_ID.col(),
                    Posts.POSTED_AT.col(),
                    Posts.CHINA_DAY.col())
                .join(
                    readings.select(
                        Posts.POST_ID.col(),
                        Readings.POLARITY_MILLIONTHS.col(),
                        array_contains(Readings.CODES.col(), "HOSTILE").as(HOSTILE)),
                    Posts.POST_ID.name()));
  }

  Map<String, NavigableMap<Integer, Long>> hostileDays() {
    Map<String, NavigableMap<Integer, Long>> days = new HashMap<>();
    for (Row row :
        mentions
            .where(col(HOSTILE).and(inPeriod))
            .groupBy(ExecPosts.EXECUTIVE.col(), unix_date(Posts.CHINA_DAY.col()).as("day"))
            .agg(count(lit(1)))
            .collectAsList()) {
      days.computeIfAbsent(row.getString(0), e -> new TreeMap<>())
          .put(row.getInt(1), row.getLong(2));
    }
    return days;
  }

  /** Net support in the 72 hours from the onset, less that of days −28 to −3 (codebook M17). */
  List<StudyFacts.Crisis> crises(Dataset<Row> crises) {
    Column onset = expr("onset_micros");
    Dataset<Row> onsets =
        crises
            .where(Crises.EXEC_AT.col().isNotNull().and(Crises.PREEMPTED_BY.col().isNull()))
            .select(
                ExecPosts.EXECUTIVE.col(),
                Crises.EVENT.col(),
                expr("div(unix_micros(onset_from) + unix_micros(onset_to), 2)").as("onset_micros"),
                unix_micros(Crises.EXEC_AT.col()).as("answered_micros"));
    Column at = unix_micros(Posts.POSTED_AT.col());
    Column after = at.geq(onset).and(at.lt(onset.plus(lit(3 * DAY_MICROS))));
    Column before =
        at.geq(onset.minus(lit(28 * DAY_MICROS))).and(at.lt(onset.minus(lit(3 * DAY_MICROS))));
    Column polarity = Readings.POLARITY_MILLIONTHS.col();
    Column positive = polarity.gt(Attention.CLEARLY);
    Column negative = polarity.lt(-Attention.CLEARLY);
    var found = new ArrayList<StudyFacts.Crisis>();
    for (Row row :
        mentions
            .join(broadcast(onsets), ExecPosts.EXECUTIVE.name())
            .where(after.or(before))
            .groupBy(ExecPosts.EXECUTIVE.col(), Crises.EVENT.col(), onset, col("answered_micros"))
            .agg(
                FactRows.number(before.and(positive)),
                FactRows.number(before.and(negative)),
                FactRows.number(after.and(positive)),
                FactRows.number(after.and(negative)))
            .orderBy(ExecPosts.EXECUTIVE.col(), Crises.EVENT.col())
            .collectAsList()) {
      long clearBefore = row.getLong(4) + row.getLong(5);
      long clearAfter = row.getLong(6) + row.getLong(7);
      if (Math.min(clearBefore, clearAfter) >= FEWEST_CLEAR) {
        double change =
            (double) (row.getLong(6) - row.getLong(7)) / clearAfter
                - (double) (row.getLong(4) - row.getLong(5)) / clearBefore;
        found.add(
            new StudyFacts.Crisis(
                row.getString(0), Math.max(0, row.getLong(3) - row.getLong(2)) / HOUR, change));
      }
    }
    return found;
  }
}
