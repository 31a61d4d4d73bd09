package org.shiguan.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** A horizontal number axis with the ticks it is given and no others. */
public final class HouseAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  private final transient List<Mark> marks;

  /**
   * A labelled place on the axis.
   *
   * @param at position
   * @param label what stands there
   */
  public record Mark(double at, String label) {}

  /** An axis from low to high with a title (null for none) and marks. */
  public HouseAxis(HouseTheme theme, String title, double low, double high, List<Mark> marks) {
    super(title);
    this.marks = List.copyOf(marks);
    setRange(low, high);
    setLabelFont(theme.face().at(HouseTheme.SMALL));
    setLabelPaint(HouseTheme.MUTED);
    setTickLabelFont(theme.face().at(HouseTheme.SMALL));
    setTickLabelPaint(HouseTheme.MUTED);
    setTickLabelInsets(new RectangleInsets(2, 4, 2, 4));
    setLabelInsets(new RectangleInsets(2, 0, 4, 0));
    setTickMarksVisible(false);
    setAxisLineVisible(false);
  }

  /** An axis that only carries a scale: nothing of it is drawn. */
  public static HouseAxis hidden(HouseTheme theme, double low, double high) {
    var axis = new HouseAxis(theme, null, low, high, List.of());
    axis.setVisible(false);
    return axis;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
    TextAnchor anchor =
        edge.equals(RectangleEdge.TOP) ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER;
    return marks.stream()
        .map(m -> new NumberTick(m.at(), m.label(), anchor, TextAnchor.CENTER, 0))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
