package org.shiguan.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.shiguan.record.RejectReason;
import org.shiguan.run.Json;
import org.shiguan.run.Lake;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.study.Study;
import org.shiguan.table.Posts;
import org.shiguan.table.Rejects;
import org.shiguan.table.Sightings;

/**
 * What was kept aside, for people: {@code OUT/rejects/} with a CSV per reason and one of counts,
 * and the judgement whether a file has too many rejects to go on.
 */
public final class Quarantine {
  /** Rows shown of each reason. */
  static final int SHOWN = 100;

  /** A file with fewer rejects than this never stops a run, whatever their share. */
  static final int FEWEST = 20;

  private static final String README = "README.txt";
  private static final String COUNTS = "counts.csv";

  private Quarantine() {}

  private static Path folder(Lake lake) {
    return lake.out().resolve("rejects");
  }

  /** Whether the folder shows the rejects of this version of ingest. */
  public static boolean isCurrent(Lake lake, String key) {
    Path readme = folder(lake).resolve(README);
    try {
      return Files.exists(readme) && Files.readString(readme).endsWith(version(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(String key) {
    return "Version " + key + "\n";
  }

  /** Writes the folder anew; its README, which names the version, last. */
  static void write(StageRun run, StageRecord ingest) {
    List<FileAccount> accounts = accounts(ingest);
    try {
      Path folder = Files.createDirectories(folder(run.lake()));
      clear(folder);
      counts(folder.resolve(COUNTS), accounts);
      if (accounts.stream().anyMatch(file -> file.reject() > 0)) {
        rows(folder, run, ingest, accounts);
      }
      Files.writeString(folder.resolve(README), readme(accounts, ingest.key()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<FileAccount> accounts(StageRecord ingest) {
    return Json.list(ingest.notes().get("accounts"), FileAccount.class);
  }

  /** Files of an earlier version; a reason that has no rejects any more has no file. */
  private static void clear(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(README));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void counts(Path file, List<FileAccount> accounts) throws IOException {
    try (var csv = new PeopleCsv(file)) {
      csv.row(List.of("source", "records", "reason", "rejects", "percent_of_records"));
      for (FileAccount account : accounts) {
        for (Map.Entry<String, Long> reason : new TreeMap<>(account.rejects()).entrySet()) {
          csv.row(
              List.of(
                  account.source(),
                  account.records(),
                  reason.getKey(),
                  reason.getValue(),
                  new java.math.BigDecimal(percent(reason.getValue(), account.records()))));
        }
      }
    }
  }

  private static void rows(
      Path folder, StageRun run, StageRecord ingest, List<FileAccount> accounts)
      throws IOException {
    var ofReason =
        Window.partitionBy(Rejects.REASON.col())
            .orderBy(Posts.SOURCE.col(), Posts.OFFSET.col(), Sightings.ITEM.col());
    List<Row> rows =
        run.store()
            .read(Rejects.TABLE, ingest.table(Rejects.TABLE.name()))
            .withColumn("place", row_number().over(ofReason))
            .where(col("place").leq(SHOWN))
            .select(
                Rejects.REASON.col(),
                Posts.SOURCE.col(),
                Posts.OFFSET.col(),
                Sightings.ITEM.col(),
                Rejects.DETAIL.col(),
                Rejects.RAW.col(),
                col("place"))
            .collectAsList();
    var byReason = new TreeMap<String, List<Row>>();
    rows.forEach(
        row -> byReason.computeIfAbsent(row.getString(0), reason -> new ArrayList<>()).add(row));
    for (Map.Entry<String, List<Row>> reason : byReason.entrySet()) {
      reason.getValue().sort(Comparator.comparingInt(row -> row.getInt(6)));
      try (var csv = new PeopleCsv(folder.resolve(fileName(reason.getKey())))) {
        csv.row(List.of("source", "rejects_of_source", "offset", "item", "detail", "raw"));
        for (Row row : reason.getValue()) {
          csv.row(
              List.of(
                  row.getString(1),
                  count(accounts, row.getString(1), reason.getKey()),
                  row.getLong(2),
                  row.getInt(3),
                  row.getString(4),
                  row.getString(5)));
        }
      }
    }
  }

  private static long count(List<FileAccount> accounts, String source, String reason) {
    return accounts.stream()
        .filter(account -> account.source().equals(source))
        .mapToLong(account -> account.rejects().getOrDefault(reason, 0L))
        .sum();
  }

  private static String fileName(String reason) {
    return reason.toLowerCase(Locale.ROOT) + ".csv";
  }

  private static String readme(List<FileAccount> accounts, String key) {
    var readme = new StringBuilder();
    readme.append("Records that were kept aside, written anew by every run that reads dumps.\n");
    readme.append("未能采用的记录；每次读入数据后重写。\n\n");
    readme.append("%s: every file and reason with its count.\n".formatted(COUNTS));
    readme.append(
        "<reason>.csv: the first %d rows of each reason; ␊ ␍ ␉ stand for line breaks and tabs,\n"
            .formatted(SHOWN));
    readme.append("a leading ' for the sign of a formula. All rows are in the table rejects.\n\n");
    for (RejectReason reason : RejectReason.values()) {
      long rejects =
          accounts.stream().mapToLong(a -> a.rejects().getOrDefault(reason.name(), 0L)).sum();
      if (rejects > 0) {
        readme.append(
            "%s: %,d. %s. %s。\n".formatted(reason.name(), rejects, reason.en(), reason.zh()));
      }
    }
    return readme.append('\n').append(version(key)).toString();
  }

  /**
   * The files that have more rejects than the study allows, one sentence each. Records left out at
   * their author's request are no damage and do not count.
   */
  public static List<String> tooMany(Study study, StageRecord ingest) {
    var sentences = new ArrayList<String>();
    for (FileAccount file : accounts(ingest)) {
      var damage = new TreeMap<>(file.rejects());
      damage.remove(RejectReason.FORGOTTEN.name());
      long rejects = damage.values().stream().mapToLong(Long::longValue).sum();
      if (rejects < FEWEST || 100.0 * rejects <= study.mostRejectsPercent() * file.records()) {
        continue;
      }
      Optional<Map.Entry<String, Long>> most =
          damage.entrySet().stream().max(Map.Entry.comparingByValue());
      String reason = most.orElseThrow().getKey();
      sentences.add(
          ("%s: %,d of %,d records (%s %%) cannot be used, most for %s (%s); look at"
                  + " %s, then mend the file or allow it in the study file with"
                  + " 'rejects: {most_percent: %d}'.")
              .formatted(
                  file.source(),
                  rejects,
                  file.records(),
                  percent(rejects, file.records()),
                  reason,
                  RejectReason.valueOf(reason).en(),
                  study.relative(study.out().resolve("rejects").resolve(fileName(reason))),
                  (int) Math.ceil(100.0 * rejects / file.records())));
    }
    return sentences;
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
  }
}
