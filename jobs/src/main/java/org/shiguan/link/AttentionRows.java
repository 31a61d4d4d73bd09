package org.shiguan.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.shiguan.study.Executive;
import org.shiguan.study.Study;
import org.shiguan.table.Attention;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Field;
import org.shiguan.table.Mentions;
import org.shiguan.table.Posts;
import org.shiguan.table.Readings;

/** Mentions and the corpus around them counted by day. */
final class AttentionRows {
  private AttentionRows() {}

  /**
   * As {@link Attention#TABLE}, in no order.
   *
   * @param mentions as {@link Mentions#TABLE}
   */
  static Dataset<Row> of(
      Study study, Dataset<Row> posts, Dataset<Row> readings, Dataset<Row> mentions) {
    Column[] key = {ExecPosts.EXECUTIVE.col(), Posts.CHINA_DAY.col()};
    Column polarity = Readings.POLARITY_MILLIONTHS.col();
    Dataset<Row> said =
        mentions
            .select(ExecPosts.EXECUTIVE.col(), Posts.POST_ID.col(), Posts.CHINA_DAY.col())
            .join(
                readings.select(Posts.POST_ID.col(), polarity),
                new String[] {Posts.POST_ID.name()},
                "left")
            .groupBy(key)
            .agg(
                count(lit(1)).as(Attention.MENTIONS.name()),
                number(polarity.gt(Attention.CLEARLY)).as(Attention.POSITIVE.name()),
                number(polarity.lt(-Attention.CLEARLY)).as(Attention.NEGATIVE.name()));
    Dataset<Row> days =
        posts.groupBy(Posts.CHINA_DAY.col()).agg(count(lit(1)).as(Attention.CORPUS_POSTS.name()));
    List<String> executives = study.roster().executives().stream().map(Executive::id).toList();
    Dataset<Row> all =
        posts
            .sparkSession()
            .createDataset(executives, Encoders.STRING())
            .toDF(ExecPosts.EXECUTIVE.name())
            .crossJoin(days);
    return all.join(said, new String[] {ExecPosts.EXECUTIVE.name(), Posts.CHINA_DAY.name()}, "left")
        .select(
            ExecPosts.EXECUTIVE.col(),
            Posts.CHINA_DAY.col(),
            orNone(Attention.MENTIONS),
            orNone(Attention.POSITIVE),
            orNone(Attention.NEGATIVE),
            Attention.CORPUS_POSTS.col());
  }

  private static Column number(Column condition) {
    return sum(when(condition, 1L).otherwise(0L));
  }

  private static Column orNone(Field field) {
    return coalesce(field.col(), lit(0L)).as(field.name());
  }
}
