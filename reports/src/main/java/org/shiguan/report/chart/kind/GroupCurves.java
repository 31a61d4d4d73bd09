package org.shiguan.report.chart.kind;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.Group;
import org.shiguan.report.mart.GroupCurve;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;
import org.shiguan.report.print.Effects;

/** The share of each side of a comparison without the event, by time since the beginning. */
public final class GroupCurves implements Chart {
  private static final int MOST = 4;
  private static final int LEFT = 190;
  private static final int PLOT = 280;
  private static final int ROW = 19;
  private static final double WEEK = 7;

  @Override
  public String id() {
    return "group-curves";
  }

  @Override
  public Text title() {
    return new Text("各组生存曲线", "Group survival curves");
  }

  @Override
  public Text appliesTo() {
    return new Text("有曲线的每项比较", "each comparison with curves");
  }

  @Override
  public Text caption() {
    return new Text(
        "纵轴为此前尚未发生事件的占比（Kaplan–Meier），浅色为 log–log 95% 区间（R 的默认为 log）。下表为仍在观察中的数量，括号内为累计事件数。"
            + "曲线止于最后一次观察；观察中的数量很少时，曲线的尾部没有意义。带子重叠与否不是检验。",
        "The share without the event until then (Kaplan and Meier); the pale bands are 95 % on the"
            + " log–log scale (R's default is log). Below: how many are still at risk, and in"
            + " brackets the events so far. A curve ends with its last observation; where few are at"
            + " risk its tail means nothing. Whether bands overlap is no test.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    // No picture of the wrong grouping, which would travel without its warning.
    return mart.comparisons().stream()
        .filter(c -> c.kind() != Comparison.Kind.FINAL_LABEL)
        .filter(c -> !c.suppressed() && !mart.groupCurves(c.id()).isEmpty())
        .map(c -> Subject.comparison(c.id()))
        .toList();
  }

  /** One side with its steps in order. */
  private record Curve(Comparison.Side side, SideLook look, List<GroupCurve> steps) {}

  /** Days since the beginning, evenly. */
  private record EvenDays(double most, double step) implements StepPlot.Scale {
    static EvenDays to(double most) {
      double step = Ticks.step(0, most, 8);
      return new EvenDays(Math.max(most, step), step);
    }

    @Override
    public double at(double days) {
      return days / most;
    }

    @Override
    public List<HouseAxis.Mark> marks(HouseTheme theme) {
      var marks = new ArrayList<HouseAxis.Mark>();
      for (int i = 0; i * step <= most + step * 1e-6; i++) {
        marks.add(new HouseAxis.Mark(i * step, theme.numbers().tick(i * step, step)));
      }
      return marks;
    }
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    Comparison comparison = mart.comparison(subject.id());
    var effects = new Effects(theme.language());
    List<Curve> all = curves(mart, comparison);
    List<Curve> curves = all.stream().limit(MOST).toList();
    double last =
        all.stream().flatMap(c -> c.steps().stream()).mapToDouble(GroupCurve::days).max().orElse(0);
    boolean hours = last <= WEEK;
    StepPlot.Scale scale = hours ? new HourScale() : EvenDays.to(last);
    long events = all.stream().mapToLong(c -> c.steps().get(c.steps().size() - 1).events()).sum();
    List<String> counts =
        all.stream().map(c -> theme.numbers().count(c.side().accounts())).toList();
    String title =
        CountedTitle.of(
            theme,
            theme.data(comparison.title().in(theme.language())),
            theme
                .face()
                .require(
                    "n = "
                        + String.join(", ", counts)
                        + theme.label("; ", "；")
                        + effects.events(events)));
    String subtitle =
        theme.data(effects.sentence(comparison))
            + (all.size() <= MOST
                ? ""
                : theme.label(
                    " The first " + MOST + " of " + all.size() + " sides.",
                    "仅画前 " + MOST + " 侧，共 " + all.size() + " 侧。"));
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    Legend legend = legend(theme, curves);
    int top = frame.top() + legend.height() + 10;
    int height = top + PLOT + 56 + ROW * curves.size() + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          legend.paint(pen, frame.top());
          axes(theme, pen, scale, hours, top);
          curves.forEach(c -> band(pen, c, scale, top));
          curves.forEach(c -> curve(pen, c, scale, top));
          for (int i = 0; i < curves.size(); i++) {
            risk(theme, pen, curves.get(i), scale, top + PLOT + 56.0 + ROW * i);
          }
        });
  }

  /** The sides that have steps: those of the comparison, then groups, then others. */
  private static List<Curve> curves(Mart mart, Comparison comparison) {
    Map<String, List<GroupCurve>> steps =
        mart.groupCurves(comparison.id()).stream()
            .collect(Collectors.groupingBy(GroupCurve::side, TreeMap::new, Collectors.toList()));
    List<Comparison.Side> sides =
        Stream.of(
                mart.sides(comparison).stream().map(Comparison.Side::code),
                Stream.of(Group.values()).map(Group::name),
                steps.keySet().stream())
            .flatMap(codes -> codes)
            .filter(steps::containsKey)
            .distinct()
            .map(code -> side(code, steps.get(code)))
            .toList();
    var curves = new ArrayList<Curve>();
    for (int i = 0; i < sides.size(); i++) {
      Comparison.Side side = sides.get(i);
      curves.add(new Curve(side, SideLook.of(sides, i), steps.get(side.code())));
    }
    return curves;
  }

  /** A side with the most that were at risk at once. */
  private static Comparison.Side side(String code, List<GroupCurve> steps) {
    Text title = Objects.requireNonNullElse(steps.get(0).sideTitle(), new Text(code, code));
    long most = steps.stream().mapToLong(GroupCurve::atRisk).max().orElse(0);
    return new Comparison.Side(code, title, most, null, null);
  }

  private static Legend legend(HouseTheme theme, List<Curve> curves) {
    var legend = new Legend(theme);
    for (Curve curve : curves) {
      String words = theme.data(curve.side().title().in(theme.language()));
      legend.add(
          (pen, x, y) -> {
            var line = new Path2D.Double();
            line.moveTo(x, y + 6);
            line.lineTo(x + 22, y + 6);
            pen.draw(line, curve.look().line(), curve.look().color());
            curve.look().dot(pen, x + 11, y + 6, 4);
          },
          new Pen(null, theme.face()).fit(words, 400, HouseTheme.SMALL));
    }
    return legend;
  }

  private static double x(StepPlot.Scale scale, double days) {
    return LEFT + Math.min(1, scale.at(days)) * (HouseTheme.WIDTH - LEFT - 14);
  }

  private static double y(double share, int top) {
    return top + PLOT * (1 - share);
  }

  private static void axes(
      HouseTheme theme, Pen pen, StepPlot.Scale scale, boolean hours, int top) {
    for (int i = 0; i <= 4; i++) {
      double y = y(i / 4.0, top);
      pen.rule(LEFT, y, HouseTheme.WIDTH, y, 0.75, i == 0 ? HouseTheme.RULE : HouseTheme.GRID);
      pen.right(
          theme.numbers().tick(i * 25, 25) + "%",
          LEFT - 8.0,
          y + 4,
          HouseTheme.SMALL,
          HouseTheme.MUTED);
    }
    double base = top + (double) PLOT;
    String axis =
        hours
            ? theme.label("hours since the beginning", "开始后小时数")
            : theme.label("days since the beginning", "开始后天数");
    pen.left(axis, 0, base + 17, HouseTheme.SMALL, HouseTheme.MUTED);
    String below = theme.label("at risk (events so far)", "观察中（累计事件）");
    pen.left(below, 0, base + 37, HouseTheme.SMALL, HouseTheme.MUTED);
    for (HouseAxis.Mark mark : scale.marks(theme)) {
      double x = x(scale, mark.at());
      pen.rule(x, base, x, base + 4, 1, HouseTheme.RULE);
      below(theme, pen, mark.label(), x, base + 17);
    }
  }

  /** Under a mark of the axis, but not beyond the picture. */
  private static void below(HouseTheme theme, Pen pen, String text, double x, double y) {
    double half = theme.face().width(text, HouseTheme.SMALL) / 2;
    double middle = Math.min(x, HouseTheme.WIDTH - half);
    pen.centre(text, middle, y, HouseTheme.SMALL, HouseTheme.MUTED);
  }

  private static void risk(HouseTheme theme, Pen pen, Curve curve, StepPlot.Scale scale, double y) {
    curve.look().dot(pen, 7, y - 4, 4);
    String words = theme.data(curve.side().title().in(theme.language()));
    pen.left(
        pen.fit(words, LEFT - 60.0, HouseTheme.SMALL), 18, y, HouseTheme.SMALL, HouseTheme.INK);
    double free = LEFT - 30.0;
    for (HouseAxis.Mark mark : scale.marks(theme)) {
      Optional<Long> atRisk = atRisk(curve.steps(), mark.at());
      long events =
          curve.steps().stream()
              .filter(s -> s.days() <= mark.at())
              .mapToLong(GroupCurve::events)
              .max()
              .orElse(0);
      String text =
          atRisk
              .map(n -> theme.numbers().count(n) + " (" + theme.numbers().count(events) + ")")
              .orElse("");
      double half = theme.face().width(text, HouseTheme.SMALL) / 2;
      double middle = Math.min(x(scale, mark.at()), HouseTheme.WIDTH - half);
      if (!text.isEmpty() && middle - half > free) {
        pen.centre(text, middle, y, HouseTheme.SMALL, HouseTheme.INK);
        free = middle + half + 4;
      }
    }
  }

  /**
   * At risk just before a day: what the row of that day says, or else the next one, which leaves
   * out whoever went out of sight between; unknown after the last row. A row without anybody at
   * risk is the beginning, before they came under observation.
   */
  private static Optional<Long> atRisk(List<GroupCurve> steps, double day) {
    return steps.stream()
        .filter(s -> s.days() >= day - 1e-9 && s.atRisk() > 0)
        .findFirst()
        .map(GroupCurve::atRisk);
  }

  private static void curve(Pen pen, Curve curve, StepPlot.Scale scale, int top) {
    pen.draw(
        steps(curve.steps(), scale, GroupCurve::value, top, false),
        curve.look().line(),
        curve.look().color());
    GroupCurve last = curve.steps().get(curve.steps().size() - 1);
    curve.look().dot(pen, x(scale, last.days()), y(last.value(), top), 4);
  }

  /** The band wherever it is known, in one shape for each stretch. */
  private static void band(Pen pen, Curve curve, StepPlot.Scale scale, int top) {
    var stretch = new ArrayList<GroupCurve>();
    for (GroupCurve step : curve.steps()) {
      boolean known = step.low() != null;
      stretch.add(step);
      if (!known) {
        band(pen, curve, stretch, scale, top);
        stretch.clear();
      }
    }
    band(pen, curve, stretch, scale, top);
  }

  /** Steps with a band; only the last may be without one, and ends it. */
  private static void band(
      Pen pen, Curve curve, List<GroupCurve> stretch, StepPlot.Scale scale, int top) {
    if (stretch.size() < 2) {
      return;
    }
    GroupCurve last = stretch.get(stretch.size() - 1);
    List<GroupCurve> known = last.low() == null ? stretch.subList(0, stretch.size() - 1) : stretch;
    Path2D area = steps(known, scale, GroupCurve::high, top, false);
    if (last.low() == null) {
      area.lineTo(x(scale, last.days()), y(known.get(known.size() - 1).high(), top));
      area.lineTo(x(scale, last.days()), y(known.get(known.size() - 1).low(), top));
    }
    area.append(steps(known, scale, GroupCurve::low, top, true), true);
    area.closePath();
    pen.fill(area, curve.look().pale());
  }

  private static Path2D steps(
      List<GroupCurve> steps,
      StepPlot.Scale scale,
      ToDoubleFunction<GroupCurve> share,
      int top,
      boolean backwards) {
    var at = new ArrayList<double[]>();
    for (int i = 0; i < steps.size(); i++) {
      double x = x(scale, steps.get(i).days());
      if (i > 0) {
        at.add(new double[] {x, y(share.applyAsDouble(steps.get(i - 1)), top)});
      }
      at.add(new double[] {x, y(share.applyAsDouble(steps.get(i)), top)});
    }
    if (backwards) {
      Collections.reverse(at);
    }
    var path = new Path2D.Double();
    path.moveTo(at.get(0)[0], at.get(0)[1]);
    at.forEach(p -> path.lineTo(p[0], p[1]));
    return path;
  }
}
