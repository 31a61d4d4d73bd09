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

/**
 * What posts were sent from (codebook M10): the share of each class of clients among posts whose
 * client is known, with Wilson intervals. Undefined without one.
 */
public final class ClientShare {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              MetricCard.card("client_share", "M10")
                  .title("发帖客户端构成", "What posts were sent from")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "各类客户端占已知客户端帖子的比例，附 95% Wilson 区间：PERSONAL 手机或平板，WEB 网页或桌面程序，"
                          + "DESK 专业或媒体版，SCHEDULER 定时或管理工具，OTHER 名单未收录；名单见 clients.csv。",
                      "Share of each class of clients among posts whose client is known, with the"
                          + " 95 % Wilson interval: PERSONAL phones and tablets, WEB pages and"
                          + " programs on a computer, DESK professional editions, SCHEDULER timers"
                          + " and account managers, OTHER what the list clients.csv does not have.")
                  .whenUndefined(
                      "没有帖子，或没有一帖知道客户端时无值。",
                      "Undefined when there is no post, or none whose client is known.")
                  .caveat(
                      "手机不等于本人，助理也有手机；OTHER 占比高时请补充名单；帖子之间不独立，区间只作描述。",
                      "A phone is no proof of the person, for assistants have phones; extend the"
                          + " list where OTHER is large; posts are not independent, so the interval"
                          + " is descriptive.")
                  .reference(
                      "Chu et al. 2012, IEEE TDSC 9:811; Wilson 1927, J. Am. Stat. Assoc. 22:209")
                  .slices("客户端类别", "Class of client", ClientClasses.ALL)
                  .build(),
              ClientClasses.PARTIALS,
              ClientShare::shares));

  private ClientShare() {}

  private static List<Value> shares(Window window, Tally tally) {
    long known =
        ClientClasses.ALL.stream().mapToLong(c -> tally.sum(ClientClasses.partial(c))).sum();
    return ClientClasses.ALL.stream()
        .map(
            c ->
                known == 0
                    ? Value.undefined(window.whyNone(0), 0).at(c)
                    : Value.share(tally.sum(ClientClasses.partial(c)), known).at(c))
        .toList();
  }
}
