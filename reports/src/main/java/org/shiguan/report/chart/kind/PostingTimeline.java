package org.shiguan.report.chart.kind;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/** Posts per month: one panel per executive, or one executive large. */
public final class PostingTimeline implements Chart {
  private static final int MOST_PANELS = 40;
  private static final int LEFT = 214;
  private static final int RIGHT = 118;
  private static final int PANEL = 34;
  private static final int STEP = 54;

  @Override
  public String id() {
    return "posting-timeline";
  }

  @Override
  public Text title() {
    return new Text("发帖时间线", "Posting timeline");
  }

  @Override
  public Text appliesTo() {
    return new Text("全体高管，以及每位高管", "all executives, and each executive");
  }

  @Override
  public Text caption() {
    return new Text(
        "柱高为当月留存的不重复帖子数；每个小图各有纵轴。灰色月份没有被抓取到：是否发帖不得而知，不等于沉默。" + "抓取之前已删除的帖子不在其中。",
        "Bars count the distinct posts held of each month; every panel has its own scale. Grey months"
            + " were never crawled: whether anything was posted is unknown, which is not the same as"
            + " silence. Posts deleted before a crawl are missing.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    var subjects = new ArrayList<Subject>();
    if (!mart.executives().isEmpty()) {
      subjects.add(Subject.STUDY);
    }
    for (Executive executive : mart.executives()) {
      subjects.add(Subject.executive(executive.id()));
    }
    return subjects;
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    return subject.kind() == Subject.Kind.EXECUTIVE
        ? new LargeTimeline(mart, mart.executive(subject.id()), theme).drawing()
        : study(mart, theme);
  }

  private static Drawing study(Mart mart, HouseTheme theme) {
    List<Executive> executives =
        mart.executives().stream()
            .sorted(Comparator.comparingLong(Executive::posts).reversed())
            .limit(MOST_PANELS)
            .toList();
    int leftOut = mart.executives().size() - executives.size();
    MonthScale scale = MonthScale.of(mart.manifest().study().period());
    EventMarks events = EventMarks.of(theme, scale, mart.events());
    String title = theme.label("Who posted when", "谁在何时发帖");
    String subtitle =
        theme.label(
                "Posts per month. Each panel has its own scale; the busiest month is named at the"
                    + " right.",
                "每月帖子数。每个小图各有纵轴，右侧注明最多的一个月。")
            + (leftOut == 0
                ? ""
                : theme.label(
                    " The "
                        + executives.size()
                        + " with most posts; "
                        + leftOut
                        + " more have pages.",
                    "仅列帖子最多的 " + executives.size() + " 位，其余 " + leftOut + " 位见各自页面。"));
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    boolean everybody = events.shown().stream().anyMatch(e -> e.executives().isEmpty());
    int first = frame.top() + TimelineLegend.HEIGHT + (everybody ? 66 : 48);
    int last = first + STEP * (executives.size() - 1) + PANEL;
    int key = last + 34;
    int height = key + events.keyHeight() + Frame.FOOT;
    String description =
        theme.label(
            executives.size() + " panels of posts per month, most posts first.",
            executives.size() + " 个小图，按帖子数从多到少排列。");
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        description,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          TimelineLegend.paint(theme, pen, frame.top(), !events.shown().isEmpty());
          double width = HouseTheme.WIDTH - LEFT - RIGHT;
          List<HouseAxis.Mark> marks = scale.marks(theme, width);
          years(pen, marks, scale, width, first - (everybody ? 48.0 : 30.0));
          years(pen, marks, scale, width, last + 15);
          for (int i = 0; i < executives.size(); i++) {
            int y = first + i * STEP;
            panel(canvas, theme, mart, executives.get(i), scale, marks, y);
            Executive executive = executives.get(i);
            events.paint(pen, e -> ownOf(executive, e), LEFT, width, y, y + (double) PANEL);
          }
          events.paint(pen, e -> e.executives().isEmpty(), LEFT, width, first - 24.0, last);
          for (int i = 0; i < executives.size(); i++) {
            TimelineLegend.paintNothingHeld(
                theme, pen, executives.get(i), LEFT + 8.0, first + i * STEP + 22.0);
          }
          events.paintKey(pen, key);
        });
  }

  private static boolean ownOf(Executive executive, Event event) {
    return !event.executives().isEmpty() && event.touches(executive.id());
  }

  private static void years(
      Pen pen, List<HouseAxis.Mark> marks, MonthScale scale, double width, double y) {
    for (HouseAxis.Mark mark : marks) {
      double x = LEFT + mark.at() / scale.count() * width;
      pen.left(mark.label(), x, y, HouseTheme.SMALL, HouseTheme.MUTED);
    }
  }

  private static void panel(
      Graphics2D canvas,
      HouseTheme theme,
      Mart mart,
      Executive executive,
      MonthScale scale,
      List<HouseAxis.Mark> marks,
      int y) {
    MonthPanel panel = MonthPanel.of(theme, scale, mart.coverage(executive.id()));
    double width = HouseTheme.WIDTH - LEFT - RIGHT;
    var area = new Rectangle2D.Double(LEFT, y, width, PANEL);
    panel.paint(canvas, area, marks, List.of(), Math.max(1.0, (double) panel.peak()));
    Pen pen = theme.pen(canvas);
    double space = LEFT - 14.0;
    String name = pen.fit(theme.name(executive), space, HouseTheme.BODY);
    String company = theme.data(executive.company().in(theme.language()));
    pen.left(name, 0, y + 14, HouseTheme.BODY, HouseTheme.INK);
    pen.left(
        pen.fit(company, space, HouseTheme.SMALL), 0, y + 31, HouseTheme.SMALL, HouseTheme.MUTED);
    if (executive.posts() == 0) {
      return;
    }
    String posts = theme.posts(executive.posts());
    String peak = theme.numbers().count(panel.peak());
    double right = HouseTheme.WIDTH;
    pen.right(posts, right, y + 14, HouseTheme.BODY, HouseTheme.INK);
    pen.right(
        theme.label("busiest: " + peak, "最多月：" + peak),
        right,
        y + 31,
        HouseTheme.SMALL,
        HouseTheme.MUTED);
  }
}
