package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Posts that disappeared, on what evidence, by whose hand (codebook D03). */
public final class Deletions {
  /** When it was posted, by its post or its number. */
  public static final Field POSTED_AT =
      optional(
          "posted_at",
          TimestampType,
          "UTC instant",
          "When it was posted, by its post or its number; null when neither says.",
          "2012-06-01 02:03:04");

  /** When it was first seen, its delayed entry. */
  public static final Field FIRST_SEEN_AT =
      optional(
          "first_seen_at",
          TimestampType,
          "UTC instant",
          "When it was first seen, its delayed entry; null when never at a known time.",
          "2012-06-02 04:00:00");

  /** When it was last there, L. */
  public static final Field LAST_SEEN_AT =
      optional(
          "last_seen_at",
          TimestampType,
          "UTC instant",
          "When it was last there, L; the time of posting when it was never seen.",
          "2012-06-30 04:00:00");

  /** First confirmed absence, R. */
  public static final Field MISSING_AT =
      optional(
          "missing_at",
          TimestampType,
          "UTC instant",
          "First confirmed absence, R; null when a mark does not say when it was set.",
          "2012-07-30 04:00:00");

  /** What says that it is gone, a code of codebook D01. */
  public static final Field CODE =
      required(
          "code",
          StringType,
          "none",
          "What says that it is gone, a code of codebook D01.",
          "DEL_AUTHOR");

  /** Share of the belief that its author deleted it. */
  public static final Field ACTOR_AUTHOR =
      required(
          "actor_author",
          DoubleType,
          "fraction",
          "Share of the belief that its author deleted it.",
          "1.0");

  /** Share of the belief that the platform did. */
  public static final Field ACTOR_PLATFORM =
      required(
          "actor_platform",
          DoubleType,
          "fraction",
          "Share of the belief that the platform did.",
          "0.0");

  /** Share of which nothing is known. */
  public static final Field ACTOR_UNKNOWN =
      required("actor_unknown", DoubleType, "fraction", "Share of which nothing is known.", "0.0");

  /** Grade of the evidence, A to D. */
  public static final Field GRADE =
      required("grade", StringType, "none", "Grade of the evidence, A to D.", "B");

  /** How often it was missing before and came back. */
  public static final Field FLAPS =
      required(
          "flaps", IntegerType, "count", "How often it was missing before and came back.", "0");

  /**
   * The observations it rests on in time order, each as time CODE source@offset#item, joined by a
   * semicolon.
   */
  public static final Field EVIDENCE =
      required(
          "evidence",
          Posts.STRINGS,
          "none",
          "The observations it rests on in time order, each as time CODE source@offset#item.",
          "[2012-06-30T04:00:00Z PRESENT crawl.json@1024#0]");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "deletions",
          "One row per post that is missing: deleted in (last_seen_at, missing_at] by grades A to C; grade D is too weak to say so and is in no rate.",
          List.of(Posts.POST_ID),
          List.of(
              Posts.POST_ID,
              Posts.AUTHOR_ID,
              POSTED_AT,
              FIRST_SEEN_AT,
              LAST_SEEN_AT,
              MISSING_AT,
              CODE,
              ACTOR_AUTHOR,
              ACTOR_PLATFORM,
              ACTOR_UNKNOWN,
              GRADE,
              FLAPS,
              EVIDENCE));

  private Deletions() {}
}
