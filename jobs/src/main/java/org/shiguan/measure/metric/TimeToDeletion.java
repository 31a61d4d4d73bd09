package org.shiguan.measure.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
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
import org.shiguan.stat.survival.SurvivalGate;

/**
 * How fast posts are deleted, read off the survival curve of the executive's posts (codebook D03,
 * decision 0020): the share deleted by an age, and the age by which a share is deleted, both of the
 * posts that stood at the first age of the curve. n is the number of posts under observation at
 * that age. What the curve withholds is withheld here.
 */
public final class TimeToDeletion {
  private static final double DAY_SECONDS = 86_400;

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
                      "在存活曲线起始日仍在的帖子中，发帖若干天后已被删的比例；n 为该天处于观察中的帖子数。"
                          + "零星删除按帖子年龄、成批删除按日期估计（区间删失，延迟进入）。区间：成批删除的日期在其窗口内抽取，发帖日自助法。",
                      "Of the posts that stood on the first day of the survival curve, the share"
                          + " that is deleted so many days after posting; n is the number of posts"
                          + " under observation at that age. Single deletions are estimated by age,"
                          + " mass deletions by date (interval-censored, delayed entry). The"
                          + " interval draws the dates of mass deletions in their windows, and days"
                          + " of posting with replacement.")
                  .whenUndefined(
                      "删除少于 5 次而没有曲线；或当天处于观察中的帖子不足 10 条；或区间宽于 0.3。",
                      "Undefined with fewer than 5 deletions, for then there is no curve; withheld"
                          + " with fewer than 10 posts under observation at that age, or an"
                          + " interval wider than 0.3.")
                  .caveat(
                      "首次抓取前的删除不可见：数值以存活至曲线起始日为条件（见曲线的说明）。",
                      "Deletions before the first crawl are invisible: the value is given survival"
                          + " to the first day of the curve, which the note beside the curve"
                          + " names.")
                  .reference(
                      "Turnbull 1976, J. R. Stat. Soc. B 38:290; Lindsey & Ryan 1998, Stat. Med."
                          + " 17:219")
                  .grains(Grain.PERIOD)
                  .slices("发帖后", "Age", List.copyOf(AGES.keySet()))
                  .build(),
              TimeToDeletion::byAge),
          new LedgerMetric(
              MetricCard.card("time_to_deletion", "D03")
                  .title("删到一定比例所用时间", "Time to deletion")
                  .measuredIn(Unit.SECONDS, Range.NOT_NEGATIVE)
                  .definition(
                      "在存活曲线起始日仍在的全部帖子中，10%、25%、50% 被删时距发帖的时间；区间由存活曲线的区间反推，n 为该天处于观察中的帖子数。",
                      "Time since posting by which a tenth, a quarter and half are deleted of all"
                          + " posts that stood on the first day of the survival curve; the interval"
                          + " comes from that of the curve, n is the number of posts under"
                          + " observation at that age.")
                  .whenUndefined(
                      "删除少于 5 次而没有曲线；观察期内没有删到这一比例；或区间两端相差 2.25 倍以上，不予公布。",
                      "Undefined with fewer than 5 deletions, or when so many are not deleted"
                          + " within observation; withheld when the ends of its interval differ by"
                          + " more than 2.25 times.")
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
          // The first day of the curve is its condition and no value.
          for (Chronicle.SurvivalStep step : chronicle.survival().stream().skip(1).toList()) {
            if (step.days() == age) {
              return Value.of(1 - step.survives(), step.atRisk())
                  .within(1 - step.high(), 1 - step.low());
            }
          }
          return Value.undefined(Reason.UNSTEADY, 0);
        });
  }

  private static List<Value> times(Window window, Chronicle chronicle) {
    return values(
        SHARES,
        window,
        chronicle,
        share -> {
          List<Chronicle.SurvivalStep> curve = chronicle.survival();
          OptionalDouble at = crossing(curve, Chronicle.SurvivalStep::survives, 1 - share);
          if (at.isEmpty()) {
            return Value.undefined(Reason.NOT_REACHED, 0);
          }
          long atRisk =
              curve.stream()
                  .filter(step -> step.days() <= at.getAsDouble())
                  .reduce((before, step) -> step)
                  .map(Chronicle.SurvivalStep::atRisk)
                  .orElse(0L);
          OptionalDouble low = crossing(curve, Chronicle.SurvivalStep::low, 1 - share);
          OptionalDouble high = crossing(curve, Chronicle.SurvivalStep::high, 1 - share);
          return high.isEmpty() || !SurvivalGate.time(low.orElse(0), high.getAsDouble())
              ? Value.undefined(Reason.UNSTEADY, atRisk)
              : Value.of(DAY_SECONDS * at.getAsDouble(), atRisk)
                  .within(DAY_SECONDS * low.orElse(0), DAY_SECONDS * high.getAsDouble());
        });
  }

  /**
   * The age at which a curve has fallen to a level, in days, the hazard being constant between two
   * ages; empty when it does not get there, and when it begins there.
   */
  private static OptionalDouble crossing(
      List<Chronicle.SurvivalStep> curve,
      ToDoubleFunction<Chronicle.SurvivalStep> survival,
      double level) {
    for (int i = 1; i < curve.size(); i++) {
      double above = survival.applyAsDouble(curve.get(i - 1));
      double below = survival.applyAsDouble(curve.get(i));
      if (below <= level && above > level) {
        double part =
            below > 0
                ? StrictMath.log(above / level) / StrictMath.log(above / below)
                : (above - level) / above;
        double from = curve.get(i - 1).days();
        return OptionalDouble.of(from + part * (curve.get(i).days() - from));
      }
    }
    return OptionalDouble.empty();
  }

  private static List<Value> values(
      Map<String, Double> slices, Window window, Chronicle chronicle, Reading reading) {
    var values = new ArrayList<Value>();
    slices.forEach(
        (slice, at) -> {
          Value value;
          if (window.posts() == 0 || chronicle.survival().isEmpty()) {
            value = Value.undefined(window.posts() == 0 ? window.whyNoPost() : Reason.N1, 0);
          } else {
            value = reading.at(at);
          }
          values.add(value.at(slice));
        });
    return values;
  }

  /** What a curve says at an age or a share. */
  private interface Reading {
    Value at(double at);
  }
}
