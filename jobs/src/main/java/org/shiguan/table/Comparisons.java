package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Effects, intervals and tests between groups of accounts (codebook §5, §8). */
public final class Comparisons {
  /**
   * Id: of its hypothesis, or of the metric that is compared; after a colon the two groups, the
   * other threshold, or final for the wrong grouping.
   */
  public static final Field COMPARISON =
      required(
          "comparison",
          StringType,
          "none",
          "Id: of its hypothesis, or of the metric that is compared; after a colon the two groups, the other threshold, or final for the wrong grouping.",
          "C16");

  /** Hypothesis it answers; null when it answers none. */
  public static final Field HYPOTHESIS =
      optional(
          "hypothesis",
          StringType,
          "none",
          "Hypothesis it answers; null when it answers none.",
          "C16");

  /**
   * HEADLINE, PAIR (two of several groups), SENSITIVITY (another threshold or estimator) or
   * FINAL_LABEL (grouped by what came later, to show the bias).
   */
  public static final Field KIND =
      required(
          "kind",
          StringType,
          "none",
          "HEADLINE, PAIR (two of several groups), SENSITIVITY (another threshold or estimator) or FINAL_LABEL (grouped by what came later, to show the bias).",
          "HEADLINE");

  /** What is compared. */
  public static final Field TITLE_ZH =
      required("title_zh", StringType, "none", "What is compared.", "按公司规模比较一项指标");

  /** What is compared. */
  public static final Field TITLE_EN =
      required("title_en", StringType, "none", "What is compared.", "A metric by size of firm");

  /**
   * Kind of effect: CLIFF_DELTA, SPEARMAN, DIFFERENCE, SHARE, HOURS, HAZARD_RATIO or
   * EPSILON_SQUARED.
   */
  public static final Field MEASURE =
      required(
          "measure",
          StringType,
          "none",
          "Kind of effect: CLIFF_DELTA, SPEARMAN, DIFFERENCE, SHARE, HOURS, HAZARD_RATIO or EPSILON_SQUARED.",
          "CLIFF_DELTA");

  /** Unit of the values; empty without one. */
  public static final Field UNIT_ZH =
      required("unit_zh", StringType, "none", "Unit of the values; empty without one.", "小时");

  /** Unit of the values; empty without one. */
  public static final Field UNIT_EN =
      required("unit_en", StringType, "none", "Unit of the values; empty without one.", "hours");

  /** Code of the first side. */
  public static final Field A =
      required("a", StringType, "none", "Code of the first side.", "STAYED");

  /** The first side for readers. */
  public static final Field A_ZH =
      required("a_zh", StringType, "none", "The first side for readers.", "留下");

  /** The first side for readers. */
  public static final Field A_EN =
      required("a_en", StringType, "none", "The first side for readers.", "stayed");

  /** Executives with a value on the first side. */
  public static final Field N_A =
      required("n_a", LongType, "count", "Executives with a value on the first side.", "9");

  /** Median of their values; null when suppressed. */
  public static final Field MEDIAN_A =
      optional(
          "median_a",
          DoubleType,
          "unit of the outcome",
          "Median of their values; null when suppressed.",
          "0.4");

  /**
   * Mean of their midranks among the values of all sides; null when suppressed, and with one side.
   */
  public static final Field MEAN_RANK_A =
      optional(
          "mean_rank_a",
          DoubleType,
          "rank",
          "Mean of their midranks among the values of all sides; null when suppressed, and with one side.",
          "7.5");

  /**
   * Code of the second side; null with one side, and with more than two; of a correlation its x.
   */
  public static final Field B =
      optional(
          "b",
          StringType,
          "none",
          "Code of the second side; null with one side, and with more than two. Of a correlation the"
              + " other value of the same accounts.",
          "STAYED");

  /** The second side for readers; null without it. */
  public static final Field B_ZH =
      optional("b_zh", StringType, "none", "The second side for readers; null without it.", "留下");

  /** The second side for readers; null without it. */
  public static final Field B_EN =
      optional(
          "b_en", StringType, "none", "The second side for readers; null without it.", "stayed");

  /** Executives with a value on the second side; null without it. */
  public static final Field N_B =
      optional(
          "n_b",
          LongType,
          "count",
          "Executives with a value on the second side; null without it.",
          "9");

  /** Median of their values; null when suppressed. */
  public static final Field MEDIAN_B =
      optional(
          "median_b",
          DoubleType,
          "unit of the outcome",
          "Median of their values; null when suppressed.",
          "0.4");

  /**
   * Mean of their midranks among the values of all sides; null when suppressed, and with one side.
   */
  public static final Field MEAN_RANK_B =
      optional(
          "mean_rank_b",
          DoubleType,
          "rank",
          "Mean of their midranks among the values of all sides; null when suppressed, and with one side.",
          "7.5");

