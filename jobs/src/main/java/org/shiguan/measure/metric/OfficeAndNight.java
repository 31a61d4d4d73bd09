package org.shiguan.measure.metric;

import java.util.List;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;

/**
 * Shares of posts in office hours, Monday to Friday 09:00 to 18:00, and at night, 23:00 to 05:00,
 * at +08:00 (codebook M06); n is the posts whose hour is known. Undefined without one.
 */
public final class OfficeAndNight {
  private static final int FRIDAY = 4;
  private static final int OFFICE_OPENS = 9;
  private static final int OFFICE_CLOSES = 18;
  private static final int NIGHT_FALLS = 23;
  private static final int DAY_BREAKS = 5;

  /** Whether an hour of a weekday, Monday being 0, is inside. */
  private interface Hours {
    boolean contain(int weekday, int hour);
  }

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              card("office_share")
                  .title("办公时间占比", "Share in office hours")
                  .definition(
                      "周一至周五 09:00 至 18:00（北京时间）发出的帖子占知道钟点的帖子的比例，附 95% Wilson 区间。",
                      "Posts from Monday to Friday between 09:00 and 18:00 at +08:00 divided by"
                          + " posts whose hour is known, with the 95 % Wilson interval.")
                  .caveat(
                      "法定节假日与调休未作处理；均匀发帖时该值为 0.268。",
                      "Public holidays and exchanged working days are not considered; a uniform week"
                          + " gives 0.268.")
                  .build(),
              HourBins.PARTIALS,
              (window, tally) ->
                  share(
                      window,
                      tally,
                      (day, hour) ->
                          day <= FRIDAY && hour >= OFFICE_OPENS && hour < OFFICE_CLOSES)),
          new FoldMetric(
              card("night_share")
                  .title("夜间占比", "Share at night")
                  .definition(
                      "23:00 至次日 05:00（北京时间）发出的帖子占知道钟点的帖子的比例，附 95% Wilson 区间。",
                      "Posts between 23:00 and 05:00 at +08:00 divided by posts whose hour is known,"
                          + " with the 95 % Wilson interval.")
                  .caveat(
                      "出国期间的帖子同样按北京时间计；均匀发帖时该值为 0.25。",
                      "Posts from journeys abroad are counted at +08:00 too; a uniform day gives"
                          + " 0.25.")
                  .build(),
              HourBins.PARTIALS,
              (window, tally) ->
                  share(window, tally, (day, hour) -> hour >= NIGHT_FALLS || hour < DAY_BREAKS)));

  private OfficeAndNight() {}

  private static MetricCard.Builder card(String id) {
    return HourBins.undefinedWithoutHours(MetricCard.card(id, "M06"))
        .measuredIn(Unit.FRACTION, Range.UNIT)
        .reference("Wilson 1927, J. Am. Stat. Assoc. 22:209");
  }

  private static List<Value> share(Window window, Tally tally, Hours hours) {
    long[][] counts = HourBins.byWeekdayAndHour(tally);
    long inside = 0;
    long all = 0;
    for (int day = 0; day < HourBins.WEEKDAYS; day++) {
      for (int hour = 0; hour < HourBins.HOURS; hour++) {
        all += counts[day][hour];
        inside += hours.contain(day, hour) ? counts[day][hour] : 0;
      }
    }
    return List.of(all == 0 ? Value.undefined(window.whyNone(0), 0) : Value.share(inside, all));
  }
}
