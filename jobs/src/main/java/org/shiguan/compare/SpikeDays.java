package org.shiguan.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shiguan.stat.Quantiles;

/**
 * Days on which controversy around an account spikes (codebook D06): its posts' mean controversy
 * index, or its hostile mentions, reach the 99th percentile of its own 90 days before, and 20
 * comments or mentions stand behind it. A spike is dated by its own day, from nothing later.
 */
public final class SpikeDays {
  private static final int TRAILING = 90;
  private static final double HIGH = 0.99;
  private static final long FEWEST_ITEMS = 20;

  /** With fewer days before it, every day would reach the percentile. */
  private static final int FEWEST_DAYS = 10;

  private SpikeDays() {}

  /**
   * The days.
   *
   * @param posts own posts with an index, by day
   * @param hostile hostile mentions by day; other days of the 90 count as without
   */
  public static Set<Integer> of(List<StudyFacts.PostDay> posts, SortedMap<Integer, Long> hostile) {
    var spikes = new TreeSet<Integer>();
    var index = new TreeMap<Integer, Double>();
    posts.stream()
        .filter(d -> d.posts() > 0)
        .forEach(d -> index.put(d.day(), (double) d.index() / d.posts()));
    for (StudyFacts.PostDay day : posts) {
      if (day.comments() < FEWEST_ITEMS || day.posts() == 0) {
        continue;
      }
      double[] before =
          index.subMap(day.day() - TRAILING, day.day()).values().stream()
              .mapToDouble(v -> v)
              .sorted()
              .toArray();
      if (before.length >= FEWEST_DAYS && index.get(day.day()) >= Quantiles.type7(before, HIGH)) {
        spikes.add(day.day());
      }
    }
    hostile.forEach(
        (day, mentions) -> {
          if (mentions >= FEWEST_ITEMS
              && mentions >= Quantiles.type7(trailing(hostile, day), HIGH)) {
            spikes.add(day);
          }
        });
    return spikes;
  }

  private static double[] trailing(SortedMap<Integer, Long> hostile, int day) {
    var before = new double[TRAILING];
    hostile
        .subMap(day - TRAILING, day)
        .forEach((d, mentions) -> before[d - (day - TRAILING)] = mentions);
    Arrays.sort(before);
    return before;
  }
}
