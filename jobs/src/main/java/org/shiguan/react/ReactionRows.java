package org.shiguan.react;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.run.Kept;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;
import org.shiguan.table.Reactions;
import org.shiguan.table.Readings;

/** What came back to the posts of the executives, beside what came back to everybody's. */
final class ReactionRows {
  private ReactionRows() {}

  /** The rows of {@link Reactions#TABLE}. */
  static Dataset<Row> of(
      Dataset<Row> posts,
      Dataset<Row> readings,
      Dataset<Row> execPosts,
      Dataset<Row> walks,
      Kept kept) {
    Dataset<Row> tones = kept.onDisk(CommentTones.of(posts, readings));
    Dataset<Row> components = kept.onDisk(Components.of(posts, tones, walks));
    String[] post = {Posts.POST_ID.name()};
    return execPosts
        .select(
            ExecPosts.EXECUTIVE.col(),
            Posts.POST_ID.col(),
            Posts.POSTED_AT.col(),
            Posts.TIME_PRECISION.col(),
            Posts.KIND.col())
        .join(readings.select(Posts.POST_ID.col(), Readings.CODES.col()), post, "left")
        .withColumn(
            Readings.CODES.name(), coalesce(Readings.CODES.col(), array().cast("array<string>")))
        .join(components, post)
        .join(Standings.of(components, execPosts), post, "left")
        .withColumn(Reactions.KNOWN.name(), known(Reactions.STANDINGS))
        .select(Reactions.TABLE.fields().stream().map(Field::col).toArray(Column[]::new))
        .repartition(ExecPosts.EXECUTIVE.col())
        .sortWithinPartitions(
            ExecPosts.EXECUTIVE.col(), Posts.POSTED_AT.col(), Posts.POST_ID.col());
  }

  private static Column known(List<Field> fields) {
    Stream<Column> ones = fields.stream().map(f -> when(f.col().isNotNull(), 1).otherwise(0));
    return ones.reduce(lit(0), Column::plus);
  }
}
