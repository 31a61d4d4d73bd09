package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** What became of the hypotheses of the study (codebook §1). */
public final class Hypotheses {
  /** Id of the hypothesis. */
  public static final Field HYPOTHESIS =
      required("hypothesis", StringType, "none", "Id of the hypothesis.", "C16");

  /** The claim, in the words of the study. */
  public static final Field CLAIM_ZH =
      required("claim_zh", StringType, "none", "The claim, in the words of the study.", "大企业慎重。");

  /** The claim, in the words of the study. */
  public static final Field CLAIM_EN =
      required(
          "claim_en",
          StringType,
          "none",
          "The claim, in the words of the study.",
          "Large firms beware.");

  /** What is tested. */
  public static final Field STATEMENT_ZH =
      required("statement_zh", StringType, "none", "What is tested.", "中小企业高管每粉丝得到的转发更多。");

  /** What is tested. */
  public static final Field STATEMENT_EN =
      required(
          "statement_en",
          StringType,
          "none",
          "What is tested.",
          "Executives of small firms get more reposts per follower.");

  /** PRIMARY (Holm), SECONDARY (Benjamini and Hochberg) or EXPLORATORY (intervals only). */
  public static final Field FAMILY =
      required(
          "family",
          StringType,
          "none",
          "PRIMARY (Holm), SECONDARY (Benjamini and Hochberg) or EXPLORATORY (intervals only).",
          "PRIMARY");

  /** Hypotheses that contradict it, with blanks between them; empty without any. */
  public static final Field RIVALS =
      required(
          "rivals",
          StringType,
          "none",
          "Hypotheses that contradict it, with blanks between them; empty without any.",
          "C26");

  /**
   * TESTED, GATED (too few accounts or events, or no variation: it left its family) or NOT_TESTED.
   */
  public static final Field STATUS =
      required(
          "status",
          StringType,
          "none",
          "TESTED, GATED (too few accounts or events, or no variation: it left its family) or NOT_TESTED.",
          "TESTED");

  /** FOR (supported), AGAINST (contradicted) or OPEN (not decided); null unless tested. */
  public static final Field VERDICT =
      optional(
          "verdict",
          StringType,
          "none",
          "FOR (supported), AGAINST (contradicted) or OPEN (not decided); null unless tested: it"
              + " cannot be told here.",
          "OPEN");

  /** The result in a sentence. */
  public static final Field SENTENCE_ZH =
      required("sentence_zh", StringType, "none", "The result in a sentence.", "样本不足，未作检验。");

  /** The result in a sentence. */
  public static final Field SENTENCE_EN =
      required(
          "sentence_en",
          StringType,
          "none",
          "The result in a sentence.",
          "Too few accounts: not tested.");

  /** Why it was not tested; null when it was. */
  public static final Field WHY_ZH =
      optional(
          "why_zh",
          StringType,
          "none",
          "Why it was not tested; null when it was.",
          "最小一组只有 3 个账号。");

  /** Why it was not tested; null when it was. */
  public static final Field WHY_EN =
      optional(
          "why_en",
          StringType,
          "none",
          "Why it was not tested; null when it was.",
          "Only 3 accounts in the smallest group.");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "hypotheses",
          "One row per hypothesis of the study and what became of it.",
          List.of(HYPOTHESIS),
          List.of(
              HYPOTHESIS,
              CLAIM_ZH,
              CLAIM_EN,
              STATEMENT_ZH,
              STATEMENT_EN,
              FAMILY,
              RIVALS,
              STATUS,
              VERDICT,
              SENTENCE_ZH,
              SENTENCE_EN,
              WHY_ZH,
              WHY_EN));

  private Hypotheses() {}
}
