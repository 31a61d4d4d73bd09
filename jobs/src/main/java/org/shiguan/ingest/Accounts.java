package org.shiguan.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.run.TableStore;
import org.shiguan.run.TableVersion;
import org.shiguan.table.Posts;
import org.shiguan.table.Probes;
import org.shiguan.table.Profiles;
import org.shiguan.table.Rejects;
import org.shiguan.table.Sightings;
import org.shiguan.table.Sources;
import org.shiguan.table.Table;
import org.shiguan.table.Tables;

/**
 * The account of every file, counted from the written tables: Spark's accumulators count a task
 * that was run twice two times.
 */
final class Accounts {
  private static final String RECORD = "record";

  private final TableStore store;
  private final List<TableVersion> tables;
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  private Accounts(TableStore store, List<TableVersion> tables) {
    this.store = store;
    this.tables = tables;
  }

  /** The accounts of all files, in order of their names. */
  static List<FileAccount> of(TableStore store, List<TableVersion> tables) {
    return new Accounts(store, tables).all();
  }

  private List<FileAccount> all() {
    // One query instead of four: the counts of every table by file and what it was.
    Dataset<Row> dispositions =
        what(Sightings.TABLE, Sightings.DISPOSITION.col())
            .union(what(Rejects.TABLE, Rejects.REASON.col()))
            .union(what(recordsOf(Profiles.TABLE), lit("profile")))
            .union(what(recordsOf(Probes.TABLE), lit("probe")));
    for (Row row : dispositions.collectAsList()) {
      counts
          .computeIfAbsent(row.getString(0), source -> new TreeMap<>())
          .merge(row.getString(1), row.getLong(2), Long::sum);
    }
    var accounts = new ArrayList<FileAccount>();
    for (Row row : sources()) {
      accounts.add(account(row));
    }
    return accounts;
  }

  private FileAccount account(Row source) {
    String name = source.getString(0);
    Map<String, Long> what = counts.getOrDefault(name, Map.of());
    var rejects = new TreeMap<String, Long>();
    what.forEach(
        (reason, rows) -> {
          // Reject reasons are the only codes in capitals.
          if (Character.isUpperCase(reason.charAt(0))) {
            rejects.put(reason, rows);
          }
        });
    return new FileAccount(
        name,
        source.getString(1),
        source.getString(2),
        source.getLong(3),
        source.getLong(4),
        what.getOrDefault("first", 0L),
        what.getOrDefault("repeat", 0L),
        what.getOrDefault("profile", 0L),
        what.getOrDefault("probe", 0L),
        source.getLong(5),
        rejects.values().stream().mapToLong(Long::longValue).sum(),
        what.getOrDefault("embedded", 0L),
        source.getLong(6),
        rejects);
  }

  private List<Row> sources() {
    return read(Sources.TABLE)
        .groupBy(Posts.SOURCE.col())
        .agg(
            first(Sources.FORMAT.col()),
            first(Sources.ENCODING.col()),
            first(Sources.BYTES.col()),
            sum(Sources.RECORDS.col()),
            sum(Sources.STRUCTURE.col()),
            sum(Sources.REPAIRED.col()))
        .orderBy(Posts.SOURCE.col())
        .collectAsList();
  }

  private Dataset<Row> read(Table table) {
    return store.read(table, tables.get(Tables.OF_A_SEGMENT.indexOf(table)));
  }

  private Dataset<Row> recordsOf(Table table) {
    return read(table).where(Sightings.VIA.col().equalTo(RECORD));
  }

  private Dataset<Row> what(Table table, Column what) {
    return what(read(table), what);
  }

  private static Dataset<Row> what(Dataset<Row> rows, Column what) {
    return rows.groupBy(Posts.SOURCE.col(), what.as("what"))
        .agg(count(lit(1)).as("rows"))
        .select(Posts.SOURCE.col(), col("what"), col("rows"));
  }
}
