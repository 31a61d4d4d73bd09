package org.shiguan.report.mart;

import java.util.Objects;

/**
 * One value of one metric.
 *
 * @param executive executive id
 * @param metric metric id of the catalogue
 * @param slice bin, kind or component; null for a metric without slices
 * @param grain month or period
 * @param period {@code 2012-06} or {@code 2011-01-01/2013-01-01}
 * @param value the value in the unit of the metric's card; null when undefined, never NaN
 * @param n what the value rests on, 0 or more
 * @param low lower end of the interval, null without one
 * @param high upper end of the interval, null without one
 * @param reason code of the catalogue: why the value is null, or a flag on a value; null otherwise
 */
public record MetricValue(
    String executive,
    String metric,
    String slice,
    Grain grain,
    String period,
    Double value,
    long n,
    Double low,
    Double high,
    String reason) {

  /** Refuses NaN, infinity and an undefined value without a reason. */
  public MetricValue {
    Objects.requireNonNull(executive, "executive");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(grain, "grain");
    slice = slice == null || slice.isEmpty() ? null : slice;
    reason = reason == null || reason.isEmpty() ? null : reason;
    String where = metric + " of " + executive + " in " + period;
    if (period == null || !grain.fits(period)) {
      throw new MartException(where + ": the period does not fit the grain " + grain.id());
    }
    if (unfit(value) || unfit(low) || unfit(high)) {
      throw new MartException(where + ": NaN and infinity are not values; write null and a reason");
    }
    if (value == null && reason == null) {
      throw new MartException(where + ": no value and no reason why");
    }
    if (n < 0) {
      throw new MartException(where + ": n is " + n);
    }
  }

  private static boolean unfit(Double number) {
    return number != null && !Double.isFinite(number);
  }
}
