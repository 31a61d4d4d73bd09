package org.shiguan.measure.metric;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.measure.formula.Authenticity;
import org.shiguan.measure.formula.RoundTimes;

/**
 * Whether the executive posts with their own hands (codebook M10): the sub-scores device, no
 * scheduler, timing and personal, and as INDEX the mean of those that are there, if at least three
 * are. The sub-score personal is the share of personal and service posts, which needs the codes of
 * the coding manual; until posts are coded it is missing.
 */
public final class HandsOn {
  private static final String INDEX = "INDEX";
  private static final String DEVICE = "DEVICE";
  private static final String NO_SCHEDULER = "NO_SCHEDULER";
  private static final String TIMING = "TIMING";
  private static final String PERSONAL = "PERSONAL";
  private static final long ENOUGH = 50;

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              MetricCard.card("hands_on", "M10")
                  .title("亲力亲为指数", "Hands-on index")
                  .measuredIn(Unit.INDEX, Range.UNIT)
                  .definition(
                      "四项分数各为 0 至 1：DEVICE 手机或平板占比，NO_SCHEDULER 为 1 减定时与管理工具占比，"
                          + "TIMING 为 1 减整点超额（分钟为 5 的倍数、秒数在前 10 秒，取较大者），"
                          + "PERSONAL 为个人与服务类帖子占比；INDEX 为已有分数的平均，至少三项才给出。",
                      "Four scores from 0 to 1: DEVICE, the share of phones and tablets;"
                          + " NO_SCHEDULER, 1 − the share of timers and account managers; TIMING,"
                          + " 1 − the excess of round times (minutes divisible by 5, or the first ten"
                          + " seconds, whichever is larger); PERSONAL, the share of personal and"
                          + " service posts. INDEX is the mean of those that are there, given if at"
                          + " least three are.")
                  .whenUndefined(
                      "没有帖子，或存档缺少客户端、分钟或编码时，相应分数无值；不足三项时指数无值。",
                      "A score is undefined without posts, or where the archive lacks the client,"
                          + " the minute or the codes it needs; the index with fewer than three.")
                  .caveat(
                      "手机不等于本人；手机用户也略偏好整点，单凭 TIMING 不能断定；不足 50 帖时只供参考。",
                      "A phone is no proof of the person; phones are a little round too, so TIMING"
                          + " alone convicts nobody; below 50 posts read it with care.")
                  .reference(
                      "Men & Tsai 2016, Public Relat. Rev. 42:932; Zhang & Paxson 2011, PAM; Chu et"
                          + " al. 2012, IEEE TDSC 9:811")
                  .slices("分数", "Score", List.of(INDEX, DEVICE, NO_SCHEDULER, TIMING, PERSONAL))
                  .gate(ENOUGH, 0)
                  .build(),
              Stream.concat(ClientClasses.PARTIALS.stream(), ClockBins.PARTIALS.stream()).toList(),
              HandsOn::scores));

  private HandsOn() {}

  private static List<Value> scores(Window window, Tally tally) {
    long known =
        ClientClasses.ALL.stream().mapToLong(c -> tally.sum(ClientClasses.partial(c))).sum();
    Value device = share(window, tally.sum(ClientClasses.partial("PERSONAL")), known);
    Value noScheduler = share(window, known - tally.sum(ClientClasses.partial("SCHEDULER")), known);
    Value timing = timing(window, tally);
    Value personal = Value.undefined(window.whyNone(0), 0);
    List<Value> scores = List.of(device, noScheduler, timing, personal);
    return List.of(
        index(window, scores).at(INDEX),
        device.at(DEVICE),
        noScheduler.at(NO_SCHEDULER),
        timing.at(TIMING),
        personal.at(PERSONAL));
  }

  private static Value share(Window window, long part, long known) {
    return known == 0 ? Value.undefined(window.whyNone(0), 0) : Value.share(part, known);
  }

  private static Value timing(Window window, Tally tally) {
    long[] minutes = ClockBins.minutes(tally);
    long[] seconds = ClockBins.seconds(tally);
    long all = Arrays.stream(minutes).sum();
    OptionalDouble score =
        RoundTimes.score(
            RoundTimes.minuteExcess(minutes[0], all),
            RoundTimes.secondExcess(
                seconds[0], ClockBins.secondZero(tally), Arrays.stream(seconds).sum()));
    return score.isEmpty()
        ? Value.undefined(window.whyNone(0), 0)
        : Value.of(score.getAsDouble(), all);
  }

  /** It stands on as many posts as its weakest score. */
  private static Value index(Window window, List<Value> scores) {
    OptionalDouble index =
        Authenticity.index(
            scores.stream()
                .map(s -> s.value() == null ? OptionalDouble.empty() : OptionalDouble.of(s.value()))
                .toList());
    if (index.isEmpty()) {
      return Value.undefined(window.posts() == 0 ? Reason.N0 : Reason.MISSING_FIELD, 0);
    }
    long n = scores.stream().filter(s -> s.value() != null).mapToLong(Value::n).min().orElseThrow();
    return Value.of(index.getAsDouble(), n);
  }
}
