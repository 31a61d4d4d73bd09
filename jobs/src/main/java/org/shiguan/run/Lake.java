package org.shiguan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a run keeps its things. A version of a table lives at {@code corpus/<table>/<key>/} and is
 * never changed or renamed; the record of the stage, written last, names the files that count.
 *
 * @param out output folder of the study
 */
public record Lake(Path out) {

  /** Parquet tables. */
  public Path corpus() {
    return out.resolve("corpus");
  }

  /** Small tables for the report. */
  public Path mart() {
    return out.resolve("mart");
  }

  /**
   * A path as Spark must be told it: with its scheme, or a cluster whose default file system is
   * another one would look for it there.
   */
  public static String address(Path path) {
    return "file://" + path.toAbsolutePath();
  }

  /** The manifest of the last whole run. */
  public Path manifest() {
    return out.resolve("manifest.json");
  }

  /** Remembered fingerprints of input files. */
  public Path fingerprints() {
    return out.resolve("cache").resolve("inputs.json");
  }

  /** Folder of a version of a table. */
  public Path folder(String table, String key) {
    return corpus().resolve(table).resolve(key);
  }

  /** The record of a stage under a key; empty when it never finished. */
  public Optional<StageRecord> record(String stage, String key) {
    Path file = recordFile(stage, key);
    return Files.exists(file) ? Optional.of(Json.read(file, StageRecord.class)) : Optional.empty();
  }

  /** Writes the record of a stage: from now on its tables count. */
  public void write(StageRecord record) {
    Json.write(recordFile(record.stage(), record.key()), record);
  }

  /** Where the record of a stage lies. */
  public Path recordFile(String stage, String key) {
    return corpus().resolve("stages").resolve(stage).resolve(key + ".json");
  }

  /** Empties the folder of a version that a crashed run may have left half written. */
  public void clear(String table, String key) {
    Path folder = folder(table, key);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
