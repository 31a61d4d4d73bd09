package org.shiguan.measure;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.shiguan.measure.metric.PostingRate;

/** The registry: one line per file of {@code measure.metric}, in the order of the report. */
public final class Metrics {
  /** All metrics in the order of the report. */
  public static final List<Metric> ALL =
      Stream.of(PostingRate.METRICS).flatMap(List::stream).toList();

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
}
