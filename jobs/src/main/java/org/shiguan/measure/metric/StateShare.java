package org.shiguan.measure.metric;

import java.util.ArrayList;
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
 * Share of the days of known state spent in each state (codebook §4.1), and share of them on which
 * old posts were hidden; n is the number of such days. Days are counted, not sampled: the interval
 * of a state share is no confidence interval: it goes from the share of days on which the state is
 * certain to the share of those on which it is possible. Undefined without a day of known state.
 */
public final class StateShare {
  private static final List<String> STATES = List.of("S0", "S1", "S2", "S3", "S4", "S4b", "S5");

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new LedgerMetric(
              MetricCard.card("state_share", "§4.1")
                  .title("各状态所占天数", "Days by state")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "状态已知的日子里各状态所占的比例：S0 从未注册，S1 活跃，S2 沉寂，S3 清空后，S4 自行注销，"
                          + "S4b 被封，S5 回归；区间的下限是确定处于该状态的天数比例，上限是可能处于该状态的天数比例。",
                      "Of the days whose state is known, the share in each: S0 never joined, S1"
                          + " active, S2 dormant, S3 purged, S4 closed by the owner, S4b banned, S5"
                          + " returned; the interval goes from the share of days on which the state"
                          + " is certain to the share on which it is possible.")
                  .whenUndefined("没有一天状态可知时无值。", "Undefined without a day of known state.")
                  .caveat(
                      "区间反映日期的不确定，不是抽样的置信区间；未覆盖（U）和未找到（NOT_FOUND）的日子不计入。",
                      "The interval tells how well entries are dated and is no confidence interval;"
                          + " days that are not covered (U) or without a known account (NOT_FOUND)"
                          + " are left out.")
                  .reference("none — ad hoc")
                  .slices("状态", "State", STATES)
                  .build(),
              StateShare::shares),
          new LedgerMetric(
              MetricCard.card("masked_share", "§4.1")
                  .title("隐藏旧帖的天数占比", "Days with posts hidden")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "状态已知的日子里，账号设置为仅半年可见或全部隐藏的比例。",
                      "Of the days whose state is known, the share on which the owner's setting hid"
                          + " posts older than half a year, or all.")
                  .whenUndefined("没有一天状态可知时无值。", "Undefined without a day of known state.")
                  .caveat(
                      "隐藏不是删除；两次抓取之间何时开始隐藏并不可知。",
                      "Hidden is not deleted; when between two crawls it began is not known.")
                  .reference("none — ad hoc")
                  .build(),
              StateShare::masked));

  private StateShare() {}

  private static long knownDays(Window window, Chronicle chronicle) {
    return chronicle.spells().stream()
        .filter(Chronicle.StateSpell::isKnown)
        .mapToLong(spell -> spell.daysIn(window))
        .sum();
  }

  private static List<Value> masked(Window window, Chronicle chronicle) {
    long known = knownDays(window, chronicle);
    if (known == 0) {
      return List.of(Value.undefined(Reason.NO_COVERAGE, 0));
    }
    long masked =
        chronicle.spells().stream()
            .filter(spell -> spell.isKnown() && spell.masked())
            .mapToLong(spell -> spell.daysIn(window))
            .sum();
    return List.of(Value.of((double) masked / known, known));
  }

  private static List<Value> shares(Window window, Chronicle chronicle) {
    long known = knownDays(window, chronicle);
    var values = new ArrayList<Value>();
    for (String state : STATES) {
      if (known == 0) {
        values.add(Value.undefined(Reason.NO_COVERAGE, 0).at(state));
        continue;
      }
      long days = 0;
      long certain = 0;
      long possible = 0;
      for (Chronicle.StateSpell spell : chronicle.spells()) {
        if (spell.isKnown() && spell.possible().contains(state)) {
          long inWindow = spell.daysIn(window);
          possible += inWindow;
          certain += spell.possible().size() == 1 ? inWindow : 0;
          days += spell.state().equals(state) ? inWindow : 0;
        }
      }
      values.add(
          Value.of((double) days / known, known)
              .within((double) certain / known, (double) possible / known)
              .at(state));
    }
    return values;
  }
}
