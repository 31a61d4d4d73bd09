package org.shiguan.report.chart.kind;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.CurvePoint;

/**
 * A survival curve with its bounds, its interval, its axes and the numbers at risk below.
 *
 * @param curve its steps in order, at least one
 * @param scale of the axis of time
 * @param words what the axis and the rows below it are called
 * @param floor share at which the axis begins, 0 or more
 * @param top where the plot begins
 */
record StepPlot(
    HouseTheme theme,
    Pen pen,
    List<CurvePoint> curve,
    Scale scale,
    Words words,
    double floor,
    int top) {
  static final int PLOT = 270;

  /** Height of the plot and of what stands below it. */
  static final int HEIGHT = PLOT + 76;

  private static final int LEFT = 152;
  private static final Color BOUNDED = new Color(0x8fbfdc);
  private static final Color INTERVAL = new Color(0xdcebf5);

  /** An axis of time. */
  interface Scale {
    /** Part of the way to the end, 0 to 1. */
    double at(double days);

    /** Ticks in days. */
    List<HouseAxis.Mark> marks(HouseTheme theme);
  }

  /**
   * What stands beside the axis.
   *
   * @param axis title of the axis of time
   * @param atRisk row of numbers at risk
   * @param events row of events so far
   */
  record Words(String axis, String atRisk, String events) {}

  void paint() {
    axes();
    area(INTERVAL, p -> p.low() == null ? p.atLeast() : p.low(), this::high);
    area(BOUNDED, CurvePoint::atLeast, CurvePoint::atMost);
    pen.draw(steps(CurvePoint::atMost), HouseTheme.line(1.75), HouseTheme.DATA);
    pen.draw(steps(CurvePoint::atLeast), HouseTheme.line(1.75), HouseTheme.DATA);
  }

  private double high(CurvePoint point) {
    return Objects.requireNonNullElse(point.high(), point.atMost());
  }

  double x(double at) {
    return LEFT + scale.at(at) * (HouseTheme.WIDTH - LEFT - 8);
  }

  private double y(double share) {
    return top + PLOT - (Math.max(floor, share) - floor) / (1 - floor) * PLOT;
  }

  private void axes() {
    double step = floor >= 0.8 ? 0.05 : floor > 0 ? 0.1 : 0.25;
    for (int i = 0; floor + i * step <= 1 + 1e-9; i++) {
      double share = Math.min(1, floor + i * step);
      pen.rule(LEFT, y(share), HouseTheme.WIDTH, y(share), 0.75, HouseTheme.GRID);
      String label = theme.numbers().tick(share * 100, 1) + "%";
      pen.right(label, LEFT - 8.0, y(share) + 4, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    double base = top + (double) PLOT;
    pen.rule(LEFT, base, HouseTheme.WIDTH, base, 1, HouseTheme.RULE);
    pen.left(words.axis(), 0, base + 16, HouseTheme.SMALL, HouseTheme.MUTED);
    pen.left(words.atRisk(), 0, base + 42, HouseTheme.SMALL, HouseTheme.MUTED);
    pen.left(words.events(), 0, base + 60, HouseTheme.SMALL, HouseTheme.MUTED);
    for (HouseAxis.Mark mark : scale.marks(theme)) {
      double x = x(mark.at());
      pen.rule(x, base, x, base + 4, 1, HouseTheme.RULE);
      below(pen, mark.label(), x, base + 16, HouseTheme.MUTED);
      at(mark.at())
          .ifPresent(
              p -> {
                String n = theme.numbers().count(p.n());
                below(pen, n, x, base + 42, HouseTheme.INK);
                String events = theme.numbers().count(p.events());
                below(pen, events, x, base + 60, HouseTheme.INK);
              });
    }
  }

  /** Under a mark of the axis, but not beyond the picture. */
  private void below(Pen pen, String text, double x, double y, Color color) {
    double half = theme.face().width(text, HouseTheme.SMALL) / 2;
    pen.centre(text, Math.min(x, HouseTheme.WIDTH - half), y, HouseTheme.SMALL, color);
  }

  /** The row that holds at a day; none before the first. */
  private Optional<CurvePoint> at(double day) {
    return curve.stream().filter(p -> p.days() <= day).reduce((a, b) -> b);
  }

  private Path2D steps(ToDoubleFunction<CurvePoint> share) {
    var path = new Path2D.Double();
    for (int i = 0; i < curve.size(); i++) {
      double y = y(share.applyAsDouble(curve.get(i)));
      double from = x(curve.get(i).days());
      if (i == 0) {
        path.moveTo(from, y);
      } else {
        path.lineTo(from, y);
      }
      path.lineTo(end(i), y);
    }
    return path;
  }

  /** Where a step ends; the last one is given a stub, since it holds at its day at least. */
  private double end(int step) {
    return step + 1 < curve.size() ? x(curve.get(step + 1).days()) : x(curve.get(step).days()) + 6;
  }

  private void area(
      Color color, ToDoubleFunction<CurvePoint> low, ToDoubleFunction<CurvePoint> high) {
    // One shape: boxes side by side would show their seams.
    Path2D path = steps(high);
    for (int i = curve.size() - 1; i >= 0; i--) {
      double y = y(low.applyAsDouble(curve.get(i)));
      path.lineTo(end(i), y);
      path.lineTo(x(curve.get(i).days()), y);
    }
    path.closePath();
    pen.fill(path, color);
  }
}
