package org.shiguan.measure.metric;

import static org.shiguan.measure.MetricCard.card;

import java.util.List;
import java.util.OptionalDouble;
import org.shiguan.measure.MentionMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.measure.formula.Attention;
import org.shiguan.measure.formula.NetSupport;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Wilson;

/** Attention and net support: what others say of somebody (codebook M17). */
public final class PublicSupport {
  private static final double MILLION = 1e6;

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new MentionMetric(
              card("attention", "M17")
                  .title("关注度", "Attention")
                  .measuredIn(Unit.PER_MILLION, Range.NOT_NEGATIVE)
                  .definition(
                      "提到该高管的帖子与评论数，除以同一时间存档中的全部帖子与评论数，乘以一百万。本人的帖子不算提及；常见姓名须有公司、产品或别名佐证。",
                      "Posts and comments that speak of the executive, divided by all posts and comments"
                          + " of the corpus in the same time, times a million. Own posts are no"
                          + " mentions; a common name needs company, product or another name beside it.")
                  .whenUndefined("存档中没有帖子时无值。", "Undefined while the corpus has no post.")
                  .caveat(
                      "存档若按人收集而非随机抽样，数值只能在同一存档内比较。n 为存档的帖子数。",
                      "Where a corpus was collected by person and not at random, values compare only"
                          + " within it. n is the number of posts of the corpus.")
                  .reference("none — ad hoc")
                  .build(),
              PublicSupport::attention),
          new MentionMetric(
              card("net_support", "M17")
                  .title("净支持度", "Net support")
                  .measuredIn(Unit.COEFFICIENT, Range.SIGNED_UNIT)
                  .definition(
                      "提及中倾向高于 0.2 的数目 p 与低于 −0.2 的数目 n 之差，除以二者之和。",
                      "Of the mentions, p with a polarity above 0.2 less n with one below −0.2, divided"
                          + " by their sum.")
                  .whenUndefined("p + n 不足 20 时无值。", "Undefined when p + n is below 20.")
                  .caveat(
                      "倾向由模型判断，反讽常被误判；区间未计入判断错误。",
                      "Polarity is a model's judgement, which misses irony; the interval knows nothing"
                          + " of its mistakes.")
                  .reference("none — ad hoc")
                  .build(),
              PublicSupport::netSupport));

  private PublicSupport() {}

  private static List<Value> attention(Window window, MentionMetric.Spoken spoken) {
    OptionalDouble value = Attention.perMillion(spoken.mentions(), spoken.corpus());
    if (value.isEmpty()) {
      return List.of(Value.undefined(Reason.N0, 0));
    }
    Interval interval = Wilson.interval(spoken.mentions(), spoken.corpus());
    return List.of(
        Value.of(value.getAsDouble(), spoken.corpus())
            .within(MILLION * interval.low(), MILLION * interval.high()));
  }

  private static List<Value> netSupport(Window window, MentionMetric.Spoken spoken) {
    long items = spoken.positive() + spoken.negative();
    OptionalDouble score = NetSupport.score(spoken.positive(), spoken.negative());
    if (score.isEmpty()) {
      return List.of(Value.undefined(items == 0 ? Reason.N0 : Reason.TOO_FEW, items));
    }
    Interval share = Wilson.interval(spoken.positive(), items);
    return List.of(
        Value.of(score.getAsDouble(), items).within(2 * share.low() - 1, 2 * share.high() - 1));
  }
}
