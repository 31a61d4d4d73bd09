package org.shiguan.measure.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shiguan.measure.EpisodeMetric;
import org.shiguan.measure.Episodes;
import org.shiguan.measure.Grain;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.formula.AnsweredOnly;
import org.shiguan.stat.Interval;
import org.shiguan.stat.ZeroEvents;
import org.shiguan.stat.survival.AalenJohansen;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.stat.survival.KaplanMeier;

/**
 * How soon an executive answers service requests (codebook M12). Time and share come from archives
 * that hold requests whether answered or not; from others only the latency given an answer. A
 * request that the firm's account answers first leaves Kaplan and Meier's curve at that moment and
 * is a competing event for the share answered.
 */
public final class ReplyLatency {
  private static final double HOUR = 3_600;
  private static final double THREE_HOURS = 3 * HOUR;
  private static final double THREE_DAYS = 72 * HOUR;
  private static final double WEEK = 7 * 24 * HOUR;
  private static final int BY_EXECUTIVE = 1;
  private static final int BY_FIRM = 2;
  private static final List<String> CODES = List.of("SERVICE_REQUEST");
  private static final String REFERENCE =
      "Kaplan & Meier 1958, J. Am. Stat. Assoc. 53:457; Brookmeyer & Crowley 1982, Biometrics 38:29;"
          + " Royston & Parmar 2013, BMC Med. Res. Methodol. 13:152";

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new EpisodeMetric(
              MetricCard.card("reply_latency", "M12")
                  .title("回复用时", "Reply latency")
                  .measuredIn(Unit.SECONDS, Range.NOT_NEGATIVE)
                  .definition(
                      "从普通用户提出服务请求到高管首次回复的时间（Kaplan–Meier）：一半请求得到回复所需的时间（median），以及以 72 小时为限的平均"
                          + "等待时间（mean_72h）。最多观察七天；n 为被观察的请求数。",
                      "Time from an ordinary user's service request to the executive's first answer"
                          + " (Kaplan and Meier): until half of the requests are answered (median),"
                          + " and the mean wait up to 72 hours (mean_72h). Requests are watched for"
                          + " seven days at most; n is the requests watched.")
                  .whenUndefined(
                      "存档中只有得到回复的请求时不计算；没有请求，或观察期内回复不到一半（median）、观察不到 72 小时（mean_72h）时无值。",
                      "Not computed where the archive holds answered requests only; undefined without"
                          + " requests, when fewer than half are answered within observation"
                          + " (median), or when none is watched for 72 hours (mean_72h).")
                  .caveat(
                      "只代表这一位高管；公司官方账号先回复的请求到此为止；私信、电话等存档之外的回复看不到。",
                      "It speaks of one executive; a request that the firm's account answers first is"
                          + " followed no further; answers by private message or telephone are not"
                          + " seen.")
                  .reference(REFERENCE)
                  .grains(Grain.PERIOD)
                  .slices("统计量", "Statistic", List.of("median", "mean_72h"))
                  .gate(10, 5)
                  .build(),
              CODES,
              (window, episodes) -> times(episodes)),
          new EpisodeMetric(
              MetricCard.card("reply_share", "M12")
                  .title("请求的回复比例", "Share of requests answered")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "三小时后仍未得到高管回复的比例（unanswered_3h，Kaplan–Meier），以及七天内由高管最先回复的比例（answered_7d，"
                          + "Aalen–Johansen，公司官方账号先回复为竞争事件）；n 为被观察的请求数。",
                      "Share that the executive has not answered after three hours (unanswered_3h,"
                          + " Kaplan and Meier), and share that the executive answers first within"
                          + " seven days (answered_7d, Aalen and Johansen, a first answer by the"
                          + " firm's account being a competing event); n is the requests watched.")
                  .whenUndefined(
                      "存档中只有得到回复的请求时不计算；没有请求，或没有请求被观察到那么久时无值。",
                      "Not computed where the archive holds answered requests only; undefined without"
                          + " requests, or when none is watched for so long.")
                  .caveat(
                      "只代表这一位高管；三小时是约定的界线。没有任何回复时给出的区间是单侧 95% 界。",
                      "It speaks of one executive; three hours is a convention. Where nothing was"
                          + " answered the interval is the one-sided 95 % bound.")
                  .reference(
                      "Kaplan & Meier 1958, J. Am. Stat. Assoc. 53:457; Aalen & Johansen 1978, Scand."
                          + " J. Stat. 5:141")
                  .grains(Grain.PERIOD)
                  .slices("统计量", "Statistic", List.of("unanswered_3h", "answered_7d"))
                  .gate(10, 5)
                  .build(),
              CODES,
              (window, episodes) -> shares(episodes)),
          new EpisodeMetric(
              MetricCard.card("answered_latency", "M12")
                  .title("有回复时的用时", "Latency given an answer")
                  .measuredIn(Unit.SECONDS, Range.NOT_NEGATIVE)
                  .definition(
                      "七天内得到高管回复的请求，从提出到回复的时间中位数；n 为得到回复的请求数。",
                      "Median time from request to answer, of the requests that the executive answered"
                          + " within seven days; n is the answered requests.")
                  .whenUndefined("没有得到回复的请求时无值。", "Undefined without an answered request.")
                  .caveat(
                      "没有得到回复的请求不在其中，因此不能当作用户平均要等多久，也不能由此推出回复率。",
                      "Requests without an answer are not in it, so it is not how long a user waits,"
                          + " and no response rate follows from it.")
                  .reference("none — ad hoc")
                  .grains(Grain.PERIOD)
                  .gate(10, 5)
                  .build(),
              CODES,
              (window, episodes) -> givenAnAnswer(episodes)));

  private ReplyLatency() {}

  private static List<Value> times(Episodes episodes) {
    List<Episodes.Request> watched = watched(episodes);
    if (watched.isEmpty()) {
      return List.of(nothing(episodes).at("median"), nothing(episodes).at("mean_72h"));
    }
    KaplanMeier curve = KaplanMeier.of(watched.stream().map(ReplyLatency::followUp).toList());
    Value median =
        curve.median().isEmpty()
            ? Value.undefined(Reason.NOT_REACHED, watched.size())
            : new Value(
                "",
                curve.median().getAsDouble(),
                watched.size(),
                orNull(curve.medianLow()),
                orNull(curve.medianHigh()),
                null);
    OptionalDouble mean = curve.restrictedMean(THREE_DAYS);
    Value restricted = Value.undefined(Reason.NOT_REACHED, watched.size());
    if (mean.isPresent()) {
      Interval interval = curve.restrictedMeanInterval(THREE_DAYS).orElseThrow();
      restricted =
          Value.of(mean.getAsDouble(), watched.size()).within(interval.low(), interval.high());
    }
    return List.of(median.at("median"), restricted.at("mean_72h"));
  }

  private static List<Value> shares(Episodes episodes) {
    List<Episodes.Request> watched = watched(episodes);
    if (watched.isEmpty()) {
      return List.of(nothing(episodes).at("unanswered_3h"), nothing(episodes).at("answered_7d"));
    }
    KaplanMeier curve = KaplanMeier.of(watched.stream().map(ReplyLatency::followUp).toList());
    AalenJohansen answers =
        AalenJohansen.of(
            watched.stream().map(r -> new AalenJohansen.Outcome(r.seconds(), cause(r))).toList());
    Value unanswered =
        share(
            curve.survival(THREE_HOURS),
            curve.stepAt(THREE_HOURS).flatMap(KaplanMeier.Step::interval),
            curve.atRisk(THREE_HOURS),
            watched.size(),
            false);
    Value answered =
        share(
            answers.incidence(BY_EXECUTIVE, WEEK),
            answers.interval(BY_EXECUTIVE, WEEK),
            curve.atRisk(WEEK),
            watched.size(),
            true);
    return List.of(unanswered.at("unanswered_3h"), answered.at("answered_7d"));
  }

  /**
   * A share of a curve.
   *
   * @param toTheEnd number watched to the moment of the share
   * @param ofAnswered whether it counts answers, else what is without one
   */
  private static Value share(
      double share, Optional<Interval> interval, long toTheEnd, long n, boolean ofAnswered) {
    double answered = ofAnswered ? share : 1 - share;
    if (toTheEnd == 0 && answered < 1) {
      return Value.undefined(Reason.NOT_REACHED, n);
    }
    Value value = Value.of(share, n);
    if (answered == 0) {
      double most = ZeroEvents.upperBound(toTheEnd);
      return ofAnswered ? value.within(0, most) : value.within(1 - most, 1);
    }
    return interval.map(i -> value.within(i.low(), i.high())).orElse(value);
  }

  private static List<Value> givenAnAnswer(Episodes episodes) {
    List<FollowUp> answered =
        episodes.requests().stream()
            .filter(Episodes.Request::answered)
            .map(ReplyLatency::followUp)
            .toList();
    return List.of(
        AnsweredOnly.of(answered)
            .map(
                m -> {
                  Value value = Value.of(m.median(), m.answered());
                  return m.interval() == null
                      ? value
                      : value.within(m.interval().low(), m.interval().high());
                })
            .orElseGet(() -> Value.undefined(Reason.NO_EPISODE, 0)));
  }

  private static Value nothing(Episodes episodes) {
    boolean answeredOnly = episodes.requests().stream().anyMatch(r -> !r.full() && r.answered());
    return Value.undefined(answeredOnly ? Reason.ANSWERED_ONLY : Reason.NO_EPISODE, 0);
  }

  private static List<Episodes.Request> watched(Episodes episodes) {
    return episodes.requests().stream().filter(r -> r.full() && r.watched()).toList();
  }

  private static FollowUp followUp(Episodes.Request request) {
    return new FollowUp(Double.NEGATIVE_INFINITY, request.seconds(), request.answered());
  }

  private static int cause(Episodes.Request request) {
    return request.answered() ? BY_EXECUTIVE : request.answeredByFirm() ? BY_FIRM : 0;
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }
}
