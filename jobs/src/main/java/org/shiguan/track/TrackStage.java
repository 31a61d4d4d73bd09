package org.shiguan.track;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.shiguan.run.Kept;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.RunOptions;
import org.shiguan.run.Stage;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.run.TableVersion;
import org.shiguan.study.Input;
import org.shiguan.study.Study;
import org.shiguan.table.Attrition;
import org.shiguan.table.Captures;
import org.shiguan.table.Curves;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Exits;
import org.shiguan.table.Fates;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;
import org.shiguan.table.Probes;
import org.shiguan.table.Profiles;
import org.shiguan.table.Sightings;
import org.shiguan.table.Spells;
import org.shiguan.table.Table;
import org.shiguan.table.Transitions;

/**
 * Which posts disappeared, between which two moments and on what evidence, and what became of
 * accounts: one shuffle brings every account together, and each is read by itself.
 */
public final class TrackStage implements Stage {
  private static final List<Table> EXECUTIVES =
      List.of(Spells.TABLE, ExecEvents.TABLE, Exits.TABLE, Transitions.TABLE, Curves.TABLE);

  /** So many accounts are named where a dump has more than are counted. */
  private static final int MOST_NAMED = 10;

  @Override
  public String name() {
    return "track";
  }

  @Override
  public List<Table> reads() {
    return List.of(Posts.TABLE, Sightings.TABLE, Profiles.TABLE, Probes.TABLE, ExecPosts.TABLE);
  }

  @Override
  public List<Table> writes() {
    return Stream.concat(LedgerRows.TABLES.stream(), EXECUTIVES.stream()).toList();
  }

  @Override
  public List<String> code() {
    return List.of("org.shiguan.track", "org.shiguan.table", "org.shiguan.stat");
  }

  @Override
  public String settings(Study study, RunOptions options) {
    var inputs = new ArrayList<String>();
    for (Input input : study.inputs()) {
      inputs.add(
          input.path() + input.covers() + input.accounts() + input.crawl() + input.capturedAt());
    }
    return inputs + "|" + study.roster() + "|" + study.period();
  }

  @Override
  public StageRecord run(StageRun run) {
    try (var kept = new Kept()) {
      return run(run, kept);
    }
  }

  private StageRecord run(StageRun run, Kept kept) {
    var roster = new HashSet<String>();
    RosterAccounts.of(run.study()).forEach(held -> roster.add(held.account()));
    CrawlOf crawls = CrawlOf.of(run.study(), run.record("ingest"), roster);
    // It is written to six tables.
    Dataset<Row> ledger =
        kept.onDisk(
            ArchiveRows.of(run, Twins.of(run.study()))
                .mapPartitions(new LedgerRows(crawls, roster), Encoders.row(LedgerRows.schema())));
    var written = new ArrayList<TableVersion>();
    for (Table table : LedgerRows.TABLES) {
      Dataset<Row> rows =
          ledger.where(col(table.name()).isNotNull()).select(col(table.name() + ".*"));
      if (table.equals(Attrition.TABLE)) {
        rows = summed(rows);
      }
      written.add(run.store().write(table, run.key(), rows));
    }
    ExecLedger executives =
        ExecLedger.of(
            run.study(), crawls, histories(ledger), wanted -> new DailyCountsOf(run, wanted));
    TableVersion fates = written.get(LedgerRows.TABLES.indexOf(Fates.TABLE));
    TableVersion captures = written.get(LedgerRows.TABLES.indexOf(Captures.TABLE));
    Map<Table, List<Row>> rows =
        Map.of(
            Spells.TABLE, executives.spells(),
            ExecEvents.TABLE, executives.events(),
            Exits.TABLE, executives.exits(),
            Transitions.TABLE, executives.transitions(),
            Curves.TABLE,
                CurveRows.of(
                    run.study(),
                    run.store().read(Fates.TABLE, fates),
                    run.store().read(Captures.TABLE, captures)));
    for (Table table : EXECUTIVES) {
      Dataset<Row> few =
          run.session().spark().createDataFrame(rows.get(table), table.schema()).coalesce(1);
      written.add(run.store().write(table, run.key(), few));
    }
    return new StageRecord(name(), run.key(), written, null);
  }

  private static Map<String, AccountHistory> histories(Dataset<Row> ledger) {
    var histories = new HashMap<String, AccountHistory>();
    for (Row row :
        ledger
            .where(col(LedgerRows.ROSTER).isNotNull())
            .select(col(LedgerRows.ROSTER + ".*"))
            .collectAsList()) {
      histories.put(row.getString(0), SerializationUtils.deserialize(row.<byte[]>getAs(1)));
    }
    return histories;
  }

  /**
   * Accounts are counted one by one; the archive is their sum, and says whose where few are in it.
   */
  private static Dataset<Row> summed(Dataset<Row> rows) {
    Dataset<Row> ofDump =
        rows.where(Attrition.LATER_DUMP.col().equalTo(LedgerRows.NO_DUMP))
            .groupBy(Attrition.DUMP.col())
            .agg(sum(Attrition.ACCOUNTS_OF_DUMP.col()).as(Attrition.ACCOUNTS_OF_DUMP.name()));
    Column few =
        Attrition.ACCOUNTS
            .col()
            .leq(MOST_NAMED)
            .and(Attrition.ACCOUNTS.col().lt(Attrition.ACCOUNTS_OF_DUMP.col()));
    return rows.where(Attrition.LATER_DUMP.col().notEqual(LedgerRows.NO_DUMP))
        .groupBy(Attrition.DUMP.col(), Attrition.LATER_DUMP.col(), Attrition.AGE.col())
        .agg(
            sum(Attrition.POSTS.col()).as(Attrition.POSTS.name()),
            sum(Attrition.PRESENT.col()).as(Attrition.PRESENT.name()),
            sum(Attrition.ACCOUNTS.col()).as(Attrition.ACCOUNTS.name()),
            array_sort(flatten(collect_list(Attrition.WHOSE.col()))).as(Attrition.WHOSE.name()))
        .join(ofDump, Attrition.DUMP.name())
        .withColumn(Attrition.WHOSE.name(), when(few, Attrition.WHOSE.col()))
        .select(Attrition.TABLE.fields().stream().map(Field::col).toArray(Column[]::new))
        .coalesce(1);
  }
}
