package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.required;

import java.util.List;

/** What each executive brings to a comparison; nothing where it is withheld. */
public final class ComparisonPoints {
  /** Code of the side. */
  public static final Field SIDE =
      required(
          "side", StringType, "none", "Code of the side on which the executive stands.", "SME");

  /** The value. */
  public static final Field VALUE =
      required(
          "value", DoubleType, "unit of the outcome", "The value of the executive.", "-5.2983");

  /** Observations. */
  public static final Field N =
      required("n", LongType, "count", "Number of observations the value stands on.", "120");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "comparison_points",
          "One row per comparison, side and executive; none of a comparison that is withheld, nor of"
              + " times that the end of watching cut off. A correlation has its two values on two sides.",
          List.of(Comparisons.COMPARISON, SIDE, ExecPosts.EXECUTIVE),
          List.of(Comparisons.COMPARISON, SIDE, ExecPosts.EXECUTIVE, VALUE, N));

  private ComparisonPoints() {}
}
