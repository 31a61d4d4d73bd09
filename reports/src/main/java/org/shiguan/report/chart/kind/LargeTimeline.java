package org.shiguan.report.chart.kind;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Mart;

/**
 * The timeline of one executive, large, with a scale.
 *
 * @param mart the mart
 * @param executive whose posts
 * @param theme the look
 */
record LargeTimeline(Mart mart, Executive executive, HouseTheme theme) {
  private static final int LEFT = 52;
  private static final int PANEL = 210;

  Drawing drawing() {
    MonthScale scale = MonthScale.of(mart.manifest().study().period());
    EventMarks events = EventMarks.of(theme, scale, mart.events(executive.id()));
    MonthPanel panel = MonthPanel.of(theme, scale, mart.coverage(executive.id()));
    String name = theme.name(executive);
    String title = theme.label("Posts per month: ", "每月帖子数：") + name;
    String posts = theme.posts(executive.posts());
    String held =
        executive.posts() == 0
            ? TimelineLegend.nothingHeld(theme, executive)
            : theme.label(posts + " held.", "共留存 " + posts + "。");
    Frame frame = Frame.of(theme, title, held, mart.manifest());
    int top = frame.top() + TimelineLegend.HEIGHT + 26;
    int key = top + PANEL + 36;
    int height = key + events.keyHeight() + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        held,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          TimelineLegend.paint(theme, pen, frame.top(), !events.shown().isEmpty());
          paint(canvas, pen, scale, panel, top);
          events.paint(pen, e -> true, LEFT, HouseTheme.WIDTH - LEFT, top, top + (double) PANEL);
          TimelineLegend.paintNothingHeld(theme, pen, executive, LEFT + 16.0, top + PANEL / 2.0);
          events.paintKey(pen, key);
        });
  }

  private void paint(Graphics2D canvas, Pen pen, MonthScale scale, MonthPanel panel, int top) {
    double width = HouseTheme.WIDTH - LEFT;
    List<HouseAxis.Mark> months = scale.marks(theme, width);
    List<HouseAxis.Mark> posts = counts(panel.peak());
    double highest =
        Math.max(Math.max(1.0, (double) panel.peak()), posts.get(posts.size() - 1).at());
    panel.paint(canvas, new Rectangle2D.Double(LEFT, top, width, PANEL), months, posts, highest);
    for (HouseAxis.Mark mark : posts) {
      double y = top + PANEL - mark.at() / highest * PANEL;
      pen.right(mark.label(), LEFT - 6.0, y + 4, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    for (HouseAxis.Mark mark : months) {
      double x = LEFT + mark.at() / scale.count() * width;
      pen.left(mark.label(), x, top + PANEL + 16.0, HouseTheme.SMALL, HouseTheme.MUTED);
    }
  }

  private List<HouseAxis.Mark> counts(long peak) {
    long step = Math.max(1, Math.round(Ticks.step(0, (double) peak, 4)));
    var marks = new ArrayList<HouseAxis.Mark>();
    for (long at = 0; at < peak + step; at += step) {
      marks.add(new HouseAxis.Mark(at, theme.numbers().count(at)));
    }
    return marks;
  }
}
