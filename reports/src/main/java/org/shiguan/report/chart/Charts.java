package org.shiguan.report.chart;

import java.util.List;
import org.shiguan.report.chart.kind.ActivityHeatMap;
import org.shiguan.report.chart.kind.PostingTimeline;
import org.shiguan.report.chart.kind.RankedDots;

/** The registry of charts. */
public final class Charts {
  /** Every chart of the report. */
  public static final List<Chart> ALL =
      List.of(new PostingTimeline(), new ActivityHeatMap(), new RankedDots());

  private Charts() {}
}
