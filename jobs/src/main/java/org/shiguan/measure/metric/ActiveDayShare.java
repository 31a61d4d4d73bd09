package org.shiguan.measure.metric;

import java.util.HashSet;
import java.util.List;
import org.shiguan.measure.Cells;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;

/**
 * Share of whole covered days with a post (codebook M02); n is the number of whole days. Days at
 * +08:00 of which less than 95 % is covered count on neither side. Undefined without a whole day.
 */
public final class ActiveDayShare {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              MetricCard.card("active_day_share", "M02")
                  .title("活跃天占比", "Active-day share")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "至少发一帖的日子占已覆盖日子的比例；一天（北京时间）至少 95% 有存档才计入，n 为计入的天数。",
                      "Days with at least one post divided by covered days; a day at +08:00 counts"
                          + " when at least 95 % of it is covered, and n is the number of such"
                          + " days.")
                  .whenUndefined("没有一天被完整覆盖时无值。", "Undefined when no day is wholly covered.")
                  .caveat(
                      "只部分覆盖的日子连同其帖子一起不计入。",
                      "Days covered in part are left out together with their posts.")
                  .reference("none — ad hoc")
                  .build(),
              List.of(Cells.POSTS),
              ActiveDayShare::share));

  private ActiveDayShare() {}

  private static List<Value> share(Window window, Tally tally) {
    List<Long> days = window.wholeDays();
    if (days.isEmpty()) {
      return List.of(Value.undefined(Reason.NO_COVERAGE, 0));
    }
    var active = new HashSet<>(tally.daysWith(Cells.POSTS.name()));
    active.retainAll(new HashSet<>(days));
    return List.of(Value.of((double) active.size() / days.size(), days.size()));
  }
}
