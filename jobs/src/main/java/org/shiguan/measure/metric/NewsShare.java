package org.shiguan.measure.metric;

import java.util.List;
import java.util.function.Function;
import org.shiguan.measure.Grain;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.TrendMetric;
import org.shiguan.measure.Trends;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.measure.formula.Newsjacking;

/**
 * Riding on what everybody talks about (codebook M23): the share of posts with a topic whose burst
 * in the corpus began up to 24 hours before, and how often posts moved by whole weeks do as well.
 * Undefined in weeks without a list of bursts.
 */
public final class NewsShare {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new TrendMetric(
              MetricCard.card("newsjacking_share", "M23")
                  .title("借势热点占比", "Newsjacking share")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "带有话题（#…#）且该话题在语料中的爆发始于发帖前 0 至 24 小时的帖子占比，附 95% Wilson 区间；爆发指一小时帖数达到 20"
                          + " 与此前 28 天第 99.5 百分位中的较大者，且三小时内有两小时如此；n 为有热门话题清单的各周的帖子数。",
                      "Posts with a topic (#…#) whose burst in the corpus began 0 to 24 hours before,"
                          + " divided by posts, with the 95 % Wilson interval. A topic bursts in the"
                          + " first hour with as many posts as the larger of 20 and the quantile .995 of"
                          + " the 28 days before, if two of three hours have as many; n is the posts in"
                          + " weeks with a list of bursts.")
                  .whenUndefined(
                      "没有帖子，或存档量不足以列出热门话题时无值。",
                      "Undefined without posts, and in weeks in which the corpus holds too little to"
                          + " tell bursts.")
                  .caveat(
                      "爆发以本研究的语料为准，不是全站热搜；不带话题标签的借势看不到；帖子之间不独立，区间只作描述。",
                      "Bursts are those of this corpus, not of the platform; riding without a hashtag is"
                          + " not seen; posts are not independent, so the interval is descriptive.")
                  .reference("Wilson 1927, J. Am. Stat. Assoc. 22:209")
                  .grains(Grain.PERIOD)
                  .gate(30, 10)
                  .build(),
              (window, trends) ->
                  of(window, trends, found -> Value.share(found.hits(), found.posts()))),
          new TrendMetric(
              MetricCard.card("newsjacking_p", "M23")
                  .title("借势热点的 p 值", "Newsjacking p value")
                  .measuredIn(Unit.PROBABILITY, Range.UNIT)
                  .definition(
                      "把该高管的全部帖子前后平移 1 至 26 周（保持星期与钟点），借势帖数不低于实际的平移次数加 1，除以 53。",
                      "The posts are moved by 1 to 26 weeks either way, which keeps weekday and clock"
                          + " time: 1 plus the number of the 52 shifts with as many riding posts or more,"
                          + " divided by 53.")
                  .whenUndefined(
                      "没有帖子，或存档量不足以列出热门话题时无值。",
                      "Undefined without posts, and in weeks in which the corpus holds too little to"
                          + " tell bursts.")
                  .caveat(
                      "最小为 1/53；平移到没有清单的周时无从命中，p 值偏小；一位高管的检验，未作多重比较校正。",
                      "It is never below 1/53; a shift into weeks without a list cannot hit, which makes"
                          + " it too small; one executive's test, not corrected for many.")
                  .reference("Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9:39")
                  .grains(Grain.PERIOD)
                  .gate(30, 10)
                  .build(),
              (window, trends) ->
                  of(window, trends, found -> Value.of(found.pValue(), found.posts()))));

  private NewsShare() {}

  private static List<Value> of(Window window, Trends trends, Function<Newsjacking, Value> value) {
    if (window.posts() == 0) {
      return List.of(Value.undefined(window.whyNoPost(), 0));
    }
    Newsjacking found = Newsjacking.of(trends.posts(), trends.onsets());
    return List.of(found.posts() == 0 ? Value.undefined(Reason.NO_BURSTS, 0) : value.apply(found));
  }
}
