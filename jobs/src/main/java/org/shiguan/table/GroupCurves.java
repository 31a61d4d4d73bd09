package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Curves that go with comparisons: Kaplan and Meier's, with log–log bands. */
public final class GroupCurves {
  /** The side in Chinese. */
  public static final Field SIDE_ZH =
      required("side_zh", StringType, "none", "The side for readers.", "高管");

  /** The side in English. */
  public static final Field SIDE_EN =
      required("side_en", StringType, "none", "The side for readers.", "executives");

  /** Days since the beginning. */
  public static final Field DAYS =
      required(
          "days", DoubleType, "days", "Days from which the row holds, until the next.", "0.125");

  /** Share without the event. */
  public static final Field VALUE =
      required("value", DoubleType, "fraction", "Share without the event.", "0.61");

  /** Lower end of the band. */
  public static final Field LOW =
      optional(
          "low",
          DoubleType,
          "fraction",
          "Lower end of the 95 % band, which takes episodes as independent; null without one.",
          "0.55");

  /** Upper end. */
  public static final Field HIGH =
      optional("high", DoubleType, "fraction", "Upper end; null without one.", "0.70");

  /** Events until then. */
  public static final Field EVENTS =
      required("events", LongType, "count", "Events until then.", "12");

  /** At risk. */
  public static final Field AT_RISK =
      required("at_risk", LongType, "count", "Episodes at risk just before.", "140");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "group_curves",
          "One row per step of a curve that goes with a comparison.",
          List.of(Comparisons.COMPARISON, ComparisonPoints.SIDE, DAYS),
          List.of(
              Comparisons.COMPARISON,
              ComparisonPoints.SIDE,
              SIDE_ZH,
              SIDE_EN,
              DAYS,
              VALUE,
              LOW,
              HIGH,
              EVENTS,
              AT_RISK));

  private GroupCurves() {}
}
