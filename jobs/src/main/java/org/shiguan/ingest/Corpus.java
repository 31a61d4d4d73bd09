package org.shiguan.ingest;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.run.Json;
import org.shiguan.run.StageRecord;
import org.shiguan.run.TableStore;
import org.shiguan.table.Table;

/**
 * All segments of a run, before posts that stand in several are settled.
 *
 * @param store reads table versions
 * @param segments their records
 */
record Corpus(TableStore store, List<StageRecord> segments) {
  Corpus {
    segments = List.copyOf(segments);
  }

  /** The accounts of all files as the segments have them. */
  List<FileAccount> accounts() {
    return Tally.sum(
        segments.stream()
            .flatMap(segment -> Json.list(segment.notes(), FileAccount.class).stream())
            .toList());
  }

  /** The rows of a table over all segments. */
  Dataset<Row> all(Table table) {
    return store.read(table, IngestStage.join(table, segments));
  }
}
