package org.shiguan.report.chart;

import java.util.List;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/** One kind of chart. A new one is one class in {@code kind} and one line in {@link Charts#ALL}. */
public interface Chart {
  /** Id used in file names, {@code [a-z-]+}. */
  String id();

  /** What the chart is called in lists. */
  Text title();

  /** How to read it and what it does not show; printed beside every picture. */
  Text caption();

  /** What it is drawn for, in words. */
  Text appliesTo();

  /** What it is drawn for in a mart; empty when the mart has nothing for it. */
  List<Subject> subjects(Mart mart);

  /** The drawing of one of its subjects. */
  Drawing draw(Mart mart, Subject subject, HouseTheme theme);
}
