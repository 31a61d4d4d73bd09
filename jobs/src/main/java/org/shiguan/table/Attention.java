package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.shiguan.table.Field.required;

import java.util.List;

/** How much is said of each executive, and how favourably, day by day. */
public final class Attention {
  /** What a polarity must exceed to count, in millionths, either way. */
  public static final int CLEARLY = 200_000;

  /** Mentions. */
  public static final Field MENTIONS =
      required("mentions", LongType, "count", "Posts and comments that speak of them.", "12");

  /** Favourable ones. */
  public static final Field POSITIVE =
      required(
          "positive",
          LongType,
          "count",
          "Those of them with a polarity above 0.2; between −0.2 and 0.2 they count as neither.",
          "5");

  /** Unfavourable ones. */
  public static final Field NEGATIVE =
      required("negative", LongType, "count", "Those of them with a polarity below −0.2.", "3");

  /** Size of the corpus. */
  public static final Field CORPUS_POSTS =
      required(
          "corpus_posts",
          LongType,
          "count",
          "Posts and comments of the whole corpus on that day.",
          "48213");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "attention",
          "One row per executive and day on which the corpus has a post.",
          List.of(ExecPosts.EXECUTIVE, Posts.CHINA_DAY),
          List.of(
              ExecPosts.EXECUTIVE, Posts.CHINA_DAY, MENTIONS, POSITIVE, NEGATIVE, CORPUS_POSTS));

  private Attention() {}
}
