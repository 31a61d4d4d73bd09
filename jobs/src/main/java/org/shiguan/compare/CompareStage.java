package org.shiguan.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.run.RunOptions;
import org.shiguan.run.Stage;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.run.TableVersion;
import org.shiguan.study.HypothesesFile;
import org.shiguan.study.Study;
import org.shiguan.table.Announcements;
import org.shiguan.table.ComparisonPoints;
import org.shiguan.table.Coverage;
import org.shiguan.table.Crises;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.GroupCurves;
import org.shiguan.table.Hypotheses;
import org.shiguan.table.Mentions;
import org.shiguan.table.MetricName;
import org.shiguan.table.MetricValues;
import org.shiguan.table.Reactions;
import org.shiguan.table.Readings;
import org.shiguan.table.Requests;
import org.shiguan.table.Spells;
import org.shiguan.table.Table;

/** What can be said of groups: gated, tested, adjusted; on the driver, from a few sums. */
public final class CompareStage implements Stage {
  /** Every resampling of a study begins here. */
  private static final long SEED = 20_120_815;

  private final Map<String, MetricName> metrics;

  /**
   * The stage.
   *
   * @param metrics what readers call each metric, by its name, with a slash and its slice where it
   *     has slices
   */
  public CompareStage(Map<String, MetricName> metrics) {
    this.metrics = Map.copyOf(metrics);
  }

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        Readings.TABLE,
        Mentions.TABLE,
        Coverage.TABLE,
        Spells.TABLE,
        ExecEvents.TABLE,
        Requests.TABLE,
        Reactions.TABLE,
        Crises.TABLE,
        Announcements.TABLE,
        MetricValues.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        Hypotheses.TABLE,
        org.shiguan.table.Comparisons.TABLE,
        ComparisonPoints.TABLE,
        GroupCurves.TABLE);
  }

  @Override
  public List<String> code() {
    return List.of(
        "org.shiguan.compare",
        "org.shiguan.run",
        "org.shiguan.stat",
        "org.shiguan.study",
        "org.shiguan.table");
  }

  /** Reads the hypotheses, so that a slip in them is found before hours are spent. */
  @Override
  public String settings(Study study, RunOptions options) {
    questions(study);
    var settings = new ArrayList<String>();
    study.roster().executives().forEach(e -> settings.add(e.id() + e.namesOfFirm()));
    return settings + "|" + study.period() + "|" + study.hypotheses() + "|" + study.events();
  }

  private List<Question> questions(Study study) {
    return Questions.of(
        study.hypotheses(),
        metrics,
        study.hypothesesFile() == null
            ? HypothesesFile.DELIVERED
            : study.relative(study.hypothesesFile()));
  }

  @Override
  public StageRecord run(StageRun run) {
    List<Question> questions = questions(run.study());
    StudyFacts facts = FactRows.of(run, Questions.metrics(questions), metrics);
    List<Compared> compared = Comparisons.of(facts, questions, SEED);
    var rows = new ComparedRows(run.study().hypotheses(), compared);
    var written = new ArrayList<TableVersion>();
    written.add(write(run, Hypotheses.TABLE, rows.hypotheses()));
    written.add(write(run, org.shiguan.table.Comparisons.TABLE, rows.comparisons()));
    written.add(write(run, ComparisonPoints.TABLE, rows.points()));
    written.add(write(run, GroupCurves.TABLE, rows.curves()));
    return new StageRecord(name(), run.key(), written, null);
  }

  private static TableVersion write(StageRun run, Table table, List<Row> rows) {
    Dataset<Row> all = run.session().spark().createDataFrame(rows, table.schema()).coalesce(1);
    return run.store().write(table, run.key(), all);
  }
}
