package org.shiguan.measure;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;

/** The table {@code cells}: one row per executive and day at +08:00, one long per partial. */
public final class Cells {
  /** Posts in covered time; every cell has it. */
  public static final Partial POSTS = Partial.count("posts", lit(true));

  private Cells() {}

  /**
   * The distinct partials of the metrics, by name.
   *
   * @throws IllegalArgumentException when two partials of one name differ
   */
  static List<Partial> partials(Collection<? extends Metric> metrics) {
    var byName = new TreeMap<String, Partial>();
    byName.put(POSTS.name(), POSTS);
    for (Metric metric : metrics) {
      if (metric instanceof FoldMetric fold) {
        for (Partial partial : fold.partials()) {
          Partial known = byName.putIfAbsent(partial.name(), partial);
          if (known != null && !known.equals(partial)) {
            throw new IllegalArgumentException(
                "two partials are called %s and differ: %s and %s"
                    .formatted(partial.name(), known, partial));
          }
        }
      }
    }
    return List.copyOf(byName.values());
  }

  /**
   * Folds posts into cells in one scan.
   *
   * @param posts posts that count: in the period and in covered time
   * @throws IllegalArgumentException when a partial is not a long
   */
  static Dataset<Row> fold(Dataset<Row> posts, Collection<? extends Metric> metrics) {
    Column[] folds = partials(metrics).stream().map(Partial::folded).toArray(Column[]::new);
    return longs(aggregate(posts, folds));
  }

  /** Merges cells of the same posts' shards into one row per executive and day. */
  public static Dataset<Row> merge(Dataset<Row> cells, Collection<? extends Metric> metrics) {
    Column[] merges = partials(metrics).stream().map(Partial::merged).toArray(Column[]::new);
    return longs(aggregate(cells, merges));
  }

  private static Dataset<Row> aggregate(Dataset<Row> rows, Column[] columns) {
    return rows.groupBy(ExecPosts.EXECUTIVE.col(), Posts.CHINA_DAY.col())
        .agg(columns[0], Arrays.copyOfRange(columns, 1, columns.length));
  }

  private static Dataset<Row> longs(Dataset<Row> cells) {
    String others =
        Arrays.stream(cells.schema().fields())
            .skip(2)
            .filter(f -> !f.dataType().equals(DataTypes.LongType))
            .map(StructField::name)
            .collect(joining(", "));
    if (!others.isEmpty()) {
      throw new IllegalArgumentException("partials that are not long: " + others);
    }
    return cells;
  }
}
