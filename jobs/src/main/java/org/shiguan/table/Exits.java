package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** The days before purges, closures and bans, which the comparison of D06 reads. */
public final class Exits {
  /** PURGE_TOTAL, PURGE_MASS, PURGE_SELECTIVE, EMPTIED, CLOSED_SELF or BANNED. */
  public static final Field CAUSE =
      required(
          "cause",
          StringType,
          "none",
          "PURGE_TOTAL, PURGE_MASS, PURGE_SELECTIVE, EMPTIED, CLOSED_SELF or BANNED.",
          "PURGE_MASS");

  /** L, the last moment at which nothing had gone. */
  public static final Field FROM_AT =
      required(
          "from_at",
          TimestampType,
          "UTC instant",
          "L, the last moment at which nothing had gone.",
          "2012-06-30 04:00:00");

  /** R, the first at which it had. */
  public static final Field TO_AT =
      required(
          "to_at",
          TimestampType,
          "UTC instant",
          "R, the first at which it had.",
          "2012-07-30 04:00:00");

  /** The day. */
  public static final Field DAY =
      required("day", DateType, "day at +08:00", "The day.", "2012-06-20");

  /** Days from it to the day of L, 1 to 28. */
  public static final Field BEFORE =
      required("days_before", IntegerType, "days", "Days from it to the day of L, 1 to 28.", "10");

  /** Own posts of the day. */
  public static final Field POSTS =
      optional("posts", LongType, "count", "Own posts of the day.", "3");

  /** Comments under these. */
  public static final Field COMMENTS =
      optional(
          "comments",
          LongType,
          "count",
          "Comments under these; null when the archive has no counts.",
          "120");

  /** Posts that name the executive as @name. */
  public static final Field MENTIONS =
      optional(
          "mentions",
          LongType,
          "count",
          "Posts that name the executive as @name; null when the roster knows no name of an account.",
          "17");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "exits",
          "One row per exit of an executive and covered day of the 28 before its L; only what ended before L can have led to it.",
          List.of(ExecPosts.EXECUTIVE, CAUSE, TO_AT, DAY),
          List.of(
              ExecPosts.EXECUTIVE, CAUSE, FROM_AT, TO_AT, DAY, BEFORE, POSTS, COMMENTS, MENTIONS));

  private Exits() {}
}
