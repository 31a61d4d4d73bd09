package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** What became of the posts of roster accounts (codebook D02). */
public final class Fates {
  /** When it was posted. */
  public static final Field POSTED_AT =
      required(
          "posted_at", TimestampType, "UTC instant", "When it was posted.", "2012-06-01 02:03:04");

  /**
   * UNCOVERED (nothing could have shown its end), ALIVE, DELETED, UNCONFIRMED (grade D) or HIDDEN.
   */
  public static final Field OUTCOME =
      required(
          "outcome",
          StringType,
          "none",
          "UNCOVERED (nothing could have shown its end), ALIVE, DELETED, UNCONFIRMED (grade D) or HIDDEN.",
          "ALIVE");

  /** Last moment at which the archives could have said more. */
  public static final Field LAST_LOOKED_AT =
      required(
          "last_looked_at",
          TimestampType,
          "UTC instant",
          "Last moment at which the archives could have said more.",
          "2012-07-30 04:00:00");

  /** What says that it is gone. */
  public static final Field CODE =
      optional(
          "code",
          StringType,
          "none",
          "What says that it is gone; null when nothing does.",
          "DEL_AUTHOR");

  /** Grade of the evidence, A to D. */
  public static final Field GRADE =
      optional(
          "grade",
          StringType,
          "none",
          "Grade of the evidence, A to D; null when there is none.",
          "B");

  /** Times its words stand in reposts of others, embedded or in a chain (D07). */
  public static final Field COPIES =
      required(
          "copies",
          IntegerType,
          "count",
          "Times its words stand in reposts of others, embedded or in a //@ chain (D07).",
          "2");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "fates",
          "One row per post of a roster account: what the archives can say about its end.",
          List.of(Posts.POST_ID),
          List.of(
              Posts.POST_ID,
              Posts.AUTHOR_ID,
              POSTED_AT,
              OUTCOME,
              Deletions.FIRST_SEEN_AT,
              Deletions.LAST_SEEN_AT,
              Deletions.MISSING_AT,
              LAST_LOOKED_AT,
              CODE,
              GRADE,
              Deletions.FLAPS,
              COPIES));

  private Fates() {}
}
