package org.shiguan.report.chart.kind;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Capture;
import org.shiguan.report.mart.Deletion;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Manifest;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/** When each missing post was written, and between which two moments it disappeared. */
public final class DeletionRaster implements Chart {
  private static final int LEFT = 58;
  private static final int RIGHT = 12;
  private static final int PLOT = 430;
  private static final Color PLATFORM = new Color(0x4b1d6b);

  @Override
  public String id() {
    return "deletion-raster";
  }

  @Override
  public Text title() {
    return new Text("删帖分布图", "Deletion raster");
  }

  @Override
  public Text appliesTo() {
    return new Text("每位有抓取或删帖记录的高管", "each executive with crawls or missing posts");
  }

  @Override
  public Text caption() {
    return new Text(
        "横轴为发帖时间，纵轴为日历时间。每条竖线为一条消失的帖子：下端为最后一次见到，上端为首次确认消失，删除发生在其间。线的粗细为"
            + "证据等级（A、B、C 为断言；D 为虚线，只列出）。每条横线为一次抓取及其覆盖的发帖时间：没有横线的地方什么也没有查过，那里的帖子"
            + "即使消失也看不见。灰底的月份没有被抓取。",
        "Across: when a post was written. Up: calendar time. A bar is a missing post; it was last seen"
            + " at its lower end and first confirmed missing at its upper, and was deleted in"
            + " between. Its width is the grade of the evidence (A, B, C are asserted; D, broken, is"
            + " only listed). A level line is a crawl and the posting times it covers: where there"
            + " is none, nothing was looked for, and what disappeared there is not seen. Months on"
            + " grey were not crawled.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    return mart.executives().stream()
        .map(Executive::id)
        .filter(id -> !mart.deletions(id).isEmpty() || !mart.captures(id).isEmpty())
        .map(Subject::executive)
        .toList();
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    String id = subject.id();
    List<Deletion> deletions = mart.deletions(id);
    List<Capture> captures = mart.captures(id);
    String title =
        theme.label("Posts that disappeared: ", "消失的帖子：") + theme.name(mart.executive(id));
    String subtitle = subtitle(theme, deletions, captures);
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    Legend legend = legend(theme, deletions);
    Manifest.Period period = mart.manifest().study().period();
    MonthScale across =
        MonthScale.of(period, deletions.stream().map(d -> MonthScale.day(d.posted())));
    MonthScale up = MonthScale.of(period, moments(deletions, captures).map(MonthScale::day));
    int top = frame.top() + legend.height() + 30;
    int height = top + PLOT + 40 + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          legend.paint(pen, frame.top());
          var plot = new Plot(theme, pen, across, up, top);
          plot.ground(MonthPanel.of(theme, MonthScale.of(period), mart.coverage(id)));
          captures.forEach(plot::capture);
          plot.deletions(deletions);
        });
  }

  private static Stream<Instant> moments(List<Deletion> deletions, List<Capture> captures) {
    return Stream.concat(
        deletions.stream()
            .flatMap(d -> Stream.of(d.posted(), d.lastSeen(), d.missing()))
            .filter(Objects::nonNull),
        captures.stream().map(Capture::capturedAt));
  }

  private static String subtitle(
      HouseTheme theme, List<Deletion> deletions, List<Capture> captures) {
    long valid = captures.stream().filter(Capture::covers).count();
    String crawls = theme.numbers().count(valid);
    if (deletions.isEmpty()) {
      return theme.label(
          "No post is known to be missing; crawls that cover something: " + crawls + ".",
          "没有已知消失的帖子；有覆盖的抓取 " + crawls + " 次。");
    }
    long asserted = deletions.stream().filter(d -> d.grade().asserted()).count();
    String sure = theme.numbers().count(asserted);
    String weak = theme.numbers().count(deletions.size() - asserted);
    return theme.label(
        sure
            + " deleted (grades A, B, C); "
            + weak
            + " more missing on weak evidence (D). Crawls that cover something: "
            + crawls
            + ".",
        sure + " 条被删除（等级 A、B、C）；另有 " + weak + " 条消失但证据薄弱（D）。有覆盖的抓取 " + crawls + " 次。");
  }

  private static Color color(Deletion.Actor actor) {
    return switch (actor) {
      case AUTHOR -> HouseTheme.EVENT;
      case PLATFORM -> PLATFORM;
      case UNKNOWN -> HouseTheme.DATA;
    };
  }

  private static Stroke stroke(Deletion.Grade grade) {
    return switch (grade) {
      case A -> HouseTheme.line(3);
      case B -> HouseTheme.line(2);
      case C -> HouseTheme.line(1);
      case D -> HouseTheme.dashed(1, 2);
    };
  }

  /** The sign at the upper end, so that the actor is told without colour too. */
  private static void sign(Pen pen, Deletion.Actor actor, double x, double y) {
    switch (actor) {
      case AUTHOR -> pen.fill(new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5), color(actor));
      case PLATFORM -> pen.fill(new Rectangle2D.Double(x - 2.5, y - 2.5, 5, 5), color(actor));
      case UNKNOWN -> pen.rule(x - 2.5, y, x + 2.5, y, 1.5, color(actor));
    }
  }

  private static Legend legend(HouseTheme theme, List<Deletion> deletions) {
    var legend = new Legend(theme);
    for (Deletion.Actor actor : Deletion.Actor.values()) {
      if (deletions.stream().anyMatch(d -> d.actor() == actor)) {
        String who = theme.label(actor.title());
        legend.add(
            (pen, x, y) -> {
              pen.rule(x + 11, y + 2, x + 11, y + 13, 2, color(actor));
              sign(pen, actor, x + 11, y + 2);
            },
            theme.label("deleted by: ", "删除者：") + who);
      }
    }
    for (Deletion.Grade grade : Deletion.Grade.values()) {
      if (deletions.stream().anyMatch(d -> d.grade() == grade)) {
        legend.add(
            (pen, x, y) ->
                pen.draw(
                    new Line2D.Double(x + 2, y + 6, x + 22, y + 6), stroke(grade), HouseTheme.INK),
            theme.label("grade ", "等级 ") + grade);
      }
    }
    if (deletions.stream().anyMatch(d -> d.missing() == null)) {
      legend.add(
          (pen, x, y) -> open(pen, x + 11, y + 12, HouseTheme.INK),
          theme.label("missing since an unknown time", "消失时间不明"));
    }
    legend.add(
        (pen, x, y) -> pen.rule(x, y + 6, x + 22, y + 6, 1, HouseTheme.MUTED),
        theme.label("crawl, and the posting times it covers", "抓取及其覆盖的发帖时间"));
    legend.add(
        (pen, x, y) -> cross(pen, x + 11, y + 6),
        theme.label("crawl that counts for nothing", "不作数的抓取"));
    return legend;
  }

  /** An arrow up from where a post was last seen. */
  private static void open(Pen pen, double x, double y, Color color) {
    var head = new Path2D.Double();
    head.moveTo(x - 3, y - 7);
    head.lineTo(x, y - 11);
    head.lineTo(x + 3, y - 7);
    pen.rule(x, y, x, y - 10, 1, color);
    pen.draw(head, HouseTheme.line(1), color);
  }

  private static void cross(Pen pen, double x, double y) {
    pen.rule(x - 3, y - 3, x + 3, y + 3, 1, HouseTheme.MUTED);
    pen.rule(x - 3, y + 3, x + 3, y - 3, 1, HouseTheme.MUTED);
  }

  /** The plot: posting time across, calendar time up. */
  private record Plot(HouseTheme theme, Pen pen, MonthScale across, MonthScale up, int top) {
    private static final double WIDTH = HouseTheme.WIDTH - LEFT - RIGHT;

    private double x(Instant moment) {
      return LEFT + across.pixel(moment, WIDTH);
    }

    private double y(Instant moment) {
      return top + PLOT - up.pixel(moment, PLOT);
    }

    void ground(MonthPanel months) {
      double from = across.index(months.scale().first()) / (double) across.count() * WIDTH;
      double width = months.scale().count() / (double) across.count() * WIDTH;
      months.shade(pen, new Rectangle2D.Double(LEFT + from, top, width, PLOT));
      double bottom = top + (double) PLOT;
      for (HouseAxis.Mark mark : across.marks(theme, WIDTH)) {
        double x = LEFT + mark.at() / across.count() * WIDTH;
        pen.rule(x, top, x, bottom, 0.75, HouseTheme.GRID);
        pen.left(mark.label(), x, bottom + 16, HouseTheme.SMALL, HouseTheme.MUTED);
      }
      double above = bottom;
      for (HouseAxis.Mark mark : up.marks(theme, PLOT)) {
        double y = bottom - mark.at() / up.count() * PLOT;
        pen.rule(LEFT, y, HouseTheme.WIDTH - (double) RIGHT, y, 0.75, HouseTheme.GRID);
        if (mark.at() == 0 || above - y > 14) {
          pen.right(mark.label(), LEFT - 8.0, y, HouseTheme.SMALL, HouseTheme.MUTED);
          above = y;
        }
      }
      pen.rule(LEFT, bottom, HouseTheme.WIDTH - (double) RIGHT, bottom, 1, HouseTheme.RULE);
      String posted = theme.label("time of posting", "发帖时间");
      double right = HouseTheme.WIDTH - (double) RIGHT;
      pen.right(posted, right, bottom + 34, HouseTheme.SMALL, HouseTheme.MUTED);
      String seen = theme.label("last seen to first missing", "最后见到至首次确认消失");
      pen.left(seen, 0, top - 10.0, HouseTheme.SMALL, HouseTheme.MUTED);
    }

    void capture(Capture capture) {
      double y = y(capture.capturedAt());
      if (capture.covers()) {
        double from = capture.lo() == null ? LEFT : x(capture.lo());
        pen.rule(from, y, x(capture.hi()), y, 1, HouseTheme.MUTED);
      } else {
        cross(pen, Math.max(LEFT + 4.0, x(capture.capturedAt())), y);
      }
    }

    void deletions(List<Deletion> deletions) {
      // Those that would be painted on the same pixels are painted once: a purge of thousands
      // stays a small file.
      Set<String> painted = new HashSet<>();
      var order = new ArrayList<>(deletions);
      order.sort((a, b) -> b.grade().compareTo(a.grade()));
      for (Deletion deletion : order) {
        double x = x(deletion.posted());
        double low = y(deletion.lastSeen());
        Color color = color(deletion.actor());
        double high = deletion.missing() == null ? Double.NaN : y(deletion.missing());
        String place =
            String.format(
                Locale.ROOT,
                "%.0f %.0f %.0f %s %s",
                2 * x,
                2 * low,
                2 * high,
                deletion.grade(),
                deletion.actor());
        if (!painted.add(place)) {
          continue;
        }
        if (deletion.missing() == null) {
          open(pen, x, low, color);
          continue;
        }
        pen.draw(new Line2D.Double(x, low, x, high), stroke(deletion.grade()), color);
        sign(pen, deletion.actor(), x, high);
      }
    }
  }
}
