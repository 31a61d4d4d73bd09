package org.shiguan.report.chart;

import java.util.List;
import org.shiguan.report.chart.kind.ActivityHeatMap;
import org.shiguan.report.chart.kind.Attention;
import org.shiguan.report.chart.kind.AttritionPlot;
import org.shiguan.report.chart.kind.ControversyParts;
import org.shiguan.report.chart.kind.CoverageLedger;
import org.shiguan.report.chart.kind.DeletionRaster;
import org.shiguan.report.chart.kind.GroupCurves;
import org.shiguan.report.chart.kind.GroupDots;
import org.shiguan.report.chart.kind.KeynessPlot;
import org.shiguan.report.chart.kind.PairScatter;
import org.shiguan.report.chart.kind.PostSurvival;
import org.shiguan.report.chart.kind.PostingTimeline;
import org.shiguan.report.chart.kind.PrimaryForest;
import org.shiguan.report.chart.kind.RankedDots;
import org.shiguan.report.chart.kind.ReplyLatency;
import org.shiguan.report.chart.kind.RoleMix;
import org.shiguan.report.chart.kind.StateOccupation;
import org.shiguan.report.chart.kind.StateRibbons;

/** The registry of charts. */
public final class Charts {
  /** Every chart of the report. */
  public static final List<Chart> ALL =
      List.of(
          new PostingTimeline(),
          new ActivityHeatMap(),
          new RoleMix(),
          new RankedDots(),
          new StateRibbons(),
          new AttritionPlot(),
          new CoverageLedger(),
          new DeletionRaster(),
          new PostSurvival(),
          new ReplyLatency(),
          new ControversyParts(),
          new KeynessPlot(),
          new Attention(),
          new PrimaryForest(),
          new GroupDots(),
          new PairScatter(),
          new GroupCurves(),
          new StateOccupation());

  private Charts() {}
}
