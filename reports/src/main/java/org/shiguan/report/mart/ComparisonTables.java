package org.shiguan.report.mart;

import static org.shiguan.report.mart.Column.Type.INTEGER;
import static org.shiguan.report.mart.Column.Type.LIST;
import static org.shiguan.report.mart.Column.Type.MONTH;
import static org.shiguan.report.mart.Column.Type.NUMBER;
import static org.shiguan.report.mart.Column.Type.TEXT;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of the comparison chapter; an older mart does not have them. */
public final class ComparisonTables {

  /** {@code hypotheses.csv}. */
  public static final MartTable<Hypothesis> HYPOTHESES =
      new MartTable<>(
          "hypotheses",
          "One hypothesis of the study and what became of it",
          List.of(
              column("hypothesis", TEXT, "hypothesis id", Hypothesis::id),
              column("claim_zh", TEXT, "claim", h -> h.claim().zh()),
              column("claim_en", TEXT, "claim", h -> h.claim().en()),
              column("statement_zh", TEXT, "what is tested", h -> h.statement().zh()),
              column("statement_en", TEXT, "what is tested", h -> h.statement().en()),
              column("family", TEXT, "PRIMARY, SECONDARY or EXPLORATORY", Hypothesis::family),
              column("rivals", LIST, "hypotheses that contradict it", Hypothesis::rivals),
              column("status", TEXT, "TESTED, GATED or NOT_TESTED", Hypothesis::status),
              column("verdict", TEXT, "FOR, AGAINST or OPEN", Hypothesis::verdict),
              column("sentence_zh", TEXT, "the result", h -> h.sentence().zh()),
              column("sentence_en", TEXT, "the result", h -> h.sentence().en()),
              column("why_zh", TEXT, "why it was not tested", h -> zh(h.why())),
              column("why_en", TEXT, "why it was not tested", h -> en(h.why()))),
          c ->
              new Hypothesis(
                  c.text("hypothesis"),
                  c.text("claim_zh", "claim_en"),
                  c.text("statement_zh", "statement_en"),
                  c.constant("family", Hypothesis.Family.class),
                  c.list("rivals"),
                  c.constant("status", Hypothesis.Status.class),
                  c.constantOrNull("verdict", Hypothesis.Verdict.class),
                  c.text("sentence_zh", "sentence_en"),
                  orNull(c, "why")),
          Comparator.comparing(Hypothesis::id));

  private static final List<Column<Comparison>> WHAT =
      List.of(
          column("comparison", TEXT, "comparison id", Comparison::id),
          column("hypothesis", TEXT, "hypothesis it answers", Comparison::hypothesis),
          column("kind", TEXT, "HEADLINE, PAIR, SENSITIVITY or FINAL_LABEL", Comparison::kind),
          column("title_zh", TEXT, "what is compared", c -> c.title().zh()),
          column("title_en", TEXT, "what is compared", c -> c.title().en()),
          column("measure", TEXT, "kind of effect", Comparison::measure),
          column("unit_zh", TEXT, "unit of the effect", c -> zh(c.unit())),
          column("unit_en", TEXT, "unit of the effect", c -> en(c.unit())));

  private static final List<Column<Comparison>> NUMBERS =
      List.of(
          new Column<Comparison>(
              "events", INTEGER, "count", "episodes or events it stands on", Comparison::events),
          column("null_value", NUMBER, "value of no effect", c -> (Double) c.nullValue()),
          column("estimate", NUMBER, "the effect", Comparison::estimate),
          column("low", NUMBER, "lower end of the 95 % interval", Comparison::low),
          column("high", NUMBER, "upper end of it", Comparison::high),
          column("interval_zh", TEXT, "kind of interval", c -> zh(c.interval())),
          column("interval_en", TEXT, "kind of interval", c -> en(c.interval())),
          column("estimator", TEXT, "test, as in the catalogue", Comparison::estimator),
          column("p", NUMBER, "p-value", Comparison::p),
          column("p_adjusted", NUMBER, "within the family", Comparison::adjusted),
          column("p_smallest", NUMBER, "that so few can give", Comparison::smallest),
          column("family", TEXT, "family of the p-value", Comparison::family),
          column("gate", TEXT, "PUBLISH, FLAG or SUPPRESS", Comparison::gate),
          column("reason_zh", TEXT, "why flagged or suppressed", c -> zh(c.reason())),
          column("reason_en", TEXT, "why flagged or suppressed", c -> en(c.reason())),
          column("caveat_zh", TEXT, "what must be said", c -> zh(c.caveat())),
          column("caveat_en", TEXT, "what must be said", c -> en(c.caveat())));

