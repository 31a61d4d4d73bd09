package org.shiguan.measure;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.shiguan.table.Attention;
import org.shiguan.table.Coverage;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.MetricValues;
import org.shiguan.table.Posts;
import org.shiguan.table.Readings;

/**
 * From posts and covered time to the values of every metric.
 *
 * <p>Only posts inside the period and inside covered time count. Fold metrics share one scan of the
 * posts, sequence metrics one sorted pass, ledger metrics one pass of what became of the posts;
 * nothing is collected and no action is started here. Doubles appear only after merging, in one
 * task per executive and in key order, so the values do not depend on the partitioning.
 */
public final class Measures {
  private static final String COVERED_EXECUTIVE = "covered_executive";

  private Measures() {}

  /**
   * What was measured.
   *
   * @param cells one row per executive and day, one long per partial
   * @param values as {@link MetricValues#TABLE}, in no order
   */
  public record Measured(Dataset<Row> cells, Dataset<Row> values) {}

  /**
   * Measures everything; {@code values} reads {@code cells}, so a caller that writes both does
   * better to call {@link #cells}, write, read back and call {@link #values}.
   *
   * @param material the tables
   * @param executives the ids of the roster, with and without posts
   * @param from first day at +08:00
   * @param to day after the last, at +08:00
   * @param metrics of {@link Metrics#ALL}, or others
   * @throws IllegalArgumentException for an empty period or partials that contradict each other
   */
  public static Measured compute(
      Material material,
      List<String> executives,
      LocalDate from,
      LocalDate to,
      List<? extends Metric> metrics) {
    Dataset<Row> cells = cells(material, from, to, metrics);
    return new Measured(cells, values(cells, material, executives, from, to, metrics));
  }

  /** The mergeable partials of all fold metrics per executive and day; see {@link #compute}. */
  public static Dataset<Row> cells(
      Material material, LocalDate from, LocalDate to, List<? extends Metric> metrics) {
    Dataset<Row> posts = counted(material, from, to);
    Dataset<Row> known = Audience.beside(posts, material.profiles());
    Dataset<Row> words =
        material
            .readings()
            .drop(
                Readings.TOKENS.name(), Readings.TOKEN_KINDS.name(), Readings.CODE_EVIDENCE.name());
    return Cells.fold(known.join(words, new String[] {Posts.POST_ID.name()}, "left"), metrics);
  }

  /** The values of all metrics, from cells and the material; see {@link #compute}. */
  public static Dataset<Row> values(
      Dataset<Row> cells,
      Material material,
      List<String> executives,
      LocalDate from,
      LocalDate to,
      List<? extends Metric> metrics) {
    Dataset<Row> roster = roster(material, executives);
    List<FoldMetric> folds = only(FoldMetric.class, metrics);
    List<SequenceMetric<?>> sequences = sequences(metrics);
    List<LedgerMetric> ledgers = only(LedgerMetric.class, metrics);
    List<String> partials = Cells.partials(folds).stream().map(Partial::name).toList();
    Dataset<Row> values =
        perExecutive(
            days(cells, partials),
            roster,
            new FoldPass(from, to, partials, folds, material.codeQuality()),
            col("day"));
    if (!sequences.isEmpty()) {
      values =
          values.union(
              perExecutive(
                  instants(counted(material, from, to)),
                  roster,
                  new SequencePass(from, to, sequences),
                  col("at")));
    }
    if (!ledgers.isEmpty()) {
      values =
          values.union(
              perExecutive(LedgerFacts.of(material), roster, new LedgerPass(from, to, ledgers)));
    }
    List<EpisodeMetric> episodes = only(EpisodeMetric.class, metrics);
    if (!episodes.isEmpty()) {
      values =
          values.union(
              perExecutive(
                  EpisodeFacts.of(material),
                  roster,
                  new EpisodePass(from, to, episodes, material.codeQuality())));
    }
    List<MentionMetric> mentions = only(MentionMetric.class, metrics);
    if (!mentions.isEmpty()) {
      values =
          values.union(
              perExecutive(
                  spoken(material.attention()), roster, new MentionPass(from, to, mentions)));
    }
    List<TrendMetric> trends = only(TrendMetric.class, metrics);
    if (!trends.isEmpty()) {
      values =
          values.union(
              perExecutive(
                  TrendFacts.of(counted(material, from, to), material.posts()),
                  roster,
                  new TrendPass(from, to, trends)));
    }
    return values;
  }

