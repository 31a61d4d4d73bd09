package org.shiguan.measure.metric;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
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
import org.shiguan.measure.formula.Burstiness;
import org.shiguan.stat.Interval;

/**
 * How bursty posting is (codebook M04): A of Kim &amp; Jo, B of Goh &amp; Barabási, and the range
 * in which A of a Poisson process with as many gaps lies; n is the number of gaps m, which is also
 * the m of Kim &amp; Jo. Undefined below two gaps and when all gaps are 0; withheld below 10 gaps,
 * flagged below 20.
 */
public final class GapBurstiness {
  private static final String REFERENCE =
      "Goh & Barabási 2008, EPL 81:48002; Kim & Jo 2016, Phys. Rev. E 94:032311";

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new SequenceMetric<>(
              card("burstiness")
                  .title("突发性", "Burstiness")
                  .definition(
                      "由发帖间隔的总体标准差与均值之比 r 算得的有限样本突发性 A：−1 为规律，0 为泊松，1 为极度突发；m 取间隔数。",
                      "The finite-size burstiness A of Kim and Jo from r, the population standard"
                          + " deviation of gaps over their mean: −1 regular, 0 Poisson, 1 maximally"
                          + " bursty; m is the number of gaps.")
                  .caveat(
                      "泊松过程的 A 均值略低于 0，须与 burstiness_poisson_envelope 对照；昼夜节律本身也会抬高突发性。",
                      "A of a Poisson process lies a little below 0 on average: read it beside"
                          + " burstiness_poisson_envelope; day and night alone raise it too.")
                  .build(),
              GapMoments.class,
              GapMoments::new,
              (window, gaps) -> values(window, gaps, r -> Burstiness.finiteSize(r, gaps.count()))),
          new SequenceMetric<>(
              card("burstiness_plain")
                  .title("突发性（未校正）", "Burstiness, uncorrected")
                  .definition(
                      "Goh–Barabási 突发性 B = (r−1)/(r+1)，r 为发帖间隔的总体标准差与均值之比。",
                      "B = (r−1)/(r+1) of Goh and Barabási, r being the population standard"
                          + " deviation of gaps over their mean.")
                  .caveat(
                      "间隔越少偏差越大，比较账号时请用校正后的 burstiness。",
                      "Its bias grows as gaps get fewer: compare accounts by burstiness instead.")
                  .grains(Grain.PERIOD)
                  .build(),
              GapMoments.class,
              GapMoments::new,
              (window, gaps) -> values(window, gaps, Burstiness::plain)),
          new SequenceMetric<>(
              card("burstiness_poisson_envelope")
                  .title("泊松过程的突发性范围", "Burstiness of a Poisson process")
                  .definition(
                      "间隔数相同的泊松过程模拟 2000 次所得突发性 A 的 2.5% 与 97.5% 分位数；随机数只取决于间隔数。",
                      "The 0.025 and 0.975 quantiles of A over 2,000 simulated Poisson processes"
                          + " with the same number of gaps; the random numbers depend on that number"
                          + " alone.")
                  .caveat(
                      "这是随机发帖时的范围，不是该账号数值的置信区间。",
                      "It is what chance alone gives, not a confidence interval of the account's"
                          + " value.")
                  .grains(Grain.PERIOD)
                  .slices("范围端点", "End of the range", List.of("low", "high"))
                  .build(),
              GapMoments.class,
              GapMoments::new,
              GapBurstiness::envelope));

  private GapBurstiness() {}

  private static MetricCard.Builder card(String id) {
    return MetricCard.card(id, "M04")
        .measuredIn(Unit.COEFFICIENT, Range.SIGNED_UNIT)
        .whenUndefined(
            "间隔不足两个或全部为 0 时无值；间隔少于 10 个不公布，10 至 19 个加注。",
            "Undefined below two gaps and when all are 0; withheld below 10 gaps, flagged from 10"
                + " to 19.")
        .reference(REFERENCE)
        .gate(20, 10);
  }

  private static List<Value> values(Window window, GapMoments gaps, DoubleUnaryOperator ofRatio) {
    Reason reason = whyNone(window, gaps);
    return List.of(
        reason == null
            ? Value.of(ofRatio.applyAsDouble(gaps.variation()), gaps.count())
            : Value.undefined(reason, gaps.count()));
  }

  private static List<Value> envelope(Window window, GapMoments gaps) {
    Reason reason = whyNone(window, gaps);
    if (reason == null) {
      Interval range = Burstiness.poissonEnvelope(Math.toIntExact(gaps.count()));
      return List.of(
          Value.of(range.low(), gaps.count()).at("low"),
          Value.of(range.high(), gaps.count()).at("high"));
    }
    Value none = Value.undefined(reason, gaps.count());
    return List.of(none.at("low"), none.at("high"));
  }

  private static Reason whyNone(Window window, GapMoments gaps) {
    if (gaps.count() < 2) {
      return window.whyNone(gaps.posts());
    }
    return gaps.sum() == 0 ? Reason.ZERO_VAR : null;
  }
}