  /** {@code comparisons.csv}. */
  public static final MartTable<Comparison> COMPARISONS =
      new MartTable<>(
          "comparisons",
          "One comparison with its effect, interval, test and gate; suppressed ones without number",
          Stream.of(WHAT, side("a", Comparison::a), side("b", Comparison::b), NUMBERS)
              .flatMap(List::stream)
              .toList(),
          c ->
              new Comparison(
                  c.text("comparison"),
                  c.text("hypothesis"),
                  c.constant("kind", Comparison.Kind.class),
                  c.text("title_zh", "title_en"),
                  c.constant("measure", Comparison.Measure.class),
                  orNull(c, "unit"),
                  side(c, "a"),
                  side(c, "b"),
                  c.integerOrNull("events"),
                  c.number("null_value"),
                  c.number("estimate"),
                  c.number("low"),
                  c.number("high"),
                  orNull(c, "interval"),
                  c.text("estimator"),
                  c.number("p"),
                  c.number("p_adjusted"),
                  c.number("p_smallest"),
                  c.constant("family", Hypothesis.Family.class),
                  c.constant("gate", Comparison.Gate.class),
                  orNull(c, "reason"),
                  orNull(c, "caveat")),
          Comparator.comparing(Comparison::id));

  /** {@code comparison_points.csv}. */
  public static final MartTable<ComparisonPoint> POINTS =
      new MartTable<>(
          "comparison_points",
          "What one executive brings to one side of one comparison",
          List.of(
              column("comparison", TEXT, "comparison id", ComparisonPoint::comparison),
              column("side", TEXT, "code of the side", ComparisonPoint::side),
              column("executive", TEXT, "executive id", ComparisonPoint::executive),
              column("value", NUMBER, "value in the unit of the outcome", ComparisonPoint::value),
              new Column<ComparisonPoint>(
                  "n", INTEGER, "count", "observations it stands on", ComparisonPoint::n)),
          c ->
              new ComparisonPoint(
                  c.text("comparison"),
                  c.text("side"),
                  c.text("executive"),
                  c.number("value"),
                  c.integer("n")),
          Comparator.comparing(ComparisonPoint::comparison)
              .thenComparing(ComparisonPoint::side)
              .thenComparing(ComparisonPoint::executive));

  /** {@code group_curves.csv}. */
  public static final MartTable<GroupCurve> CURVES =
      new MartTable<>(
          "group_curves",
          "One step of the curve of one group",
          List.of(
              column("comparison", TEXT, "comparison id", GroupCurve::comparison),
              column("side", TEXT, "code of the side", GroupCurve::side),
              column("side_zh", TEXT, "the side", g -> zh(g.sideTitle())),
              column("side_en", TEXT, "the side", g -> en(g.sideTitle())),
              new Column<GroupCurve>(
                  "days", NUMBER, "days", "since the beginning", GroupCurve::days),
              column("value", NUMBER, "share without the event", GroupCurve::value),
              column("low", NUMBER, "lower end of the 95 % band", GroupCurve::low),
              column("high", NUMBER, "upper end of it", GroupCurve::high),
              new Column<GroupCurve>(
                  "events", INTEGER, "count", "events until then", GroupCurve::events),
              new Column<GroupCurve>(
                  "at_risk", INTEGER, "count", "at risk just before", GroupCurve::atRisk)),
          c ->
              new GroupCurve(
                  c.text("comparison"),
                  c.text("side"),
                  orNull(c, "side"),
                  c.number("days"),
                  c.number("value"),
                  c.number("low"),
                  c.number("high"),
                  c.integer("events"),
                  c.integer("at_risk")),
          Comparator.comparing(GroupCurve::comparison)
              .thenComparing(GroupCurve::side)
              .thenComparing(GroupCurve::days));

