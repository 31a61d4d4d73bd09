package org.shiguan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shiguan.compare.CompareStage;
import org.shiguan.ingest.Barren;
import org.shiguan.ingest.IngestStage;
import org.shiguan.ingest.Quarantine;
import org.shiguan.link.LinkStage;
import org.shiguan.measure.MeasureStage;
import org.shiguan.measure.Metrics;
import org.shiguan.publish.PublishStage;
import org.shiguan.publish.ReportStage;
import org.shiguan.react.ReactStage;
import org.shiguan.read.ReadStage;
import org.shiguan.run.CodeHash;
import org.shiguan.run.Fingerprints;
import org.shiguan.run.Hash;
import org.shiguan.run.Lake;
import org.shiguan.run.Outcome;
import org.shiguan.run.Progress;
import org.shiguan.run.RunManifest;
import org.shiguan.run.RunOptions;
import org.shiguan.run.Session;
import org.shiguan.run.Stage;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.study.DidYouMean;
import org.shiguan.study.Study;
import org.shiguan.study.UserException;
import org.shiguan.track.TrackStage;

/** The study from dump files to report, as a list of stages. */
public final class Pipeline {
  private static final IngestStage INGEST = new IngestStage();

  /** The stages in order: the table of contents of this project. */
  public static final List<Stage> STAGES =
      List.of(
          INGEST,
          new ReadStage(),
          new LinkStage(),
          new TrackStage(),
          new ReactStage(),
          new MeasureStage(),
          new CompareStage(Metrics.names()),
          new PublishStage(),
          new ReportStage());

  private final Study study;
  private final RunOptions options;
  private final Lake lake;
  private final Fingerprints fingerprints;

  private Pipeline(Study study, RunOptions options, Runnable beforeReading) {
    this.study = study;
    this.options = options;
    this.lake = new Lake(study.out());
    this.fingerprints = new Fingerprints(lake.fingerprints(), beforeReading);
  }

  /**
   * Runs what is not there yet. What is unchanged is decided before Spark is started.
   *
   * @throws UserException when the study or an input cannot be used
   */
  public static Outcome run(Study study, RunOptions options, Progress progress) {
    try (var session = new Session(study.id(), options.spark())) {
      // A file that must be read to be known has changed: there will be work for Spark.
      return new Pipeline(study, options, session::openSoon).run(session, progress);
    }
  }

  /** What {@link #run} would do, a line for each stage. */
  public static String plan(Study study, RunOptions options) {
    var pipeline = new Pipeline(study, options, () -> {});
    var plan = new StringBuilder();
    pipeline
        .keys()
        .forEach(
            (stage, key) ->
                plan.append(
                    "%-8s %s%n"
                        .formatted(
                            stage.name(),
                            pipeline.isDone(stage, key)
                                ? "is there (" + key + ")"
                                : "would run (" + key + ")")));
    options.spark().forEach((name, value) -> plan.append("%s = %s%n".formatted(name, value)));
    return plan.toString();
  }

  /** Every stage asked for with the key of the version it would write. */
  private Map<Stage, String> keys() {
    int from = options.from() == null ? 0 : place(options.from());
    int to = options.to() == null ? STAGES.size() - 1 : place(options.to());
    if (from > to) {
      throw new UserException(
          "--from %s comes after --to %s.".formatted(options.from(), options.to()));
    }
    var keys = new LinkedHashMap<Stage, String>();
    String before = INGEST.inputKey(study, fingerprints);
    for (Stage stage : STAGES.subList(0, to + 1)) {
      before =
          new Hash()
              .add(stage.name())
              .add(before)
              .add(CodeHash.of(Pipeline.class, stage.code()))
              .add(stage.settings(study, options))
              .key();
      keys.put(stage, before);
    }
    return keys;
  }

  private static int place(String name) {
    List<String> names = STAGES.stream().map(Stage::name).toList();
    int place = names.indexOf(name);
    if (place < 0) {
      throw new UserException(
          "There is no stage '%s'%s".formatted(name, DidYouMean.hint(name, names)));
    }
    return place;
  }

