package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Followers won or lost around the events of the study (codebook M19). */
public final class FollowerSlopes {
  /** The event. */
  public static final Field EVENT =
      required("event", StringType, "none", "Id of the event in the events file.", "sample-event");

  /** Slope before. */
  public static final Field BEFORE =
      optional(
          "before_per_day",
          DoubleType,
          "followers per day",
          "Theil and Sen's slope over the snapshots of the 14 days before; null with a reason.",
          "2.0");

  /** Slope after. */
  public static final Field AFTER =
      optional(
          "after_per_day",
          DoubleType,
          "followers per day",
          "The same over the 14 days after.",
          "-1.0");

  /** After less before. */
  public static final Field CHANGE =
      optional("change_per_day", DoubleType, "followers per day", "After less before.", "-3.0");

  /** The change by the followers. */
  public static final Field CHANGE_SHARE =
      optional(
          "change_share",
          DoubleType,
          "fraction per day",
          "The change by the followers; null with a reason, or without any follower.",
          "-0.0277777778");

  /** Followers at the event. */
  public static final Field FOLLOWERS =
      optional(
          "followers",
          LongType,
          "count",
          "Followers at the snapshot nearest the event; null with a reason.",
          "108");

  /** Snapshots before. */
  public static final Field SNAPSHOTS_BEFORE =
      required(
          "snapshots_before",
          LongType,
          "count",
          "Snapshots in the 14 days before, one a day at most.",
          "3");

  /** Snapshots after. */
  public static final Field SNAPSHOTS_AFTER =
      required("snapshots_after", LongType, "count", "The same in the 14 days after.", "3");

  /** Sudden changes. */
  public static final Field JUMPS =
      required(
          "jumps",
          LongType,
          "count",
          "Times between two of them at which followers changed by more than 5 % a day while nothing was"
              + " posted: bought or cleaned-up followers.",
          "0");

  /** Why there is no slope. */
  public static final Field REASON =
      optional(
          "reason",
          StringType,
          "none",
          "FEW_SNAPSHOTS with fewer than 3 on a side, COARSE_DATE where the day of the event is not known;"
              + " null otherwise.",
          "FEW_SNAPSHOTS");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "follower_slopes",
          "One row per executive and event that touches them: how fast followers came or went before and"
              + " after it.",
          List.of(ExecPosts.EXECUTIVE, EVENT),
          List.of(
              ExecPosts.EXECUTIVE,
              EVENT,
              BEFORE,
              AFTER,
              CHANGE,
              CHANGE_SHARE,
              FOLLOWERS,
              SNAPSHOTS_BEFORE,
              SNAPSHOTS_AFTER,
              JUMPS,
              REASON));

  private FollowerSlopes() {}
}
