package org.shiguan.report.chart.kind;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.Hypothesis;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;
import org.shiguan.report.print.Effects;

/**
 * The confirmatory hypotheses with estimate and interval, one panel for each kind of effect, so
 * that unlike effects never share an axis; those without a result stand below with the reason.
 */
public final class PrimaryForest implements Chart {
  private static final int WORDS = 286;
  private static final int LEFT = 318;
  private static final int PLOT = 262;
  private static final int EFFECT = 740;
  private static final int P = 808;
  private static final int N = 902;
  private static final int ROW = 44;
  private static final int HEAD = 44;
  private static final int GAP = 14;

  @Override
  public String id() {
    return "primary-forest";
  }

  @Override
  public Text title() {
    return new Text("主要检验森林图", "Forest plot of the primary family");
  }

  @Override
  public Text appliesTo() {
    return new Text("有主要假设的研究", "studies with primary hypotheses");
  }

  @Override
  public Text caption() {
    return new Text(
        "每行为一项事先声明的主要假设：方块为估计值，横线为 95% 区间，虚线为原假设值（比例为 50%，比值为 1，其余为 0）。实心方块已公布，空心方块人数或事件偏少。"
            + "不同种类的效应各有坐标轴，不可互相比较长短；比值用对数刻度。校正后的 p 按 Holm 法，只计通过门槛的检验。"
            + "未通过门槛的检验在看结果之前退出，列在下方并注明原因。只是关联，不是因果。",
        "A row is a primary hypothesis, declared beforehand: the square is the estimate, the line its"
            + " 95 % interval, the broken line the null value (50 % of a share, 1 of a ratio, else 0). A full square is published, a hollow one"
            + " flagged for few accounts or events. Effects of unlike kinds have axes of their own"
            + " and cannot be compared by length; ratios are on a log scale. p is adjusted by Holm"
            + " over the tests that passed their gates. Those that did not left the family before"
            + " anybody looked and stand below with the reason. Associations, not effects.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    return primary(mart).isEmpty() ? List.of() : List.of(Subject.STUDY);
  }

  private static List<Hypothesis> primary(Mart mart) {
    return mart.hypotheses().stream().filter(h -> h.family() == Hypothesis.Family.PRIMARY).toList();
  }

  /** A hypothesis with its headline, which has an estimate. */
  private record Row(Hypothesis hypothesis, Comparison effect) {}

  /** A hypothesis without an estimate, and why. */
  private record Bare(Hypothesis hypothesis, Text why) {}

  /** Rows that share an axis. */
  private record Panel(EffectAxis axis, List<Row> rows) {
    int height() {
      return HEAD + ROW * rows.size() + GAP;
    }
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    var rows = new ArrayList<Row>();
    var bare = new ArrayList<Bare>();
    for (Hypothesis hypothesis : primary(mart)) {
      Optional<Comparison> headline = headline(mart, hypothesis);
      if (headline.filter(c -> !c.suppressed() && c.estimate() != null).isPresent()) {
        rows.add(new Row(hypothesis, headline.get()));
      } else {
        bare.add(new Bare(hypothesis, why(hypothesis, headline)));
      }
    }
    List<Panel> panels = panels(rows);
    String all = theme.numbers().count((long) rows.size() + bare.size());
    String tested = theme.numbers().count(rows.size());
    String title =
        CountedTitle.of(
            theme,
            theme.label("The primary hypotheses", "主要假设"),
            theme.label(
                "n = " + all + ", " + tested + " with a result", "n = " + all + "，有结果的 " + tested));
    String subtitle =
        theme.label(
            "Each tested by one statistic declared beforehand; p adjusted by Holm. Associations, not"
                + " effects.",
            "每项只用一个事先声明的统计量；p 按 Holm 法校正。只是关联，不是因果。");
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    Legend legend = legend(theme, rows);
    int top = frame.top() + legend.height() + 6;
    int below = top + panels.stream().mapToInt(Panel::height).sum();
    int height = below + (bare.isEmpty() ? 0 : 24 + ROW * bare.size()) + 10 + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          legend.paint(pen, frame.top());
          int y = top;
          for (Panel panel : panels) {
            panel(theme, pen, panel, y);
            y += panel.height();
          }
          bare(theme, pen, bare, below);
        });
  }

  private static Optional<Comparison> headline(Mart mart, Hypothesis hypothesis) {
    return mart.comparisons().stream().filter(c -> c.id().equals(hypothesis.id())).findFirst();
  }

  private static Text why(Hypothesis hypothesis, Optional<Comparison> headline) {
    return headline
        .map(Comparison::reason)
        .or(() -> Optional.ofNullable(hypothesis.why()))
        .orElse(new Text("没有估计值", "no estimate"));
  }

  private static List<Panel> panels(List<Row> rows) {
    Map<Comparison.Scale, Map<Text, List<Row>>> kinds = new EnumMap<>(Comparison.Scale.class);
    for (Row row : rows) {
      Comparison.Scale scale = row.effect().measure().scale();
      Text unit = unit(row.effect());
      kinds
          .computeIfAbsent(scale, s -> new LinkedHashMap<>())
          .computeIfAbsent(unit, u -> new ArrayList<>())
          .add(row);
    }
    var panels = new ArrayList<Panel>();
    kinds.forEach(
        (scale, units) ->
            units.forEach(
                (unit, own) -> {
                  var effects = own.stream().map(Row::effect).toList();
                  panels.add(new Panel(EffectAxis.of(scale, unit, effects), own));
                }));
    return panels;
  }

  /** What must be the same for two effects on one axis, beside their scale. */
  private static Text unit(Comparison effect) {
    return switch (effect.measure()) {
      case SHARE -> EffectAxis.PERCENT;
      case HOURS -> effect.measure().title();
      case CLIFF_DELTA, SPEARMAN, DIFFERENCE, HAZARD_RATIO, EPSILON_SQUARED -> Text.EMPTY;
    };
  }

  private static Legend legend(HouseTheme theme, List<Row> rows) {
    var legend = new Legend(theme);
    if (rows.isEmpty()) {
      return legend;
    }
    legend.add(
        (pen, x, y) -> mark(pen, x + 11, y + 6, Comparison.Gate.PUBLISH),
        theme.label("estimate, 95 % interval", "估计值与 95% 区间"));
    if (rows.stream().anyMatch(r -> r.effect().gate() == Comparison.Gate.FLAG)) {
      legend.add(
          (pen, x, y) -> mark(pen, x + 11, y + 6, Comparison.Gate.FLAG),
          theme.label("flagged: few accounts or events", "账号或事件偏少"));
    }
    legend.add(
        (pen, x, y) -> nullLine(pen, x + 11, y - 2, y + 14), theme.label("null value", "原假设值"));
    return legend;
  }

  private static double x(EffectAxis axis, double value) {
    return LEFT + Math.min(1, Math.max(0, axis.at(value))) * PLOT;
  }

  private static void panel(HouseTheme theme, Pen pen, Panel panel, int top) {
    EffectAxis axis = panel.axis();
    double first = top + (double) HEAD;
    double end = first + ROW * panel.rows().size();
    pen.rule(0, top, HouseTheme.WIDTH, top, 1, HouseTheme.RULE);
    double heads = top + 16.0;
    String title = pen.fit(axis.title(theme), PLOT + 30.0, HouseTheme.SMALL);
    pen.left(title, LEFT, heads, HouseTheme.SMALL, HouseTheme.MUTED);
    head(theme, pen, EFFECT, heads, "effect", "效应");
    head(theme, pen, P, heads, "adjusted p", "校正后 p");
    head(theme, pen, N, heads, "n", "n");
    head(theme, pen, HouseTheme.WIDTH, heads, "obs.", "观测");
    for (HouseAxis.Mark mark : axis.marks(theme)) {
      double x = x(axis, mark.at());
      pen.rule(x, first - 6, x, end, 0.75, HouseTheme.GRID);
      pen.centre(mark.label(), x, first - 9, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    for (int i = 0; i < panel.rows().size(); i++) {
      row(theme, pen, axis, panel.rows().get(i), first + (double) ROW * i);
    }
  }

  private static void head(HouseTheme theme, Pen pen, double x, double y, String en, String zh) {
    pen.right(theme.label(en, zh), x, y, HouseTheme.SMALL, HouseTheme.MUTED);
  }

  private static void row(HouseTheme theme, Pen pen, EffectAxis axis, Row row, double top) {
    Comparison effect = row.effect();
    var effects = new Effects(theme.language());
    double middle = top + ROW / 2.0;
    double base = middle + 4.5;
    pen.rule(0, top, HouseTheme.WIDTH, top, 0.75, HouseTheme.GRID);
    words(theme, pen, row.hypothesis(), top);
    nullLine(pen, x(axis, effect.nullValue()), top + 1, top + ROW - 1);
    if (effect.low() != null) {
      interval(pen, axis, effect, middle);
    }
    mark(pen, x(axis, effect.estimate()), middle, effect.gate());
    String estimate = theme.data(effects.estimate(effect));
    String interval = theme.data(effects.interval(effect));
    double line = interval.isEmpty() ? base : middle - 2;
    String fitted = pen.fit(estimate, EFFECT - LEFT - PLOT - 12.0, HouseTheme.BODY);
    pen.right(fitted, EFFECT, line, HouseTheme.BODY, HouseTheme.INK);
    if (effect.measure().scale() != Comparison.Scale.OPEN) {
      double before = EFFECT - theme.face().width(fitted, HouseTheme.BODY) - 8;
      String kind = theme.label(effect.measure().title());
      pen.right(
          pen.fit(kind, before - LEFT - PLOT - 12, HouseTheme.SMALL),
          before,
          line,
          HouseTheme.SMALL,
          HouseTheme.MUTED);
    }
    pen.right(
        pen.fit(interval, EFFECT - LEFT - PLOT - 12.0, HouseTheme.SMALL),
        EFFECT,
        middle + 15,
        HouseTheme.SMALL,
        HouseTheme.MUTED);
    pen.right(effects.p(effect, effect.adjusted()), P, base, HouseTheme.BODY, HouseTheme.INK);
    String n =
        theme.numbers().count(effect.a().accounts())
            + (effect.b() == null || effect.correlates()
                ? ""
                : " + " + theme.numbers().count(effect.b().accounts()));
    pen.right(n, N, base, HouseTheme.SMALL, HouseTheme.MUTED);
    String events = effect.events() == null ? "–" : theme.numbers().count(effect.events());
    pen.right(events, HouseTheme.WIDTH, base, HouseTheme.SMALL, HouseTheme.MUTED);
  }

  /** The id with the statement in two lines. */
  private static void words(HouseTheme theme, Pen pen, Hypothesis hypothesis, double top) {
    String id = pen.fit(theme.data(hypothesis.id()), 40, HouseTheme.BODY);
    pen.left(id, 0, top + 18, HouseTheme.BODY, HouseTheme.INK);
    String statement = theme.data(hypothesis.statement().in(theme.language()));
    double y = top + 18;
    for (String line : pen.wrap(statement, WORDS - 42.0, HouseTheme.SMALL, 2)) {
      pen.left(line, 42, y, HouseTheme.SMALL, HouseTheme.MUTED);
      y += 16;
    }
  }

  private static void nullLine(Pen pen, double x, double from, double to) {
    var line = new Path2D.Double();
    line.moveTo(x, from);
    line.lineTo(x, to);
    pen.draw(line, HouseTheme.dashed(1.25, 3), HouseTheme.MUTED);
  }

  /** A line with ends; an arrow where it goes on beyond the axis. */
  private static void interval(Pen pen, EffectAxis axis, Comparison effect, double y) {
    double from = x(axis, effect.low());
    double to = x(axis, effect.high());
    pen.rule(from, y, to, y, 1.75, HouseTheme.INK);
    end(pen, from, y, axis.at(effect.low()) < -1e-9 ? -1 : 0);
    end(pen, to, y, axis.at(effect.high()) > 1 + 1e-9 ? 1 : 0);
  }

  private static void end(Pen pen, double x, double y, int arrow) {
    var end = new Path2D.Double();
    end.moveTo(x - arrow * 6.0, y - 4);
    end.lineTo(x, arrow == 0 ? y + 4 : y);
    if (arrow != 0) {
      end.lineTo(x - arrow * 6.0, y + 4);
    }
    pen.draw(end, HouseTheme.line(1.75), HouseTheme.INK);
  }

  private static void mark(Pen pen, double x, double y, Comparison.Gate gate) {
    pen.box(x - 5.5, y - 5.5, 11, 11, HouseTheme.DATA);
    if (gate == Comparison.Gate.FLAG) {
      pen.box(x - 3.5, y - 3.5, 7, 7, HouseTheme.PAPER);
    }
  }

  private static void bare(HouseTheme theme, Pen pen, List<Bare> rows, int top) {
    if (rows.isEmpty()) {
      return;
    }
    pen.rule(0, top, HouseTheme.WIDTH, top, 1, HouseTheme.RULE);
    String head = theme.label("Without a result, and why", "没有结果者及其原因");
    pen.left(head, 0, top + 16.0, HouseTheme.SMALL, HouseTheme.MUTED);
    for (int i = 0; i < rows.size(); i++) {
      double y = top + 24.0 + ROW * i;
      pen.rule(0, y, HouseTheme.WIDTH, y, 0.75, HouseTheme.GRID);
      words(theme, pen, rows.get(i).hypothesis(), y);
      String why = "— " + theme.data(rows.get(i).why().in(theme.language()));
      double line = y + 18;
      for (String words : pen.wrap(why, HouseTheme.WIDTH - LEFT, HouseTheme.SMALL, 2)) {
        pen.left(words, LEFT, line, HouseTheme.SMALL, HouseTheme.MUTED);
        line += 16;
      }
    }
  }
}
