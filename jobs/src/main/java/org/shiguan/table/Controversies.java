package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** How controversial executives are, and how much of that is the analyst's weighting (M15). */
public final class Controversies {
  /** Posts with an index. */
  public static final Field POSTS =
      required("posts", LongType, "count", "Posts of the period that have an index.", "48");

  /** Mean index. */
  public static final Field INDEX =
      required(
          "index", DoubleType, "none", "Mean controversy index of these posts, 0 to 1.", "0.6125");

  /** Lower end. */
  public static final Field LOW =
      required("low", DoubleType, "none", "Lower end of its 95 % bootstrap interval.", "0.5511");

  /** Upper end. */
  public static final Field HIGH =
      required("high", DoubleType, "none", "Upper end of it.", "0.6702");

  /** Geometric variant. */
  public static final Field GEOMETRIC =
      required(
          "geometric",
          DoubleType,
          "none",
          "Mean of the indices made with the geometric instead of the arithmetic mean.",
          "0.5821");

  /** What components add. */
  public static final Field CONTRIBUTIONS =
      required(
          "contributions",
          createArrayType(DoubleType, false),
          "none",
          "What c1 to c5 add to the index, in this order; together they are the index.",
          "[0.12, 0.15, 0.16, 0.0, 0.18]");

  /** Without a component. */
  public static final Field WITHOUT =
      required(
          "without",
          createArrayType(DoubleType, true),
          "none",
          "Mean index without each of c1 to c5, in this order; null where no post can do without it.",
          "[0.64, 0.6, 0.61, 0.61, 0.59]");

  /** Middle rank. */
  public static final Field MEDIAN_RANK =
      required(
          "median_rank",
          DoubleType,
          "rank",
          "Middle one of the executive's ranks under 10,000 weightings, 1 for the most controversial.",
          "2");

  /** Lower end of the ranks. */
  public static final Field RANK_LOW =
      required("rank_low", DoubleType, "rank", "Where 90 of 100 ranks lie: lower end.", "1");

  /** Upper end of the ranks. */
  public static final Field RANK_HIGH =
      required("rank_high", DoubleType, "rank", "Upper end of it.", "4");

  /** Lower end of the band. */
  public static final Field BAND_LOW =
      required(
          "band_low",
          DoubleType,
          "none",
          "Where 90 of 100 weightings put the index: lower end.",
          "0.55");

  /** Upper end of the band. */
  public static final Field BAND_HIGH =
      required("band_high", DoubleType, "none", "Upper end of it.", "0.67");

  /** Chance to stand above the next. */
  public static final Field ABOVE_NEXT =
      optional(
          "above_next",
          DoubleType,
          "none",
          "Share of the weightings under which the executive stands above the next one by index, 0 to 1;"
              + " null for the last.",
          "0.83");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "controversies",
          "One row per executive with five or more posts that have a controversy index, with the"
              + " sensitivity of index and rank.",
          List.of(ExecPosts.EXECUTIVE),
          List.of(
              ExecPosts.EXECUTIVE,
              POSTS,
              INDEX,
              LOW,
              HIGH,
              GEOMETRIC,
              CONTRIBUTIONS,
              WITHOUT,
              MEDIAN_RANK,
              RANK_LOW,
              RANK_HIGH,
              BAND_LOW,
              BAND_HIGH,
              ABOVE_NEXT));

  private Controversies() {}
}
