package org.shiguan.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shiguan.report.mart.AccountState;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.ComparisonPoint;
import org.shiguan.report.mart.GroupCurve;
import org.shiguan.report.mart.Hypothesis;
import org.shiguan.report.mart.MartWriter;
import org.shiguan.report.mart.Refusal;
import org.shiguan.report.mart.StateMonth;
import org.shiguan.report.mart.Text;

/** Made-up hypotheses and comparisons of made-up people; no figure in it was computed. */
public final class SampleComparisons {
  /** The one interval method of the sample. */
  public static final Text BCA = new Text("BCa 自助法", "BCa bootstrap");

  private final List<Hypothesis> hypotheses = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<ComparisonPoint> points = new ArrayList<>();
  private final List<GroupCurve> curves = new ArrayList<>();
  private final List<StateMonth> states = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  /** The estimators that the catalogue of the samples knows. */
  public static List<Catalogue.Estimator> estimators() {
    return List.of(
        new Catalogue.Estimator(
            "mann_whitney",
            "E02",
            new Text("Mann–Whitney 检验", "Mann–Whitney test"),
            new Text("精确分布；有并列时用正态近似。", "Exact; the normal approximation with ties."),
            "Mann & Whitney 1947"),
        new Catalogue.Estimator(
            "circular_shift",
            "D06",
            new Text("循环移位检验", "circular-shift test"),
            new Text("移动峰值而不移动清空。", "Spikes are shifted, purges stay."),
            null),
        new Catalogue.Estimator(
            "turnbull",
            "D03",
            new Text("Turnbull 估计", "Turnbull's estimate"),
            new Text("区间删失。", "For interval censoring."),
            "Turnbull 1976"));
  }

  /** A side. */
  public static Comparison.Side side(String code, long accounts, Double middle, Double rank) {
    Text title =
        switch (code) {
          case "STAYED" -> new Text("留下", "stayed");
          case "DELETED" -> new Text("删除", "deleted");
          case "NEVER_JOINED" -> new Text("从未加入", "never joined");
          case "ALL" -> new Text("全部高管", "all executives");
          case "SMALL" -> new Text("中小企业", "small and medium firms");
          case "LARGE" -> new Text("大企业", "large firms");
          default -> new Text(code, code);
        };
    return new Comparison.Side(code, title, accounts, middle, rank);
  }

  /** A hypothesis that was tested. */
  public static Hypothesis tested(
      String id, Hypothesis.Family family, List<String> rivals, Hypothesis.Verdict verdict) {
    return new Hypothesis(
        id,
        new Text("样本说法 " + id, "Sample claim " + id),
        new Text(
            "虚构的检验内容 " + id + "：中小企业高管每名关注者的互动高于大企业高管",
            "made-up statement " + id + ": engagement per follower is higher in smaller firms"),
        family,
        rivals,
        Hypothesis.Status.TESTED,
        verdict,
        new Text("虚构的结果句 " + id + "。", "Made-up sentence of " + id + "."),
        null);
  }

  /** A hypothesis that was not. */
  public static Hypothesis untested(
      String id, Hypothesis.Family family, List<String> rivals, Hypothesis.Status status) {
    return new Hypothesis(
        id,
        new Text("样本说法 " + id, "Sample claim " + id),
        new Text("虚构的检验内容 " + id, "made-up statement " + id),
        family,
        rivals,
        status,
        null,
        new Text("未检验 " + id + "。", "Not tested: " + id + "."),
        new Text("每组不足五人 " + id, "fewer than five executives a side " + id));
  }

  /** A comparison with all its numbers. */
  public static Comparison full(
      String id,
      Comparison.Kind kind,
      Comparison.Measure measure,
      Comparison.Side a,
      Comparison.Side b,
      double nullValue,
      double estimate,
      double low,
      double high) {
    boolean exploratory = kind == Comparison.Kind.SENSITIVITY;
    boolean flag = a.accounts() < 8;
    return new Comparison(
        id,
        id.startsWith("C") ? id.substring(0, 3) : null,
        kind,
        new Text("虚构的比较 " + id, "Made-up comparison " + id),
        measure,
        measure == Comparison.Measure.HOURS ? new Text("小时", "hours") : Text.EMPTY,
        a,
        b,
        measure == Comparison.Measure.CLIFF_DELTA ? null : 31L,
        nullValue,
        estimate,
        low,
        high,
        BCA,
        exploratory ? null : "mann_whitney",
        exploratory ? null : 0.0365463407,
        exploratory ? null : 0.0911484659,
        flag ? 0.0079365079 : null,
        exploratory ? Hypothesis.Family.EXPLORATORY : Hypothesis.Family.PRIMARY,
        flag ? Comparison.Gate.FLAG : Comparison.Gate.PUBLISH,
        flag ? new Text("每侧五至七人", "five to seven executives a side") : null,
        new Text("名单由人工整理", "curated list"));
  }

