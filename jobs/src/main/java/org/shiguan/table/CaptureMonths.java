package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.required;

import java.util.List;

/** What each crawl listed of each month of the roster's accounts. */
public final class CaptureMonths {
  /** Month of posting. */
  public static final Field MONTH =
      required("month", StringType, "month at +08:00", "Month of posting.", "2012-06");

  /** Posts of the month listed. */
  public static final Field LISTED =
      required("listed", LongType, "count", "Distinct posts of the month in this crawl.", "41");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "capture_months",
          "One row per crawl of a roster account and month of which it listed posts.",
          List.of(Captures.ACCOUNT, Captures.CAPTURED_AT, MONTH),
          List.of(Captures.ACCOUNT, Captures.CAPTURED_AT, MONTH, LISTED));

  private CaptureMonths() {}
}
