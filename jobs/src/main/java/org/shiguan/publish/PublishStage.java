package org.shiguan.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.unix_micros;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.measure.MeasureStage;
import org.shiguan.report.mart.Controversy;
import org.shiguan.report.mart.CoverageMonth;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Grain;
import org.shiguan.report.mart.MartWriter;
import org.shiguan.report.mart.MetricValue;
import org.shiguan.run.RunOptions;
import org.shiguan.run.Stage;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.study.Study;
import org.shiguan.table.Announcements;
import org.shiguan.table.Attention;
import org.shiguan.table.Attrition;
import org.shiguan.table.CaptureMonths;
import org.shiguan.table.Captures;
import org.shiguan.table.ComparisonPoints;
import org.shiguan.table.Comparisons;
import org.shiguan.table.Controversies;
import org.shiguan.table.Coverage;
import org.shiguan.table.Crises;
import org.shiguan.table.Curves;
import org.shiguan.table.Deletions;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.FollowerSlopes;
import org.shiguan.table.GroupCurves;
import org.shiguan.table.Hypotheses;
import org.shiguan.table.KeyWords;
import org.shiguan.table.MetricValues;
import org.shiguan.table.Posts;
import org.shiguan.table.ReplyCurves;
import org.shiguan.table.Sightings;
import org.shiguan.table.Spells;
import org.shiguan.table.Table;

