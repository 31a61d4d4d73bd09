package org.shiguan.report.chart.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.Event;

/**
 * Numbered events: discs with a line on the chart, and the key under it.
 *
 * @param theme the look
 * @param scale the months
 * @param shown events in the order of their numbers
 * @param leftOut events of the period beyond the most a chart can carry
 */
record EventMarks(HouseTheme theme, MonthScale scale, List<Event> shown, int leftOut) {
  static final double RADIUS = 7;

  private static final int MOST = 20;
  private static final int LINE = 17;
  private static final double TITLE_X = 160;

  static EventMarks of(HouseTheme theme, MonthScale scale, List<Event> events) {
    List<Event> inside = events.stream().filter(scale::holds).toList();
    int shown = Math.min(MOST, inside.size());
    return new EventMarks(theme, scale, inside.subList(0, shown), inside.size() - shown);
  }

  /** Lines from {@code top} to {@code bottom} for matching events, with discs above the top. */
  void paint(
      Pen pen, Predicate<Event> which, double left, double width, double top, double bottom) {
    double free = left + RADIUS;
    var discs = new ArrayList<double[]>();
    for (int i = 0; i < shown.size(); i++) {
      if (which.test(shown.get(i))) {
        double x = left + scale.at(shown.get(i)) / scale.count() * width;
        double disc = Math.max(x, free);
        free = disc + 2 * RADIUS + 1;
        discs.add(new double[] {x, disc, i + 1});
      }
    }
    // A crowd at the right edge moves back to the left as far as it must.
    double limit = left + width - RADIUS;
    for (int i = discs.size() - 1; i >= 0; i--) {
      double[] disc = discs.get(i);
      disc[1] = Math.min(disc[1], limit);
      limit = disc[1] - 2 * RADIUS - 1;
    }
    for (double[] disc : discs) {
      pen.rule(disc[0], top, disc[0], bottom, 1, HouseTheme.EVENT);
      pen.rule(disc[1], top - 3, disc[0], top, 1, HouseTheme.EVENT);
    }
    for (double[] disc : discs) {
      String number = theme.numbers().count((long) disc[2]);
      pen.disc(number, disc[1], top - 3 - RADIUS, RADIUS, HouseTheme.EVENT);
    }
  }

  /** Height of the key in CSS pixels. */
  int keyHeight() {
    int lines = leftOut > 0 ? 1 : 0;
    for (Event event : shown) {
      lines += title(event).size();
    }
    return lines == 0 ? 0 : lines * LINE + 14;
  }

  /** Paints the key. */
  void paintKey(Pen pen, double top) {
    double y = top + 12;
    for (int i = 0; i < shown.size(); i++) {
      Event event = shown.get(i);
      String number = theme.numbers().count(i + 1L);
      pen.disc(number, RADIUS, y - 4, RADIUS, HouseTheme.EVENT);
      String moment = theme.face().require(theme.dates().moment(event));
      pen.left(moment, 22, y, HouseTheme.SMALL, HouseTheme.MUTED);
      for (String line : title(event)) {
        pen.left(line, TITLE_X, y, HouseTheme.SMALL + 1, HouseTheme.INK);
        y += LINE;
      }
    }
    if (leftOut > 0) {
      String more = theme.numbers().count(leftOut);
      pen.left(
          theme.label("and " + more + " more in the list of events", "另有 " + more + " 件见事件列表"),
          22,
          y,
          HouseTheme.SMALL,
          HouseTheme.MUTED);
    }
  }

  private List<String> title(Event event) {
    String title = theme.data(event.title().in(theme.language()));
    List<String> lines =
        Pen.wrap(theme.face(), title, HouseTheme.WIDTH - TITLE_X, HouseTheme.SMALL + 1, 2);
    return lines.isEmpty() ? List.of(theme.data(event.id())) : lines;
  }
}
