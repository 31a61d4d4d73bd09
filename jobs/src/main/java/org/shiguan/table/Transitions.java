package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.required;

import java.util.List;

/** How often states changed, and the days at risk of it (codebook §4.3). */
public final class Transitions {
  /** State that was left. */
  public static final Field FROM_STATE =
      required("from_state", StringType, "none", "State that was left.", "S1");

  /** State that was entered. */
  public static final Field TO_STATE =
      required("to_state", StringType, "none", "State that was entered.", "S3");

  /** Transitions seen. */
  public static final Field COUNT =
      required("transitions", LongType, "count", "Transitions seen.", "3");

  /** Days at risk in the state that was left. */
  public static final Field PERSON_DAYS =
      required("person_days", LongType, "days", "Days at risk in the state that was left.", "400");

  /** Transitions per person-day. */
  public static final Field RATE =
      required("rate", DoubleType, "per person-day", "Transitions per person-day.", "0.0075");

  /** Lower end of the exact 95 % interval (Garwood). */
  public static final Field LOW =
      required(
          "low",
          DoubleType,
          "per person-day",
          "Lower end of the exact 95 % interval (Garwood).",
          "0.0015466803");

  /** Upper end of the interval. */
  public static final Field HIGH =
      required("high", DoubleType, "per person-day", "Upper end of the interval.", "0.0219181827");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "transitions",
          "One row per pair of states: transitions seen among all executives, per person-day.",
          List.of(FROM_STATE, TO_STATE),
          List.of(FROM_STATE, TO_STATE, COUNT, PERSON_DAYS, RATE, LOW, HIGH));

  private Transitions() {}
}
