package org.shiguan.report.mart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far apart the crawls of a timeline lie: what was written and deleted in between left no
 * trace, so it stands beside every rate of deletion.
 *
 * @param crawls crawls that cover something, 2 or more for one timeline
 * @param shortest shortest time between two in a row, in days
 * @param median median of these times, in days
 * @param longest longest of them, in days
 */
public record CrawlGaps(int crawls, double shortest, double median, double longest) {
  private static final double DAY = 86_400;

  /** The gaps of several timelines together; empty when none was crawled twice. */
  public static Optional<CrawlGaps> of(Collection<List<Capture>> timelines) {
    var gaps = new ArrayList<Double>();
    int crawls = 0;
    for (List<Capture> timeline : timelines) {
      List<Instant> times =
          timeline.stream()
              .filter(Capture::covers)
              .map(Capture::capturedAt)
              .distinct()
              .sorted()
              .toList();
      crawls += times.size();
      for (int i = 1; i < times.size(); i++) {
        gaps.add(Duration.between(times.get(i - 1), times.get(i)).toSeconds() / DAY);
      }
    }
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    gaps.sort(null);
    int half = gaps.size() / 2;
    double median =
        gaps.size() % 2 == 1 ? gaps.get(half) : (gaps.get(half - 1) + gaps.get(half)) / 2;
    return Optional.of(new CrawlGaps(crawls, gaps.get(0), median, gaps.get(gaps.size() - 1)));
  }
}
