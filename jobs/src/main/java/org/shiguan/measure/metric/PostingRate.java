package org.shiguan.measure.metric;

import java.util.List;
import org.shiguan.measure.Cells;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.stat.Garwood;
import org.shiguan.stat.Interval;

/**
 * Posts per covered day (codebook M01): N / E with the exact Poisson interval. Undefined without
 * covered time. Garwood 1936, Biometrika 28:437.
 */
public final class PostingRate {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              MetricCard.card("posting_rate", "M01")
                  .title("发帖频率", "Posting rate")
                  .measuredIn(Unit.POSTS_PER_DAY, Range.NOT_NEGATIVE)
                  .definition(
                      "已覆盖时间内的帖子数除以已覆盖的天数；区间为 95% 精确泊松（Garwood）区间。",
                      "Posts in covered time divided by covered days, with the exact 95 % Poisson"
                          + " interval of Garwood.")
                  .whenUndefined("没有已覆盖的时间时无值。", "Undefined when no time is covered.")
                  .caveat(
                      "帖子往往成串出现，因此区间只作描述；没有帖子时频率为 0，上限为 3.69 除以天数。",
                      "Posts come in bursts, so the interval is descriptive only; without posts the"
                          + " rate is 0 and its upper bound 3.69 divided by the days.")
                  .reference("Garwood 1936, Biometrika 28:437")
                  .build(),
              List.of(Cells.POSTS),
              PostingRate::rate));

  private PostingRate() {}

  private static List<Value> rate(Window window, Tally tally) {
    long posts = tally.sum(Cells.POSTS.name());
    double days = window.covered().days();
    Interval count = Garwood.interval(posts);
    return List.of(Value.of(posts / days, posts).within(count.low() / days, count.high() / days));
  }
}
