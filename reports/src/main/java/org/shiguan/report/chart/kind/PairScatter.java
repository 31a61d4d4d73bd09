package org.shiguan.report.chart.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.ComparisonPoint;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;
import org.shiguan.report.print.Effects;

/** Two values of the same executives against each other: what a correlation is of. */
public final class PairScatter implements Chart {
  /** Fewer executives than this have their names beside them. */
  private static final int NAMED = 12;

  private static final int LEFT = 90;
  private static final int RIGHT = HouseTheme.WIDTH - 150;
  private static final int PLOT = 300;
  private static final int HEAD = 28;
  private static final double RADIUS = 4.5;

  @Override
  public String id() {
    return "pair-scatter";
  }

  @Override
  public Text title() {
    return new Text("散点图", "Scatter plot");
  }

  @Override
  public Text appliesTo() {
    return new Text("每项秩相关", "each rank correlation");
  }

  @Override
  public Text caption() {
    return new Text(
        "每个点为一位高管，两轴为其两项数值；ρ 只看两项的名次，点排成直线与否没有意义。人数少时点旁为姓名。样本太少而不作检验的相关没有此图。只是关联，不是因果。",
        "A dot is an executive with the two values that the axes name. ρ is of their ranks alone:"
            + " whether dots lie on a straight line means nothing. Names stand where they are few;"
            + " where too few for a test there is no such picture. An association, not an effect.");
  }

  /** One executive. */
  private record Dot(String executive, double x, double y) {}

  @Override
  public List<Subject> subjects(Mart mart) {
    return mart.comparisons().stream()
        .filter(c -> c.correlates() && c.b() != null)
        .filter(c -> !dots(mart, c).isEmpty())
        .map(c -> Subject.comparison(c.id()))
        .toList();
  }

  private static List<Dot> dots(Mart mart, Comparison comparison) {
    List<ComparisonPoint> points = mart.comparisonPoints(comparison.id());
    Map<String, Double> across =
        points.stream()
            .filter(p -> p.side().equals(comparison.b().code()))
            .collect(Collectors.toMap(ComparisonPoint::executive, ComparisonPoint::value));
    return points.stream()
        .filter(p -> p.side().equals(comparison.a().code()))
        .filter(p -> across.containsKey(p.executive()))
        .map(p -> new Dot(p.executive(), across.get(p.executive()), p.value()))
        .sorted(Comparator.comparingDouble(Dot::x).thenComparing(Dot::executive))
        .toList();
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    Comparison comparison = mart.comparison(subject.id());
    List<Dot> dots = dots(mart, comparison);
    ValueScale across =
        ValueScale.around(comparison.b().title(), dots.stream().mapToDouble(Dot::x).toArray());
    ValueScale up =
        ValueScale.around(comparison.a().title(), dots.stream().mapToDouble(Dot::y).toArray());
    String title =
        CountedTitle.of(
            theme,
            theme.data(comparison.title().in(theme.language())),
            theme.face().require("n = " + theme.numbers().count(dots.size())));
    String subtitle = theme.data(new Effects(theme.language()).sentence(comparison));
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    int top = frame.top() + HEAD;
    int bottom = top + PLOT;
    int height = bottom + 44 + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          across(theme, pen, across, top, bottom);
          up(theme, pen, up, top, bottom);
          var taken = new ArrayList<double[]>();
          for (Dot dot : dots) {
            double x = LEFT + part(across, dot.x()) * (RIGHT - LEFT);
            double y = bottom - part(up, dot.y()) * PLOT;
            if (dots.size() < NAMED) {
              name(mart, theme, pen, dot, x, y, taken);
            }
            SideLook.DISC.dot(pen, x, y, RADIUS);
          }
        });
  }

  private static double part(ValueScale scale, double value) {
    return (scale.at(value) - scale.low()) / (scale.high() - scale.low());
  }

  private static void across(HouseTheme theme, Pen pen, ValueScale scale, int top, int bottom) {
    for (HouseAxis.Mark mark : scale.marks(theme)) {
      double x = LEFT + (mark.at() - scale.low()) / (scale.high() - scale.low()) * (RIGHT - LEFT);
      pen.rule(x, top, x, bottom, 0.75, HouseTheme.GRID);
      pen.centre(mark.label(), x, bottom + 16.0, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    String title = theme.data(scale.unit().in(theme.language()));
    pen.left(
        pen.fit(title, HouseTheme.WIDTH - LEFT, HouseTheme.SMALL),
        LEFT,
        bottom + 35.0,
        HouseTheme.SMALL,
        HouseTheme.MUTED);
  }

  /** The upright axis, its name above it so that nobody has to turn the head. */
  private static void up(HouseTheme theme, Pen pen, ValueScale scale, int top, int bottom) {
    for (HouseAxis.Mark mark : scale.marks(theme)) {
      double y = bottom - (mark.at() - scale.low()) / (scale.high() - scale.low()) * PLOT;
      pen.rule(LEFT, y, RIGHT, y, 0.75, HouseTheme.GRID);
      pen.right(mark.label(), LEFT - 8.0, y + 4, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    String title = theme.data(scale.unit().in(theme.language()));
    pen.left(
        pen.fit(title, HouseTheme.WIDTH, HouseTheme.SMALL),
        0,
        top - 14.0,
        HouseTheme.SMALL,
        HouseTheme.MUTED);
  }

  /** To the right of its dot; left out where another name stands: comparison_points.csv has it. */
  private static void name(
      Mart mart, HouseTheme theme, Pen pen, Dot dot, double x, double y, List<double[]> taken) {
    double from = x + RADIUS + 5;
    String name =
        pen.fit(
            theme.name(mart.executive(dot.executive())), HouseTheme.WIDTH - from, HouseTheme.SMALL);
    double to = from + theme.face().width(name, HouseTheme.SMALL);
    boolean free =
        taken.stream().noneMatch(t -> from < t[1] && t[0] < to && Math.abs(t[2] - y) < 14);
    taken.add(new double[] {x - RADIUS, free ? to : x + RADIUS, y});
    if (free) {
      pen.left(name, from, y + 4, HouseTheme.SMALL, HouseTheme.INK);
    }
  }
}