  /** A comparison that the gate withholds. */
  public static Comparison suppressed(String id, Comparison.Side a, Comparison.Side b) {
    return new Comparison(
        id,
        id.startsWith("C") ? id.substring(0, 3) : null,
        Comparison.Kind.HEADLINE,
        new Text("虚构的比较 " + id, "Made-up comparison " + id),
        Comparison.Measure.CLIFF_DELTA,
        null,
        a,
        b,
        null,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Hypothesis.Family.PRIMARY,
        Comparison.Gate.SUPPRESS,
        new Text("一侧不足五人", "fewer than five executives on a side"),
        new Text("名单由人工整理", "curated list"));
  }

  /** Every kind of hypothesis, effect, gate and picture, about these people. */
  void addAll(List<String> people, LocalDate from, int months) {
    hypotheses.add(tested("C01", Hypothesis.Family.PRIMARY, List.of(), Hypothesis.Verdict.FOR));
    hypotheses.add(
        tested("C07", Hypothesis.Family.PRIMARY, List.of("C26"), Hypothesis.Verdict.OPEN));
    hypotheses.add(tested("C14", Hypothesis.Family.PRIMARY, List.of(), Hypothesis.Verdict.OPEN));
    hypotheses.add(
        untested("C15", Hypothesis.Family.PRIMARY, List.of("C04", "C24"), Hypothesis.Status.GATED));
    hypotheses.add(tested("C16", Hypothesis.Family.PRIMARY, List.of(), Hypothesis.Verdict.AGAINST));
    hypotheses.add(
        untested("C21", Hypothesis.Family.PRIMARY, List.of(), Hypothesis.Status.NOT_TESTED));
    hypotheses.add(
        untested("C04", Hypothesis.Family.SECONDARY, List.of("C15"), Hypothesis.Status.GATED));
    hypotheses.add(
        untested("C24", Hypothesis.Family.EXPLORATORY, List.of(), Hypothesis.Status.NOT_TESTED));
    hypotheses.add(
        tested("C26", Hypothesis.Family.SECONDARY, List.of("C07"), Hypothesis.Verdict.OPEN));

    var hours = Comparison.Measure.HOURS;
    var ratio = Comparison.Measure.HAZARD_RATIO;
    var share = Comparison.Measure.SHARE;
    var delta = Comparison.Measure.CLIFF_DELTA;
    var headline = Comparison.Kind.HEADLINE;
    int n = people.size();
    var all = side("ALL", n, null, null);
    comparisons.add(full("C01", headline, hours, all, null, 0, 2.75, 0.5, 6));
    comparisons.add(full("C07", headline, share, all, null, 0.5, 0.45, 0.2, 0.75));
    comparisons.add(
        full("C07:1h", Comparison.Kind.SENSITIVITY, share, all, null, 0.5, 0.7, 0.4, 0.9));
    comparisons.add(full("C14", headline, ratio, all, null, 1, 2.1, 0.4, 210));
    comparisons.add(suppressed("C15", side("TOP", 2, null, null), side("OTHER", 1, null, null)));
    comparisons.add(
        full(
            "C16",
            headline,
            delta,
            side("SMALL", (n + 1) / 2, -5.3, 4.1),
            side("LARGE", n / 2, -6.1, 6.9),
            0,
            -0.52,
            -0.9,
            0.1));
    comparisons.add(
        full(
            "attention",
            headline,
            Comparison.Measure.EPSILON_SQUARED,
            all,
            null,
            0,
            0.31,
            0.1,
            0.6));
    comparisons.add(
        full(
            "attention:STAYED-DELETED",
            Comparison.Kind.PAIR,
            delta,
            side("STAYED", (n + 2) / 3, 1200.0, 6.25),
            side("DELETED", (n + 1) / 3, 900.0, 5.75),
            0,
            0.03,
            -0.4,
            0.5));
    comparisons.add(
        full(
            "posting_rate",
            headline,
            delta,
            side("STAYED", (n + 1) / 2, 2.0, 7.25),
            side("DELETED", n / 2, 1.5, 5.5),
            0,
            0.21,
            -0.3,
            0.6));
    comparisons.add(
        full(
            "posting_rate:final",
            Comparison.Kind.FINAL_LABEL,
            delta,
            side("STAYED", (n + 1) / 2, 2.4, 9.25),
            side("DELETED", n / 2, 0.5, 3.5),
            0,
            0.77,
            0.4,
            0.9));
    String[] groups = {"STAYED", "DELETED", "NEVER_JOINED"};
    for (int i = 0; i < people.size(); i++) {
      points.add(
          new ComparisonPoint("attention", groups[i % 3], people.get(i), 1500.0 / (1 + i), 40));
      points.add(
          new ComparisonPoint("posting_rate", groups[i % 2], people.get(i), 4.0 / (1 + i), 40));
      points.add(
          new ComparisonPoint(
              "posting_rate:final", groups[i % 2], people.get(i), 3.0 / (1 + i), 9));
      points.add(
          new ComparisonPoint(
              "C16", i % 2 == 0 ? "SMALL" : "LARGE", people.get(i), -5.2 - 0.1 * i, 40));
      if (i < 3) {
        points.add(
            new ComparisonPoint(
                "C15", i % 2 == 0 ? "TOP" : "OTHER", people.get(i), 0.4 + 0.1 * i, 7));
      }
    }
    curve("C07", "STAYED", 40, 1.0 / 24);
    curve("C07", "DELETED", 35, 2.5 / 24);
    curve("C14", "ALL", 30, 20);
    for (int month = 0; month < months; month++) {
      // The fifth month is missing: it has no data, not nobody.
      if (month != 4) {
        occupied(YearMonth.from(from).plusMonths(month), people.size(), month);
      }
    }
    refusals.add(
        new Refusal(
            "posting_rate", new Text("从未加入者没有帖子", "who never joined has no posts of their own")));
    refusals.add(
        new Refusal(
            "night_share", new Text("从未加入者没有帖子", "who never joined has no posts of their own")));
    refusals.add(new Refusal("no_such_metric", new Text("没有同一种测量", "no common instrument")));
  }

