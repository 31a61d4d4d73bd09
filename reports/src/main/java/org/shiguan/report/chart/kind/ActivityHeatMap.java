package org.shiguan.report.chart.kind;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/** Posts by weekday and hour: seven rows of 24 cells. */
public final class ActivityHeatMap implements Chart {
  private static final int LEFT = 64;
  private static final int RIGHT = 112;
  private static final int ROW = 28;
  private static final String[] WEEKDAYS_EN = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] WEEKDAYS_ZH = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};

  @Override
  public String id() {
    return "activity-heat-map";
  }

  @Override
  public Text title() {
    return new Text("发帖时段热图", "Activity heat map");
  }

  @Override
  public Text appliesTo() {
    return new Text("全体高管，以及每位高管", "all executives, and each executive");
  }

  @Override
  public Text caption() {
    return new Text(
        "每格为该星期几、该小时（北京时间，+08:00）的帖子数，颜色越深越多；浅灰为零。全体图把所有人的帖子相加，发帖多的账号分量更重。",
        "Each cell counts the posts of one weekday and hour, Beijing time (+08:00); darker is more,"
            + " light grey is none. The chart of all executives adds their posts up, so busy accounts"
            + " weigh more.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    Optional<Catalogue.Metric> metric = WeeklyProfile.metric(mart);
    var subjects = new ArrayList<Subject>();
    if (metric.isPresent()) {
      subjects.add(Subject.STUDY);
      for (Executive executive : mart.executives()) {
        subjects.add(Subject.executive(executive.id()));
      }
    }
    return subjects;
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    Catalogue.Metric metric = WeeklyProfile.metric(mart).orElseThrow();
    WeeklyProfile profile = WeeklyProfile.of(mart, metric, subject);
    String title =
        subject.kind() == Subject.Kind.STUDY
            ? theme.label("When all of them post", "全体高管在一周中何时发帖")
            : theme.label("Hours of the week: ", "一周中的发帖时段：")
                + theme.name(mart.executive(subject.id()));
    String posts = theme.posts(Math.round(profile.total()));
    String subtitle =
        !profile.measured()
            ? noData(mart, profile, theme)
            : theme.label(
                posts + " by weekday and hour, Beijing time (+08:00)",
                posts + "，按星期与小时分布，北京时间（+08:00）");
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    int top = frame.top() + 22;
    int height = profile.measured() ? top + 7 * ROW + 52 + Frame.FOOT : top + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          if (!profile.measured()) {
            return;
          }
          var area = new Rectangle2D.Double(LEFT, top, HouseTheme.WIDTH - LEFT - RIGHT, 7.0 * ROW);
          plot(theme, profile).draw(canvas, area, null, null, null);
          labels(theme, pen, profile, area);
          if (profile.total() > 0) {
            legend(theme, pen, profile, area);
          }
        });
  }

  private static String noData(Mart mart, WeeklyProfile profile, HouseTheme theme) {
    String words = theme.label("No data", "无数据");
    return profile.reason() == null
        ? words
        : words + theme.label(": ", "：") + theme.reason(mart.catalogue(), profile.reason());
  }

  private static XYPlot plot(HouseTheme theme, WeeklyProfile profile) {
    var cells = new double[3][7 * 24];
    for (int day = 0; day < 7; day++) {
      for (int hour = 0; hour < 24; hour++) {
        int cell = day * 24 + hour;
        cells[0][cell] = hour + 0.5;
        cells[1][cell] = day + 0.5;
        cells[2][cell] = profile.count(day, hour);
      }
    }
    var dataset = new DefaultXYZDataset();
    dataset.addSeries("posts", cells);
    var renderer = new XYBlockRenderer();
    renderer.setBlockWidth(0.94);
    renderer.setBlockHeight(0.92);
    renderer.setPaintScale(new BlueScale(profile.highest()));
    HouseAxis weekdays = HouseAxis.hidden(theme, 0, 7);
    weekdays.setInverted(true);
    XYPlot plot = HouseTheme.plot(dataset, HouseAxis.hidden(theme, 0, 24), weekdays, renderer);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    return plot;
  }

  private static void labels(
      HouseTheme theme, Pen pen, WeeklyProfile profile, Rectangle2D.Double area) {
    double cell = area.getWidth() / 24;
    for (int hour = 0; hour <= 24; hour += 3) {
      String label = theme.numbers().clock(hour);
      pen.centre(label, area.x + hour * cell, area.y - 7, HouseTheme.SMALL, HouseTheme.MUTED);
      pen.rule(
          area.x + hour * cell, area.y - 4, area.x + hour * cell, area.y, 0.75, HouseTheme.RULE);
    }
    for (int day = 0; day < 7; day++) {
      double y = area.y + day * ROW + ROW / 2.0 + 4.5;
      String name = theme.label(WEEKDAYS_EN[day], WEEKDAYS_ZH[day]);
      pen.right(name, LEFT - 24.0, y, HouseTheme.BODY, HouseTheme.INK);
      if (profile.total() > 0) {
        String share = theme.numbers().percent(profile.total(day) / profile.total());
        pen.right(share, HouseTheme.WIDTH - 6.0, y, HouseTheme.BODY, HouseTheme.INK);
      }
    }
    if (profile.total() > 0) {
      String head = theme.label("of the week", "占一周");
      pen.right(head, HouseTheme.WIDTH - 6.0, area.y - 7, HouseTheme.SMALL, HouseTheme.MUTED);
    }
  }

  private static void legend(
      HouseTheme theme, Pen pen, WeeklyProfile profile, Rectangle2D.Double area) {
    var scale = new BlueScale(profile.highest());
    double y = area.getMaxY() + 18;
    String low = theme.label("posts in the hour: 0", "该小时帖子数：0");
    pen.left(low, area.x, y + 10, HouseTheme.SMALL, HouseTheme.MUTED);
    double x = area.x + theme.face().width(low, HouseTheme.SMALL) + 8;
    pen.box(x, y, 14, 12, BlueScale.NONE);
    x += 18;
    int steps = 24;
    for (int i = 1; i <= steps; i++) {
      pen.box(x, y, 7.5, 12, scale.at((double) i / steps));
      x += 7;
    }
    String high = theme.numbers().count(Math.round(profile.highest()));
    pen.left(high, x + 8, y + 10, HouseTheme.SMALL, HouseTheme.MUTED);
  }
}
