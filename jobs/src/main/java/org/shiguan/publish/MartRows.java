package org.shiguan.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.Manifest;
import org.shiguan.report.mart.RejectCount;
import org.shiguan.report.mart.SourceAccount;
import org.shiguan.report.mart.Text;
import org.shiguan.run.ShownPaths;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.run.TableVersion;
import org.shiguan.run.Versions;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Study;

/** What the study file and the records of the stages say, as rows of the mart. */
final class MartRows {
  private final StageRun run;
  private final JsonNode ingest;

  MartRows(StageRun run) {
    this.run = run;
    this.ingest = run.record("ingest").notes();
  }

  static Text text(Bilingual text) {
    return text == null ? null : new Text(text.zh(), text.en());
  }

  Manifest manifest() {
    Study study = run.study();
    Map<String, Object> settings =
        new LinkedHashMap<>(ShownPaths.echo(study, run.record("ingest")));
    List.of("id", "title", "period", "privacy", "synthetic").forEach(settings::remove);
    return new Manifest(
        new Manifest.Study(
            study.id(),
            text(study.title()),
            new Manifest.Period(study.period().from(), study.period().to()),
            study.privacy().name().toLowerCase(java.util.Locale.ROOT),
            study.synthetic(),
            settings),
        inputs(),
        Versions.ofThisRun(),
        tables());
  }

  private List<Manifest.Input> inputs() {
    Map<String, Long> records = new LinkedHashMap<>();
    ingest
        .get("accounts")
        .forEach(a -> records.put(a.get("source").asText(), a.get("records").asLong()));
    var inputs = new ArrayList<Manifest.Input>();
    for (JsonNode input : ingest.get("inputs")) {
      String path = input.get("path").asText();
      inputs.add(
          new Manifest.Input(
              path, input.get("bytes").asLong(), input.get("sha256").asText(), records.get(path)));
    }
    return inputs;
  }

  private List<Manifest.Table> tables() {
    var tables = new ArrayList<Manifest.Table>();
    for (StageRecord record : run.before().values()) {
      for (TableVersion table : record.tables()) {
        tables.add(new Manifest.Table(table.name(), table.rows(), table.hash().toString()));
      }
    }
    return tables;
  }

  List<Event> events() {
    return run.study().events().stream()
        .map(
            e ->
                new Event(
                    e.id(),
                    e.date(),
                    e.time(),
                    Event.Precision.valueOf(e.precision().name()),
                    e.executives(),
                    text(e.title()),
                    e.sources()))
        .toList();
  }

  List<SourceAccount> sources() {
    var sources = new ArrayList<SourceAccount>();
    for (JsonNode a : ingest.get("accounts")) {
      sources.add(
          new SourceAccount(
              a.get("source").asText(),
              a.get("format").asText(),
              a.get("encoding").asText(),
              a.get("bytes").asLong(),
              a.get("records").asLong(),
              a.get("first").asLong(),
              a.get("repeat").asLong(),
              a.get("profile").asLong(),
              a.get("probe").asLong(),
              a.get("structure").asLong(),
              a.get("reject").asLong(),
              a.get("embedded").asLong(),
              a.get("repaired").asLong()));
    }
    return sources;
  }

  List<RejectCount> rejects() {
    var rejects = new ArrayList<RejectCount>();
    for (JsonNode account : ingest.get("accounts")) {
      account
          .get("rejects")
          .properties()
          .forEach(
              reason ->
                  rejects.add(
                      new RejectCount(
                          account.get("source").asText(),
                          reason.getKey(),
                          reason.getValue().asLong())));
    }
    return rejects;
  }
}
