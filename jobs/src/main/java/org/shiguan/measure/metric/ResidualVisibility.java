package org.shiguan.measure.metric;

import java.util.List;
import org.shiguan.measure.Chronicle;
import org.shiguan.measure.LedgerMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;

/**
 * Share of the confirmed-deleted posts of the window whose words survive in somebody's archived
 * repost, embedded or in a {@code //@} chain (codebook D07); n is the number of deleted posts, the
 * interval is Wilson's. Undefined when no post is confirmed deleted.
 */
public final class ResidualVisibility {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new LedgerMetric(
              MetricCard.card("residual_visibility", "D07")
                  .title("删后仍可读", "Deleted yet readable")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "确认被删的帖子中，文字仍留在他人已存档转发（内嵌原文或 //@ 转发链）里的比例。",
                      "Of the posts that are confirmed deleted, the share whose words survive in"
                          + " somebody's archived repost, embedded or in a //@ chain.")
                  .whenUndefined("没有确认被删的帖子时无值。", "Undefined when no post is confirmed deleted.")
                  .caveat(
                      "只计存档中的转发，实际留存只会更多；只有被看到过的帖子才计入。",
                      "Only archived reposts count, so more survives than this; only posts that were"
                          + " once seen are counted.")
                  .reference("Wilson 1927, J. Am. Stat. Assoc. 22:209")
                  .build(),
              ResidualVisibility::share));

  private ResidualVisibility() {}

  private static List<Value> share(Window window, Chronicle chronicle) {
    long deleted = chronicle.posts().stream().filter(Chronicle.PostFate::deleted).count();
    if (deleted == 0) {
      return List.of(Value.undefined(window.posts() == 0 ? window.whyNoPost() : Reason.N1, 0));
    }
    long readable =
        chronicle.posts().stream().filter(post -> post.deleted() && post.copies() > 0).count();
    return List.of(Value.share(readable, deleted));
  }
}
