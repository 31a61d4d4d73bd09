package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.required;

import java.util.List;

/** The stretches of time in which an executive's whole timeline is held. */
public final class Coverage {
  /** Start. */
  public static final Field FROM_AT =
      required(
          "from_at", TimestampType, "UTC instant", "First covered instant.", "2011-12-31 16:00:00");

  /** End. */
  public static final Field TO_AT =
      required(
          "to_at",
          TimestampType,
          "UTC instant",
          "End of the stretch; a post at this very instant is inside when basis is OBSERVED.",
          "2012-06-30 03:59:00");

  /** Why it counts as covered. */
  public static final Field BASIS =
      required(
          "basis",
          StringType,
          "none",
          "DECLARED by the study file, or OBSERVED between the oldest and newest post of one input.",
          "DECLARED");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "coverage",
          "One row per executive and covered stretch; stretches of one executive do not touch.",
          List.of(ExecPosts.EXECUTIVE, FROM_AT),
          List.of(ExecPosts.EXECUTIVE, FROM_AT, TO_AT, BASIS));

  private Coverage() {}
}
