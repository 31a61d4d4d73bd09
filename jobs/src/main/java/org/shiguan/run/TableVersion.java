package org.shiguan.run;

import java.math.BigInteger;
import java.util.List;

/**
 * One version of one table as the manifest knows it.
 *
 * @param name table
 * @param rows rows in it, replacements made
 * @param hash sum of {@code xxhash64} over its columns in schema order, over all those rows
 * @param files its Parquet files, relative to the corpus; only these count
 * @param replaced posts whose rows in {@code files} do not count; null when all count
 */
public record TableVersion(
    String name, long rows, BigInteger hash, List<String> files, Replaced replaced) {
  /** Keeps its own copy. */
  public TableVersion {
    files = List.copyOf(files);
  }

  /** A version all of whose files count. */
  public TableVersion(String name, long rows, BigInteger hash, List<String> files) {
    this(name, rows, hash, files, null);
  }

  /**
   * Posts that were settled again, because several segments hold them.
   *
   * @param ids files with one column, {@code post_id}
   * @param files files with the rows that count for these posts
   */
  public record Replaced(List<String> ids, List<String> files) {
    /** Keeps its own copies. */
    public Replaced {
      ids = List.copyOf(ids);
      files = List.copyOf(files);
    }
  }
}
