package org.shiguan.report.chart.kind;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.CoverageMonth;

/**
 * Posts per month of one executive as bars. Months that were not seen are grey, so that they do not
 * look like silence.
 *
 * @param theme the look
 * @param scale the months
 * @param months coverage of the executive by month index
 */
record MonthPanel(HouseTheme theme, MonthScale scale, Map<Integer, CoverageMonth> months) {
  // The rule of the metrics: a stretch counts as covered when 95 % of it is.
  private static final double WHOLLY_SEEN = 0.95;

  static MonthPanel of(HouseTheme theme, MonthScale scale, List<CoverageMonth> coverage) {
    return new MonthPanel(
        theme,
        scale,
        coverage.stream()
            .filter(c -> scale.holds(c.month()))
            .collect(Collectors.toMap(c -> scale.index(c.month()), c -> c, (a, b) -> a)));
  }

  long peak() {
    return months.values().stream().mapToLong(CoverageMonth::posts).max().orElse(0);
  }

  /** Paints shades, grid, bars and base line; {@code top} is the value at the upper edge. */
  void paint(
      Graphics2D canvas,
      Rectangle2D area,
      List<HouseAxis.Mark> vertical,
      List<HouseAxis.Mark> horizontal,
      double top) {
    Pen pen = theme.pen(canvas);
    shade(pen, area);
    for (HouseAxis.Mark mark : vertical) {
      double x = area.getX() + mark.at() / scale.count() * area.getWidth();
      pen.rule(x, area.getY(), x, area.getMaxY(), 0.75, HouseTheme.GRID);
    }
    for (HouseAxis.Mark mark : horizontal) {
      double y = area.getMaxY() - mark.at() / top * area.getHeight();
      pen.rule(area.getX(), y, area.getMaxX(), y, 0.75, HouseTheme.GRID);
    }
    bars(top).draw(canvas, area, null, null, null);
    pen.rule(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), 1, HouseTheme.RULE);
  }

  private XYPlot bars(double top) {
    var bars = new XYIntervalSeries("posts");
    months.forEach(
        (at, month) -> {
          if (month.posts() > 0) {
            double posts = (double) month.posts();
            bars.add(at + 0.5, at + 0.1, at + 0.9, posts, 0, posts);
          }
        });
    var dataset = new XYIntervalSeriesCollection();
    dataset.addSeries(bars);
    var renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setUseYInterval(true);
    renderer.setSeriesPaint(0, HouseTheme.DATA);
    return HouseTheme.plot(
        dataset,
        HouseAxis.hidden(theme, 0, scale.count()),
        HouseAxis.hidden(theme, 0, top),
        renderer);
  }

  /** Paints the months that were not seen, or in part. */
  void shade(Pen pen, Rectangle2D area) {
    double width = area.getWidth() / scale.count();
    int from = 0;
    while (from < scale.count()) {
      Color shade = shade(from);
      int to = from + 1;
      while (to < scale.count() && shade(to).equals(shade)) {
        to++;
      }
      if (!shade.equals(HouseTheme.PAPER)) {
        pen.box(
            area.getX() + from * width, area.getY(), (to - from) * width, area.getHeight(), shade);
      }
      from = to;
    }
  }

  private Color shade(int index) {
    CoverageMonth month = months.get(index);
    double seen = month == null ? 0 : month.share();
    return seen == 0
        ? HouseTheme.UNSEEN
        : seen < WHOLLY_SEEN ? HouseTheme.PARTLY_SEEN : HouseTheme.PAPER;
  }
}