  /** Episodes, posts or exits it stands on; null when accounts are all there is. */
  public static final Field EVENTS =
      optional(
          "events",
          LongType,
          "count",
          "Episodes, posts or exits it stands on; null when accounts are all there is.",
          "51");

  /** Value of the effect that means none. */
  public static final Field NULL_VALUE =
      required(
          "null_value",
          DoubleType,
          "unit of the effect",
          "Value of the effect that means none.",
          "0.0");

  /** The effect; null when suppressed or undefined. */
  public static final Field ESTIMATE =
      optional(
          "estimate",
          DoubleType,
          "unit of the effect",
          "The effect; null when suppressed or undefined.",
          "0.45");

  /** Lower end of its 95 % interval; null without one. */
  public static final Field LOW =
      optional(
          "low",
          DoubleType,
          "unit of the effect",
          "Lower end of its 95 % interval; null without one.",
          "0.05");

  /** Upper end of its 95 % interval; null without one. */
  public static final Field HIGH =
      optional(
          "high",
          DoubleType,
          "unit of the effect",
          "Upper end of its 95 % interval; null without one.",
          "0.78");

  /** How the interval was made; null without one. */
  public static final Field INTERVAL_ZH =
      optional(
          "interval_zh",
          StringType,
          "none",
          "How the interval was made; null without one.",
          "BCa 自助法");

  /** How the interval was made; null without one. */
  public static final Field INTERVAL_EN =
      optional(
          "interval_en",
          StringType,
          "none",
          "How the interval was made; null without one.",
          "BCa bootstrap");

  /** Id of the estimator. */
  public static final Field ESTIMATOR =
      required("estimator", StringType, "none", "Id of the estimator.", "cliff_delta");

  /** P-value; null without a test, and for exploratory ones. */
  public static final Field P =
      optional(
          "p",
          DoubleType,
          "probability",
          "P-value; null without a test, and for exploratory ones.",
          "0.021");

  /** P-value adjusted within its family, of pairs within their question; null without one. */
  public static final Field P_ADJUSTED =
      optional(
          "p_adjusted",
          DoubleType,
          "probability",
          "P-value adjusted within its family, of pairs within their question; null without one.",
          "0.084");

  /** The smallest p-value that so few accounts can give; null when it is no matter. */
  public static final Field P_SMALLEST =
      optional(
          "p_smallest",
          DoubleType,
          "probability",
          "The smallest p-value that so few accounts can give; null when it is no matter.",
          "0.00016");

  /** PRIMARY, SECONDARY or EXPLORATORY. */
  public static final Field FAMILY =
      required("family", StringType, "none", "PRIMARY, SECONDARY or EXPLORATORY.", "PRIMARY");

  /** PUBLISH, FLAG or SUPPRESS (codebook §8). */
  public static final Field GATE =
      required("gate", StringType, "none", "PUBLISH, FLAG or SUPPRESS (codebook §8).", "PUBLISH");

  /** Why it is flagged, suppressed or undefined; null otherwise. */
  public static final Field REASON_ZH =
      optional(
          "reason_zh",
          StringType,
          "none",
          "Why it is flagged, suppressed or undefined; null otherwise.",
          "最小一组只有 3 个账号。");

  /** Why it is flagged, suppressed or undefined; null otherwise. */
  public static final Field REASON_EN =
      optional(
          "reason_en",
          StringType,
          "none",
          "Why it is flagged, suppressed or undefined; null otherwise.",
          "Only 3 accounts in the smallest group.");

  /** What must be said beside it. */
  public static final Field CAVEAT_ZH =
      required("caveat_zh", StringType, "none", "What must be said beside it.", "相关不是因果。");

  /** What must be said beside it. */
  public static final Field CAVEAT_EN =
      required(
          "caveat_en",
          StringType,
          "none",
          "What must be said beside it.",
          "Association, not effect.");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "comparisons",
          "One row per comparison of accounts with its effect, interval, test and gate; a suppressed one has no number.",
          List.of(COMPARISON),
          List.of(
              COMPARISON,
              HYPOTHESIS,
              KIND,
              TITLE_ZH,
              TITLE_EN,
              MEASURE,
              UNIT_ZH,
              UNIT_EN,
              A,
              A_ZH,
              A_EN,
              N_A,
              MEDIAN_A,
              MEAN_RANK_A,
              B,
              B_ZH,
              B_EN,
              N_B,
              MEDIAN_B,
              MEAN_RANK_B,
              EVENTS,
              NULL_VALUE,
              ESTIMATE,
              LOW,
              HIGH,
              INTERVAL_ZH,
              INTERVAL_EN,
              ESTIMATOR,
              P,
              P_ADJUSTED,
              P_SMALLEST,
              FAMILY,
              GATE,
              REASON_ZH,
              REASON_EN,
              CAVEAT_ZH,
              CAVEAT_EN));

  private Comparisons() {}
}
