package org.shiguan.ingest;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * What one line of {@code inputs} became: the files of every table, written once and never changed.
 *
 * @param key hash of the inputs, the settings and the code that made it; also its folder name
 * @param tables by table name, the files in name order
 * @param accounts what became of the records of every dump file, as this segment alone has it
 */
public record Segment(String key, Map<String, List<File>> tables, List<FileAccount> accounts) {
  /**
   * One file of one table.
   *
   * @param name file name
   * @param rows rows in it
   * @param hash sum of the rows' hashes
   */
  public record File(String name, long rows, BigInteger hash) implements Serializable {}

  /** Rows of a table in this segment. */
  public long rows(String table) {
    return tables.getOrDefault(table, List.of()).stream().mapToLong(File::rows).sum();
  }
}
