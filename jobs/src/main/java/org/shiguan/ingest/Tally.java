package org.shiguan.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.shiguan.table.Posts;
import org.shiguan.table.Probes;
import org.shiguan.table.Profiles;
import org.shiguan.table.Rejects;
import org.shiguan.table.Sightings;
import org.shiguan.table.Sources;
import org.shiguan.table.Table;

/**
 * The rows one task writes, counted by dump file as they are written. It goes back with the task's
 * result, which Spark takes once; accumulators would count a task that ran twice two times.
 */
final class Tally {
  private static final UTF8String RECORD = UTF8String.fromString("record");

  private final Map<UTF8String, Lines> files = new HashMap<>();
  private UTF8String file = UTF8String.EMPTY_UTF8;
  private Lines lines;

  void sighting(UTF8String source, Disposition disposition) {
    Lines of = lines(source);
    switch (disposition) {
      case FIRST -> of.first++;
      case REPEAT -> of.repeat++;
      case EMBEDDED -> of.embedded++;
    }
  }

  /** What a sighting is in the account of its file. */
  enum Disposition {
    FIRST,
    REPEAT,
    EMBEDDED
  }

  /** Counts a row of a table other than sightings. */
  void other(Table table, InternalRow row) {
    Lines of = lines(row.getUTF8String(table.indexOf(Posts.SOURCE)));
    if (table.equals(Rejects.TABLE)) {
      of.rejects.merge(row.getString(table.indexOf(Rejects.REASON)), 1L, Long::sum);
    } else if (table.equals(Profiles.TABLE)) {
      of.profile += isRecord(table, row) ? 1 : 0;
    } else if (table.equals(Probes.TABLE)) {
      of.probe += isRecord(table, row) ? 1 : 0;
    } else if (table.equals(Sources.TABLE)) {
      of.format = row.getString(table.indexOf(Sources.FORMAT));
      of.encoding = row.getString(table.indexOf(Sources.ENCODING));
      of.bytes = row.getLong(table.indexOf(Sources.BYTES));
      of.records += row.getLong(table.indexOf(Sources.RECORDS));
      of.structure += row.getLong(table.indexOf(Sources.STRUCTURE));
      of.repaired += row.getLong(table.indexOf(Sources.REPAIRED));
    }
  }

  private static boolean isRecord(Table table, InternalRow row) {
    return row.getUTF8String(table.indexOf(Sightings.VIA)).equals(RECORD);
  }

  /** Rows of one file mostly come one after another. */
  private Lines lines(UTF8String source) {
    if (!source.equals(file)) {
      file = source.copy();
      lines = files.computeIfAbsent(file, unused -> new Lines());
    }
    return lines;
  }

  /** This task's part of the accounts. */
  List<FileAccount> accounts() {
    var accounts = new ArrayList<FileAccount>();
    files.forEach((source, of) -> accounts.add(of.account(source.toString())));
    return accounts;
  }

  /** The parts of several tasks or segments as one account per file, in order of their names. */
  static List<FileAccount> sum(List<FileAccount> parts) {
    var files = new TreeMap<String, FileAccount>();
    parts.forEach(part -> files.merge(part.source(), part, FileAccount::plus));
    return List.copyOf(files.values());
  }

  private static final class Lines {
    private String format;
    private String encoding;
    private long bytes;
    private long records;
    private long first;
    private long repeat;
    private long embedded;
    private long profile;
    private long probe;
    private long structure;
    private long repaired;
    private final Map<String, Long> rejects = new TreeMap<>();

    private FileAccount account(String source) {
      return new FileAccount(
          source,
          format,
          encoding,
          bytes,
          records,
          first,
          repeat,
          profile,
          probe,
          structure,
          rejects.values().stream().mapToLong(Long::longValue).sum(),
          embedded,
          repaired,
          rejects);
    }
  }
}
