package org.shiguan.react;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.shiguan.table.Posts;
import org.shiguan.table.Reactions;

/**
 * Where the components of posts stand among all posts of the corpus in the same calendar quarter:
 * (midrank − ½)/n (codebook M15; Hazen 1914). Equal values are counted together first, so that a
 * quarter of the corpus is sorted by its different values and not by its posts.
 */
final class Standings {
  private static final String COMPONENT = "component";
  private static final String VALUE = "value";
  private static final String POSTS = "posts";
  private static final String STANDING = "standing";
  private static final int MILLION = 1_000_000;

  private Standings() {}

  /**
   * A row for each wanted post that has a component: {@link Posts#POST_ID} and {@link
   * Reactions#STANDINGS}.
   *
   * @param components as {@link Components#of}, of the whole corpus
   * @param wanted the posts whose standings are asked for, by {@link Posts#POST_ID}
   */
  static Dataset<Row> of(Dataset<Row> components, Dataset<Row> wanted) {
    Dataset<Row> values = values(components);
    WindowSpec peers = Window.partitionBy(col(Components.QUARTER), col(COMPONENT));
    Column below =
        coalesce(
            sum(POSTS).over(peers.orderBy(VALUE).rowsBetween(Window.unboundedPreceding(), -1)),
            lit(0L));
    Column share =
        below.plus(col(POSTS).divide(2)).divide(sum(POSTS).over(peers)).multiply(MILLION);
    String[] place = {Components.QUARTER, COMPONENT, VALUE};
    Dataset<Row> standings =
        values
            .groupBy(col(Components.QUARTER), col(COMPONENT), col(VALUE))
            .agg(count(lit(1)).as(POSTS))
            .withColumn(
                STANDING, greatest(lit(1), least(lit(MILLION - 1), round(share).cast("int"))))
            .drop(POSTS);
    Dataset<Row> own =
        values.join(
            wanted.select(Posts.POST_ID.col()).distinct(),
            new String[] {Posts.POST_ID.name()},
            "left_semi");
    return own.join(standings, place)
        .groupBy(Posts.POST_ID.col())
        .agg(
            standing(0),
            IntStream.range(1, Reactions.STANDINGS.size())
                .mapToObj(Standings::standing)
                .toArray(Column[]::new));
  }

  /** A row per post and component that it has. */
  private static Dataset<Row> values(Dataset<Row> components) {
    String pairs =
        IntStream.range(0, Reactions.COMPONENTS.size())
            .mapToObj(i -> i + ", " + Reactions.COMPONENTS.get(i).name())
            .collect(Collectors.joining(", "));
    return components
        .selectExpr(
            Posts.POST_ID.name(),
            Components.QUARTER,
            "stack(%d, %s) AS (%s, %s)"
                .formatted(Reactions.COMPONENTS.size(), pairs, COMPONENT, VALUE))
        .where(col(VALUE).isNotNull());
  }

  private static Column standing(int component) {
    return max(when(col(COMPONENT).equalTo(component), col(STANDING)))
        .as(Reactions.STANDINGS.get(component).name());
  }
}
