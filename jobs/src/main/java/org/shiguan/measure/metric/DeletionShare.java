package org.shiguan.measure.metric;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shiguan.measure.Chronicle;
import org.shiguan.measure.LedgerMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.stat.ClusteredShare;
import org.shiguan.stat.Interval;

/**
 * Share of the posts of the window that are confirmed deleted (codebook D03, grades A to C), of
 * those whose fate the archives could show; n is the number of the latter. Posts that no later
 * crawl covers, hidden ones and those with evidence of grade D are on neither side. The interval
 * treats the posts of one day as a cluster, because purges take them together. Undefined without a
 * post of known fate.
 */
public final class DeletionShare {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new LedgerMetric(
              MetricCard.card("deletion_share", "D03")
                  .title("删帖占比", "Deleted share of posts")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "在存档能够看出去向的帖子中，确认被删（证据 A 至 C 级，不论由谁所删）的比例，按发帖时间归入；" + "区间把同一天的帖子视为一组。",
                      "Of the posts whose fate the archives can show, the share that is confirmed"
                          + " deleted (evidence of grade A to C, by whomever), by time of posting;"
                          + " the interval takes the posts of one day as one cluster.")
                  .whenUndefined(
                      "没有去向可知的帖子时无值；去向可知的不足 10 条且不到一半时不予公布。",
                      "Undefined when the fate of no post is known; withheld when that of fewer than"
                          + " 10 posts is and of less than half.")
                  .caveat(
                      "首次抓取前已删的帖子看不到，因此是下限；抓取间隔见覆盖表；D 级证据和被隐藏的帖子两边都不计。",
                      "Posts deleted before the first crawl are invisible, so it is a lower bound;"
                          + " see the coverage table for the time between crawls; posts with"
                          + " evidence of grade D and hidden ones count on neither side.")
                  .reference(
                      "Almuhimedi et al. 2013, CSCW; interval: Korn & Graubard 1998, Surv. Methodol."
                          + " 24:193")
                  .build(),
              DeletionShare::share));

  /** Of a month most of whose posts nobody looked for again. */
  private static final int FEWEST = 10;

  private DeletionShare() {}

  private static List<Value> share(Window window, Chronicle chronicle) {
    Map<Long, ClusteredShare.Cluster> days = new TreeMap<>();
    for (Chronicle.PostFate post : chronicle.posts()) {
      if (post.covered()) {
        days.merge(
            Window.dayOf(post.postedAt()).toEpochDay(),
            new ClusteredShare.Cluster(post.deleted() ? 1 : 0, 1),
            (a, b) -> new ClusteredShare.Cluster(a.part() + b.part(), a.whole() + b.whole()));
      }
    }
    if (days.isEmpty()) {
      return List.of(
          Value.undefined(window.posts() == 0 ? window.whyNoPost() : Reason.NO_COVERAGE, 0));
    }
    List<ClusteredShare.Cluster> clusters = List.copyOf(days.values());
    long whole = clusters.stream().mapToLong(ClusteredShare.Cluster::whole).sum();
    long part = clusters.stream().mapToLong(ClusteredShare.Cluster::part).sum();
    // Where few of many posts were looked for again, what is known is that these are gone.
    if (whole < FEWEST && 2 * whole < chronicle.posts().size()) {
      return List.of(Value.undefined(Reason.FATES_UNKNOWN, whole));
    }
    Interval interval = ClusteredShare.interval(clusters);
    return List.of(Value.of((double) part / whole, whole).within(interval.low(), interval.high()));
  }
}
