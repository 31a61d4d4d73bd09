package org.shiguan.report.mart;

import java.util.Objects;

/**
 * The account of one input file: what became of its records.
 *
 * @param source path below the study, with {@code !/} into archives
 * @param format id of the format it was read as
 * @param encoding character encoding it was read in
 * @param bytes size as found
 * @param records records read
 * @param first records that gave a new post
 * @param repeat records of a post already held
 * @param profile account snapshots
 * @param probe tombstones, API errors and stubs
 * @param structure headers and page wrappers
 * @param reject records nothing could be made of
 * @param embedded posts found inside other records, counted apart
 * @param repaired records read after a repair, counted apart
 */
public record SourceAccount(
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
    long repaired) {

  /** Refuses a missing name. */
  public SourceAccount {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(format, "format");
  }

  /** Records with a disposition: new, repeat, profile, probe, structure or reject. */
  public long disposed() {
    return first + repeat + profile + probe + structure + reject;
  }

  /** Whether every record has exactly one disposition. */
  public boolean balances() {
    return records == disposed();
  }
}
