package org.shiguan.run;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.study.Study;
import org.shiguan.study.UserException;
import org.shiguan.table.Table;

/**
 * What a stage is given.
 *
 * @param study the study
 * @param options what was asked beside it
 * @param lake places
 * @param session Spark, opened on first use
 * @param fingerprints of input files
 * @param progress whom to tell
 * @param key version the stage writes
 * @param before records of the stages before it, by stage
 */
public record StageRun(
    Study study,
    RunOptions options,
    Lake lake,
    Session session,
    Fingerprints fingerprints,
    Progress progress,
    String key,
    Map<String, StageRecord> before) {

  /** Reads and writes table versions. */
  public TableStore store() {
    return new TableStore(session.spark(), lake);
  }

  /** The record of a stage before this one. */
  public StageRecord record(String stage) {
    StageRecord record = before.get(stage);
    if (record == null) {
      throw new UserException("The stage %s has not run yet; leave out --from.".formatted(stage));
    }
    return record;
  }

  /** The rows of a table that a stage before wrote. */
  public Dataset<Row> read(String stage, Table table) {
    return store().read(table, record(stage).table(table.name()));
  }
}
