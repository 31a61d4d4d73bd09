package org.shiguan.report.chart.kind;

import java.util.List;
import java.util.stream.IntStream;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;

/**
 * Hours of a week on a logarithmic scale that begins at 0, where the first hours have most room.
 */
record HourScale() implements StepPlot.Scale {
  private static final double WEEK = 168;
  private static final double DAY = 24;

  @Override
  public double at(double days) {
    return Math.log1p(days * DAY) / Math.log1p(WEEK);
  }

  @Override
  public List<HouseAxis.Mark> marks(HouseTheme theme) {
    return IntStream.of(0, 1, 3, 6, 12, 24, 72, 168)
        .mapToObj(h -> new HouseAxis.Mark(h / DAY, theme.numbers().count(h)))
        .toList();
  }
}
