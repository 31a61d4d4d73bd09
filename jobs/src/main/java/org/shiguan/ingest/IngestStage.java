package org.shiguan.ingest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shiguan.privacy.Forgotten;
import org.shiguan.record.RejectReason;
import org.shiguan.run.CodeHash;
import org.shiguan.run.Fingerprints;
import org.shiguan.run.Hash;
import org.shiguan.run.Json;
import org.shiguan.run.RunOptions;
import org.shiguan.run.ShownPaths;
import org.shiguan.run.Stage;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.run.StudySecret;
import org.shiguan.run.TableVersion;
import org.shiguan.study.Study;
import org.shiguan.study.UserException;
import org.shiguan.table.Table;
import org.shiguan.table.Tables;

/**
 * Dump files to the corpus: one immutable segment per line of {@code inputs}, then posts that stand
 * in several segments settled, then the account of every file.
 */
public final class IngestStage implements Stage {
  private static final String SEGMENT = "segment";

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  @Override
  public List<Table> writes() {
    return Tables.OF_A_SEGMENT;
  }

  @Override
  public List<String> code() {
    return List.of(
        "org.shiguan.clean",
        "org.shiguan.ingest",
        "org.shiguan.privacy",
        "org.shiguan.record",
        "org.shiguan.run",
        "org.shiguan.study",
        "org.shiguan.table");
  }

  @Override
  public String settings(Study study, RunOptions options) {
    // The inputs themselves enter through the fingerprints in inputKey().
    return study.privacy().name();
  }

  /** The key of everything the inputs are now. */
  public String inputKey(Study study, Fingerprints fingerprints) {
    var hash = new Hash();
    plans(study, fingerprints).forEach(plan -> hash.add(plan.key()));
    return hash.key();
  }

  private List<InputPlan> plans(Study study, Fingerprints fingerprints) {
    return InputPlan.of(study, fingerprints, CodeHash.of(codePlaces(), code()));
  }

  @Override
  public StageRecord run(StageRun run) {
    List<InputPlan> plans = plans(run.study(), run.fingerprints());
    // By key: a line that stands in the study file twice is one segment.
    Map<String, StageRecord> segments = new LinkedHashMap<>();
    for (InputPlan plan : plans) {
      progress(run, plan.number(), plans.size(), 0, 1);
      segments.computeIfAbsent(plan.key(), key -> segment(run, plan, plans.size()));
    }
    var corpus = new Corpus(run.store(), List.copyOf(segments.values()));
    Overlaps.Settled settled = Overlaps.settle(corpus, run.lake(), run.key());
    var notes = Json.object();
    ArrayNode inputs = notes.putArray("inputs");
    ArrayNode paths = notes.putArray(ShownPaths.INPUTS);
    var shown = ShownPaths.of(run.study());
    for (InputPlan plan : plans) {
      paths.add(
          shown.input(
              plan.input().path(), plan.files().stream().map(Fingerprints.Print::file).toList()));
      for (var file : plan.files()) {
        String source = shown.shown(file.file());
        ObjectNode input = inputs.addObject();
        input.put("path", source).put("bytes", file.bytes()).put("sha256", file.sha256());
        input.put("input", plan.number());
      }
    }
    notes.set("accounts", Json.tree(settled.accounts()));
    notes.set(
        "timeline_formats",
        Json.tree(
            DumpFormats.ALL.stream()
                .filter(DumpFormat::listsTimelines)
                .map(DumpFormat::id)
                .toList()));
    return new StageRecord(name(), run.key(), settled.tables(), notes);
  }

  /** Writes what people look at beside the tables: rejects by reason, undecodable bytes. */
  public void leaveForPeople(StageRun run, StageRecord record) {
    boolean undecodable =
        record.notes().findValues(RejectReason.BAD_ENCODING.name()).stream().findAny().isPresent();
    List<InputPlan> plans =
        undecodable ? plans(run.study(), run.fingerprints()) : List.<InputPlan>of();
    privateBytes(run, record, plans);
    Quarantine.write(run, record);
  }