  private boolean isForced(Stage stage) {
    return options.from() != null && STAGES.indexOf(stage) >= place(options.from());
  }

  private boolean isDone(Stage stage, String key) {
    return !isForced(stage)
        && lake.record(stage.name(), key).isPresent()
        && RunManifest.isCurrent(lake, stage, key);
  }

  private Path reportPage() {
    return study.out().resolve("report").resolve("index.html");
  }

  private Outcome run(Session session, Progress progress) {
    Map<Stage, String> keys = keys();
    boolean unchanged =
        keys.entrySet().stream().allMatch(e -> isDone(e.getKey(), e.getValue()))
            && Quarantine.isCurrent(lake, keys.get(INGEST))
            && (options.to() != null || Files.exists(reportPage()));
    var records = new LinkedHashMap<String, StageRecord>();
    // Also when nothing is to be done: a file that was only touched is not read again next time.
    fingerprints.save();
    if (unchanged) {
      keys.forEach(
          (stage, key) -> records.put(stage.name(), lake.record(stage.name(), key).orElseThrow()));
      List<String> tooMany = Quarantine.tooMany(study, records.get(INGEST.name()));
      return tooMany.isEmpty() ? outcome(true, records) : stopped(tooMany, records);
    }
    for (Map.Entry<Stage, String> next : keys.entrySet()) {
      Stage stage = next.getKey();
      String key = next.getValue();
      Optional<StageRecord> there = lake.record(stage.name(), key);
      var stageRun =
          new StageRun(study, options, lake, session, fingerprints, progress, key, records);
      if (there.isPresent() && isDone(stage, key)) {
        records.put(stage.name(), there.get());
        List<String> tooMany = lookAtRejects(stage, stageRun, there.get());
        if (!tooMany.isEmpty()) {
          return stopped(tooMany, records);
        }
        continue;
      }
      if (options.from() != null && !isForced(stage)) {
        throw new UserException(
            "The stage %s has not run on these inputs yet; leave out --from %s."
                .formatted(stage.name(), options.from()));
      }
      progress.started(stage.name());
      StageRecord record = stage.run(stageRun);
      lake.write(record);
      records.put(stage.name(), record);
      progress.finished(stage.name(), RunManifest.summary(record));
      fingerprints.save();
      List<String> broken = RunManifest.broken(record);
      if (broken.isEmpty()) {
        broken = lookAtRejects(stage, stageRun, record);
      }
      if (!broken.isEmpty()) {
        return stopped(broken, records);
      }
    }
    RunManifest.write(lake, study, records);
    return outcome(false, records);
  }

  /** What people should see before hours are spent on it; why to stop, or nothing. */
  private List<String> lookAtRejects(Stage stage, StageRun run, StageRecord record) {
    if (stage != INGEST) {
      return List.of();
    }
    if (!Quarantine.isCurrent(lake, record.key())) {
      INGEST.leaveForPeople(run, record);
    }
    return Quarantine.tooMany(study, record);
  }

  private static Outcome stopped(List<String> why, Map<String, StageRecord> records) {
    return new Outcome(false, why, notes(records), RunManifest.reconciliation(records), null);
  }

  private Outcome outcome(boolean unchanged, Map<String, StageRecord> records) {
    return new Outcome(
        unchanged,
        List.of(),
        notes(records),
        RunManifest.reconciliation(records),
        records.containsKey("report") ? reportPage() : null);
  }

  private static List<String> notes(Map<String, StageRecord> records) {
    var notes = new ArrayList<String>();
    StageRecord ingest = records.get(INGEST.name());
    if (ingest != null) {
      notes.addAll(Barren.sentences(ingest));
    }
    StageRecord link = records.get("link");
    if (link != null) {
      notes.addAll(LinkStage.notes(link));
    }
    return notes;
  }
}
