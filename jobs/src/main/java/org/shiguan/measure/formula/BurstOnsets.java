package org.shiguan.measure.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shiguan.stat.Quantiles;

/**
 * When a stream of hourly counts breaks out (codebook M13, M23): the first hour whose count reaches
 * the larger of 20 and the quantile 0.995 of the 28 days before it, and which at least one of the
 * two next hours reaches too ("in 2 of 3 hours").
 *
 * <p>The bar is that of the first hour, so a burst does not raise its own. A burst goes on while 2
 * of 3 hours reach the bar of its onset; only after it can another begin. The first 28 days have no
 * history and no onset.
 */
public final class BurstOnsets {
  private static final int HISTORY = 28 * 24;
  private static final double QUANTILE = 0.995;
  private static final long FEWEST = 20;
  private static final int SUSTAINED = 2;
  private static final int OF_HOURS = 3;

  private BurstOnsets() {}

  /**
   * The hours in which bursts begin, as indices in order.
   *
   * @param hourly counts of hours that follow on each other, all covered, each 0 or more
   */
  public static List<Integer> of(long[] hourly) {
    var onsets = new ArrayList<Integer>();
    int hour = HISTORY;
    while (hour < hourly.length) {
      // Sorting four weeks for every quiet hour of ten years would take minutes.
      double bar = hourly[hour] < FEWEST ? Double.POSITIVE_INFINITY : bar(hourly, hour);
      if (hourly[hour] < bar || !sustained(hourly, hour, bar)) {
        hour++;
      } else {
        onsets.add(hour);
        while (hour < hourly.length && sustained(hourly, hour, bar)) {
          hour++;
        }
      }
    }
    return List.copyOf(onsets);
  }

  /** What the count of an hour must reach. */
  private static double bar(long[] hourly, int hour) {
    double[] before =
        Arrays.stream(hourly, hour - HISTORY, hour).asDoubleStream().sorted().toArray();
    return Math.max(FEWEST, Quantiles.type7(before, QUANTILE));
  }

  private static boolean sustained(long[] hourly, int hour, double bar) {
    return Arrays.stream(hourly, hour, Math.min(hour + OF_HOURS, hourly.length))
            .filter(count -> count >= bar)
            .count()
        >= SUSTAINED;
  }
}
