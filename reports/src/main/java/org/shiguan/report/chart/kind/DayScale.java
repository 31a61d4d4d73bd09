package org.shiguan.report.chart.kind;

import java.util.List;
import java.util.stream.DoubleStream;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;

/**
 * Days since posting on a logarithmic scale that begins at 0: hours and years both have room.
 *
 * @param most where it ends, in days
 */
record DayScale(double most) implements StepPlot.Scale {
  /** A scale that ends there, but not before ten days. */
  DayScale {
    most = Math.max(10, most);
  }

  @Override
  public double at(double days) {
    return Math.log1p(days) / Math.log1p(most);
  }

  @Override
  public List<HouseAxis.Mark> marks(HouseTheme theme) {
    return DoubleStream.of(0, 1, 3, 10, 30, 100, 300, 1000, 3000)
        .filter(d -> d <= most)
        .mapToObj(d -> new HouseAxis.Mark(d, theme.numbers().count((long) d)))
        .toList();
  }
}
