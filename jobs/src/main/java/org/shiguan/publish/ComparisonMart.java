package org.shiguan.publish;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.shiguan.compare.Questions;
import org.shiguan.measure.Metric;
import org.shiguan.report.mart.AccountState;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.ComparisonPoint;
import org.shiguan.report.mart.GroupCurve;
import org.shiguan.report.mart.Hypothesis;
import org.shiguan.report.mart.MartWriter;
import org.shiguan.report.mart.Refusal;
import org.shiguan.report.mart.StateMonth;
import org.shiguan.report.mart.Text;
import org.shiguan.run.StageRun;
import org.shiguan.study.Period;
import org.shiguan.table.ComparisonPoints;
import org.shiguan.table.Comparisons;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Field;
import org.shiguan.table.GroupCurves;
import org.shiguan.table.Hypotheses;
import org.shiguan.table.Spells;

/** The comparison of groups as rows of the mart. */
final class ComparisonMart {
  private static final Text NO_POSTS =
      new Text(
          "从未加入者没有帖子：凡由本人帖子或账号得出的指标，都无从比较。",
          "Who never joined has no posts: nothing that comes from own posts or an account can be"
              + " compared.");

  private final StageRun run;

  ComparisonMart(StageRun run) {
    this.run = run;
  }

  /**
   * Writes the tables.
   *
   * @param metrics the metrics of the study
   */
  void write(MartWriter mart, List<Metric> metrics) {
    mart.hypotheses(hypotheses());
    mart.comparisons(comparisons());
    mart.comparisonPoints(points());
    mart.groupCurves(curves());
    mart.stateMonths(states());
    mart.refusals(
        metrics.stream()
            .map(m -> m.card().id())
            .filter(id -> !Questions.SAME_INSTRUMENT.containsKey(id))
            .map(id -> new Refusal(id, NO_POSTS))
            .toList());
  }

  private List<Hypothesis> hypotheses() {
    return run.read("compare", Hypotheses.TABLE).collectAsList().stream()
        .map(
            row -> {
              String rivals = row.getAs(Hypotheses.RIVALS.name());
              String verdict = row.getAs(Hypotheses.VERDICT.name());
              return new Hypothesis(
                  row.getAs(Hypotheses.HYPOTHESIS.name()),
                  text(row, Hypotheses.CLAIM_ZH, Hypotheses.CLAIM_EN),
                  text(row, Hypotheses.STATEMENT_ZH, Hypotheses.STATEMENT_EN),
                  Hypothesis.Family.valueOf(row.getAs(Hypotheses.FAMILY.name())),
                  rivals.isEmpty() ? List.of() : List.of(rivals.split(" ", -1)),
                  Hypothesis.Status.valueOf(row.getAs(Hypotheses.STATUS.name())),
                  verdict == null ? null : Hypothesis.Verdict.valueOf(verdict),
                  text(row, Hypotheses.SENTENCE_ZH, Hypotheses.SENTENCE_EN),
                  text(row, Hypotheses.WHY_ZH, Hypotheses.WHY_EN));
            })
        .toList();
  }

