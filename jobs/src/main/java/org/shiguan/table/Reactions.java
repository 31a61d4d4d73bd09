package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** What came back to each post of an executive, and how controversial that makes it (M15, M16). */
public final class Reactions {
  /** Comments of others that are held. */
  public static final Field COMMENTS_HELD =
      required(
          "comments_held",
          LongType,
          "count",
          "Comments of others under the post that the corpus holds: those that survived until the crawl.",
          "34");

  /** Favourable ones. */
  public static final Field POSITIVE =
      required(
          "positive",
          LongType,
          "count",
          "Of them, those with a polarity above 200,000 millionths.",
          "12");

  /** Unfavourable ones. */
  public static final Field NEGATIVE =
      required(
          "negative",
          LongType,
          "count",
          "Of them, those with a polarity below -200,000 millionths.",
          "9");

  /** Comments counted when counts had settled. */
  public static final Field SETTLED_COMMENTS =
      optional(
          "settled_comments",
          LongType,
          "count",
          "Comment count, OBSERVED or ROUNDED seven days or more after posting; null otherwise.",
          "120");

  /** Reposts likewise. */
  public static final Field SETTLED_REPOSTS =
      optional("settled_reposts", LongType, "count", "Repost count, as settled_comments.", "30");

  /** Component c1. */
  public static final Field LOG_RATIO =
      optional(
          "log_ratio",
          DoubleType,
          "none",
          "Component c1 of the controversy index: ln((comments + 1/2)/(reposts + 1/2)) of the settled"
              + " counts; null without them.",
          "1.3739230693");

  /** Component c2. */
  public static final Field TONE_VARIANCE =
      optional(
          "tone_variance",
          DoubleType,
          "none",
          "Component c2: population variance of the polarity of the comments held, 0 to 1; null with fewer"
              + " than 20 that have a polarity.",
          "0.4125");

  /** Component c3. */
  public static final Field BALANCE =
      optional(
          "balance",
          DoubleType,
          "none",
          "Component c3: how evenly favourable and unfavourable comments are split, weighed by their number"
              + " beside the 95th percentile of the corpus, 0 to 1; null without either.",
          "0.5921");

  /** Component c4. */
  public static final Field WALK =
      optional(
          "walk",
          DoubleType,
          "none",
          "Component c4: random-walk controversy of the reposts of the post's topic in its quarter, less the"
              + " mean of rewired graphs; null without a topic or a graph of 100 connected people.",
          "0.31");

  /** Component c5. */
  public static final Field HOSTILE =
      optional(
          "hostile",
          DoubleType,
          "none",
          "Component c5: share of the comments held that have the code HOSTILE; null with fewer than 20.",
          "0.12");

  /** Standing of c1. */
  public static final Field LOG_RATIO_STANDING = standing("log_ratio_standing", "c1");

  /** Standing of c2. */
  public static final Field TONE_VARIANCE_STANDING = standing("tone_variance_standing", "c2");

  /** Standing of c3. */
  public static final Field BALANCE_STANDING = standing("balance_standing", "c3");

  /** Standing of c4. */
  public static final Field WALK_STANDING = standing("walk_standing", "c4");

  /** Standing of c5. */
  public static final Field HOSTILE_STANDING = standing("hostile_standing", "c5");

  /** The components in the order of the codebook. */
  public static final List<Field> COMPONENTS =
      List.of(LOG_RATIO, TONE_VARIANCE, BALANCE, WALK, HOSTILE);

  /** Their standings, in the same order. */
  public static final List<Field> STANDINGS =
      List.of(
          LOG_RATIO_STANDING,
          TONE_VARIANCE_STANDING,
          BALANCE_STANDING,
          WALK_STANDING,
          HOSTILE_STANDING);

  /** Number of components. */
  public static final Field KNOWN =
      required(
          "components_known",
          IntegerType,
          "count",
          "How many of the five components the post has; with fewer than three it has no index.",
          "4");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "reactions",
          "One row per executive and post of theirs: the comments held under it and the components of"
              + " the controversy index.",
          List.of(ExecPosts.EXECUTIVE, Posts.POST_ID),
          List.of(
              ExecPosts.EXECUTIVE,
              Posts.POST_ID,
              Posts.POSTED_AT,
              Posts.TIME_PRECISION,
              Posts.KIND,
              Readings.CODES,
              COMMENTS_HELD,
              POSITIVE,
              NEGATIVE,
              SETTLED_COMMENTS,
              SETTLED_REPOSTS,
              LOG_RATIO,
              TONE_VARIANCE,
              BALANCE,
              WALK,
              HOSTILE,
              LOG_RATIO_STANDING,
              TONE_VARIANCE_STANDING,
              BALANCE_STANDING,
              WALK_STANDING,
              HOSTILE_STANDING,
              KNOWN));

  private Reactions() {}

  private static Field standing(String name, String component) {
    return optional(
        name,
        IntegerType,
        "millionths",
        "Where "
            + component
            + " stands among all posts of the corpus that have it in the same calendar quarter,"
            + " (midrank - 1/2)/n, in whole millionths, 1 to 999,999; null without the component.",
        "812500");
  }
}
