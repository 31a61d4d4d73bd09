package org.shiguan.report.chart.kind;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.Group;

/**
 * How the sides of a comparison are told apart: by colour (Okabe and Ito 2008) and, for grey print
 * and colour-blind readers, by the form of a dot and by the dashes of a line. A group looks the
 * same in every picture.
 */
enum SideLook {
  DISC(HouseTheme.DATA, 0),
  SQUARE(HouseTheme.EVENT, 7),
  TRIANGLE(new Color(0x00795a), 2),
  DIAMOND(new Color(0x7a4a9e), 14);

  private final Color color;
  private final double dash;

  SideLook(Color color, double dash) {
    this.color = color;
    this.dash = dash;
  }

  /** The look of the side that stands at a place, from 0. */
  static SideLook of(List<Comparison.Side> sides, int place) {
    List<String> groups = Stream.of(Group.values()).map(Group::name).toList();
    int group = groups.indexOf(sides.get(place).code());
    boolean all = sides.stream().allMatch(s -> groups.contains(s.code()));
    return values()[(all ? group : place) % values().length];
  }

  Color color() {
    return color;
  }

  /** For the band of a curve. */
  Color pale() {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), 34);
  }

  Stroke line() {
    return dash == 0 ? HouseTheme.line(2) : HouseTheme.dashed(2, dash);
  }

  /** Paints a dot with a white rim, so that dots on each other stay apart. */
  void dot(Pen pen, double x, double y, double radius) {
    pen.fill(shape(x, y, radius + 1.25), HouseTheme.PAPER);
    pen.fill(shape(x, y, radius), color);
  }

  private Shape shape(double x, double y, double r) {
    return switch (this) {
      case DISC -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
      case SQUARE -> new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
      case TRIANGLE -> polygon(x, y - 1.15 * r, x + 1.1 * r, y + 0.8 * r, x - 1.1 * r, y + 0.8 * r);
      case DIAMOND -> polygon(x, y - 1.25 * r, x + 1.25 * r, y, x, y + 1.25 * r, x - 1.25 * r, y);
    };
  }

  private static Shape polygon(double... at) {
    var path = new Path2D.Double();
    path.moveTo(at[0], at[1]);
    for (int i = 2; i < at.length; i += 2) {
      path.lineTo(at[i], at[i + 1]);
    }
    path.closePath();
    return path;
  }
}