  private List<Comparison> comparisons() {
    return run.read("compare", Comparisons.TABLE).collectAsList().stream()
        .map(
            row ->
                new Comparison(
                    row.getAs(Comparisons.COMPARISON.name()),
                    row.getAs(Comparisons.HYPOTHESIS.name()),
                    Comparison.Kind.valueOf(row.getAs(Comparisons.KIND.name())),
                    text(row, Comparisons.TITLE_ZH, Comparisons.TITLE_EN),
                    Comparison.Measure.valueOf(row.getAs(Comparisons.MEASURE.name())),
                    text(row, Comparisons.UNIT_ZH, Comparisons.UNIT_EN),
                    new Comparison.Side(
                        row.getAs(Comparisons.A.name()),
                        text(row, Comparisons.A_ZH, Comparisons.A_EN),
                        row.<Long>getAs(Comparisons.N_A.name()),
                        row.getAs(Comparisons.MEDIAN_A.name()),
                        row.getAs(Comparisons.MEAN_RANK_A.name())),
                    row.getAs(Comparisons.B.name()) == null
                        ? null
                        : new Comparison.Side(
                            row.getAs(Comparisons.B.name()),
                            text(row, Comparisons.B_ZH, Comparisons.B_EN),
                            row.<Long>getAs(Comparisons.N_B.name()),
                            row.getAs(Comparisons.MEDIAN_B.name()),
                            row.getAs(Comparisons.MEAN_RANK_B.name())),
                    row.getAs(Comparisons.EVENTS.name()),
                    row.<Double>getAs(Comparisons.NULL_VALUE.name()),
                    row.getAs(Comparisons.ESTIMATE.name()),
                    row.getAs(Comparisons.LOW.name()),
                    row.getAs(Comparisons.HIGH.name()),
                    text(row, Comparisons.INTERVAL_ZH, Comparisons.INTERVAL_EN),
                    row.getAs(Comparisons.ESTIMATOR.name()),
                    row.getAs(Comparisons.P.name()),
                    row.getAs(Comparisons.P_ADJUSTED.name()),
                    row.getAs(Comparisons.P_SMALLEST.name()),
                    Hypothesis.Family.valueOf(row.getAs(Comparisons.FAMILY.name())),
                    Comparison.Gate.valueOf(row.getAs(Comparisons.GATE.name())),
                    text(row, Comparisons.REASON_ZH, Comparisons.REASON_EN),
                    text(row, Comparisons.CAVEAT_ZH, Comparisons.CAVEAT_EN)))
        .toList();
  }

  private List<ComparisonPoint> points() {
    return run.read("compare", ComparisonPoints.TABLE).collectAsList().stream()
        .map(
            row ->
                new ComparisonPoint(
                    row.getAs(Comparisons.COMPARISON.name()),
                    row.getAs(ComparisonPoints.SIDE.name()),
                    row.getAs(ExecPosts.EXECUTIVE.name()),
                    row.<Double>getAs(ComparisonPoints.VALUE.name()),
                    row.<Long>getAs(ComparisonPoints.N.name())))
        .toList();
  }

  private List<GroupCurve> curves() {
    return run.read("compare", GroupCurves.TABLE).collectAsList().stream()
        .map(
            row ->
                new GroupCurve(
                    row.getAs(Comparisons.COMPARISON.name()),
                    row.getAs(ComparisonPoints.SIDE.name()),
                    text(row, GroupCurves.SIDE_ZH, GroupCurves.SIDE_EN),
                    row.<Double>getAs(GroupCurves.DAYS.name()),
                    row.<Double>getAs(GroupCurves.VALUE.name()),
                    row.getAs(GroupCurves.LOW.name()),
                    row.getAs(GroupCurves.HIGH.name()),
                    row.<Long>getAs(GroupCurves.EVENTS.name()),
                    row.<Long>getAs(GroupCurves.AT_RISK.name())))
        .toList();
  }

  /** Executives by their state on the first day of each month of the period. */
  private List<StateMonth> states() {
    Period period = run.study().period();
    Map<YearMonth, Map<AccountState, Long>> months = new TreeMap<>();
    List<Row> spells = run.read("track", Spells.TABLE).collectAsList();
    for (YearMonth month = YearMonth.from(period.from());
        month.atDay(1).isBefore(period.to());
        month = month.plusMonths(1)) {
      LocalDate day = month.atDay(1);
      if (day.isBefore(period.from())) {
        continue;
      }
      for (Row spell : spells) {
        LocalDate start = spell.<java.sql.Date>getAs(Spells.START_DAY.name()).toLocalDate();
        LocalDate stop = spell.<java.sql.Date>getAs(Spells.STOP_DAY.name()).toLocalDate();
        if (!day.isBefore(start) && day.isBefore(stop)) {
          months
              .computeIfAbsent(month, m -> new EnumMap<>(AccountState.class))
              .merge(state(spell.getAs(Spells.STATE.name())), 1L, Long::sum);
        }
      }
    }
    var rows = new ArrayList<StateMonth>();
    months.forEach(
        (month, states) ->
            states.forEach(
                (state, executives) -> rows.add(new StateMonth(month, state, executives))));
    return rows;
  }

  private static AccountState state(String code) {
    return Stream.of(AccountState.values())
        .filter(s -> s.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Text text(Row row, Field zh, Field en) {
    String inChinese = row.getAs(zh.name());
    return inChinese == null ? null : new Text(inChinese, row.getAs(en.name()));
  }
}
