package org.shiguan.measure.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.shiguan.measure.Audience;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Partial;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.table.Posts;

/**
 * How far posts go for the size of the audience (codebook M18): the mean of e = ln(1 + reposts) −
 * ln(1 + followers), over posts whose reposts were counted at least 7 days after posting and whose
 * followers are known within 30 days; n is these posts. A count that is a lower bound makes the
 * mean one. Undefined without such a post.
 */
public final class FollowerReach {
  private static final double MILLION = 1e6;
  private static final long WEEK_MICROS = 7 * 86_400_000_000L;
  private static final Column IS_BOUND = Posts.REPOSTS_STATUS.col().equalTo("AT_LEAST");
  private static final Column USABLE =
      coalesce(
          Posts.REPOSTS_STATUS
              .col()
              .isin("OBSERVED", "ROUNDED", "AT_LEAST")
              .and(Posts.REPOSTS.col().isNotNull())
              .and(Audience.FOLLOWERS.isNotNull())
              .and(
                  unix_micros(Posts.CAPTURED_AT.col())
                      .minus(unix_micros(Posts.POSTED_AT.col()))
                      .geq(WEEK_MICROS)),
          lit(false));
  private static final Partial POSTS = Partial.count("posts_reach", USABLE);
  private static final Partial BOUNDS = Partial.count("posts_reach_at_least", USABLE.and(IS_BOUND));

  /** Sum of e in millionths. */
  private static final Partial SUM =
      new Partial(
          "reach_millionths",
          sum(
              when(
                      USABLE,
                      round(
                              log1p(Posts.REPOSTS.col())
                                  .minus(log1p(Audience.FOLLOWERS))
                                  .multiply(MILLION))
                          .cast("long"))
                  .otherwise(lit(0L))),
          Partial.Merge.SUM);

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              MetricCard.card("engagement_per_follower", "M18")
                  .title("每粉丝转发（对数）", "Reposts per follower (log)")
                  .measuredIn(Unit.LOG_RATIO, new Range(null, null))
                  .definition(
                      "ln(1+转发数) − ln(1+粉丝数) 的平均；粉丝数取发帖前后 30 天内最近一次快照，转发数须在发帖 7 天后统计；"
                          + "n 为满足条件的帖子数。−5.3 约为每 200 名粉丝 1 次转发。",
                      "Mean of ln(1 + reposts) − ln(1 + followers); followers at the nearest snapshot"
                          + " within 30 days of the post, reposts counted at least 7 days after it; n"
                          + " is the posts that have both. −5.3 is about 1 repost for 200 followers.")
                  .whenUndefined(
                      "没有帖子，或没有一帖同时具备两项计数时无值。",
                      "Undefined when there is no post, or none with both counts.")
                  .caveat(
                      "买来的粉丝会压低该值；转发数只有下限（如“100万+”）时，平均值也只是下限；帖子之间不独立，故不给区间。",
                      "Bought followers lower it; where a repost count is a lower bound, such as"
                          + " 100万+, the mean is one too; posts are not independent, so there is no"
                          + " interval.")
                  .reference("none — ad hoc")
                  .build(),
              List.of(POSTS, BOUNDS, SUM),
              FollowerReach::mean));

  private FollowerReach() {}

  private static List<Value> mean(Window window, Tally tally) {
    long n = tally.sum(POSTS.name());
    if (n == 0) {
      return List.of(Value.undefined(window.whyNone(0), 0));
    }
    Value mean = Value.of(tally.sum(SUM.name()) / MILLION / n, n);
    return List.of(tally.sum(BOUNDS.name()) > 0 ? mean.flagged(Reason.AT_LEAST) : mean);
  }
}
