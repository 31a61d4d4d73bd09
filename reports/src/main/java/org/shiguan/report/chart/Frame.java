package org.shiguan.report.chart;

import java.util.List;
import org.shiguan.report.mart.Manifest;

/**
 * What surrounds every chart: title, subtitle and the line at the foot that a picture needs when it
 * travels without its page.
 *
 * @param title the title
 * @param subtitle lines under it
 * @param foot the line at the foot
 * @param top where the chart begins, in CSS pixels
 */
public record Frame(String title, List<String> subtitle, String foot, int top) {
  /** Height of the foot in CSS pixels. */
  public static final int FOOT = 30;

  private static final int TITLE_BASE = 24;
  private static final int LINE = 18;

  /** A frame; the title is cut and the subtitle wrapped to the width of the drawing. */
  public static Frame of(HouseTheme theme, String title, String subtitle, Manifest manifest) {
    var lines = Pen.wrap(theme.face(), subtitle, HouseTheme.WIDTH, HouseTheme.BODY, 3);
    String study = theme.data(manifest.study().title().in(theme.language()));
    String about =
        study
            + (study.isEmpty() ? "" : " · ")
            + theme.face().require(theme.dates().period(manifest.study().period()))
            + (manifest.study().synthetic()
                ? " · " + theme.label("SYNTHETIC DATA, no real person", "合成数据，并非真人")
                : "");
    return new Frame(title, lines, about, TITLE_BASE + LINE * lines.size() + 14);
  }

  /** Paints it on a drawing of a height. */
  public void paint(Pen pen, int height) {
    pen.box(0, 0, HouseTheme.WIDTH, height, HouseTheme.PAPER);
    pen.left(
        pen.fit(title, HouseTheme.WIDTH, HouseTheme.TITLE),
        0,
        TITLE_BASE,
        HouseTheme.TITLE,
        HouseTheme.INK);
    for (int i = 0; i < subtitle.size(); i++) {
      pen.left(
          subtitle.get(i), 0, TITLE_BASE + LINE * (i + 1.0) + 2, HouseTheme.BODY, HouseTheme.MUTED);
    }
    pen.rule(0, height - FOOT + 8.0, HouseTheme.WIDTH, height - FOOT + 8.0, 0.75, HouseTheme.RULE);
    pen.left(
        pen.fit(foot, HouseTheme.WIDTH, HouseTheme.SMALL),
        0,
        height - 7.0,
        HouseTheme.SMALL,
        HouseTheme.MUTED);
  }
}
