package org.shiguan.measure.metric;

import java.util.List;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.stat.CircularMean;

/**
 * Mean hour of posting on the clock and how closely posts gather around it (codebook M06); n is the
 * posts whose hour is known. Undefined without one; the mean hour also when the hours cancel out.
 */
public final class MeanHour {
  /** A shorter resultant is rounding. */
  private static final double CANCELLED = 1e-9;

  private static final String REFERENCE = "Mardia & Jupp 2000, Directional Statistics";

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              HourBins.undefinedWithoutHours(MetricCard.card("circadian_concentration", "M06"))
                  .title("昼夜集中度", "Circadian concentration")
                  .measuredIn(Unit.INDEX, Range.UNIT)
                  .definition(
                      "把发帖钟点（北京时间）放在 24 小时的圆上，合成向量的平均长度：1 为同一钟点，0 为均匀或互相抵消。",
                      "Length of the mean resultant of the hours at +08:00 on a circle of 24: 1 when"
                          + " all posts fall into one hour, 0 when they are even or cancel out.")
                  .caveat(
                      "帖子少时偏高；早晚两个高峰会互相抵消。",
                      "It is biased high when posts are few, and a morning and an evening peak"
                          + " cancel out.")
                  .reference(REFERENCE)
                  .build(),
              HourBins.PARTIALS,
              MeanHour::concentration),
          new FoldMetric(
              MetricCard.card("mean_hour", "M06")
                  .title("平均发帖时刻", "Mean hour")
                  .measuredIn(Unit.HOUR_OF_DAY, new Range(0.0, 24.0))
                  .definition(
                      "发帖钟点（北京时间）在 24 小时圆上的平均方向；每帖按其钟点的整点计。",
                      "Mean direction of the hours at +08:00 on a circle of 24; each post stands at"
                          + " the full hour it falls into.")
                  .whenUndefined(
                      "没有一帖知道钟点，或各钟点互相抵消时无值。",
                      "Undefined when no post has a known hour and when the hours cancel out.")
                  .caveat(
                      "按整点计，平均比真实时刻早约半小时；集中度低时没有意义。",
                      "Counting from full hours sets it about half an hour early; it means little"
                          + " when the concentration is low.")
                  .reference(REFERENCE)
                  .build(),
              HourBins.PARTIALS,
              MeanHour::hour));

  private MeanHour() {}

  private static List<Value> concentration(Window window, Tally tally) {
    long[] hours = HourBins.byHour(tally);
    long posts = HourBins.total(hours);
    return List.of(
        posts == 0
            ? Value.undefined(window.whyNone(0), 0)
            : Value.of(CircularMean.of(hours).concentration(), posts));
  }

  private static List<Value> hour(Window window, Tally tally) {
    long[] hours = HourBins.byHour(tally);
    long posts = HourBins.total(hours);
    if (posts == 0) {
      return List.of(Value.undefined(window.whyNone(0), 0));
    }
    CircularMean mean = CircularMean.of(hours);
    return List.of(
        mean.concentration() < CANCELLED
            ? Value.undefined(Reason.NO_DIRECTION, posts)
            : Value.of(mean.position(), posts));
  }
}
