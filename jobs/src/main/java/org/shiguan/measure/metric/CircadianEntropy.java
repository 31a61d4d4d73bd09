package org.shiguan.measure.metric;

import java.util.List;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.stat.Entropy;

/**
 * How evenly posts spread over the 24 hours at +08:00 (codebook M06): Miller–Madow entropy over ln
 * 24, 0 for one hour only, 1 for a uniform day; n is the posts whose hour is known. Undefined
 * without one; withheld below 50, flagged below 200.
 */
public final class CircadianEntropy {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              HourBins.undefinedWithoutHours(MetricCard.card("circadian_entropy", "M06"))
                  .title("昼夜熵", "Circadian entropy")
                  .measuredIn(Unit.INDEX, Range.UNIT)
                  .definition(
                      "发帖钟点（北京时间 24 组）的熵，经 Miller–Madow 校正后除以 ln 24：0 为只在一个钟点发帖，1 为全天均匀。",
                      "Entropy of posts over the 24 hours at +08:00, corrected by Miller and Madow"
                          + " and divided by ln 24: 0 when all posts fall into one hour, 1 when the"
                          + " day is uniform.")
                  .caveat(
                      "帖子少时明显偏低：少于 50 帖不公布，50 至 199 帖加注；比较账号前应稀释到相同帖数。",
                      "It is biased low when posts are few: withheld below 50 posts, flagged from 50"
                          + " to 199; rarefy to the same number before comparing accounts.")
                  .reference(
                      "Miller 1955, Information Theory in Psychology; Paninski 2003, Neural Comput."
                          + " 15:1191")
                  .gate(200, 50)
                  .build(),
              HourBins.PARTIALS,
              CircadianEntropy::entropy));

  private CircadianEntropy() {}

  private static List<Value> entropy(Window window, Tally tally) {
    long[] hours = HourBins.byHour(tally);
    long posts = HourBins.total(hours);
    return List.of(
        posts == 0
            ? Value.undefined(window.whyNone(0), 0)
            : Value.of(Entropy.normalised(hours), posts));
  }
}
