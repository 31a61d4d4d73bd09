package org.shiguan.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shiguan.study.Study;

/** The manifest of a whole run, and the account of its records. */
public final class RunManifest {
  private static final String INGEST = "ingest";
  private static final String READ = "read";

  private RunManifest() {}

  /** Writes the manifest: from now on these versions are the study's. */
  public static void write(Lake lake, Study study, Map<String, StageRecord> records) {
    ObjectNode manifest = Json.object();
    manifest.set("study", Json.tree(ShownPaths.echo(study, records.get(INGEST))));
    manifest.set("versions", Json.tree(Versions.ofThisRun()));
    ObjectNode stages = manifest.putObject("stages");
    records.forEach((stage, record) -> stages.put(stage, record.key()));
    var tables = manifest.putArray("tables");
    records.values().forEach(record -> addTables(tables, record));
    StageRecord ingest = records.get(INGEST);
    if (ingest != null) {
      manifest.setAll((ObjectNode) ingest.notes());
    }
    StageRecord read = records.get(READ);
    if (read != null) {
      manifest.setAll((ObjectNode) read.notes());
    }
    Json.write(lake.manifest(), manifest);
  }

  private static void addTables(ArrayNode tables, StageRecord record) {
    for (TableVersion table : record.tables()) {
      tables
          .addObject()
          .put("name", table.name())
          .put("rows", table.rows())
          .put("hash", table.hash().toString());
    }
  }

  /** The record of a stage that the manifest names; empty when no run has finished. */
  public static Optional<StageRecord> recordInUse(Lake lake, String stage) {
    if (!Files.exists(lake.manifest())) {
      return Optional.empty();
    }
    String key = Json.readObject(lake.manifest()).path("stages").path(stage).asText();
    return key.isEmpty() ? Optional.empty() : lake.record(stage, key);
  }

  /** Writes the manifest again as if only this stage had run: what was made of it is gone. */
  public static void keepOnly(Lake lake, StageRecord record) {
    ObjectNode manifest = Json.readObject(lake.manifest());
    manifest.putObject("stages").put(record.stage(), record.key());
    manifest.remove("tables");
    manifest.remove(READ);
    addTables(manifest.putArray("tables"), record);
    manifest.setAll((ObjectNode) record.notes());
    Json.write(lake.manifest(), manifest);
  }

  /**
   * Whether the version is the one in use. Tables of any version can stay side by side; the mart
   * and the report are written over, so they are there only when the manifest says so.
   */
  public static boolean isCurrent(Lake lake, Stage stage, String key) {
    if (!stage.writes().isEmpty()) {
      return true;
    }
    return Files.exists(lake.manifest())
        && Files.exists(lake.mart())
        && Json.readObject(lake.manifest()).path("stages").path(stage.name()).asText().equals(key);
  }

  /** What a stage did in a few words. */
  public static String summary(StageRecord record) {
    if (record.stage().equals(INGEST)) {
      return "%,d records".formatted(total(record, "records"));
    }
    if (record.tables().isEmpty()) {
      return "written";
    }
    var words = new ArrayList<String>();
    record.tables().forEach(t -> words.add("%,d %s".formatted(t.rows(), t.name())));
    return String.join(", ", words);
  }

  /** The promises of the account that do not hold, one sentence each. */
  public static List<String> broken(StageRecord record) {
    var broken = new ArrayList<String>();
    if (record.stage().equals(INGEST)) {
      for (JsonNode account : record.notes().get("accounts")) {
        long disposed = 0;
        for (String disposition :
            List.of("first", "repeat", "profile", "probe", "structure", "reject")) {
          disposed += account.get(disposition).asLong();
        }
        long read = account.get("records").asLong();
        if (read != disposed) {
          broken.add(
              "%s: %d records were read and %d are accounted for."
                  .formatted(account.get("source").asText(), read, disposed));
        }
      }
    }
    return broken;
  }

  /** The line that adds records read to what became of them; null when ingest has not run. */
  public static String reconciliation(Map<String, StageRecord> records) {
    StageRecord ingest = records.get(INGEST);
    if (ingest == null) {
      return null;
    }
    return ("%,d records read = %,d posts + %,d repeats + %,d profiles + %,d probes + %,d structure"
            + " + %,d rejects; %,d embedded sightings beside them; %,d repaired")
        .formatted(
            total(ingest, "records"),
            total(ingest, "first"),
            total(ingest, "repeat"),
            total(ingest, "profile"),
            total(ingest, "probe"),
            total(ingest, "structure"),
            total(ingest, "reject"),
            total(ingest, "embedded"),
            total(ingest, "repaired"));
  }

  private static long total(StageRecord ingest, String count) {
    long total = 0;
    for (JsonNode account : ingest.notes().get("accounts")) {
      total += account.get(count).asLong();
    }
    return total;
  }
}
