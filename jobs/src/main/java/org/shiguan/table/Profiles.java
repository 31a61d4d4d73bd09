package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;

import java.util.List;

/** Accounts as dumps show them. */
public final class Profiles {
  /** Screen name as its pseudonym. */
  public static final Field NAME =
      optional(
          "name",
          StringType,
          "none",
          "Screen name as its pseudonym; null when not said.",
          "u_3f2a90c1d2e4b5a6");

  /** Followers at capture. */
  public static final Field FOLLOWERS =
      optional(
          "followers", LongType, "count", "Followers at capture; null when not said.", "878000");

  /** Accounts followed at capture. */
  public static final Field FRIENDS =
      optional(
          "friends", LongType, "count", "Accounts followed at capture; null when not said.", "120");

  /** Posts the platform states at capture. */
  public static final Field STATUSES =
      optional(
          "statuses",
          LongType,
          "count",
          "Posts the platform states at capture; null when not said.",
          "14923");

  /** Whether the account is verified. */
  public static final Field VERIFIED =
      optional(
          "verified",
          BooleanType,
          "none",
          "Whether the account is verified; null when not said.",
          "true");

  /** Type code of the verification. */
  public static final Field VERIFIED_TYPE =
      optional(
          "verified_type",
          StringType,
          "none",
          "Type code of the verification; null when not said.",
          "0");

  /** When the account was opened. */
  public static final Field OPENED_AT =
      optional(
          "opened_at",
          TimestampType,
          "UTC instant",
          "When the account was opened; null when not said or not readable.",
          "2010-05-31 15:07:59");

  /** Fields no column holds, as one JSON object with sorted keys. */
  public static final Field EXTRA =
      optional(
          "extra",
          StringType,
          "none",
          "Fields no column holds, as one JSON object with sorted keys; null when none.",
          "{\"location\":\"北京\"}");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "profiles",
          "One row per time an account was shown with its counters.",
          List.of(Posts.AUTHOR_ID, Posts.SOURCE, Posts.OFFSET, Sightings.ITEM, Sightings.VIA),
          List.of(
              Posts.AUTHOR_ID,
              Posts.CAPTURED_AT,
              NAME,
              FOLLOWERS,
              FRIENDS,
              STATUSES,
              VERIFIED,
              VERIFIED_TYPE,
              OPENED_AT,
              EXTRA,
              Posts.SOURCE,
              Posts.OFFSET,
              Sightings.ITEM,
              Sightings.VIA));

  private Profiles() {}
}
