package org.shiguan.report.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.ComparisonPoint;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;
import org.shiguan.report.print.Effects;

/** What each executive brings to a comparison: a strip of dots for each side. */
public final class GroupDots implements Chart {
  /** Fewer executives than this have their names beside them. */
  private static final int NAMED = 12;

  private static final int LEFT = 190;
  private static final int RIGHT = HouseTheme.WIDTH - 26;
  private static final int LINE = 20;
  private static final int LEAST = 58;
  private static final int MOST_LANES = 11;
  private static final double RADIUS = 4.5;
  private static final double LANE = 10.5;

  @Override
  public String id() {
    return "group-dots";
  }

  @Override
  public Text title() {
    return new Text("各组点图", "Group dot plot");
  }

  @Override
  public Text appliesTo() {
    return new Text("有高管数值的每项比较", "each comparison with values of executives");
  }

  @Override
  public Text caption() {
    return new Text(
        "每个点为一位高管，竖线为该侧的中位数。人数少时点旁为姓名。样本太少而不作检验的比较没有此图。点在一侧内的上下位置没有含义。" + "各侧的人不是随机分配的：差别是关联，不是因果。",
        "A dot is an executive, the upright line the median of the side. Where they are few, names"
            + " stand beside the dots; where too few for a test there is no such picture. Height within a side means nothing. Nobody was put on a side by chance:"
            + " a difference is an association, not an effect.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    // No picture of the wrong grouping, which would travel without its warning.
    return mart.comparisons().stream()
        .filter(c -> c.kind() != Comparison.Kind.FINAL_LABEL)
        .filter(c -> !c.correlates() && !mart.comparisonPoints(c.id()).isEmpty())
        .map(c -> Subject.comparison(c.id()))
        .toList();
  }

  /** One side with its executives by value and the place of its strip. */
  private record Strip(
      Comparison.Side side,
      SideLook look,
      List<ComparisonPoint> points,
      boolean named,
      List<Integer> lanes,
      int height) {}

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    Comparison comparison = mart.comparison(subject.id());
    var effects = new Effects(theme.language());
    List<ComparisonPoint> points = mart.comparisonPoints(comparison.id());
    Optional<Catalogue.Metric> card =
        mart.catalogue().metrics().stream()
            .filter(m -> comparison.unit().equals(Text.EMPTY) && m.id().equals(comparison.stem()))
            .findFirst();
    double[] values = points.stream().mapToDouble(ComparisonPoint::value).toArray();
    ValueScale scale =
        card.map(c -> ValueScale.of(c, values))
            .orElseGet(() -> ValueScale.around(unit(comparison), values));
    String axis =
        card.map(c -> RankedDots.axisLabel(theme, c, scale))
            .orElseGet(() -> theme.data(scale.unit().in(theme.language())));
    List<Strip> strips = strips(mart, comparison, points, scale);
    String counts =
        effects.accounts(strips.stream().map(Strip::side).toList())
            + (comparison.events() == null
                ? ""
                : theme.label("; ", "；") + effects.observations(comparison.events()));
    String title =
        CountedTitle.of(
            theme,
            theme.data(comparison.title().in(theme.language())),
            theme.face().require(counts));
    String subtitle = theme.data(effects.sentence(comparison));
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    Legend legend = legend(theme);
    int top = frame.top() + legend.height() + 6;
    int bottom = top + strips.stream().mapToInt(Strip::height).sum();
    int height = bottom + 44 + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          legend.paint(pen, frame.top());
          axis(theme, pen, scale, axis, top, bottom);
          int y = top;
          for (Strip strip : strips) {
            strip(mart, theme, pen, strip, scale, y);
            y += strip.height();
          }
        });
  }

  private static Text unit(Comparison comparison) {
    return comparison.unit().equals(Text.EMPTY)
        ? new Text("各高管的数值（见标题）", "value of the executive (see the title)")
        : comparison.unit();
  }

  private static Legend legend(HouseTheme theme) {
    var legend = new Legend(theme);
    legend.add(
        (pen, x, y) -> pen.rule(x + 11, y - 2, x + 11, y + 14, 2.5, HouseTheme.INK),
        theme.label("median of the side", "该侧的中位数"));
    return legend;
  }

  private static List<Strip> strips(
      Mart mart, Comparison comparison, List<ComparisonPoint> points, ValueScale scale) {
    List<Comparison.Side> sides = mart.sides(comparison);
    var strips = new ArrayList<Strip>();
    for (int i = 0; i < sides.size(); i++) {
      Comparison.Side side = sides.get(i);
      List<ComparisonPoint> own =
          points.stream()
              .filter(p -> p.side().equals(side.code()))
              .sorted(
                  Comparator.comparingDouble(ComparisonPoint::value)
                      .thenComparing(ComparisonPoint::executive))
              .toList();
      boolean named = points.size() < NAMED;
      List<Integer> lanes = named ? List.of() : lanes(own, scale);
      int most = lanes.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
      int need = named ? LINE * own.size() + 16 : (int) (LANE * most) + 28;
      strips.add(new Strip(side, SideLook.of(sides, i), own, named, lanes, Math.max(LEAST, need)));
    }
    return strips;
  }

  /** For each dot the first lane in which it touches nobody; the last lane when there is none. */
  private static List<Integer> lanes(List<ComparisonPoint> points, ValueScale scale) {
    var ends = new double[MOST_LANES];
    Arrays.fill(ends, Double.NEGATIVE_INFINITY);
    var lanes = new ArrayList<Integer>();
    for (int i = 0; i < points.size(); i++) {
      double x = x(scale, points.get(i).value());
      int lane = 0;
      while (lane < MOST_LANES - 1 && x - ends[lane] < 2 * RADIUS + 1.5) {
        lane++;
      }
      if (x - ends[lane] < 2 * RADIUS + 1.5) {
        // More dots than room: they lie on each other, spread over the lanes.
        lane = i % MOST_LANES;
      }
      ends[lane] = x;
      lanes.add(lane);
    }
    return lanes;
  }

  private static double x(ValueScale scale, double value) {
    double part = (scale.at(value) - scale.low()) / (scale.high() - scale.low());
    return LEFT + 14 + Math.min(1, Math.max(0, part)) * (RIGHT - LEFT - 14);
  }

  private static void axis(
      HouseTheme theme, Pen pen, ValueScale scale, String title, int top, int bottom) {
    for (HouseAxis.Mark mark : scale.marks(theme)) {
      double part = (mark.at() - scale.low()) / (scale.high() - scale.low());
      double x = LEFT + 14 + part * (RIGHT - LEFT - 14);
      pen.rule(x, top, x, bottom, 0.75, HouseTheme.GRID);
      pen.centre(mark.label(), x, bottom + 16.0, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    pen.left(
        pen.fit(title, RIGHT - LEFT, HouseTheme.SMALL),
        LEFT,
        bottom + 35.0,
        HouseTheme.SMALL,
        HouseTheme.MUTED);
  }

  private static void strip(
      Mart mart, HouseTheme theme, Pen pen, Strip strip, ValueScale scale, int top) {
    double middle = top + strip.height() / 2.0;
    pen.rule(0, top, HouseTheme.WIDTH, top, 0.75, HouseTheme.RULE);
    String words = theme.data(strip.side().title().in(theme.language()));
    List<String> lines = pen.wrap(words, LEFT - 30.0, HouseTheme.BODY, 2);
    double base = middle - (lines.size() * 16) / 2.0 + 4;
    strip.look().dot(pen, 7, base - 4.5, RADIUS + 0.5);
    for (String line : lines) {
      pen.left(line, 20, base, HouseTheme.BODY, HouseTheme.INK);
      base += 16;
    }
    String n = "n = " + theme.numbers().count(strip.side().accounts());
    pen.left(n, 20, base + 1, HouseTheme.SMALL, HouseTheme.MUTED);
    if (strip.points().isEmpty()) {
      String none =
          strip.side().accounts() == 0
              ? theme.label("nobody has a value", "没有人有数值")
              : theme.label("values not shown", "数值未列出");
      pen.left(none, LEFT + 14.0, middle + 4.5, HouseTheme.SMALL, HouseTheme.MUTED);
      return;
    }
    // Below names, which must stay readable; above dots, which may hide it altogether.
    if (strip.named()) {
      median(pen, strip, scale, top);
    }
    for (int i = 0; i < strip.points().size(); i++) {
      ComparisonPoint point = strip.points().get(i);
      double x = x(scale, point.value());
      if (strip.named()) {
        double y = middle + (i - (strip.points().size() - 1) / 2.0) * LINE;
        name(mart, theme, pen, point, x, y);
        strip.look().dot(pen, x, y, RADIUS);
      } else {
        strip.look().dot(pen, x, middle + offset(strip.lanes().get(i)), RADIUS);
      }
    }
    if (!strip.named()) {
      median(pen, strip, scale, top);
    }
  }

  private static void median(Pen pen, Strip strip, ValueScale scale, int top) {
    double x = x(scale, median(strip.points()));
    pen.rule(x, top + 4.0, x, top + strip.height() - 4.0, 2.5, HouseTheme.INK);
  }

  /** Lanes lie in turn below and above the middle. */
  private static double offset(int lane) {
    return (lane % 2 == 0 ? -lane / 2 : (lane + 1) / 2) * LANE;
  }

  private static double median(List<ComparisonPoint> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half).value()
        : (sorted.get(half - 1).value() + sorted.get(half).value()) / 2;
  }

  /** To the right of its dot, or to the left where there is no room. */
  private static void name(
      Mart mart, HouseTheme theme, Pen pen, ComparisonPoint point, double x, double y) {
    String whole = theme.name(mart.executive(point.executive()));
    double gap = RADIUS + 6;
    double room = HouseTheme.WIDTH - x - gap;
    boolean right = theme.face().width(whole, HouseTheme.SMALL) <= room || x - LEFT < room;
    String name = pen.fit(whole, right ? room : x - LEFT - gap, HouseTheme.SMALL);
    double from = right ? x + gap : x - gap - theme.face().width(name, HouseTheme.SMALL);
    // The line of the median may run below a name.
    pen.box(from - 1, y - 7, theme.face().width(name, HouseTheme.SMALL) + 2, 14, HouseTheme.PAPER);
    pen.left(name, from, y + 4, HouseTheme.SMALL, HouseTheme.INK);
  }
}
