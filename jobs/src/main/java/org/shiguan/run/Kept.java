package org.shiguan.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * What a stage computes once and reads several times: on disk, because it grows with the data, and
 * let go when the stage is done. Forgotten ones would stay in Spark's cache with their plans and
 * broadcasts for as long as the session.
 */
public final class Kept implements AutoCloseable {
  private final List<Dataset<Row>> kept = new ArrayList<>();

  /** These rows, computed at most once until {@link #close}. */
  public Dataset<Row> onDisk(Dataset<Row> rows) {
    Dataset<Row> onDisk = rows.persist(StorageLevel.DISK_ONLY());
    kept.add(onDisk);
    return onDisk;
  }

  /** Lets go of them; whatever reads them must have been written by now. */
  @Override
  public void close() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}
