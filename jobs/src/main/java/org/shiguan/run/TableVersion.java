package org.shiguan.run;

import java.math.BigInteger;
import java.util.List;

/**
 * One version of one table as the manifest knows it.
 *
 * @param name table
 * @param rows rows in it
 * @param hash sum of {@code xxhash64} over its columns in schema order, over all rows
 * @param files its Parquet files, relative to the corpus; only these count
 */
public record TableVersion(String name, long rows, BigInteger hash, List<String> files) {
  /** Keeps its own copy. */
  public TableVersion {
    files = List.copyOf(files);
  }
}
