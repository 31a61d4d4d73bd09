package org.shiguan.measure.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Grain;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;

/**
 * Posts in each of the 168 hours of the week at +08:00 (codebook M06); n is the posts whose hour is
 * known. Undefined when there are posts but none with a known hour; 0 when there is no post.
 */
public final class WeeklyProfile {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              MetricCard.card("weekly_profile", "M06")
                  .title("一周发帖分布", "Weekly profile")
                  .measuredIn(Unit.COUNT, Range.NOT_NEGATIVE)
                  .definition(
                      "一周 168 个小时（北京时间）各自的帖子数；组名为星期（1 为周一）与钟点。",
                      "Posts in each of the 168 hours of the week at +08:00; a slice is named by"
                          + " weekday, 1 being Monday, and hour.")
                  .whenUndefined(
                      "有帖子但没有一帖知道钟点时无值。",
                      "Undefined when there are posts but none whose hour is known.")
                  .caveat(
                      "未按各时段的覆盖时长加权。",
                      "The counts are not weighted by how long each hour of the week was covered.")
                  .reference("none — ad hoc")
                  .grains(Grain.PERIOD)
                  .slices("星期与钟点", "Weekday and hour", slices())
                  .build(),
              HourBins.PARTIALS,
              WeeklyProfile::counts));

  private WeeklyProfile() {}

  private static List<String> slices() {
    var slices = new ArrayList<String>();
    for (int day = 1; day <= HourBins.WEEKDAYS; day++) {
      for (int hour = 0; hour < HourBins.HOURS; hour++) {
        slices.add(String.format(Locale.ROOT, "%d-%02d", day, hour));
      }
    }
    return slices;
  }

  private static List<Value> counts(Window window, Tally tally) {
    long[] counts =
        Arrays.stream(HourBins.byWeekdayAndHour(tally)).flatMapToLong(Arrays::stream).toArray();
    long posts = HourBins.total(counts);
    List<String> slices = slices();
    var values = new ArrayList<Value>();
    for (int i = 0; i < counts.length; i++) {
      Value value =
          posts == 0 && window.posts() > 0
              ? Value.undefined(window.whyNone(0), 0)
              : Value.of((double) counts[i], posts);
      values.add(value.at(slices.get(i)));
    }
    return values;
  }
}
