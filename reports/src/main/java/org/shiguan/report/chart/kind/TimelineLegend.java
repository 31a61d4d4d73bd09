package org.shiguan.report.chart.kind;

import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.Executive;

/** The legend of the timelines and the words for an empty panel. */
final class TimelineLegend {
  static final int HEIGHT = 20;

  private TimelineLegend() {}

  static void paint(HouseTheme theme, Pen pen, double y, boolean events) {
    double base = y + 11;
    double x = 0;
    pen.box(x, y + 1, 10, 11, HouseTheme.DATA);
    x = entry(pen, theme.label("posts in the month", "当月帖子"), x, base);
    pen.box(x, y + 1, 10, 11, HouseTheme.UNSEEN);
    x = entry(pen, theme.label("not crawled: unknown", "未抓取：不得而知"), x, base);
    pen.box(x, y + 1, 10, 11, HouseTheme.PARTLY_SEEN);
    pen.rule(x, y + 12, x + 10, y + 12, 1, HouseTheme.RULE);
    x = entry(pen, theme.label("crawled in part", "部分抓取"), x, base);
    pen.rule(x, y + 12, x + 10, y + 12, 1, HouseTheme.RULE);
    x = entry(pen, theme.label("crawled, no posts", "已抓取，无帖子"), x, base);
    if (events) {
      pen.rule(x + 5, y, x + 5, y + 13, 1.5, HouseTheme.EVENT);
      entry(pen, theme.label("event, see key", "事件，见下表"), x, base);
    }
  }

  static String nothingHeld(HouseTheme theme, Executive executive) {
    return executive.standing() == Executive.Standing.NO_ACCOUNT
        ? theme.label("no data: no account known", "无数据：未知有账号")
        : theme.label("no data: no posts held", "无数据：未留存帖子");
  }

  /** The words on a panel without posts, on a ground of their own that keeps lines off them. */
  static void paintNothingHeld(
      HouseTheme theme, Pen pen, Executive executive, double x, double base) {
    if (executive.posts() == 0) {
      String words = nothingHeld(theme, executive);
      double width = theme.face().width(words, HouseTheme.SMALL);
      pen.box(x - 4, base - 13, width + 8, 18, HouseTheme.PAPER);
      pen.left(words, x, base, HouseTheme.SMALL, HouseTheme.INK);
    }
  }

  private static double entry(Pen pen, String text, double x, double base) {
    pen.left(text, x + 15, base, HouseTheme.SMALL, HouseTheme.MUTED);
    return x + 15 + pen.face().width(text, HouseTheme.SMALL) + 22;
  }
}
