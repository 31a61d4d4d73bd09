package org.shiguan.report.mart;

import java.util.Objects;

/**
 * One step of a survival curve; it holds from its day until that of the next row. Inside an
 * innermost interval of Turnbull's estimate survival is only bounded: the row where one begins has
 * {@code atLeast} below {@code atMost}, the row where it ends has both equal.
 *
 * @param executive executive id, null for all together
 * @param curve what survives: posts that are not deleted ({@link #POST_SURVIVAL}), or requests that
 *     are not answered ({@link #REPLY_LATENCY})
 * @param days days since the post or request, 0 or more
 * @param atLeast least share that survives, 0 to 1
 * @param atMost greatest share that survives, 0 to 1
 * @param low lower end of the 95 % interval, null without one
 * @param high upper end, null without one
 * @param events deletions or answers known to lie at or before this day
 * @param n posts or requests at risk at this day: entered, and neither ended nor out of sight
 * @param note what must be said about the curve, the same on every row
 */
public record CurvePoint(
    String executive,
    String curve,
    double days,
    double atLeast,
    double atMost,
    Double low,
    Double high,
    long events,
    long n,
    Text note) {
  /** The share of posts that are not deleted. */
  public static final String POST_SURVIVAL = "post_survival";

  /** The share of service requests that are not answered. */
  public static final String REPLY_LATENCY = "reply_latency";

  /** Refuses bounds beyond 0 to 1 or in the wrong order. */
  public CurvePoint {
    Objects.requireNonNull(curve, "curve");
    note = Objects.requireNonNullElse(note, Text.EMPTY);
    boolean bounds = 0 <= atLeast && atLeast <= atMost && atMost <= 1;
    boolean interval = low == null ? high == null : high != null && low <= high;
    if (!bounds || !interval || !(days >= 0) || events < 0 || n < 0) {
      throw new MartException(
          "%s of %s at %s days: %s to %s, interval %s to %s, %d events, n %d"
              .formatted(curve, executive, days, atLeast, atMost, low, high, events, n));
    }
  }
}