  /** {@code state_months.csv}. */
  public static final MartTable<StateMonth> STATE_MONTHS =
      new MartTable<>(
          "state_months",
          "Executives in one state on the first day of one month",
          List.of(
              column("month", MONTH, "month at +08:00", StateMonth::month),
              column("state", TEXT, "state of codebook 4.1", s -> s.state().code()),
              new Column<StateMonth>(
                  "executives", INTEGER, "count", "executives in it", StateMonth::executives)),
          c ->
              new StateMonth(
                  c.month("month"), AccountState.of(c.text("state")), c.integer("executives")),
          Comparator.comparing(StateMonth::month).thenComparing(StateMonth::state));

  /** {@code refusals.csv}. */
  public static final MartTable<Refusal> REFUSALS =
      new MartTable<>(
          "refusals",
          "A metric that is not compared with those who never joined",
          List.of(
              column("metric", TEXT, "metric id", Refusal::metric),
              column("why_zh", TEXT, "reason", r -> r.why().zh()),
              column("why_en", TEXT, "reason", r -> r.why().en())),
          c -> new Refusal(c.text("metric"), c.text("why_zh", "why_en")),
          Comparator.comparing(Refusal::metric));

  /** All of them. */
  public static final List<MartTable<?>> ALL =
      List.of(HYPOTHESES, COMPARISONS, POINTS, CURVES, STATE_MONTHS, REFUSALS);

  private ComparisonTables() {}

  private static List<Column<Comparison>> side(
      String side, Function<Comparison, Comparison.Side> get) {
    return List.of(
        column(side, TEXT, "code of the side", c -> of(get.apply(c), Comparison.Side::code)),
        column(side + "_zh", TEXT, "the side", c -> of(get.apply(c), s -> s.title().zh())),
        column(side + "_en", TEXT, "the side", c -> of(get.apply(c), s -> s.title().en())),
        new Column<>(
            "n_" + side,
            INTEGER,
            "count",
            "executives with a value",
            c -> of(get.apply(c), Comparison.Side::accounts)),
        column(
            "median_" + side,
            NUMBER,
            "median value",
            c -> of(get.apply(c), Comparison.Side::middle)),
        column(
            "mean_rank_" + side,
            NUMBER,
            "mean rank among all",
            c -> of(get.apply(c), Comparison.Side::meanRank)));
  }

  private static Comparison.Side side(Cells cells, String side) {
    return cells.text(side) == null
        ? null
        : new Comparison.Side(
            cells.text(side),
            cells.text(side + "_zh", side + "_en"),
            cells.integer("n_" + side),
            cells.number("median_" + side),
            cells.number("mean_rank_" + side));
  }

  private static <V> V of(Comparison.Side side, Function<Comparison.Side, V> get) {
    return side == null ? null : get.apply(side);
  }

  private static Text orNull(Cells cells, String column) {
    return cells.text(column + "_zh") == null ? null : cells.text(column + "_zh", column + "_en");
  }

  private static String zh(Text text) {
    return text == null ? null : text.zh();
  }

  private static String en(Text text) {
    return text == null ? null : text.en();
  }

  private static <R> Column<R> column(
      String name, Column.Type type, String description, Function<R, Object> get) {
    return new Column<>(name, type, null, description, get);
  }
}