  /** Reads the dumps once more: what it finds must be what the tables were made of. */
  private static void privateBytes(StageRun run, StageRecord record, List<InputPlan> plans) {
    RuntimeException failure = null;
    try {
      var parts = new ArrayList<FilePart>();
      plans.forEach(plan -> parts.addAll(plan.parts(run.study())));
      PrivateBytes.write(run, record, parts);
    } catch (RuntimeException e) {
      failure = e;
    }
    for (InputPlan plan : plans) {
      Optional<String> changed = plan.changed(run.study(), run.fingerprints()::isUnchanged);
      if (changed.isPresent()) {
        PrivateBytes.clear(run.lake());
        throw Fingerprints.changed(changed.get());
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Progress in thousandths of an input. */
  private static void progress(StageRun run, int inputsDone, int inputs, int done, int all) {
    long within = all == 0 ? 0 : 1000L * done / all;
    run.progress().advanced(1000L * inputsDone + within, 1000L * inputs);
  }

  private static StageRecord segment(StageRun run, InputPlan plan, int inputs) {
    Optional<StageRecord> there = run.lake().record(SEGMENT, plan.key());
    if (there.isPresent()) {
      return there.get();
    }
    clear(run, plan);
    Segment written = read(run, plan, inputs);
    var versions = new ArrayList<TableVersion>();
    for (Table table : Tables.OF_A_SEGMENT) {
      List<Segment.File> files = written.tables().getOrDefault(table.name(), List.of());
      versions.add(
          new TableVersion(
              table.name(),
              files.stream().mapToLong(Segment.File::rows).sum(),
              files.stream().map(Segment.File::hash).reduce(BigInteger.ZERO, BigInteger::add),
              files.stream()
                  .map(file -> table.name() + "/" + plan.key() + "/" + file.name())
                  .sorted()
                  .toList()));
    }
    var record = new StageRecord(SEGMENT, plan.key(), versions, Json.tree(written.accounts()));
    run.lake().write(record);
    return record;
  }

  /** Reads what the plan's fingerprints were taken of, or leaves nothing behind. */
  private static Segment read(StageRun run, InputPlan plan, int inputs) {
    try {
      Segment written =
          new SegmentJob(run.session().spark(), run.lake().corpus())
              .run(
                  plan.key(),
                  plan.parts(run.study()),
                  StudySecret.of(run.study()).orElse(null),
                  Forgotten.of(run.lake().out()),
                  (done, all) -> progress(run, plan.number(), inputs, done, all));
      Optional<String> changed = plan.changed(run.study(), run.fingerprints()::isUntouched);
      if (changed.isPresent()) {
        throw new ChangedInput(changed.get());
      }
      if (!plan.isStillKeyed(run.study())) {
        throw new UserException(
            "The key of the pseudonyms or forgotten.txt changed while '%s' was read; run again."
                .formatted(plan.input().path()));
      }
      return written;
    } catch (Exception e) {
      // Spark throws its own, too, and declares none of them.
      clear(run, plan);
      throw why(run, plan, e);
    }
  }

  /** What changes under a reader can fail in any way: the change is what can be mended. */
  private static RuntimeException why(StageRun run, InputPlan plan, Exception failure) {
    ChangedInput found = ChangedInput.in(failure);
    Optional<String> changed =
        found == null
            ? plan.changed(run.study(), run.fingerprints()::isUnchanged)
            : Optional.of(found.source());
    if (changed.isEmpty()) {
      return failure instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(failure);
    }
    plan.files().forEach(run.fingerprints()::forget);
    run.fingerprints().save();
    return Fingerprints.changed(changed.get());
  }

  private static void clear(StageRun run, InputPlan plan) {
    for (Table table : Tables.OF_A_SEGMENT) {
      run.lake().clear(table.name(), plan.key());
    }
  }

  /** Sums of a table over segments. */
  static TableVersion join(Table table, List<StageRecord> segments) {
    long rows = 0;
    BigInteger hash = BigInteger.ZERO;
    Map<String, String> files = new TreeMap<>();
    for (StageRecord segment : segments) {
      TableVersion version = segment.table(table.name());
      rows += version.rows();
      hash = hash.add(version.hash());
      version.files().forEach(file -> files.put(file, file));
    }
    return new TableVersion(table.name(), rows, hash, List.copyOf(files.keySet()));
  }
}
