package org.shiguan.track;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.RunOptions;
import org.shiguan.run.Stage;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.run.TableVersion;
import org.shiguan.study.Input;
import org.shiguan.study.Study;
import org.shiguan.table.Attrition;
import org.shiguan.table.Posts;
import org.shiguan.table.Probes;
import org.shiguan.table.Profiles;
import org.shiguan.table.Sightings;
import org.shiguan.table.Table;

/**
 * Which posts disappeared, between which two moments and on what evidence, and what became of
 * accounts: one shuffle brings every account together, and each is read by itself.
 */
public final class TrackStage implements Stage {

  @Override
  public String name() {
    return "track";
  }

  @Override
  public List<Table> reads() {
    return List.of(Posts.TABLE, Sightings.TABLE, Profiles.TABLE, Probes.TABLE);
  }

  @Override
  public List<Table> writes() {
    return LedgerRows.TABLES;
  }

  @Override
  public List<String> code() {
    return List.of("org.shiguan.track", "org.shiguan.table", "org.shiguan.measure.stat");
  }

  @Override
  public String settings(Study study, RunOptions options) {
    var inputs = new ArrayList<String>();
    for (Input input : study.inputs()) {
      inputs.add(input.path() + input.covers() + input.crawl());
    }
    return inputs + "|" + study.roster();
  }

  @Override
  public StageRecord run(StageRun run) {
    var roster = new HashSet<String>();
    RosterAccounts.of(run.study()).forEach(held -> roster.add(held.account()));
    CrawlOf crawls = CrawlOf.of(run.study(), run.record("ingest"));
    // On disk, because it is written to six tables and grows with the data.
    Dataset<Row> ledger =
        ArchiveRows.of(run)
            .mapPartitions(new LedgerRows(crawls, roster), Encoders.row(LedgerRows.schema()))
            .persist(StorageLevel.DISK_ONLY());
    var written = new ArrayList<TableVersion>();
    for (Table table : LedgerRows.TABLES) {
      Dataset<Row> rows =
          ledger.where(col(table.name()).isNotNull()).select(col(table.name() + ".*"));
      if (table.equals(Attrition.TABLE)) {
        rows = summed(rows);
      }
      written.add(run.store().write(table, run.key(), rows));
    }
    ledger.unpersist();
    return new StageRecord(name(), run.key(), written, null);
  }

  /** Accounts are counted one by one; the archive is their sum. */
  private static Dataset<Row> summed(Dataset<Row> rows) {
    return rows.groupBy(Attrition.DUMP.col(), Attrition.LATER_DUMP.col(), Attrition.AGE.col())
        .agg(
            sum(Attrition.POSTS.col()).as(Attrition.POSTS.name()),
            sum(Attrition.PRESENT.col()).as(Attrition.PRESENT.name()))
        .coalesce(1);
  }
}
