package org.shiguan.report.chart.kind;

import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.Language;

/** A title that ends with its numbers, which stay when the words before them are cut. */
final class CountedTitle {
  private CountedTitle() {}

  /** Words and numbers on one line of a picture. */
  static String of(HouseTheme theme, String words, String counts) {
    String end = theme.language() == Language.ZH ? "（" + counts + "）" : " (" + counts + ")";
    double room = HouseTheme.WIDTH - theme.face().width(end, HouseTheme.TITLE) - 1;
    return new Pen(null, theme.face()).fit(words, room, HouseTheme.TITLE) + end;
  }
}
