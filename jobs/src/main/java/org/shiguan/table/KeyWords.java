package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Words that tell two groups of posts apart (codebook M21). */
public final class KeyWords {
  /** What is compared. */
  public static final Field CONTRAST =
      required(
          "contrast",
          StringType,
          "none",
          "GROUPS: words written on days in the group STAYED against those in DELETED; EXECUTIVE: one"
              + " executive against all others of the study.",
          "EXECUTIVE");

  /** Executive in the roster. */
  public static final Field EXECUTIVE =
      required(
          "executive",
          StringType,
          "none",
          "Executive of the first side; empty for the contrast of groups.",
          "sample-one");

  /** The word. */
  public static final Field WORD =
      required(
          "word",
          StringType,
          "none",
          "The word in simplified script; empty where the contrast is withheld.",
          "用户");

  /** Uses on the first side. */
  public static final Field USES =
      required("uses", LongType, "count", "Uses of the word on the first side (y1).", "12");

  /** Words of the first side. */
  public static final Field TOKENS =
      required("tokens", LongType, "count", "All words of the first side (n1).", "200");

  /** Executives of the first side that use it. */
  public static final Field USERS =
      required("users", LongType, "count", "Executives of the first side that use the word.", "1");

  /** Executives of the first side. */
  public static final Field ACCOUNTS =
      required("accounts", LongType, "count", "Executives of the first side with words.", "1");

  /** Uses on the second side. */
  public static final Field OTHER_USES =
      required("other_uses", LongType, "count", "Uses on the second side (y2).", "5");

  /** Words of the second side. */
  public static final Field OTHER_TOKENS =
      required("other_tokens", LongType, "count", "All words of the second side (n2).", "400");

  /** Executives of the second side that use it. */
  public static final Field OTHER_USERS =
      required(
          "other_users",
          LongType,
          "count",
          "Executives of the second side that use the word; with users, 1 in all is one person's idiom.",
          "3");

  /** Executives of the second side. */
  public static final Field OTHER_ACCOUNTS =
      required(
          "other_accounts", LongType, "count", "Executives of the second side with words.", "13");

  /** Difference of log-odds. */
  public static final Field DELTA =
      optional(
          "delta",
          DoubleType,
          "log odds ratio",
          "Difference of log-odds under the prior, above 0 when the word is more the first side's; null"
              + " where the contrast is withheld.",
          "1.3252921593");

  /** The difference by its standard error. */
  public static final Field Z =
      optional(
          "z",
          DoubleType,
          "none",
          "The difference by its standard error; null where the contrast is withheld.",
          "2.8112160897");

  /** Why the contrast is withheld. */
  public static final Field REASON =
      optional(
          "reason",
          StringType,
          "none",
          "FEW_ACCOUNTS or FEW_WORDS where the contrast is withheld; null otherwise.",
          "FEW_ACCOUNTS");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "keyness",
          "One row per word that tells two groups of posts apart, the 200 clearest of each side; or one"
              + " row without a word that says why a contrast is withheld.",
          List.of(CONTRAST, EXECUTIVE, WORD),
          List.of(
              CONTRAST,
              EXECUTIVE,
              WORD,
              USES,
              TOKENS,
              USERS,
              ACCOUNTS,
              OTHER_USES,
              OTHER_TOKENS,
              OTHER_USERS,
              OTHER_ACCOUNTS,
              DELTA,
              Z,
              REASON));

  private KeyWords() {}
}
