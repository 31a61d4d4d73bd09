package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Survival curves, a row per step (codebook D03). */
public final class Curves {
  /** Executive in the roster. */
  public static final Field EXECUTIVE =
      required(
          "executive",
          StringType,
          "none",
          "Executive in the roster; empty for all of them together.",
          "sample-one");

  /** What survives: post_survival, posts that are not deleted. */
  public static final Field CURVE =
      required(
          "curve",
          StringType,
          "none",
          "What survives: post_survival, posts that are not deleted; reply_latency, requests that"
              + " are not answered.",
          "post_survival");

  /** Days since posting from which the row holds, until the next. */
  public static final Field DAYS =
      required(
          "days",
          DoubleType,
          "days",
          "Days since the post or request from which the row holds, until the next.",
          "14.5");

  /** Share that survives. */
  public static final Field AT_LEAST =
      required(
          "at_least",
          DoubleType,
          "fraction",
          "Share that survives, for post_survival given survival to the first row.",
          "0.61");

  /** Greatest share that survives. */
  public static final Field AT_MOST =
      required(
          "at_most",
          DoubleType,
          "fraction",
          "The same, or the greatest share where times leave it open.",
          "0.64");

  /** Lower end of the 95 % interval. */
  public static final Field LOW =
      optional(
          "low",
          DoubleType,
          "fraction",
          "Lower end of the 95 % interval, of posts by drawing days of posting and the dates of"
              + " mass deletions, of requests log–log; null where that cannot be done.",
          "0.55");

  /** Upper end. */
  public static final Field HIGH = optional("high", DoubleType, "fraction", "Upper end.", "0.70");

  /** Deletions known to lie at or before this day. */
  public static final Field EVENTS =
      required(
          "events",
          LongType,
          "count",
          "Deletions or answers known to lie at or before this day.",
          "12");

  /** Posts at risk: seen by this age, and neither gone nor out of sight. */
  public static final Field N =
      required(
          "n",
          LongType,
          "count",
          "Posts or requests at risk: seen by this age, and neither ended nor out of sight.",
          "140");

  /** What must be said about the curve. */
  public static final Field NOTE_ZH =
      required("note_zh", StringType, "none", "What must be said about the curve.", "首次抓取前的删除不可见。");

  /** What must be said about the curve. */
  public static final Field NOTE_EN =
      required(
          "note_en",
          StringType,
          "none",
          "What must be said about the curve.",
          "Deletions before the first crawl are invisible.");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "curves",
          "One row per age at which the survival of an executive's posts, or of all, may be printed"
              + " (ten posts under observation, an interval no wider than 0.3), and per step of the"
              + " reply curve; the first row of post_survival is its condition and 1.",
          List.of(EXECUTIVE, CURVE, DAYS),
          List.of(
              EXECUTIVE, CURVE, DAYS, AT_LEAST, AT_MOST, LOW, HIGH, EVENTS, N, NOTE_ZH, NOTE_EN));

  private Curves() {}
}