/** Everything a reader of the study needs, as small CSV and JSON files. */
public final class PublishStage implements Stage {

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        Posts.TABLE,
        Sightings.TABLE,
        ExecPosts.TABLE,
        Coverage.TABLE,
        Captures.TABLE,
        CaptureMonths.TABLE,
        Deletions.TABLE,
        Attrition.TABLE,
        Spells.TABLE,
        ExecEvents.TABLE,
        Curves.TABLE,
        ReplyCurves.TABLE,
        Controversies.TABLE,
        Crises.TABLE,
        Announcements.TABLE,
        Attention.TABLE,
        MetricValues.TABLE,
        KeyWords.TABLE,
        FollowerSlopes.TABLE,
        Hypotheses.TABLE,
        Comparisons.TABLE,
        ComparisonPoints.TABLE,
        GroupCurves.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of();
  }

  @Override
  public List<String> code() {
    return List.of(
        "org.shiguan.publish", "org.shiguan.clean", "org.shiguan.measure", "org.shiguan.compare");
  }

  @Override
  public String settings(Study study, RunOptions options) {
    return study.echo() + "|" + study.roster() + "|" + study.events();
  }

  @Override
  public StageRecord run(StageRun run) {
    Study study = run.study();
    MartRows rows = new MartRows(run);
    Map<String, Held> held = held(run.read("link", ExecPosts.TABLE));
    Map<String, Map<YearMonth, Long>> postsByMonth = postsByMonth(run);
    Dataset<Row> values = run.read("measure", MetricValues.TABLE);
    try (var mart =
        new MartWriter(run.lake().mart(), MartCatalogue.of(run.options()), rows.manifest())) {
      mart.executives(study.roster().executives().stream().map(e -> executive(e, held)).toList());
      mart.events(rows.events());
      mart.sources(rows.sources());
      mart.rejects(rows.rejects());
      mart.impossibleTimes(
          FileClocks.of(run.read("ingest", Posts.TABLE), run.read("ingest", Sightings.TABLE)));
      mart.coverage(coverage(run, postsByMonth));
      mart.metricValues(
          values.where(MetricValues.GRAIN.col().equalTo(Grain.PERIOD.id())).collectAsList().stream()
              .map(PublishStage::value)
              .toList());
      months(mart, values);
      new LedgerMart(run, postsByMonth).write(mart);
      mart.controversy(controversy(run));
      mart.firstWords(FirstWords.of(run));
      new WordsMart(run).write(mart);
      mart.attention(AttentionDays.of(run));
      new ComparisonMart(run).write(mart, MeasureStage.asked(run.options().only()));
      mart.publish();
    } catch (UncheckedIOException e) {
      throw new IllegalStateException("the mart cannot be written: " + e.getMessage(), e);
    }
    return new StageRecord(name(), run.key(), List.of(), null);
  }

  private static List<Controversy> controversy(StageRun run) {
    return run.read("react", Controversies.TABLE).collectAsList().stream()
        .map(
            row ->
                new Controversy(
                    row.getAs(ExecPosts.EXECUTIVE.name()),
                    row.<Long>getAs(Controversies.POSTS.name()),
                    row.<Double>getAs(Controversies.INDEX.name()),
                    row.<Double>getAs(Controversies.LOW.name()),
                    row.<Double>getAs(Controversies.HIGH.name()),
                    row.<Double>getAs(Controversies.GEOMETRIC.name()),
                    row.getList(row.fieldIndex(Controversies.CONTRIBUTIONS.name())),
                    row.getList(row.fieldIndex(Controversies.WITHOUT.name())),
                    row.<Double>getAs(Controversies.MEDIAN_RANK.name()),
                    row.<Double>getAs(Controversies.RANK_LOW.name()),
                    row.<Double>getAs(Controversies.RANK_HIGH.name()),
                    row.<Double>getAs(Controversies.BAND_LOW.name()),
                    row.<Double>getAs(Controversies.BAND_HIGH.name()),
                    row.getAs(Controversies.ABOVE_NEXT.name())))
        .toList();
  }

  /** One executive at a time, so that ten years of five hundred people need not fit into memory. */
  private static void months(MartWriter mart, Dataset<Row> values) {
    Iterator<Row> rows =
        values
            .where(MetricValues.GRAIN.col().equalTo(Grain.MONTH.id()))
            .orderBy(ExecPosts.EXECUTIVE.col())
            .toLocalIterator();
    var months = new ArrayList<MetricValue>();
    while (rows.hasNext()) {
      MetricValue next = value(rows.next());
      if (!months.isEmpty() && !months.get(0).executive().equals(next.executive())) {
        mart.months(months.get(0).executive(), List.copyOf(months));
        months.clear();
      }
      months.add(next);
    }
    if (!months.isEmpty()) {
      mart.months(months.get(0).executive(), months);
    }
  }

  private static MetricValue value(Row row) {
    return new MetricValue(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        Grain.PERIOD.id().equals(row.getString(3)) ? Grain.PERIOD : Grain.MONTH,
        row.getString(4),
        doubleOrNull(row, 5),
        row.getLong(6),
        doubleOrNull(row, 7),
        doubleOrNull(row, 8),
        row.getString(9));
  }

  private static Double doubleOrNull(Row row, int column) {
    return row.isNullAt(column) ? null : row.getDouble(column);
  }

  /** What is held of an executive. */
  private record Held(long posts, Instant first, Instant last) {}

  private static Map<String, Held> held(Dataset<Row> execPosts) {
    var held = new HashMap<String, Held>();
    List<Row> rows =
        execPosts
            .groupBy(ExecPosts.EXECUTIVE.col())
            .agg(
                count(lit(1)),
                min(unix_micros(Posts.POSTED_AT.col())),
                max(unix_micros(Posts.POSTED_AT.col())))
            .collectAsList();
    for (Row row : rows) {
      held.put(
          row.getString(0),
          new Held(row.getLong(1), instant(row.getLong(2)), instant(row.getLong(3))));
    }
    return held;
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000));
  }

  private static Executive executive(
      org.shiguan.study.Executive executive, Map<String, Held> held) {
    Held posts = held.get(executive.id());
    Executive.Standing standing =
        posts != null
            ? Executive.Standing.POSTS
            : executive.accounts().isEmpty()
                ? Executive.Standing.NO_ACCOUNT
                : Executive.Standing.NO_POSTS;
    return new Executive(
        executive.id(),
        MartRows.text(executive.names()),
        MartRows.text(executive.company()),
        executive.roles().isEmpty()
            ? null
            : MartRows.text(executive.roles().get(executive.roles().size() - 1).title()),
        executive.accounts().size(),
        posts == null ? 0 : posts.posts(),
        posts == null ? null : posts.first(),
        posts == null ? null : posts.last(),
        standing);
  }

  /** Posts held of each executive by month of posting. */
  private static Map<String, Map<YearMonth, Long>> postsByMonth(StageRun run) {
    Map<String, Map<YearMonth, Long>> posts = new HashMap<>();
    for (Row row :
        run.read("link", ExecPosts.TABLE)
            .groupBy(
                ExecPosts.EXECUTIVE.col(),
                date_format(Posts.CHINA_DAY.col(), "yyyy-MM").as("month"))
            .agg(count(lit(1)))
            .collectAsList()) {
      posts
          .computeIfAbsent(row.getString(0), executive -> new HashMap<>())
          .put(YearMonth.parse(row.getString(1)), row.getLong(2));
    }
    return posts;
  }

  private static List<CoverageMonth> coverage(
      StageRun run, Map<String, Map<YearMonth, Long>> posts) {
    var months = new CoverageMonths(run.study().period());
    for (Row row :
        run.read("link", Coverage.TABLE)
            .select(
                ExecPosts.EXECUTIVE.col(),
                unix_micros(Coverage.FROM_AT.col()),
                unix_micros(Coverage.TO_AT.col()),
                col(Coverage.BASIS.name()))
            .collectAsList()) {
      months.add(row.getString(0), row.getLong(1), row.getLong(2), row.getString(3));
    }
    return run.study().roster().executives().stream()
        .flatMap(e -> months.of(e.id(), posts.getOrDefault(e.id(), Map.of())).stream())
        .toList();
  }
}
