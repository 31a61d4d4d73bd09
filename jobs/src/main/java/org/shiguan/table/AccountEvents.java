package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** What became of accounts as a whole (codebook D05). */
public final class AccountEvents {
  /** CLOSED_SELF, BANNED, RENAMED, EMPTIED, MASKED, UNMASKED or BACK. */
  public static final Field KIND =
      required(
          "kind",
          StringType,
          "none",
          "CLOSED_SELF, BANNED, RENAMED, EMPTIED, MASKED, UNMASKED or BACK.",
          "BANNED");

  /** Last moment at which it was seen as before. */
  public static final Field FROM_AT =
      optional(
          "from_at",
          TimestampType,
          "UTC instant",
          "Last moment at which it was seen as before; null when it never was.",
          "2012-06-30 04:00:00");

  /** First moment at which it was seen otherwise. */
  public static final Field TO_AT =
      required(
          "to_at",
          TimestampType,
          "UTC instant",
          "First moment at which it was seen otherwise.",
          "2012-07-30 04:00:00");

  /** What was seen, in words. */
  public static final Field DETAIL =
      required("detail", StringType, "none", "What was seen, in words.", "a notice of a ban");

  /** The observations it rests on, as in deletions. */
  public static final Field EVIDENCE =
      required(
          "evidence",
          Posts.STRINGS,
          "none",
          "The observations it rests on, as in deletions; empty when the captures and purges say it.",
          "[2012-07-30T04:00:00Z ACCOUNT_BANNED answers.json@9#0]");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "account_events",
          "One row per closure, ban, change of name, emptying, mask or return of an account, in (from_at, to_at].",
          List.of(Captures.ACCOUNT, KIND, TO_AT),
          List.of(Captures.ACCOUNT, KIND, FROM_AT, TO_AT, DETAIL, EVIDENCE));

  private AccountEvents() {}
}
