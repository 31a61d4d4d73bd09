package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Purges, closures, bans, masks and returns of executives, in sentences. */
public final class ExecEvents {
  /** PURGE_TOTAL, PURGE_MASS, PURGE_SELECTIVE, or a kind of account_events. */
  public static final Field KIND =
      required(
          "kind",
          StringType,
          "none",
          "PURGE_TOTAL, PURGE_MASS, PURGE_SELECTIVE, or a kind of account_events.",
          "PURGE_MASS");

  /** Last moment before it. */
  public static final Field FROM_AT =
      optional(
          "from_at",
          TimestampType,
          "UTC instant",
          "Last moment before it; null when nobody knows.",
          "2012-06-30 04:00:00");

  /** First moment after it. */
  public static final Field TO_AT =
      required(
          "to_at", TimestampType, "UTC instant", "First moment after it.", "2012-07-30 04:00:00");

  /** What the report says about it. */
  public static final Field SENTENCE_ZH =
      required(
          "sentence_zh",
          StringType,
          "none",
          "What the report says about it.",
          "120 条微博中有 118 条消失。");

  /** What the report says about it. */
  public static final Field SENTENCE_EN =
      required(
          "sentence_en",
          StringType,
          "none",
          "What the report says about it.",
          "118 of 120 posts disappeared.");

  /** The observations it rests on, as in deletions. */
  public static final Field EVIDENCE =
      required(
          "evidence",
          Posts.STRINGS,
          "none",
          "The observations it rests on, as in deletions; empty when the captures say it.",
          "[2012-07-30T04:00:00Z ACCOUNT_BANNED answers.json@9#0]");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "exec_events",
          "One row per purge or event of an account of an executive, somewhere in (from_at, to_at].",
          List.of(ExecPosts.EXECUTIVE, KIND, TO_AT, Captures.ACCOUNT),
          List.of(
              ExecPosts.EXECUTIVE,
              Captures.ACCOUNT,
              KIND,
              FROM_AT,
              TO_AT,
              SENTENCE_ZH,
              SENTENCE_EN,
              EVIDENCE));

  private ExecEvents() {}
}
