package org.shiguan.measure.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.measure.Chronicle;
import org.shiguan.measure.Grain;
import org.shiguan.measure.LedgerMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;

/**
 * How fast posts are deleted, read off the survival curve of the executive's posts (codebook D03;
 * Turnbull's estimate over the intervals between crawls, delayed entry at first sight): the share
 * deleted by an age, and the age by which a share is deleted. Where the time of a deletion is known
 * only to an interval the value is the middle of what the curve allows. n is the number of posts of
 * known fate.
 */
public final class TimeToDeletion {
  private static final double DAY_SECONDS = 86_400;
  private static final double DAY_MICROS = 86_400e6;

  private static final Map<String, Double> AGES = new LinkedHashMap<>();
  private static final Map<String, Double> SHARES = new LinkedHashMap<>();

  static {
    AGES.put("1d", 1.0);
    AGES.put("7d", 7.0);
    AGES.put("30d", 30.0);
    AGES.put("365d", 365.0);
    SHARES.put("p10", 0.1);
    SHARES.put("p25", 0.25);
    SHARES.put("p50", 0.5);
  }

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new LedgerMetric(
              MetricCard.card("deleted_by_age", "D03")
                  .title("发帖后若干天内被删的比例", "Deleted by age")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "1 减去发帖若干天后的存活率（区间删失，Turnbull 估计）；删除时刻只知道落在两次抓取之间时，取允许范围的中点。" + "区间按发帖日自助法。",
                      "One minus the survival of posts so many days after posting (interval-censored,"
                          + " Turnbull's estimate); where a deletion is only known to lie between"
                          + " two crawls, the middle of what the curve allows. The interval is a"
                          + " bootstrap of days of posting.")
                  .whenUndefined(
                      "删除太少而没有曲线，或没有帖子被观察到那么久时无值。",
                      "Undefined with too few deletions for a curve, or when no post was watched for"
                          + " so long.")
                  .caveat(
                      "抓取间隔远长于一天时，一天内的删除几乎看不到；首次抓取前的删除不可见。",
                      "When crawls are much further apart than a day, deletions within a day are"
                          + " hardly seen; those before the first crawl are invisible.")
                  .reference("Turnbull 1976, J. R. Stat. Soc. B 38:290")
                  .grains(Grain.PERIOD)
                  .slices("发帖后", "Age", List.copyOf(AGES.keySet()))
                  .build(),
              TimeToDeletion::byAge),
          new LedgerMetric(
              MetricCard.card("time_to_deletion", "D03")
                  .title("删到一定比例所用时间", "Time to deletion")
                  .measuredIn(Unit.SECONDS, Range.NOT_NEGATIVE)
                  .definition(
                      "全部帖子中 10%、25%、50% 被删时距发帖的时间（区间删失，Turnbull 估计）；" + "区间由存活曲线的区间反推。",
                      "Time since posting by which a tenth, a quarter and half of all posts are"
                          + " deleted (interval-censored, Turnbull's estimate); the interval comes"
                          + " from that of the curve.")
                  .whenUndefined(
                      "删除太少而没有曲线，或观察期内没有删到这一比例时无值。",
                      "Undefined with too few deletions for a curve, or when so many are not deleted"
                          + " within observation.")
                  .caveat(
                      "多数账号删得不到一成，此时没有数值；这不是“被删的帖子存活了多久”。",
                      "Most accounts delete less than a tenth and have no value; it is not how long"
                          + " deleted posts stood.")
                  .reference(
                      "Turnbull 1976, J. R. Stat. Soc. B 38:290; Brookmeyer & Crowley 1982,"
                          + " Biometrics 38:29")
                  .grains(Grain.PERIOD)
                  .slices("被删比例", "Share deleted", List.copyOf(SHARES.keySet()))
                  .build(),
              TimeToDeletion::times));

  private TimeToDeletion() {}

  private static List<Value> byAge(Window window, Chronicle chronicle) {
    return values(
        AGES,
        window,
        chronicle,
        age -> {
          Chronicle.SurvivalStep step = null;
          for (Chronicle.SurvivalStep next : chronicle.survival()) {
            step = next.days() <= age ? next : step;
          }
          if (watchedDays(chronicle) < age) {
            return Value.undefined(Reason.NOT_REACHED, 0);
          }
          if (step == null) {
            return Value.of(0, 0);
          }
          double gone = 1 - (step.atLeast() + step.atMost()) / 2;
          return step.low() == null
              ? Value.of(gone, 0)
              : Value.of(gone, 0).within(1 - step.high(), 1 - step.low());
        });
  }

  private static List<Value> times(Window window, Chronicle chronicle) {
    return values(
        SHARES,
        window,
        chronicle,
        share -> {
          Double from = null;
          Double until = null;
          Double low = null;
          Double high = null;
          for (Chronicle.SurvivalStep step : chronicle.survival()) {
            from = first(from, step.atLeast(), share, step);
            until = first(until, step.atMost(), share, step);
            low = step.low() == null ? null : first(low, step.low(), share, step);
            high = step.high() == null ? null : first(high, step.high(), share, step);
          }
          return until == null
              ? Value.undefined(Reason.NOT_REACHED, 0)
              : new Value(
                  "", DAY_SECONDS * (from + until) / 2, 0, seconds(low), seconds(high), null);
        });
  }

  private static Double seconds(Double days) {
    return days == null ? null : (Double) (DAY_SECONDS * days);
  }

  private static Double first(
      Double known, double survives, double share, Chronicle.SurvivalStep step) {
    return known == null && survives <= 1 - share ? (Double) step.days() : known;
  }

  private static List<Value> values(
      Map<String, Double> slices, Window window, Chronicle chronicle, Reading reading) {
    long covered = chronicle.posts().stream().filter(Chronicle.PostFate::covered).count();
    var values = new ArrayList<Value>();
    slices.forEach(
        (slice, at) -> {
          Value value;
          if (window.posts() == 0 || chronicle.survival().isEmpty()) {
            value = Value.undefined(window.posts() == 0 ? window.whyNoPost() : Reason.N1, 0);
          } else {
            value = reading.at(at);
          }
          values.add(value.at(slice).standingOn(covered));
        });
    return values;
  }

  /** The longest time between a posting and its last sight. */
  private static double watchedDays(Chronicle chronicle) {
    return chronicle.posts().stream()
        .mapToDouble(post -> (post.lastSeenAt() - post.postedAt()) / DAY_MICROS)
        .max()
        .orElse(0);
  }

  /** What a curve says at an age or a share. */
  private interface Reading {
    Value at(double at);
  }
}
