package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Many posts of one account gone between two crawls (codebook D04). */
public final class Purges {
  /** The crawl at which they were there. */
  public static final Field FROM_AT =
      required(
          "from_at",
          TimestampType,
          "UTC instant",
          "The crawl at which they were there.",
          "2012-06-30 04:00:00");

  /** The next valid crawl, at which they were missing. */
  public static final Field TO_AT =
      required(
          "to_at",
          TimestampType,
          "UTC instant",
          "The next valid crawl, at which they were missing.",
          "2012-07-30 04:00:00");

  /** TOTAL (all), MASS (half or more) or SELECTIVE. */
  public static final Field KIND =
      required(
          "kind", StringType, "none", "TOTAL (all), MASS (half or more) or SELECTIVE.", "MASS");

  /** Posts listed at the first and covered by the second. */
  public static final Field PRESENT =
      required(
          "present",
          IntegerType,
          "count",
          "Posts listed at the first and covered by the second.",
          "120");

  /** Those of them that are confirmed missing. */
  public static final Field MISSING =
      required("missing", IntegerType, "count", "Those of them that are confirmed missing.", "118");

  /** Probability per post and interval until then (Jeffreys, 0.002 at least). */
  public static final Field EXPECTED =
      required(
          "expected",
          DoubleType,
          "fraction",
          "Probability per post and interval until then (Jeffreys, 0.002 at least).",
          "0.002");

  /** Common logarithm of the chance of so many. */
  public static final Field LOG10_TAIL =
      required(
          "log10_tail",
          DoubleType,
          "log10",
          "Common logarithm of the chance of so many.",
          "-314.7");

  /** How many went in all, seen or not, by two dumps of the time before (Chapman). */
  public static final Field ESTIMATED =
      optional(
          "estimated",
          DoubleType,
          "count",
          "How many went in all, seen or not, by two dumps of the time before (Chapman, D07), if they are independent; null without two, or with fewer than seven posts in both.",
          "179.5");

  /** Standard error of it. */
  public static final Field ESTIMATED_SE =
      optional("estimated_se", DoubleType, "count", "Standard error of the estimate.", "9.27");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "purges",
          "One row per purge: too many posts of one account went between two crawls for chance.",
          List.of(Captures.ACCOUNT, FROM_AT),
          List.of(
              Captures.ACCOUNT,
              FROM_AT,
              TO_AT,
              KIND,
              PRESENT,
              MISSING,
              EXPECTED,
              LOG10_TAIL,
              Captures.WENT,
              ESTIMATED,
              ESTIMATED_SE));

  private Purges() {}
}
