package org.shiguan.report.chart.kind;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.report.chart.Face;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;

/** Signs with their words, side by side in as many lines as they need. */
final class Legend {
  private static final int LINE = 20;
  private static final int SIGN = 26;
  private static final int GAP = 20;

  private final Face face;
  private final List<Entry> entries = new ArrayList<>();

  /** Paints a sign into the box of 22 × 12 pixels that begins at (x, y). */
  interface Sign {
    void paint(Pen pen, double x, double y);
  }

  private record Entry(Sign sign, String words) {}

  Legend(HouseTheme theme) {
    this.face = theme.face();
  }

  void add(Sign sign, String words) {
    entries.add(new Entry(sign, words));
  }

  /** Height in CSS pixels. */
  int height() {
    int lines = entries.isEmpty() ? 0 : 1;
    double x = 0;
    for (Entry entry : entries) {
      if (x > 0 && x + width(entry) > HouseTheme.WIDTH) {
        lines++;
        x = 0;
      }
      x += width(entry) + GAP;
    }
    return lines * LINE;
  }

  void paint(Pen pen, double top) {
    double x = 0;
    double y = top;
    for (Entry entry : entries) {
      if (x > 0 && x + width(entry) > HouseTheme.WIDTH) {
        x = 0;
        y += LINE;
      }
      entry.sign().paint(pen, x, y);
      pen.left(entry.words(), x + SIGN, y + 10.5, HouseTheme.SMALL, HouseTheme.MUTED);
      x += width(entry) + GAP;
    }
  }

  private double width(Entry entry) {
    return SIGN + face.width(entry.words(), HouseTheme.SMALL);
  }
}
