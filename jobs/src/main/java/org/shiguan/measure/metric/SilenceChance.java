package org.shiguan.measure.metric;

import java.util.List;
import org.shiguan.measure.GapMoments;
import org.shiguan.measure.Grain;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.SequenceMetric;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.stat.LargestSpacing;

/**
 * Is the longest closed gap longer than chance makes it (codebook M07)? Its ratio to the longest of
 * m exponential gaps, and Fisher's test of the largest spacing; n is the number of gaps. Undefined
 * below two gaps, where the answer is always the same, and when all gaps are 0.
 */
public final class SilenceChance {
  private static final String REFERENCE = "Fisher 1929, Proc. R. Soc. A 125:54";

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new SequenceMetric<>(
              card("silence_scale_free")
                  .title("最长沉默的相对长度", "Longest silence, scale-free")
                  .measuredIn(Unit.RATIO, Range.NOT_NEGATIVE)
                  .definition(
                      "最长的两帖间隔除以同样个数、同样均值的指数分布间隔的期望最大值 μ·(1+1/2+…+1/m)。",
                      "The longest gap between two posts divided by μ·(1+1/2+…+1/m), the expected"
                          + " longest of as many exponential gaps with the same mean.")
                  .caveat(
                      "只用首尾都有帖子的间隔；覆盖段首尾的无帖时间不计。",
                      "Only gaps with a post at either end are used, not the silence at the ends of"
                          + " covered time.")
                  .build(),
              GapMoments.class,
              GapMoments::new,
              (window, gaps) ->
                  value(
                      window,
                      gaps,
                      LargestSpacing.scaleFree(gaps.largest(), gaps.sum(), gaps.count()))),
          new SequenceMetric<>(
              card("silence_p_value")
                  .title("最长沉默的 p 值", "Longest silence, p value")
                  .measuredIn(Unit.PROBABILITY, Range.UNIT)
                  .definition(
                      "若帖子随机落在这些时间里，最长间隔所占份额不小于实际值的概率（Fisher g 检验，精确值）。",
                      "The chance that posts thrown at random would leave a longest gap of at least"
                          + " the share observed, by Fisher's exact test of the largest spacing.")
                  .caveat(
                      "对成串发帖的账号几乎总是很小，不能单独说明沉默是有意的。",
                      "It is tiny for nearly every bursty account and does not by itself make a"
                          + " silence deliberate.")
                  .build(),
              GapMoments.class,
              GapMoments::new,
              (window, gaps) ->
                  value(
                      window,
                      gaps,
                      gaps.count() < 2 || gaps.sum() == 0
                          ? Double.NaN
                          : LargestSpacing.pValue(
                              gaps.largest(), gaps.sum(), Math.toIntExact(gaps.count())))));

  private SilenceChance() {}

  private static MetricCard.Builder card(String id) {
    return MetricCard.card(id, "M07")
        .whenUndefined("间隔不足两个或全部为 0 时无值。", "Undefined below two gaps and when all gaps are 0.")
        .reference(REFERENCE)
        .grains(Grain.PERIOD);
  }

  private static List<Value> value(Window window, GapMoments gaps, double value) {
    if (gaps.count() < 2) {
      return List.of(Value.undefined(window.whyNone(gaps.posts()), gaps.count()));
    }
    return List.of(
        gaps.sum() == 0
            ? Value.undefined(Reason.ZERO_VAR, gaps.count())
            : Value.of(value, gaps.count()));
  }
}
