package org.shiguan.measure.metric;

import java.util.List;
import java.util.function.Predicate;
import org.shiguan.measure.EpisodeMetric;
import org.shiguan.measure.Episodes;
import org.shiguan.measure.Grain;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;

/**
 * What becomes of requests that the executive answers (codebook M22): the share handed on to a
 * named colleague or account of the firm, and the share that somebody of the firm calls closed, in
 * the answer or within seven days of it. Undefined without an answered request.
 */
public final class Delegation {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new EpisodeMetric(
              MetricCard.card("delegation_share", "M22")
                  .title("转交比例", "Delegated share of answers")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "在高管回复的服务请求中，回复点名（@）公司同事或账号转交处理的比例，附 Wilson 区间；n 为得到回复的请求数。",
                      "Of the service requests that the executive answered, the share whose answer"
                          + " hands the case to a named colleague or account of the firm, with"
                          + " Wilson's interval; n is the answered requests.")
                  .whenUndefined("没有得到回复的请求时无值。", "Undefined without an answered request.")
                  .caveat(
                      "只看首次回复；转交后是否解决见结案比例。",
                      "The first answer alone counts; whether the case was then settled is the closure"
                          + " share's.")
                  .reference("Wilson 1927, J. Am. Stat. Assoc. 22:209")
                  .grains(Grain.PERIOD)
                  .gate(10, 5)
                  .build(),
              List.of("SERVICE_REQUEST", "DELEGATE"),
              (window, episodes) -> share(episodes, Episodes.Request::delegated)),
          new EpisodeMetric(
              MetricCard.card("closure_share", "M22")
                  .title("结案比例", "Closed share of answers")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "在高管回复的服务请求中，高管或公司官方账号在回复时或其后七天内说明已解决的比例，附 Wilson 区间；n 为得到回复的请求数。",
                      "Of the service requests that the executive answered, the share of which the"
                          + " executive or the firm's account says, in the answer or within seven"
                          + " days, that it is settled, with Wilson's interval; n is the answered"
                          + " requests.")
                  .whenUndefined("没有得到回复的请求时无值。", "Undefined without an answered request.")
                  .caveat(
                      "是下限：未公开说明的解决看不到；只认与请求相连的帖子。",
                      "It is a lower bound: what was settled without a public word is not seen, and"
                          + " only posts linked to the request count.")
                  .reference("Wilson 1927, J. Am. Stat. Assoc. 22:209")
                  .grains(Grain.PERIOD)
                  .gate(10, 5)
                  .build(),
              List.of("SERVICE_REQUEST"),
              (window, episodes) -> share(episodes, Episodes.Request::closed)));

  private Delegation() {}

  private static List<Value> share(Episodes episodes, Predicate<Episodes.Request> part) {
    List<Episodes.Request> answered =
        episodes.requests().stream().filter(Episodes.Request::answered).toList();
    if (answered.isEmpty()) {
      return List.of(Value.undefined(Reason.NO_EPISODE, 0));
    }
    return List.of(Value.share(answered.stream().filter(part).count(), answered.size()));
  }
}
