package org.shiguan.stat;

import java.util.Arrays;

/**
 * Mean direction of counts in equal bins around a circle (codebook M06). Mardia &amp; Jupp 2000,
 * Directional Statistics.
 *
 * @param concentration length of the mean resultant, 0 (even or cancelling) to 1 (all in one bin)
 * @param position mean position in bins from the start of the first, 0 to below the number of bins;
 *     it means nothing when the concentration is 0
 */
public record CircularMean(double concentration, double position) {

  /**
   * The mean of counts, each placed at the start of its bin; not a number when nothing was counted.
   */
  public static CircularMean of(long[] counts) {
    double cosines = 0;
    double sines = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      double angle = 2 * Math.PI * bin / counts.length;
      cosines += counts[bin] * StrictMath.cos(angle);
      sines += counts[bin] * StrictMath.sin(angle);
    }
    double total = Arrays.stream(counts).sum();
    double turn = StrictMath.atan2(sines, cosines) / (2 * Math.PI);
    double position = (turn < 0 ? turn + 1 : turn) * counts.length % counts.length;
    return new CircularMean(Math.min(1, StrictMath.hypot(cosines, sines) / total), position);
  }
}
