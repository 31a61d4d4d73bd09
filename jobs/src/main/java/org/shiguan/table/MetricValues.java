package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Every number of the study in one long table, so that a new metric changes no schema. */
public final class MetricValues {
  /** Metric. */
  public static final Field METRIC =
      required("metric", StringType, "none", "Id of the metric in the catalogue.", "posting_rate");

  /** Slice. */
  public static final Field SLICE =
      required(
          "slice",
          StringType,
          "none",
          "A bin, a kind or a component; empty when the metric has none.",
          "REPOST");

  /** Grain. */
  public static final Field GRAIN =
      required("grain", StringType, "none", "month or period.", "month");

  /** Period. */
  public static final Field PERIOD =
      required(
          "period",
          StringType,
          "none",
          "The month, or the first day and the day after the last, at +08:00.",
          "2012-06");

  /** Value. */
  public static final Field VALUE =
      optional(
          "value",
          DoubleType,
          "unit of the metric",
          "The value; null when undefined, reason says why.",
          "0.4");

  /** Number of observations. */
  public static final Field N =
      required("n", LongType, "count", "Number of observations the value stands on.", "12");

  /** Lower bound. */
  public static final Field LOW =
      optional(
          "low",
          DoubleType,
          "unit of the metric",
          "Lower end of the 95 % interval, or of the bounds where the card says so; null without one.",
          "0.2066858370");

  /** Upper bound. */
  public static final Field HIGH =
      optional(
          "high",
          DoubleType,
          "unit of the metric",
          "Upper end of the 95 % interval, or of the bounds; null without one.",
          "0.6987195016");

  /** Reason. */
  public static final Field REASON =
      optional(
          "reason",
          StringType,
          "none",
          "Why the value is null, or a flag on a value that is given; null when neither.",
          "NO_COVERAGE");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "metric_values",
          "One row per executive, metric, slice and period.",
          List.of(ExecPosts.EXECUTIVE, METRIC, SLICE, GRAIN, PERIOD),
          List.of(ExecPosts.EXECUTIVE, METRIC, SLICE, GRAIN, PERIOD, VALUE, N, LOW, HIGH, REASON));

  private MetricValues() {}
}
