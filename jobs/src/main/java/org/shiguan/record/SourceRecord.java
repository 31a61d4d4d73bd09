package org.shiguan.record;

import java.util.List;

/**
 * One record of a dump file: what it is, and what it carries inside.
 *
 * @param offset where it begins, in bytes of the uncompressed file
 * @param item number within the object at that offset, from 0; 0 when the record stands alone
 * @param found what the record itself is; it gets exactly one disposition
 * @param embedded objects inside it (reposted originals, authors, stubs); counted apart
 * @param repair what was mended to read it; null when nothing
 */
public record SourceRecord(
    long offset, int item, Found found, List<Found> embedded, String repair) {

  /** A record with nothing inside and nothing mended. */
  public static SourceRecord of(long offset, Found found) {
    return new SourceRecord(offset, 0, found, List.of(), null);
  }
}
