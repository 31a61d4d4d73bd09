package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** What each crawl covered of each account (codebook D02). */
public final class Captures {
  /** Author id of the account. */
  public static final Field ACCOUNT =
      required(
          "account",
          StringType,
          "none",
          "Author id of the account.",
          "bd616c2c13661e6c35edca67115f1359");

  /** When its first record was captured. */
  public static final Field CAPTURED_AT =
      required(
          "captured_at",
          TimestampType,
          "UTC instant",
          "When its first record was captured.",
          "2012-06-30 04:00:00");

  /** Line of inputs in the study file, from 0. */
  public static final Field DUMP =
      required(
          "dump",
          IntegerType,
          "none",
          "Line of inputs in the study file, from 0; the lowest where a crawl stands in several.",
          "3");

  /** Posting time after which everything was listed. */
  public static final Field FROM_AT =
      optional(
          "from_at",
          TimestampType,
          "UTC instant",
          "Posting time after which everything was listed; null when the whole account was.",
          "2012-01-02 10:11:12");

  /** Last posting time the crawl can have seen. */
  public static final Field TO_AT =
      required(
          "to_at",
          TimestampType,
          "UTC instant",
          "Last posting time the crawl can have seen.",
          "2012-06-30 03:59:00");

  /** Posts the crawler wanted, ALL or ORIGINALS. */
  public static final Field KINDS =
      required("kinds", StringType, "none", "Posts the crawler wanted, ALL or ORIGINALS.", "ALL");

  /** What ends the covered time: WHOLE (nothing), DECLARED, OLDEST_POST, HOLE, MASK. */
  public static final Field CUT =
      required(
          "cut",
          StringType,
          "none",
          "What ends the covered time: WHOLE (nothing), DECLARED, OLDEST_POST, HOLE, MASK; ERRORS, COUNTER and BLANK cover nothing.",
          "OLDEST_POST");

  /** Whether it covers anything. */
  public static final Field VALID =
      required("valid", BooleanType, "none", "Whether it covers anything.", "true");

  /** Distinct posts listed. */
  public static final Field LISTED =
      required("listed", IntegerType, "count", "Distinct posts listed.", "198");

  /** Posts the profile counter states. */
  public static final Field STATED =
      optional(
          "stated",
          LongType,
          "count",
          "Posts the profile counter states; null when it was not seen.",
          "1480");

  /** Posts that went since the counter before, by the counters (D08). */
  public static final Field WENT =
      optional(
          "went",
          LongType,
          "count",
          "Posts that went since the counter before, by the counters (D08); null when that cannot be known.",
          "3");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "captures",
          "One row per account and crawl of its timeline: the posting times it covers, and why no more.",
          List.of(ACCOUNT, CAPTURED_AT),
          List.of(
              ACCOUNT, CAPTURED_AT, DUMP, FROM_AT, TO_AT, KINDS, CUT, VALID, LISTED, STATED, WENT));

  private Captures() {}
}
