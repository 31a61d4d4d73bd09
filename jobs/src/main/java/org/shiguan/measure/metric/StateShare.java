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
 * of a state share is no confidence interval but the least and the greatest share that the
 * intervals of entry allow. Undefined without a day of known state.
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
                          + "S4b 被封，S5 回归；区间是进入时刻不确定时的最小与最大比例。",
                      "Of the days whose state is known, the share in each: S0 never joined, S1"
                          + " active, S2 dormant, S3 purged, S4 closed by the owner, S4b banned, S5"
                          + " returned; the interval is the least and the greatest share that the"
                          + " moments of entry allow.")
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

  /** Days in one state without a break; whatever else changes in them. */
  private record Run(
      String state, long start, long stop, Long entryLo, Long entryHi, boolean known) {}

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
    List<Run> runs = runs(chronicle.spells());
    var values = new ArrayList<Value>();
    for (String state : STATES) {
      if (known == 0) {
        values.add(Value.undefined(Reason.NO_COVERAGE, 0).at(state));
        continue;
      }
      long days = 0;
      long least = 0;
      long most = 0;
      for (int i = 0; i < runs.size(); i++) {
        Run run = runs.get(i);
        if (run.state.equals(state)) {
          days += window.daysOf(run.start, run.stop);
          least += window.daysOf(latestStart(run), earliestStop(runs, i));
          most += window.daysOf(earliestStart(runs, i), latestStop(runs, i));
        }
      }
      values.add(
          Value.of((double) days / known, known)
              .within((double) least / known, Math.min(1, (double) most / known))
              .at(state));
    }
    return values;
  }

  private static List<Run> runs(List<Chronicle.StateSpell> spells) {
    var runs = new ArrayList<Run>();
    for (Chronicle.StateSpell spell : spells) {
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && last.state.equals(spell.state()) && last.stop == spell.startDay()) {
        runs.set(
            runs.size() - 1,
            new Run(
                last.state, last.start, spell.stopDay(), last.entryLo, last.entryHi, last.known));
      } else {
        runs.add(
            new Run(
                spell.state(),
                spell.startDay(),
                spell.stopDay(),
                spell.entryLo(),
                spell.entryHi(),
                spell.isKnown()));
      }
    }
    return runs;
  }

  private static long latestStart(Run run) {
    return run.entryHi == null ? run.start : Math.min(run.stop, Math.max(run.start, run.entryHi));
  }

  /** Days of unknown state before a run stay unknown, whenever the run began. */
  private static long earliestStart(List<Run> runs, int i) {
    Run run = runs.get(i);
    if (i == 0 || run.entryLo == null || !follows(runs.get(i - 1), run)) {
      return run.start;
    }
    return Math.max(runs.get(i - 1).start, Math.min(run.start, run.entryLo));
  }

  private static long earliestStop(List<Run> runs, int i) {
    Run run = runs.get(i);
    if (i + 1 == runs.size() || !follows(run, runs.get(i + 1))) {
      return run.stop;
    }
    return Math.min(run.stop, earliestStart(runs, i + 1));
  }

  private static long latestStop(List<Run> runs, int i) {
    Run run = runs.get(i);
    if (i + 1 == runs.size() || !follows(run, runs.get(i + 1))) {
      return run.stop;
    }
    return Math.max(run.stop, latestStart(runs.get(i + 1)));
  }

  private static boolean follows(Run before, Run run) {
    return before.known && run.known && before.stop == run.start;
  }
}
