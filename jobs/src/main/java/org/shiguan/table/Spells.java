package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** The state of every executive on every day (codebook §4). */
public final class Spells {
  /** First day. */
  public static final Field START_DAY =
      required(
          "start_day",
          DateType,
          "day at +08:00",
          "First day; the middle of the interval of entry where that is long.",
          "2012-07-10");

  /** Day after the last. */
  public static final Field STOP_DAY =
      required("stop_day", DateType, "day at +08:00", "Day after the last.", "2012-11-05");

  /** U, S0, NOT_FOUND, S1, S2, S3, S4, S4b or S5 (codebook 4.1). */
  public static final Field STATE =
      required(
          "state",
          StringType,
          "none",
          "U, S0, NOT_FOUND, S1, S2, S3, S4, S4b or S5 (codebook 4.1).",
          "S3");

  /** Whether no other state is possible on these days. */
  public static final Field CERTAIN =
      required(
          "certain",
          BooleanType,
          "none",
          "Whether no other state is possible on these days; false where only an interval is known.",
          "true");

  /** Every state that is possible on these days. */
  public static final Field POSSIBLE =
      required(
          "possible_states",
          Posts.STRINGS,
          "none",
          "Every state that is possible on these days, state among them.",
          "[S1, S3]");

  /** NEVER_JOINED, STAYED or DELETED. */
  public static final Field GROUP =
      optional(
          "group_of_state",
          StringType,
          "none",
          "NEVER_JOINED, STAYED or DELETED; null for the states and masked days that belong to none, and where the possible states belong to several.",
          "DELETED");

  /** The state was entered after this moment. */
  public static final Field ENTRY_LO =
      optional(
          "entry_lo",
          TimestampType,
          "UTC instant",
          "The state was entered after this moment; null when it may have been so from the beginning.",
          "2012-06-30 04:00:00");

  /** And not after this one. */
  public static final Field ENTRY_HI =
      optional(
          "entry_hi",
          TimestampType,
          "UTC instant",
          "And not after this one; null where nothing was entered.",
          "2012-07-30 04:00:00");

  /** Whether old posts, or all, are hidden by the owner. */
  public static final Field MASKED =
      required(
          "masked",
          BooleanType,
          "none",
          "Whether old posts, or all, are hidden by the owner.",
          "false");

  /** Role on these days. */
  public static final Field ROLE_ZH =
      optional(
          "role_zh", StringType, "none", "Role on these days; null when none is known.", "董事长");

  /** Role on these days. */
  public static final Field ROLE_EN =
      optional(
          "role_en",
          StringType,
          "none",
          "Role on these days; null when none is known.",
          "Chairman");

  /** S, M or L by employees on these days. */
  public static final Field SIZE =
      optional(
          "firm_size",
          StringType,
          "none",
          "S, M or L by employees on these days; null when not known.",
          "L");

  /** State entered at stop_day. */
  public static final Field EVENT =
      optional(
          "event",
          StringType,
          "none",
          "State entered at stop_day; null when observation ended there or only mask, role or size changed.",
          "S5");

  /** What brought the state: a purge, a closure, a ban, a return. */
  public static final Field CAUSE =
      optional(
          "cause",
          StringType,
          "none",
          "What brought the state: a purge, a closure, a ban, a return; null when posts or silence did.",
          "PURGE_MASS");

  /** What the report says about it. */
  public static final Field SENTENCE_ZH =
      required(
          "sentence_zh",
          StringType,
          "none",
          "What the report says about it.",
          "2012-07-10 起微博被清空。");

  /** What the report says about it. */
  public static final Field SENTENCE_EN =
      required(
          "sentence_en",
          StringType,
          "none",
          "What the report says about it.",
          "Purged from 2012-07-10 on.");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "spells",
          "One row per executive and stretch of days at +08:00 in one state, with one role, one size of firm, masked or not; every day of the study has one.",
          List.of(ExecPosts.EXECUTIVE, START_DAY),
          List.of(
              ExecPosts.EXECUTIVE,
              START_DAY,
              STOP_DAY,
              STATE,
              CERTAIN,
              POSSIBLE,
              GROUP,
              ENTRY_LO,
              ENTRY_HI,
              MASKED,
              ROLE_ZH,
              ROLE_EN,
              SIZE,
              EVENT,
              CAUSE,
              SENTENCE_ZH,
              SENTENCE_EN));

  private Spells() {}
}
