package org.shiguan.report.chart.kind;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.MetricValue;

/**
 * The mix of three roles of every executive as a dot in a triangle; a key beside it has the names.
 *
 * @param mart the mart
 * @param card the metric
 * @param theme the look
 */
record RoleTriangle(Mart mart, Catalogue.Metric card, HouseTheme theme) {
  private static final int MOST = 30;
  private static final double SIDE = 430;
  private static final double LEFT = 24;
  private static final double RADIUS = 5;
  private static final int KEY = 530;
  private static final int ROW = 22;

  /** An executive with three shares. */
  private record Mix(Executive executive, List<MetricValue> rows) {
    double share(int role) {
      return rows.get(role).value();
    }

    long posts() {
      return rows.get(0).n();
    }
  }

  Drawing drawing() {
    var all = new ArrayList<Mix>();
    var without = new LinkedHashMap<String, Integer>();
    for (Executive executive : mart.executives()) {
      Map<String, MetricValue> rows = mart.slices(card.id(), executive.id());
      List<MetricValue> roles =
          CodedShares.ROLES.stream().filter(rows::containsKey).map(rows::get).toList();
      if (roles.size() == CodedShares.ROLES.size()
          && roles.stream().allMatch(row -> row.value() != null)) {
        all.add(new Mix(executive, roles));
      } else {
        without.merge(why(roles), 1, Integer::sum);
      }
    }
    List<Mix> mixes =
        all.stream()
            .sorted(
                Comparator.comparingLong(Mix::posts)
                    .reversed()
                    .thenComparing(mix -> mix.executive().id()))
            .limit(MOST)
            .toList();
    String title = theme.label("Which role they speak in", "以何种角色发言");
    String subtitle = subtitle(mixes, all.size() - mixes.size());
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    int top = frame.top() + 30;
    double key = 24.0 + ROW * mixes.size() + 18.0 * without.size() + 10;
    int height = (int) (top + Math.max(SIDE * Math.sqrt(3) / 2 + 52, key) + Frame.FOOT);
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          grid(pen, top);
          dots(pen, mixes, top);
          double y = key(pen, mixes, top);
          for (Map.Entry<String, Integer> entry : without.entrySet()) {
            String words = theme.numbers().count(entry.getValue()) + " × — " + entry.getKey();
            double space = (double) HouseTheme.WIDTH - KEY;
            pen.left(
                pen.fit(words, space, HouseTheme.SMALL),
                KEY,
                y,
                HouseTheme.SMALL,
                HouseTheme.MUTED);
            y += 18;
          }
        });
  }

  private String subtitle(List<Mix> mixes, int leftOut) {
    return (mixes.isEmpty()
            ? theme.label("No data", "无数据")
            : theme.label(
                "Mix of three roles over the whole period, by number of posts with one.",
                "全期三种角色的构成，按有角色的帖子数排列。"))
        + (leftOut == 0
            ? ""
            : theme.label(
                " The "
                    + mixes.size()
                    + " with most such posts; "
                    + leftOut
                    + " more are in the table.",
                "仅列此类帖子最多的 " + mixes.size() + " 位，其余 " + leftOut + " 位见表。"))
        + CodedShares.warning(theme, mart, mixes.stream().flatMap(m -> m.rows().stream()).toList());
  }

  private String why(List<MetricValue> roles) {
    return roles.stream()
        .filter(row -> row.value() == null)
        .map(row -> theme.reason(mart.catalogue(), row.reason()))
        .findFirst()
        .orElseGet(() -> theme.label("not computed: no row in the mart", "未计算：数据集市中没有这一行"));
  }

  /** Where a mix stands: the corners are the roles, the first on top, then left and right. */
  static Point2D.Double at(double first, double second, double third, double top) {
    double tall = SIDE * Math.sqrt(3) / 2;
    double sum = first + second + third;
    return new Point2D.Double(
        LEFT + SIDE * (third + first / 2) / sum, top + tall * (second + third) / sum);
  }

  private void grid(Pen pen, double top) {
    for (int fifth = 1; fifth < 5; fifth++) {
      double s = fifth / 5.0;
      line(pen, at(s, 1 - s, 0, top), at(s, 0, 1 - s, top));
      line(pen, at(1 - s, s, 0, top), at(0, s, 1 - s, top));
      line(pen, at(1 - s, 0, s, top), at(0, 1 - s, s, top));
      // The share of the first role, read along the level lines.
      Point2D.Double end = at(s, 0, 1 - s, top);
      String label = theme.numbers().tick(s * 100, 1) + "%";
      pen.left(label, end.x + 8, end.y + 4, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    var edge = new Path2D.Double();
    Point2D.Double summit = at(1, 0, 0, top);
    edge.moveTo(summit.x, summit.y);
    edge.lineTo(LEFT, at(0, 1, 0, top).y);
    edge.lineTo(LEFT + SIDE, at(0, 0, 1, top).y);
    edge.closePath();
    pen.draw(edge, HouseTheme.line(1), HouseTheme.RULE);
    double base = at(0, 1, 0, top).y + 20;
    pen.centre(corner(0), summit.x, top - 10, HouseTheme.BODY, HouseTheme.INK);
    pen.left(corner(1), 0, base, HouseTheme.BODY, HouseTheme.INK);
    pen.right(corner(2), KEY - 44.0, base, HouseTheme.BODY, HouseTheme.INK);
  }

  private String corner(int role) {
    return CodedShares.name(theme, CodedShares.ROLES.get(role)) + " " + CodedShares.ROLES.get(role);
  }

  private static void line(Pen pen, Point2D.Double a, Point2D.Double b) {
    pen.rule(a.x, a.y, b.x, b.y, 0.75, HouseTheme.GRID);
  }

  private void dots(Pen pen, List<Mix> mixes, double top) {
    var taken = new ArrayList<Rectangle2D>();
    List<Point2D.Double> points =
        mixes.stream().map(m -> at(m.share(0), m.share(1), m.share(2), top)).toList();
    for (Point2D.Double p : points) {
      taken.add(new Rectangle2D.Double(p.x - RADIUS, p.y - RADIUS, 2 * RADIUS, 2 * RADIUS));
    }
    // The names of the corners and the shares of the grid lines are written there.
    taken.add(new Rectangle2D.Double(0, top - 26, KEY, 20));
    taken.add(new Rectangle2D.Double(0, at(0, 1, 0, top).y + 6, KEY, 22));
    for (int fifth = 1; fifth < 5; fifth++) {
      Point2D.Double end = at(fifth, 0, 5.0 - fifth, top);
      taken.add(new Rectangle2D.Double(end.x + 6, end.y - 8, 34, 16));
    }
    for (int i = 0; i < mixes.size(); i++) {
      Point2D.Double p = points.get(i);
      String number = Integer.toString(i + 1);
      Rectangle2D box = free(p, theme.face().width(number, HouseTheme.SMALL) + 2, taken);
      taken.add(box);
      if (p.distance(box.getCenterX(), box.getCenterY()) > 20) {
        pen.rule(p.x, p.y, box.getCenterX(), box.getCenterY(), 0.75, HouseTheme.RULE);
        pen.box(box.getX(), box.getY(), box.getWidth(), box.getHeight(), HouseTheme.PAPER);
      }
      pen.left(number, box.getX() + 1, box.getMaxY() - 2, HouseTheme.SMALL, HouseTheme.INK);
    }
    for (int i = 0; i < mixes.size(); i++) {
      Point2D.Double p = points.get(i);
      boolean hollow = mixes.get(i).rows().stream().anyMatch(CodedShares::isNotValidated);
      dot(pen, p.x, p.y, hollow);
    }
  }

  private static void dot(Pen pen, double x, double y, boolean hollow) {
    var disc = new Ellipse2D.Double(x - RADIUS + 1, y - RADIUS + 1, 2 * RADIUS - 2, 2 * RADIUS - 2);
    pen.fill(disc, hollow ? HouseTheme.PAPER : HouseTheme.DATA);
    pen.draw(disc, HouseTheme.line(1.75), HouseTheme.DATA);
  }

  /** The first place around a dot, nearest rings first, where a number hits nothing. */
  private static Rectangle2D free(Point2D.Double dot, double width, List<Rectangle2D> taken) {
    Rectangle2D box = null;
    for (double ring = 14; ring < SIDE; ring += 8) {
      for (int turn = 0; turn < 16; turn++) {
        double angle = Math.PI * (turn / 8.0 - 0.25);
        double x = dot.x + ring * Math.cos(angle) - width / 2;
        double y = dot.y + ring * Math.sin(angle) - 6.5;
        box = new Rectangle2D.Double(Math.max(0, x), y, width, 13);
        if (taken.stream().noneMatch(box::intersects)) {
          return box;
        }
      }
    }
    return box;
  }

  /** The names with their shares; the next base line. */
  private double key(Pen pen, List<Mix> mixes, double top) {
    double y = top;
    double[] columns = {KEY + 226.0, KEY + 290.0, KEY + 354.0};
    if (!mixes.isEmpty()) {
      for (int role = 0; role < columns.length; role++) {
        String head = CodedShares.ROLES.get(role);
        pen.right(head, columns[role], y, HouseTheme.SMALL, HouseTheme.MUTED);
      }
      String n = theme.label("posts", "帖数");
      pen.right(n, HouseTheme.WIDTH, y, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    for (int i = 0; i < mixes.size(); i++) {
      y += ROW;
      Mix mix = mixes.get(i);
      String number = Integer.toString(i + 1);
      pen.right(number, KEY + 16.0, y, HouseTheme.SMALL, HouseTheme.INK);
      dot(pen, KEY + 28.0, y - 4, mix.rows().stream().anyMatch(CodedShares::isNotValidated));
      String name = pen.fit(theme.name(mix.executive()), 136, HouseTheme.BODY);
      pen.left(name, KEY + 38.0, y, HouseTheme.BODY, HouseTheme.INK);
      for (int role = 0; role < columns.length; role++) {
        String share = theme.numbers().value(mix.rows().get(role), card);
        pen.right(share, columns[role], y, HouseTheme.SMALL, HouseTheme.INK);
      }
      String posts = theme.numbers().count(mix.posts());
      pen.right(posts, HouseTheme.WIDTH, y, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    return y + 26;
  }
}