  private static Dataset<Row> spoken(Dataset<Row> attention) {
    return attention.select(
        ExecPosts.EXECUTIVE.col(),
        unix_date(Posts.CHINA_DAY.col()).as("day"),
        Attention.MENTIONS.col(),
        Attention.POSITIVE.col(),
        Attention.NEGATIVE.col(),
        Attention.CORPUS_POSTS.col());
  }

  private static Dataset<Row> days(Dataset<Row> cells, List<String> partials) {
    return cells.select(
        Stream.concat(
                Stream.of(ExecPosts.EXECUTIVE.col(), unix_date(Posts.CHINA_DAY.col()).as("day")),
                partials.stream().map(p -> col(p)))
            .toArray(Column[]::new));
  }

  /** Posts of one instant need no order among them: the gap is 0 either way. */
  private static Dataset<Row> instants(Dataset<Row> posts) {
    return posts.select(
        ExecPosts.EXECUTIVE.col(),
        unix_micros(Posts.POSTED_AT.col()).as("at"),
        Posts.TIME_PRECISION.col().as("precision"));
  }

  /** The posts of the period that lie in covered time. */
  static Dataset<Row> counted(Material material, LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("the period from " + from + " to " + to + " is empty");
    }
    Column at = Posts.POSTED_AT.col();
    Column fromAt = Coverage.FROM_AT.col();
    Column toAt = Coverage.TO_AT.col();
    Dataset<Row> stretches =
        material
            .coverage()
            .select(
                ExecPosts.EXECUTIVE.col().as(COVERED_EXECUTIVE),
                fromAt,
                toAt,
                endBelongs().as("closed"));
    Column inside = at.geq(fromAt).and(at.lt(toAt).or(col("closed").and(at.equalTo(toAt))));
    return material
        .execPosts()
        .where(at.geq(instant(from)).and(at.lt(instant(to))))
        .join(
            broadcast(stretches),
            ExecPosts.EXECUTIVE.col().equalTo(col(COVERED_EXECUTIVE)).and(inside),
            "left_semi");
  }

  /** One row per executive of the roster with all its covered stretches. */
  private static Dataset<Row> roster(Material material, List<String> executives) {
    Dataset<Row> covered =
        material
            .coverage()
            .groupBy(ExecPosts.EXECUTIVE.col())
            .agg(
                collect_list(
                        struct(
                            unix_micros(Coverage.FROM_AT.col()),
                            unix_micros(Coverage.TO_AT.col()),
                            endBelongs()))
                    .as("stretches"));
    return material
        .execPosts()
        .sparkSession()
        .createDataset(executives.stream().distinct().toList(), Encoders.STRING())
        .toDF(ExecPosts.EXECUTIVE.name())
        .join(covered, new String[] {ExecPosts.EXECUTIVE.name()}, "left");
  }

  /** Calls the pass once for each executive that has rows or stands in the roster. */
  private static Dataset<Row> perExecutive(
      Dataset<Row> rows,
      Dataset<Row> roster,
      CoGroupFunction<String, Row, Row, Row> pass,
      Column... order) {
    return byExecutive(rows)
        .cogroupSorted(
            byExecutive(roster),
            order,
            new Column[0],
            pass,
            Encoders.row(MetricValues.TABLE.schema()));
  }

  /**
   * Spark wants the keys of both sides alike down to nullability and comment; {@code when} makes a
   * nullable column without a comment of either.
   */
  private static KeyValueGroupedDataset<String, Row> byExecutive(Dataset<Row> rows) {
    Column executive = ExecPosts.EXECUTIVE.col();
    return rows.groupBy(when(executive.isNotNull(), executive).as("key"))
        .as(Encoders.STRING(), Encoders.row(rows.schema()));
  }

  private static Column endBelongs() {
    return Coverage.BASIS.col().equalTo("OBSERVED");
  }

  private static Column instant(LocalDate day) {
    return timestamp_micros(lit(Window.startOf(day)));
  }

  private static <M extends Metric> List<M> only(Class<M> kind, List<? extends Metric> metrics) {
    return metrics.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<SequenceMetric<?>> sequences(List<? extends Metric> metrics) {
    return metrics.stream()
        .<SequenceMetric<?>>mapMulti(
            (metric, kept) -> {
              if (metric instanceof SequenceMetric<?> sequence) {
                kept.accept(sequence);
              }
            })
        .toList();
  }
}
