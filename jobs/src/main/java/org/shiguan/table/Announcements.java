package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Announcements that executive and official account both made (codebook M14). */
public final class Announcements {
  /** Time of the executive's post. */
  public static final Field EXEC_AT =
      required(
          "exec_at",
          TimestampType,
          "UTC instant",
          "When the executive posted it.",
          "2012-05-20 03:00:00");

  /** Post of the official account. */
  public static final Field OTHER_ID =
      required(
          "other_id",
          StringType,
          "none",
          "Post of the firm's official account that says the same, the nearest in time.",
          "w:3351528048407333");

  /** Its time. */
  public static final Field OTHER_AT =
      required(
          "other_at", TimestampType, "UTC instant", "When it was posted.", "2012-05-20 05:00:00");

  /** Why it is the same. */
  public static final Field MATCHED =
      required(
          "matched",
          StringType,
          "none",
          "Why the two are the same news: REPOST (one reposts the other), TOPIC (a common #topic#), LINK (a"
              + " common address), or WORDS (five words of two characters in common, and half of those of"
              + " the shorter post).",
          "TOPIC");

  /** Lower end of the lead. */
  public static final Field LEAD_LOW_SECONDS =
      required(
          "lead_low_seconds",
          DoubleType,
          "seconds",
          "Smallest time from the executive's post to the other; above 0 when the executive came first, 0"
              + " in one minute.",
          "7200.0");

  /** Upper end. */
  public static final Field LEAD_HIGH_SECONDS =
      required(
          "lead_high_seconds",
          DoubleType,
          "seconds",
          "Largest; the same where both times are known.",
          "7200.0");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "announcements",
          "One row per post of an executive coded ANN that an official account matches within three days.",
          List.of(ExecPosts.EXECUTIVE, Posts.POST_ID),
          List.of(
              ExecPosts.EXECUTIVE,
              Posts.POST_ID,
              EXEC_AT,
              OTHER_ID,
              OTHER_AT,
              MATCHED,
              LEAD_LOW_SECONDS,
              LEAD_HIGH_SECONDS));

  private Announcements() {}
}
