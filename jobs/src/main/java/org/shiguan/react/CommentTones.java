package org.shiguan.react;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.table.Attention;
import org.shiguan.table.Posts;
import org.shiguan.table.Reactions;
import org.shiguan.table.Readings;

/**
 * How the comments under each post of the corpus sound: those that are held and not of its own
 * author. Sums are of whole numbers, so they do not depend on any order.
 */
final class CommentTones {
  /** Comments with a polarity. */
  static final String JUDGED = "judged";

  /** Sum of polarities, millionths. */
  static final String SUM = "polarity_sum";

  /** Sum of their squares. */
  static final String SQUARES = "polarity_squares";

  /** Comments with the code HOSTILE. */
  static final String HOSTILE = "hostile_comments";

  private static final String OF = "post_author";

  private CommentTones() {}

  /** A row per post that has comments of others, by {@link Posts#POST_ID}. */
  static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> readings) {
    Column polarity = Readings.POLARITY_MILLIONTHS.col();
    Column isComment = Posts.KIND.col().equalTo("COMMENT");
    Dataset<Row> comments =
        posts
            .where(isComment.and(Posts.COMMENTED_ID.col().isNotNull()))
            .select(
                Posts.POST_ID.col(), Posts.AUTHOR_ID.col(), Posts.COMMENTED_ID.col().as("under"))
            .join(
                readings.select(Posts.POST_ID.col(), polarity, Readings.CODES.col()),
                Posts.POST_ID.name())
            .drop(Posts.POST_ID.name())
            .withColumnRenamed("under", Posts.POST_ID.name());
    Dataset<Row> commented =
        posts
            .where(isComment.unary_$bang())
            .select(Posts.POST_ID.col(), Posts.AUTHOR_ID.col().as(OF));
    Column wide = polarity.cast("decimal(20,0)");
    return comments
        .join(commented, Posts.POST_ID.name())
        .where(coalesce(Posts.AUTHOR_ID.col().notEqual(col(OF)), lit(true)))
        .groupBy(Posts.POST_ID.col())
        .agg(
            count(lit(1)).as(Reactions.COMMENTS_HELD.name()),
            count(polarity).as(JUDGED),
            number(polarity.gt(Attention.CLEARLY)).as(Reactions.POSITIVE.name()),
            number(polarity.lt(-Attention.CLEARLY)).as(Reactions.NEGATIVE.name()),
            sum(wide).as(SUM),
            sum(wide.multiply(wide)).as(SQUARES),
            number(array_contains(Readings.CODES.col(), "HOSTILE")).as(HOSTILE));
  }

  private static Column number(Column condition) {
    return count(when(condition, lit(1)));
  }
}
