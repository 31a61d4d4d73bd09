package org.shiguan.report.chart.kind;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Grain;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.MetricValue;
import org.shiguan.report.mart.Text;

/** Executives ranked by one metric: dots with intervals, the undefined below with their reason. */
public final class RankedDots implements Chart {
  private static final int MOST_ROWS = 60;
  private static final int LEFT = 236;
  private static final int PLOT = 396;
  private static final int VALUE = 728;
  private static final int INTERVAL = 902;
  private static final int ROW = 27;
  private static final int HEAD = 46;

  /** The line of an interval. */
  static final Color INTERVAL_LINE = new Color(0x8fbfdc);

  @Override
  public String id() {
    return "ranked-dots";
  }

  @Override
  public Text title() {
    return new Text("指标排名点图", "Ranked dot plot");
  }

  @Override
  public Text appliesTo() {
    return new Text("每个有全期数值的指标", "each metric with one value for the whole period");
  }

  @Override
  public Text caption() {
    return new Text(
        "圆点为数值，横线为区间，n 为数值所依据的数量。空心圆点的数值带有说明，见表。下方列出没有数值者及其原因。" + "区间相互重叠时，名次先后没有意义。",
        "Dots are values, lines are intervals, n is what a value rests on. A hollow dot carries a"
            + " flag, see the table. Those without a value stand below with the reason. Where"
            + " intervals overlap, the order means nothing.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    return mart.catalogue().metrics().stream()
        .filter(m -> !m.sliced() && m.grains().contains(Grain.PERIOD))
        .filter(m -> !mart.executives().isEmpty())
        .map(m -> Subject.metric(m.id()))
        .toList();
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    Catalogue.Metric card = mart.metric(subject.id());
    return drawing(
        mart,
        card,
        theme,
        theme.label(card.title()),
        theme.label(card.caveat()),
        e -> theme.data(e.company().in(theme.language())));
  }

  /**
   * The drawing of one metric.
   *
   * @param beside what stands beside a name where there is room, ready to be printed
   */
  static Drawing drawing(
      Mart mart,
      Catalogue.Metric card,
      HouseTheme theme,
      String title,
      String subtitle,
      Function<Executive, String> beside) {
    Ranking ranking = Ranking.of(mart, card);
    List<Ranking.Place> ranked = ranking.ranked().stream().limit(MOST_ROWS).toList();
    List<Ranking.Place> undefined = ranking.undefined().stream().limit(MOST_ROWS).toList();
    int leftOut =
        ranking.ranked().size() + ranking.undefined().size() - ranked.size() - undefined.size();
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    int rows = frame.top() + HEAD;
    int below = rows + ROW * ranked.size() + (ranked.isEmpty() ? 0 : 8);
    int height = below + ROW * undefined.size() + (leftOut > 0 ? ROW : 0) + 14 + Frame.FOOT;
    String valued = theme.numbers().count(ranking.ranked().size());
    String without = theme.numbers().count(ranking.undefined().size());
    String description =
        theme.label(
            valued + " executives with a value, highest first; " + without + " without.",
            valued + " 位高管有数值，从高到低；" + without + " 位没有数值。");
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        description,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          paintRanked(canvas, theme, card, ranked, beside, frame.top());
          for (int i = 0; i < undefined.size(); i++) {
            paintUndefined(theme, pen, mart, undefined.get(i), beside, below + ROW * i);
          }
          if (leftOut > 0) {
            String more = theme.numbers().count(leftOut);
            double y = below + ROW * undefined.size() + 18.0;
            String words = theme.label("and " + more + " more in the table", "另有 " + more + " 位见表");
            pen.left(words, 0, y, HouseTheme.SMALL, HouseTheme.MUTED);
          }
        });
  }

  /** The axis label: title and unit of the card, so that it cannot disagree with the metric. */
  static String axisLabel(HouseTheme theme, Catalogue.Metric card, ValueScale scale) {
    String unit = theme.label(scale.unit());
    String log = scale.logarithmic() ? theme.label(", log scale", "，对数刻度") : "";
    return theme.language() == Language.ZH
        ? theme.label(card.title()) + "（" + unit + log + "）"
        : theme.label(card.title()) + " (" + unit + log + ")";
  }

  private static void paintRanked(
      Graphics2D canvas,
      HouseTheme theme,
      Catalogue.Metric card,
      List<Ranking.Place> ranked,
      Function<Executive, String> beside,
      int top) {
    if (ranked.isEmpty()) {
      String words = theme.label("No data: nobody has a value.", "无数据：没有任何数值。");
      theme.pen(canvas).left(words, 0, top + 24.0, HouseTheme.BODY, HouseTheme.MUTED);
      return;
    }
    ValueScale scale = ValueScale.of(card, ranked.stream().map(Ranking.Place::row).toList());
    Pen pen = theme.pen(canvas);
    double heads = top + HEAD - 8.0;
    pen.right(theme.label("value", "数值"), VALUE, heads, HouseTheme.SMALL, HouseTheme.MUTED);
    if (ranked.stream().anyMatch(p -> p.row().low() != null || p.row().high() != null)) {
      String interval = theme.label("interval", "区间");
      pen.right(interval, INTERVAL, heads, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    pen.right("n", HouseTheme.WIDTH, heads, HouseTheme.SMALL, HouseTheme.MUTED);
    for (int i = 0; i < ranked.size(); i++) {
      paintRow(theme, pen, card, ranked.get(i), beside, top + HEAD + i * ROW);
    }
    var area = new Rectangle2D.Double(LEFT, top, PLOT, HEAD + (double) ROW * ranked.size());
    plot(theme, card, scale, ranked).draw(canvas, area, null, null, null);
  }

  private static XYPlot plot(
      HouseTheme theme, Catalogue.Metric card, ValueScale scale, List<Ranking.Place> ranked) {
    var plain = new XYIntervalSeries("value");
    var flagged = new XYIntervalSeries("flagged value");
    for (int i = 0; i < ranked.size(); i++) {
      MetricValue row = ranked.get(i).row();
      double x = scale.at(row.value());
      double low = row.low() == null ? x : scale.at(row.low());
      double high = row.high() == null ? x : scale.at(row.high());
      (row.reason() == null ? plain : flagged).add(x, low, high, i + 0.5, i + 0.5, i + 0.5);
    }
    var dataset = new XYIntervalSeriesCollection();
    dataset.addSeries(plain);
    dataset.addSeries(flagged);
    var axis =
        new HouseAxis(
            theme, axisLabel(theme, card, scale), scale.low(), scale.high(), scale.marks(theme));
    HouseAxis places = HouseAxis.hidden(theme, 0, ranked.size());
    places.setInverted(true);
    XYPlot plot = HouseTheme.plot(dataset, axis, places, renderer());
    plot.setRangeGridlinesVisible(false);
    plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setDomainZeroBaselineVisible(scale.low() < 0 && !scale.logarithmic());
    plot.setDomainZeroBaselinePaint(HouseTheme.RULE);
    var space = new AxisSpace();
    space.setTop(HEAD);
    plot.setFixedDomainAxisSpace(space);
    plot.setFixedRangeAxisSpace(new AxisSpace());
    return plot;
  }

  private static XYErrorRenderer renderer() {
    var renderer = new XYErrorRenderer();
    renderer.setDrawYError(false);
    renderer.setCapLength(0);
    renderer.setErrorPaint(INTERVAL_LINE);
    renderer.setErrorStroke(HouseTheme.line(2.5));
    renderer.setUseFillPaint(true);
    renderer.setDrawOutlines(true);
    renderer.setUseOutlinePaint(true);
    for (int series = 0; series < 2; series++) {
      renderer.setSeriesShape(series, new Ellipse2D.Double(-4.5, -4.5, 9, 9));
      renderer.setSeriesPaint(series, HouseTheme.DATA);
      renderer.setSeriesOutlinePaint(series, HouseTheme.DATA);
      renderer.setSeriesOutlineStroke(series, HouseTheme.line(1.75));
      renderer.setSeriesFillPaint(series, series == 0 ? HouseTheme.DATA : HouseTheme.PAPER);
    }
    return renderer;
  }

  private static void paintRow(
      HouseTheme theme,
      Pen pen,
      Catalogue.Metric card,
      Ranking.Place place,
      Function<Executive, String> beside,
      int y) {
    double middle = y + ROW / 2.0;
    double base = middle + 4.5;
    pen.rule(LEFT, middle, LEFT + (double) PLOT, middle, 0.75, HouseTheme.GRID);
    name(theme, pen, place.executive(), beside, base);
    MetricValue row = place.row();
    String value = theme.numbers().value(row, card);
    pen.right(value, VALUE, base, HouseTheme.BODY, HouseTheme.INK);
    String interval = theme.numbers().interval(row, card);
    pen.right(interval, INTERVAL, base, HouseTheme.SMALL, HouseTheme.MUTED);
    pen.right(
        theme.numbers().count(row.n()), HouseTheme.WIDTH, base, HouseTheme.SMALL, HouseTheme.MUTED);
  }

  private static void paintUndefined(
      HouseTheme theme,
      Pen pen,
      Mart mart,
      Ranking.Place place,
      Function<Executive, String> beside,
      int y) {
    double base = y + ROW / 2.0 + 4.5;
    pen.rule(0, y, HouseTheme.WIDTH, y, 0.75, HouseTheme.GRID);
    name(theme, pen, place.executive(), beside, base);
    String reason =
        place.row() == null
            ? theme.label("not computed: no row in the mart", "未计算：数据集市中没有这一行")
            : theme.reason(mart.catalogue(), place.row().reason());
    String words = "— " + reason;
    pen.left(
        pen.fit(words, INTERVAL - LEFT + 10.0, HouseTheme.SMALL),
        LEFT,
        base,
        HouseTheme.SMALL,
        HouseTheme.MUTED);
    Stream.ofNullable(place.row())
        .map(r -> theme.numbers().count(r.n()))
        .forEach(n -> pen.right(n, HouseTheme.WIDTH, base, HouseTheme.SMALL, HouseTheme.MUTED));
  }

  private static void name(
      HouseTheme theme,
      Pen pen,
      Executive executive,
      Function<Executive, String> beside,
      double base) {
    String name = pen.fit(theme.name(executive), LEFT - 16.0, HouseTheme.BODY);
    pen.left(name, 0, base, HouseTheme.BODY, HouseTheme.INK);
    double used = theme.face().width(name, HouseTheme.BODY) + 8;
    double rest = LEFT - 16 - used;
    String words = beside.apply(executive);
    // What is cut to two or three signs says nothing.
    if (rest > Math.min(60, pen.face().width(words, HouseTheme.SMALL)) && !words.isEmpty()) {
      String cut = pen.fit(words, rest, HouseTheme.SMALL);
      pen.left(cut, used, base, HouseTheme.SMALL, HouseTheme.MUTED);
    }
  }
}
