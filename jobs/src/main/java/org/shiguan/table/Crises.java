package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Crises of the events file and who spoke of them first (codebook M13). */
public final class Crises {
  /** Event. */
  public static final Field EVENT =
      required("event", StringType, "none", "Id of the event in the events file.", "recall-2011");

  /** Earliest onset. */
  public static final Field ONSET_FROM =
      required(
          "onset_from",
          TimestampType,
          "UTC instant",
          "Earliest moment at which it can have begun, by the precision of the event.",
          "2011-05-19 16:00:00");

  /** Latest onset. */
  public static final Field ONSET_TO =
      required(
          "onset_to",
          TimestampType,
          "UTC instant",
          "Latest moment; the same where the minute is known.",
          "2011-05-20 16:00:00");

  /** Pre-emptive post. */
  public static final Field PREEMPTED_BY =
      optional(
          "preempted_by",
          StringType,
          "none",
          "Last post of the executive coded CRISIS in the three days before the onset; null without one.",
          "w:3351528048407000");

  /** First post of the executive. */
  public static final Field EXEC_ID =
      optional(
          "exec_id",
          StringType,
          "none",
          "First post of the executive coded CRISIS from the onset on, within fourteen days; null without one.",
          "w:3351528048407216");

  /** Its time. */
  public static final Field EXEC_AT =
      optional(
          "exec_at", TimestampType, "UTC instant", "When it was posted.", "2011-05-20 03:00:00");

  /** First post of the firm. */
  public static final Field FIRM_ID =
      optional(
          "firm_id",
          StringType,
          "none",
          "The same of an official account of the firm; null without one.",
          "w:3351528048407333");

  /** Its time. */
  public static final Field FIRM_AT =
      optional(
          "firm_at", TimestampType, "UTC instant", "When it was posted.", "2011-05-20 05:00:00");

  /** Whether the firm could have been seen. */
  public static final Field FIRM_HELD =
      required(
          "firm_held",
          BooleanType,
          "none",
          "Whether the archive holds any post of an official account from fourteen days before to fourteen"
              + " days after the onset.",
          "true");

  /** End of observation. */
  public static final Field OBSERVED_UNTIL =
      optional(
          "observed_until",
          TimestampType,
          "UTC instant",
          "Fourteen days after the onset, or the end of the executive's covered time before it; null where"
              + " the onset is not covered.",
          "2011-06-03 16:00:00");

  /** Who was first. */
  public static final Field FIRST =
      required(
          "first",
          StringType,
          "none",
          "EXEC, FIRM or TIE (one minute, or times that cannot be told apart); NONE when neither spoke;"
              + " UNKNOWN when executive or firm could not have been seen.",
          "EXEC");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "crises",
          "One row per executive and event of kind crisis whose day is known.",
          List.of(ExecPosts.EXECUTIVE, EVENT),
          List.of(
              ExecPosts.EXECUTIVE,
              EVENT,
              ONSET_FROM,
              ONSET_TO,
              PREEMPTED_BY,
              EXEC_ID,
              EXEC_AT,
              FIRM_ID,
              FIRM_AT,
              FIRM_HELD,
              OBSERVED_UNTIL,
              FIRST));

  private Crises() {}
}
