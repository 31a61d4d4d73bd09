package org.shiguan.measure;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;
import org.shiguan.table.Profiles;

/** How many followers an account had when it posted (codebook M18). */
public final class Audience {
  /** Followers at the snapshot nearest the post, at most 30 days away; null without one. */
  public static final Column FOLLOWERS = col("followers_near");

  private static final long DAY_MICROS = 86_400_000_000L;
  private static final long WINDOW = 30 * DAY_MICROS;

  private Audience() {}

  /**
   * The posts with {@link #FOLLOWERS} beside them. Of the snapshots of one day the last is kept,
   * for a dump shows an account again with each of its posts; of two equally near the smaller
   * number.
   */
  static Dataset<Row> beside(Dataset<Row> posts, Dataset<Row> profiles) {
    Column seen = unix_micros(Posts.CAPTURED_AT.col());
    Dataset<Row> snapshots =
        profiles
            .where(Posts.AUTHOR_ID.col().isNotNull())
            .where(Posts.CAPTURED_AT.col().isNotNull().and(Profiles.FOLLOWERS.col().isNotNull()))
            .groupBy(
                Posts.AUTHOR_ID.col().as("account"),
                unix_micros(Posts.CAPTURED_AT.col()).divide(DAY_MICROS).cast("long").as("day"))
            .agg(max(struct(seen.as("seen"), Profiles.FOLLOWERS.col().as("followers"))).as("last"))
            .select(col("account"), col("last.seen"), col("last.followers"));
    Column distance = abs(unix_micros(Posts.POSTED_AT.col()).minus(col("seen")));
    Dataset<Row> nearest =
        posts
            .select(
                ExecPosts.EXECUTIVE.col(),
                Posts.POST_ID.col(),
                Posts.AUTHOR_ID.col(),
                Posts.POSTED_AT.col())
            .join(
                snapshots,
                Posts.AUTHOR_ID.col().equalTo(col("account")).and(distance.leq(lit(WINDOW))))
            .groupBy(ExecPosts.EXECUTIVE.col(), Posts.POST_ID.col())
            .agg(min(struct(distance, col("followers"))).as("nearest"))
            .select(
                ExecPosts.EXECUTIVE.col(),
                Posts.POST_ID.col(),
                col("nearest.followers").as("followers_near"));
    return posts.join(
        nearest, new String[] {ExecPosts.EXECUTIVE.name(), Posts.POST_ID.name()}, "left");
  }
}
