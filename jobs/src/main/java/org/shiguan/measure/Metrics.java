package org.shiguan.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shiguan.measure.metric.ActiveDayShare;
import org.shiguan.measure.metric.AnnouncementLeads;
import org.shiguan.measure.metric.CircadianEntropy;
import org.shiguan.measure.metric.ClientShare;
import org.shiguan.measure.metric.Controversy;
import org.shiguan.measure.metric.CoverageShare;
import org.shiguan.measure.metric.CrisisResponse;
import org.shiguan.measure.metric.Delegation;
import org.shiguan.measure.metric.DeletionShare;
import org.shiguan.measure.metric.FollowerReach;
import org.shiguan.measure.metric.GapBurstiness;
import org.shiguan.measure.metric.GapHistogram;
import org.shiguan.measure.metric.GapMemory;
import org.shiguan.measure.metric.GapQuantiles;
import org.shiguan.measure.metric.HandsOn;
import org.shiguan.measure.metric.Kinds;
import org.shiguan.measure.metric.LongestSilence;
import org.shiguan.measure.metric.MeanHour;
import org.shiguan.measure.metric.NewsShare;
import org.shiguan.measure.metric.OfficeAndNight;
import org.shiguan.measure.metric.OfficialTone;
import org.shiguan.measure.metric.PostTypeEffect;
import org.shiguan.measure.metric.PostingRate;
import org.shiguan.measure.metric.PublicSupport;
import org.shiguan.measure.metric.PurgeCount;
import org.shiguan.measure.metric.ReplyLatency;
import org.shiguan.measure.metric.ResidualVisibility;
import org.shiguan.measure.metric.RoleMix;
import org.shiguan.measure.metric.RoundClock;
import org.shiguan.measure.metric.SilenceChance;
import org.shiguan.measure.metric.StateShare;
import org.shiguan.measure.metric.TimeToDeletion;
import org.shiguan.measure.metric.WeeklyProfile;
import org.shiguan.table.MetricName;

/** The registry: one line per file of {@code measure.metric}, in the order of the report. */
public final class Metrics {
  /** All metrics in the order of the report. */
  public static final List<Metric> ALL =
      Stream.of(
              PostingRate.METRICS,
              ActiveDayShare.METRICS,
              GapQuantiles.METRICS,
              GapHistogram.METRICS,
              GapBurstiness.METRICS,
              GapMemory.METRICS,
              CircadianEntropy.METRICS,
              MeanHour.METRICS,
              OfficeAndNight.METRICS,
              WeeklyProfile.METRICS,
              LongestSilence.METRICS,
              SilenceChance.METRICS,
              Kinds.METRICS,
              HandsOn.METRICS,
              ClientShare.METRICS,
              RoundClock.METRICS,
              FollowerReach.METRICS,
              RoleMix.METRICS,
              OfficialTone.METRICS,
              NewsShare.METRICS,
              ReplyLatency.METRICS,
              Delegation.METRICS,
              CrisisResponse.METRICS,
              AnnouncementLeads.METRICS,
              PublicSupport.METRICS,
              Controversy.METRICS,
              PostTypeEffect.METRICS,
              CoverageShare.METRICS,
              StateShare.METRICS,
              DeletionShare.METRICS,
              TimeToDeletion.METRICS,
              PurgeCount.METRICS,
              ResidualVisibility.METRICS)
          .flatMap(List::stream)
          .toList();

  static {
    var ids = new HashSet<String>();
    for (Metric metric : ALL) {
      if (!ids.add(metric.card().id())) {
        throw new IllegalStateException("two metrics are called " + metric.card().id());
      }
    }
    Cells.partials(ALL);
  }

  private Metrics() {}

  /** Every number, by {@code metric} or {@code metric/slice}. */
  public static Map<String, MetricName> names() {
    var names = new TreeMap<String, MetricName>();
    for (Metric metric : ALL) {
      Text title = metric.card().title();
      boolean monthly = metric.card().grains().contains(Grain.MONTH);
      for (String slice : metric.card().slices()) {
        if (slice.isEmpty()) {
          names.put(metric.card().id(), new MetricName(title.zh(), title.en(), monthly));
        } else {
          names.put(
              metric.card().id() + "/" + slice,
              new MetricName(
                  title.zh() + "（" + slice + "）", title.en() + " (" + slice + ")", monthly));
        }
      }
    }
    return names;
  }
}
