package org.shiguan.measure.metric;

import java.util.Arrays;
import java.util.List;
import org.shiguan.measure.GapMoments;
import org.shiguan.measure.Grain;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.PostTimes;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.SequenceMetric;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.measure.formula.Memory;

/**
 * Whether long gaps follow long gaps (codebook M05): Pearson and Spearman correlation of
 * neighbouring gaps, and the mean of the former over 1,000 shuffles; n is the number of gaps. Only
 * gaps that share a post are neighbours. Undefined below two pairs and when one side does not vary;
 * withheld below 20 gaps, flagged below 50.
 */
public final class GapMemory {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new SequenceMetric<>(
              card("memory_coefficient")
                  .title("记忆系数", "Memory coefficient")
                  .definition(
                      "相邻两个发帖间隔的皮尔逊相关系数：为正时长间隔后多为长间隔。",
                      "Pearson correlation of neighbouring gaps: positive when long gaps follow long"
                          + " gaps.")
                  .caveat(
                      "原始值约有 −1/(m−1) 的偏差，须与 memory_shuffle_mean 对照。",
                      "The raw value is biased by about −1/(m−1): read it beside"
                          + " memory_shuffle_mean.")
                  .build(),
              GapMoments.class,
              GapMoments::new,
              (window, gaps) ->
                  List.of(
                      value(
                          window,
                          gaps.posts(),
                          gaps.count(),
                          gaps.pairCount(),
                          gaps.neighbourCorrelation()))),
          new SequenceMetric<>(
              card("memory_spearman")
                  .title("记忆系数（秩相关）", "Memory coefficient, rank version")
                  .definition(
                      "相邻两个发帖间隔的斯皮尔曼秩相关系数，相同值取平均秩。",
                      "Spearman correlation of neighbouring gaps, ties at their mean rank.")
                  .caveat(
                      "不受个别极长间隔左右，但同样有约 −1/(m−1) 的偏差。",
                      "A few very long gaps do not sway it, but it has the same bias of about"
                          + " −1/(m−1).")
                  .grains(Grain.PERIOD)
                  .build(),
              PostTimes.class,
              PostTimes::new,
              (window, times) -> ofRuns(window, times, Memory.spearman(times.gapRuns()))),
          new SequenceMetric<>(
              card("memory_shuffle_mean")
                  .title("打乱顺序后的记忆系数", "Memory coefficient after shuffling")
                  .definition(
                      "把间隔随机打乱 1000 次后记忆系数的均值；随机数只取决于人物与时段。",
                      "Mean of the memory coefficient over 1,000 shuffles of the gaps; the random"
                          + " numbers depend on the executive and the period alone.")
                  .caveat(
                      "这是没有记忆时也会出现的数值，用来对照 memory_coefficient。",
                      "It is what no memory at all would give, to be set beside"
                          + " memory_coefficient.")
                  .grains(Grain.PERIOD)
                  .build(),
              PostTimes.class,
              PostTimes::new,
              GapMemory::shuffled));

  private GapMemory() {}

  private static MetricCard.Builder card(String id) {
    return MetricCard.card(id, "M05")
        .measuredIn(Unit.COEFFICIENT, Range.SIGNED_UNIT)
        .whenUndefined(
            "相邻间隔不足两对或没有差异时无值；间隔少于 20 个不公布，20 至 49 个加注。",
            "Undefined below two pairs of neighbouring gaps and when they do not vary; withheld"
                + " below 20 gaps, flagged from 20 to 49.")
        .reference("Goh & Barabási 2008, EPL 81:48002")
        .gate(50, 20);
  }

  private static List<Value> shuffled(Window window, PostTimes times) {
    long[][] runs = times.gapRuns();
    // without a correlation to compare with, the mean of shuffles says nothing
    return Double.isFinite(Memory.pearson(runs))
        ? ofRuns(
            window, times, Memory.meanOfShuffles(runs, window.executive() + "|" + window.period()))
        : ofRuns(window, times, Double.NaN);
  }

  private static List<Value> ofRuns(Window window, PostTimes times, double correlation) {
    long[][] runs = times.gapRuns();
    long gaps = Arrays.stream(runs).mapToLong(r -> r.length).sum();
    long pairs = Arrays.stream(runs).mapToLong(r -> Math.max(0, r.length - 1)).sum();
    return List.of(value(window, times.posts().size(), gaps, pairs, correlation));
  }

  private static Value value(Window window, long posts, long gaps, long pairs, double correlation) {
    if (pairs < 2) {
      return Value.undefined(window.whyNone(posts), gaps);
    }
    return Double.isFinite(correlation)
        ? Value.of(correlation, gaps)
        : Value.undefined(Reason.ZERO_VAR, gaps);
  }
}
