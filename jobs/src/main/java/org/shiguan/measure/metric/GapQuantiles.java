package org.shiguan.measure.metric;

import java.util.Arrays;
import java.util.List;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.PostTimes;
import org.shiguan.measure.Range;
import org.shiguan.measure.SequenceMetric;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.stat.Quantiles;

/**
 * Median and ninth decile of the gaps between posts (codebook M03), type 7 of sorted whole seconds;
 * n is the number of gaps. A gap counts when every moment of it is covered and no post of unknown
 * second may lie in it. Undefined without a gap.
 */
public final class GapQuantiles {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          quantile("gap_median_seconds", "发帖间隔中位数", "Median gap", "中位数", "median", 0.5),
          quantile(
              "gap_p90_seconds",
              "发帖间隔九十分位数",
              "Ninth decile of gaps",
              "90% 分位数",
              "0.9 quantile",
              0.9));

  private GapQuantiles() {}

  private static Metric quantile(
      String id, String titleZh, String titleEn, String zh, String en, double p) {
    return new SequenceMetric<>(
        MetricCard.card(id, "M03")
            .title(titleZh, titleEn)
            .measuredIn(Unit.SECONDS, Range.NOT_NEGATIVE)
            .definition(
                "相邻两帖间隔（整秒）的" + zh + "（Hyndman–Fan 第 7 型）；只计全程处于同一段已覆盖时间内的间隔，n 为间隔数。",
                "The "
                    + en
                    + " (type 7 of Hyndman and Fan) of the whole seconds between neighbouring"
                    + " posts; a gap counts when it lies wholly in one stretch of covered time,"
                    + " and n is the number of gaps.")
            .whenUndefined(
                "没有可用间隔时无值：没有帖子、不足两帖，或发帖时刻不精确到秒。",
                "Undefined without a gap: no post, fewer than two, or no post known to the second.")
            .caveat(
                "时刻只精确到分、时或日的帖子不参与，其前后的间隔也不计。",
                "Posts known only to the minute, hour or day take no part, nor do the gaps around"
                    + " them.")
            .reference(
                "Clauset, Shalizi & Newman 2009, SIAM Review 51:661–703; Hyndman & Fan 1996, Am."
                    + " Stat. 50:361")
            .build(),
        PostTimes.class,
        PostTimes::new,
        (window, times) -> List.of(value(window, times, p)));
  }

  private static Value value(Window window, PostTimes times, double p) {
    double[] gaps = Arrays.stream(times.sortedGaps()).asDoubleStream().toArray();
    return gaps.length == 0
        ? Value.undefined(window.whyNone(times.posts().size()), 0)
        : Value.of(Quantiles.type7(gaps, p), gaps.length);
  }
}
