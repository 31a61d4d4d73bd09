package org.shiguan.measure;

import static org.apache.spark.sql.functions.broadcast;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.run.Kept;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.RunOptions;
import org.shiguan.run.Stage;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.run.TableVersion;
import org.shiguan.study.Executive;
import org.shiguan.study.Period;
import org.shiguan.study.Study;
import org.shiguan.study.UserException;
import org.shiguan.study.Validation;
import org.shiguan.table.Announcements;
import org.shiguan.table.Attention;
import org.shiguan.table.Coverage;
import org.shiguan.table.Crises;
import org.shiguan.table.Curves;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Fates;
import org.shiguan.table.FollowerSlopes;
import org.shiguan.table.KeyWords;
import org.shiguan.table.MetricValues;
import org.shiguan.table.Posts;
import org.shiguan.table.Profiles;
import org.shiguan.table.Reactions;
import org.shiguan.table.Readings;
import org.shiguan.table.Requests;
import org.shiguan.table.Spells;
import org.shiguan.table.Table;

/** Posts of executives to the values of every metric, their words and their followers. */
public final class MeasureStage implements Stage {

  @Override
  public String name() {
    return "measure";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        ExecPosts.TABLE,
        Coverage.TABLE,
        Fates.TABLE,
        Spells.TABLE,
        ExecEvents.TABLE,
        Curves.TABLE,
        Profiles.TABLE,
        Readings.TABLE,
        Requests.TABLE,
        Reactions.TABLE,
        Crises.TABLE,
        Announcements.TABLE,
        Attention.TABLE,
        Posts.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(MetricValues.TABLE, KeyWords.TABLE, FollowerSlopes.TABLE);
  }

  @Override
  public List<String> code() {
    return List.of(
        "org.shiguan.measure",
        "org.shiguan.privacy",
        "org.shiguan.run",
        "org.shiguan.stat",
        "org.shiguan.study",
        "org.shiguan.table");
  }

  @Override
  public String settings(Study study, RunOptions options) {
    Validation validation = study.validation();
    return ids(study)
        + "|"
        + study.period()
        + "|"
        + study.events()
        + "|"
        + options.only()
        + "|"
        + (validation == null ? null : validation.rules() + validation.scores());
  }

  /**
   * The metrics asked for.
   *
   * @param only expression their ids must match; null for all
   * @throws UserException when none does
   */
  public static List<Metric> asked(String only) {
    if (only == null) {
      return List.copyOf(Metrics.ALL);
    }
    Pattern pattern = Pattern.compile(only);
    List<Metric> found =
        Metrics.ALL.stream()
            .filter(metric -> pattern.matcher(metric.card().id()).matches())
            .map(Metric.class::cast)
            .toList();
    if (found.isEmpty()) {
      throw new UserException(
          "--only '%s' matches no metric; 'list metrics' names them.".formatted(only));
    }
    return found;
  }

  @Override
  public StageRecord run(StageRun run) {
    Material material = material(run);
    LocalDate from = run.study().period().from();
    LocalDate to = run.study().period().to();
    Dataset<Row> values =
        Measures.compute(material, ids(run.study()), from, to, asked(run.options().only()))
            .values();
    Dataset<Row> sorted =
        values
            .coalesce(4)
            .sortWithinPartitions(
                ExecPosts.EXECUTIVE.col(),
                MetricValues.METRIC.col(),
                MetricValues.GRAIN.col(),
                MetricValues.PERIOD.col(),
                MetricValues.SLICE.col());
    TableVersion written = run.store().write(MetricValues.TABLE, run.key(), sorted);
    TableVersion words = words(run, material);
    TableVersion slopes =
        run.store()
            .write(
                FollowerSlopes.TABLE,
                run.key(),
                FollowerSlopeRows.of(
                    run.study().events(), profiles(run), material.execPosts(), ids(run.study())));
    return new StageRecord(name(), run.key(), List.of(written, words, slopes), null);
  }

  private static TableVersion words(StageRun run, Material material) {
    Period period = run.study().period();
    try (var kept = new Kept()) {
      return run.store()
          .write(
              KeyWords.TABLE,
              run.key(),
              KeynessRows.of(material, period.from(), period.to(), kept));
    }
  }

  private static Material material(StageRun run) {
    return new Material(
        run.read("link", ExecPosts.TABLE),
        run.read("link", Coverage.TABLE),
        run.read("track", Fates.TABLE),
        run.read("track", Spells.TABLE),
        run.read("track", ExecEvents.TABLE),
        run.read("track", Curves.TABLE),
        run.read("ingest", Profiles.TABLE),
        run.read("read", Readings.TABLE),
        run.read("react", Requests.TABLE),
        run.read("react", Reactions.TABLE),
        run.read("react", Crises.TABLE),
        run.read("react", Announcements.TABLE),
        run.read("link", Attention.TABLE),
        run.read("ingest", Posts.TABLE),
        CodeQuality.of(run.study().validation(), rules(run)));
  }

  /** The profiles of the roster's accounts, each with the executive whose it was. */
  private static Dataset<Row> profiles(StageRun run) {
    return run.read("ingest", Profiles.TABLE)
        .join(
            broadcast(RosterAccounts.rows(run.session().spark(), run.study())),
            RosterAccounts.isTheirs(Posts.AUTHOR_ID.col(), Posts.CAPTURED_AT.col()));
  }

  /** Hash of the rule files that gave the codes, as {@code read} noted it. */
  private static String rules(StageRun run) {
    return run.record("read").notes().required("read").required("codes").textValue();
  }

  private static List<String> ids(Study study) {
    return study.roster().executives().stream().map(Executive::id).toList();
  }
}
