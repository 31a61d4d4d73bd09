package org.shiguan.react;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.quarter;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.table.Posts;
import org.shiguan.table.Reactions;

/**
 * The components of the controversy index of every post of the corpus that has one (codebook M15):
 * c1 from settled counts, c2, c3 and c5 from the comments held, c4 from the reposts of its topic.
 */
final class Components {
  /** Calendar quarter at +08:00, as 4·year + quarter. */
  static final String QUARTER = "china_quarter";

  private static final int FEWEST_COMMENTS = 20;
  private static final long SETTLED_MICROS = 7 * 86_400_000_000L;
  private static final double MILLION = 1e6;
  private static final String TYPICAL_MOST = "typical_most";

  private Components() {}

  /**
   * A row per post that is no comment, with {@link #QUARTER}, the counts and the components.
   *
   * @param posts as {@link Posts#TABLE}
   * @param tones as {@link CommentTones#of}
   * @param walks {@link Posts#POST_ID} and {@link Reactions#WALK} of the posts that have it
   */
  static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> tones, Dataset<Row> walks) {
    Column all = Reactions.POSITIVE.col().plus(Reactions.NEGATIVE.col());
    Dataset<Row> typical =
        tones.where(all.gt(0)).agg(expr("percentile(positive + negative, 0.95)").as(TYPICAL_MOST));
    return posts
        .where(Posts.KIND.col().notEqual("COMMENT"))
        .select(
            Posts.POST_ID.col(),
            quarterOf(Posts.CHINA_DAY.col()).as(QUARTER),
            settled(Posts.COMMENTS.col()).as(Reactions.SETTLED_COMMENTS.name()),
            settled(Posts.REPOSTS.col()).as(Reactions.SETTLED_REPOSTS.name()))
        .join(tones, new String[] {Posts.POST_ID.name()}, "left")
        .join(walks, new String[] {Posts.POST_ID.name()}, "left")
        .crossJoin(broadcast(typical))
        .select(
            Posts.POST_ID.col(),
            col(QUARTER),
            orNone(Reactions.COMMENTS_HELD.col()).as(Reactions.COMMENTS_HELD.name()),
            orNone(Reactions.POSITIVE.col()).as(Reactions.POSITIVE.name()),
            orNone(Reactions.NEGATIVE.col()).as(Reactions.NEGATIVE.name()),
            Reactions.SETTLED_COMMENTS.col(),
            Reactions.SETTLED_REPOSTS.col(),
            logRatio().as(Reactions.LOG_RATIO.name()),
            toneVariance().as(Reactions.TONE_VARIANCE.name()),
            balance().as(Reactions.BALANCE.name()),
            Reactions.WALK.col(),
            hostile().as(Reactions.HOSTILE.name()));
  }

  /** The calendar quarter of a day, as {@link #QUARTER}. */
  static Column quarterOf(Column day) {
    return year(day).multiply(4).plus(quarter(day));
  }

  /** A count that was seen, and not before it had settled; both counts are needed together. */
  private static Column settled(Column count) {
    Column seen =
        Stream.of(Posts.COMMENTS_STATUS, Posts.REPOSTS_STATUS)
            .map(status -> status.col().isin("OBSERVED", "ROUNDED"))
            .reduce(Column::and)
            .orElseThrow();
    Column age = unix_micros(Posts.CAPTURED_AT.col()).minus(unix_micros(Posts.POSTED_AT.col()));
    return when(seen.and(age.geq(SETTLED_MICROS)), count);
  }

  private static Column logRatio() {
    return log(
        Reactions.SETTLED_COMMENTS
            .col()
            .plus(0.5)
            .divide(Reactions.SETTLED_REPOSTS.col().plus(0.5)));
  }

  private static Column toneVariance() {
    Column n = col(CommentTones.JUDGED);
    Column mean = col(CommentTones.SUM).cast("double").divide(n).divide(MILLION);
    Column meanOfSquares =
        col(CommentTones.SQUARES).cast("double").divide(n).divide(MILLION * MILLION);
    // Of comments that all sound alike, rounding could leave a hair below 0.
    return when(
        n.geq(FEWEST_COMMENTS), greatest(lit(0.0), meanOfSquares.minus(mean.multiply(mean))));
  }

  private static Column balance() {
    Column positive = Reactions.POSITIVE.col();
    Column negative = Reactions.NEGATIVE.col();
    Column volume = log1p(positive.plus(negative)).divide(log1p(col(TYPICAL_MOST)));
    return when(
        positive.plus(negative).gt(0),
        least(positive, negative)
            .divide(greatest(positive, negative))
            .multiply(least(lit(1.0), volume)));
  }

  private static Column hostile() {
    Column held = Reactions.COMMENTS_HELD.col();
    return when(held.geq(FEWEST_COMMENTS), col(CommentTones.HOSTILE).divide(held));
  }

  private static Column orNone(Column count) {
    return coalesce(count, lit(0L));
  }
}
