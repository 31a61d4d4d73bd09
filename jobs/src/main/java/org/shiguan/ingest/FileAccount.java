package org.shiguan.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shiguan.record.RejectReason;

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
    Map<String, Long> rejects)
    implements Serializable {

  /**
   * This part of a file's account and another part of it: of another task, or of the file read
   * again for another line of the study. The part without the row of {@code sources} has no format.
   */
  FileAccount plus(FileAccount more) {
    var reasons = new TreeMap<>(rejects);
    more.rejects.forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum));
    return new FileAccount(
        source,
        format == null ? more.format : format,
        encoding == null ? more.encoding : encoding,
        Math.max(bytes, more.bytes),
        records + more.records,
        first + more.first,
        repeat + more.repeat,
        profile + more.profile,
        probe + more.probe,
        structure + more.structure,
        reject + more.reject,
        embedded + more.embedded,
        repaired + more.repaired,
        reasons);
  }

  /** The account with sightings counted as something else than before. */
  FileAccount moved(long firstMore, long repeatMore, long embeddedMore) {
    return new FileAccount(
        source,
        format,
        encoding,
        bytes,
        records,
        first + firstMore,
        repeat + repeatMore,
        profile,
        probe,
        structure,
        reject,
        embedded + embeddedMore,
        repaired,
        rejects);
  }

  /**
   * The account with records counted as forgotten instead.
   *
   * @param gone how many, by disposition or reason
   */
  FileAccount without(Map<String, Long> gone) {
    var reasons = new TreeMap<>(rejects);
    long forgotten = 0;
    for (String disposition : List.of("first", "repeat", "profile", "probe")) {
      forgotten += gone.getOrDefault(disposition, 0L);
    }
    long added = forgotten;
    for (String reason : rejects.keySet()) {
      long fewer = gone.getOrDefault(reason, 0L);
      reasons.merge(reason, -fewer, Long::sum);
      forgotten += fewer;
    }
    reasons.merge(RejectReason.FORGOTTEN.name(), forgotten, Long::sum);
    reasons.values().removeIf(rows -> rows == 0);
    return new FileAccount(
        source,
        format,
        encoding,
        bytes,
        records,
        first - gone.getOrDefault("first", 0L),
        repeat - gone.getOrDefault("repeat", 0L),
        profile - gone.getOrDefault("profile", 0L),
        probe - gone.getOrDefault("probe", 0L),
        structure,
        reject + added,
        embedded - gone.getOrDefault("embedded", 0L),
        repaired,
        reasons);
  }

  /** Whether every record has exactly one disposition. */
  public boolean balances() {
    return records == first + repeat + profile + probe + structure + reject;
  }
}