  /** One more every half year leaves the active, and all of them are in the next state then. */
  private void occupied(YearMonth month, int people, int place) {
    List<AccountState> others =
        Stream.of(AccountState.values()).filter(s -> s != AccountState.ACTIVE).toList();
    int gone = Math.min(people - 1, place / 6);
    states.add(new StateMonth(month, AccountState.ACTIVE, people - gone));
    if (gone > 0) {
      states.add(new StateMonth(month, others.get((place / 6 - 1) % others.size()), gone));
    }
  }

  /** Falls by a tenth at every step, with a band from the second to the ninth. */
  private void curve(String comparison, String side, long n, double step) {
    for (int i = 0; i <= 10; i++) {
      double value = (10 - i) / 10.0;
      boolean band = i > 0 && i < 10;
      curves.add(
          new GroupCurve(
              comparison,
              side,
              side(side, n, null, null).title(),
              i * step * (1 + i / 4.0),
              value,
              band ? Math.max(0, value - 0.15) : null,
              band ? Math.min(1, value + 0.1) : null,
              i,
              n - i * 2L));
    }
  }

  /** Every text hostile. */
  void addHostile(String id, String text) {
    Text hostile = new Text(text, text);
    hypotheses.add(
        new Hypothesis(
            "C01",
            hostile,
            hostile,
            Hypothesis.Family.PRIMARY,
            List.of("C02"),
            Hypothesis.Status.TESTED,
            Hypothesis.Verdict.OPEN,
            hostile,
            null));
    hypotheses.add(
        new Hypothesis(
            "C02",
            hostile,
            hostile,
            Hypothesis.Family.PRIMARY,
            List.of(),
            Hypothesis.Status.GATED,
            null,
            hostile,
            hostile));
    comparisons.add(hostile("C01", Comparison.Kind.HEADLINE, text));
    comparisons.add(hostile("C01:final", Comparison.Kind.FINAL_LABEL, text));
    points.add(new ComparisonPoint("C01", text, id, 1.5, 3));
    curves.add(new GroupCurve("C01", text, hostile, 0, 1, null, null, 0, 5));
    curves.add(new GroupCurve("C01", text, hostile, 12, 0.5, 0.2, 0.7, 1, 4));
    states.add(new StateMonth(YearMonth.of(2011, 1), AccountState.ACTIVE, 1));
    refusals.add(new Refusal(text, hostile));
  }

  private static Comparison hostile(String id, Comparison.Kind kind, String text) {
    Text hostile = new Text(text, text);
    return new Comparison(
        id,
        "C01",
        kind,
        hostile,
        Comparison.Measure.HOURS,
        hostile,
        new Comparison.Side(text, hostile, 1, 1.5, 1.0),
        new Comparison.Side("other" + text, hostile, 0, null, null),
        5L,
        0,
        1.5,
        1.0,
        2.0,
        hostile,
        "mann_whitney",
        0.5,
        0.5,
        null,
        Hypothesis.Family.PRIMARY,
        Comparison.Gate.FLAG,
        hostile,
        hostile);
  }

  /** A row of these. */
  public void add(Hypothesis row) {
    hypotheses.add(row);
  }

  /** A row of these. */
  public void add(Comparison row) {
    comparisons.add(row);
  }

  /** A row of these. */
  public void add(ComparisonPoint row) {
    points.add(row);
  }

  /** A row of these. */
  public void add(GroupCurve row) {
    curves.add(row);
  }

  /** A row of these. */
  public void add(StateMonth row) {
    states.add(row);
  }

  /** A row of these. */
  public void add(Refusal row) {
    refusals.add(row);
  }

  void write(MartWriter mart) {
    mart.hypotheses(hypotheses);
    mart.comparisons(comparisons);
    mart.comparisonPoints(points);
    mart.groupCurves(curves);
    mart.stateMonths(states);
    mart.refusals(refusals);
  }
}
