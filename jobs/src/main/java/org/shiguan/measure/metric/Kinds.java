package org.shiguan.measure.metric;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.shiguan.measure.Cells;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Partial;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.table.Posts;

/**
 * What posts are (codebook M09): shares of originals, reposts and replies among all posts, and of
 * bare reposts among reposts, with Wilson intervals. Undefined when there is nothing to divide by.
 */
public final class Kinds {
  private static final List<String> KINDS = List.of("ORIGINAL", "REPOST", "REPLY");
  private static final Partial BARE =
      Partial.count("posts_bare", isKind("REPOST").and(Posts.BARE.col()));
  private static final String REFERENCE = "Wilson 1927, J. Am. Stat. Assoc. 22:209";

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              MetricCard.card("kind_share", "M09")
                  .title("原创、转发与回复占比", "Originals, reposts and replies")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "各类帖子占全部帖子的比例，附 95% Wilson 区间：以“回复@”开头为回复，含转发内容或“//@”为转发，其余为原创。",
                      "Posts of a kind divided by all posts, with the 95 % Wilson interval: a reply"
                          + " starts with 回复@, a repost has a reposted post or //@, the rest are"
                          + " originals.")
                  .whenUndefined("没有帖子时无值。", "Undefined without posts.")
                  .caveat(
                      "时间线里没有普通评论，回复占比只是下限；帖子之间不独立，区间只作描述。",
                      "Plain comments are not in timelines, so the share of replies is a lower"
                          + " bound; posts are not independent, so the interval is descriptive.")
                  .reference(REFERENCE)
                  .slices("类型", "Kind", KINDS)
                  .build(),
              List.of(Cells.POSTS, ofKind("ORIGINAL"), ofKind("REPOST"), ofKind("REPLY")),
              Kinds::shares),
          new FoldMetric(
              MetricCard.card("bare_repost_share", "M09")
                  .title("空转发占比", "Share of bare reposts")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "没有自己文字的转发（快转、“转发微博”等）占全部转发的比例，附 95% Wilson 区间；n 为转发数。",
                      "Reposts without a word of one's own, such as quick forwards, divided by all"
                          + " reposts, with the 95 % Wilson interval; n is the number of reposts.")
                  .whenUndefined("没有帖子或没有转发时无值。", "Undefined without posts and without reposts.")
                  .caveat(
                      "帖子之间不独立，区间只作描述。",
                      "Posts are not independent, so the interval is descriptive only.")
                  .reference(REFERENCE)
                  .build(),
              List.of(ofKind("REPOST"), BARE),
              Kinds::bare));

  private Kinds() {}

  private static Column isKind(String kind) {
    return Posts.KIND.col().equalTo(kind);
  }

  private static Partial ofKind(String kind) {
    return Partial.count(partial(kind), isKind(kind));
  }

  private static String partial(String kind) {
    return "posts_" + kind.toLowerCase(Locale.ROOT);
  }

  private static List<Value> shares(Window window, Tally tally) {
    long posts = tally.sum(Cells.POSTS.name());
    return KINDS.stream().map(k -> share(tally.sum(partial(k)), posts, Reason.N0).at(k)).toList();
  }

  private static List<Value> bare(Window window, Tally tally) {
    Reason none = window.posts() == 0 ? Reason.N0 : Reason.N1;
    return List.of(share(tally.sum(BARE.name()), tally.sum(partial("REPOST")), none));
  }

  private static Value share(long part, long whole, Reason none) {
    return whole == 0 ? Value.undefined(none, 0) : Value.share(part, whole);
  }
}
