package org.shiguan.ingest;

import java.util.Map;

/**
 * The account of one dump file: what became of each of its records.
 *
 * @param source file, relative to the study
 * @param format dump format
 * @param encoding character encoding
 * @param bytes size on disk
 * @param records records read
 * @param first records that are the first of their post
 * @param repeat further records of a post
 * @param profile records that are accounts
 * @param probe records that are answers about posts
 * @param structure headers, wrappers, requests
 * @param reject records kept aside
 * @param embedded sightings inside other records; not among the records
 * @param repaired records mended to be read; among the others
 * @param rejects rejects by reason
 */
public record FileAccount(
    String source,
    String format,
    String encoding,
    long bytes,
    long records,
    long first,
    long repeat,
    long profile,
    long probe,
    long structure,
    long reject,
    long embedded,
    long repaired,
    Map<String, Long> rejects) {

  /** Whether every record has exactly one disposition. */
  public boolean balances() {
    return records == first + repeat + profile + probe + structure + reject;
  }
}
