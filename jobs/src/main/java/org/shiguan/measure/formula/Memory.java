package org.shiguan.measure.formula;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Whether long gaps follow long gaps: the correlation of neighbouring gaps (codebook M05). Runs of
 * gaps are kept apart: only gaps that share a post are neighbours.
 *
 * <p>Goh &amp; Barabási 2008, EPL 81:48002.
 */
public final class Memory {
  private static final int SHUFFLES = 1_000;

  /** A variance below this part of the mean square is rounding. */
  private static final double ROUNDING = 1e-12;

  private Memory() {}

  /**
   * Pearson correlation of neighbouring gaps; not a number when one side does not vary or there are
   * fewer than two pairs.
   */
  public static double pearson(long[][] gapRuns) {
    return correlation(left(gapRuns), right(gapRuns));
  }

  /** Spearman correlation: the same of the midranks of either side. */
  public static double spearman(long[][] gapRuns) {
    double[] left = left(gapRuns);
    if (left.length < 2) {
      return Double.NaN;
    }
    var ranking = new NaturalRanking();
    return correlation(ranking.apply(left), ranking.apply(right(gapRuns)));
  }

  /**
   * Mean Pearson correlation over 1,000 shuffles of all gaps, the runs keeping their lengths: the
   * value chance alone would give, about −1/(m − 1). A shuffle in which one side does not vary is
   * left out; not a number when all are.
   *
   * @param key names the executive and period; the random numbers depend on it alone
   */
  public static double meanOfShuffles(long[][] gapRuns, String key) {
    var random = new SplittableRandom(seed(key));
    int[] ends = runEnds(gapRuns);
    double[] gaps = centred(gapRuns);
    double sum = 0;
    int defined = 0;
    for (int s = 0; s < SHUFFLES; s++) {
      for (int i = gaps.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        double kept = gaps[i];
        gaps[i] = gaps[other];
        gaps[other] = kept;
      }
      double memory = neighbourCorrelation(gaps, ends);
      if (Double.isFinite(memory)) {
        sum += memory;
        defined++;
      }
    }
    return sum / defined;
  }

  /** The correlation in one pass, for gaps whose mean is 0 and whose runs end at the indices. */
  private static double neighbourCorrelation(double[] gaps, int[] ends) {
    double x = 0;
    double y = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    int start = 0;
    for (int end : ends) {
      for (int i = start; i + 1 < end; i++) {
        double left = gaps[i];
        double right = gaps[i + 1];
        x += left;
        y += right;
        xx += left * left;
        yy += right * right;
        xy += left * right;
      }
      start = end;
    }
    int pairs = gaps.length - ends.length;
    double left = pairs * xx - x * x;
    double right = pairs * yy - y * y;
    boolean varies = left > ROUNDING * pairs * xx && right > ROUNDING * pairs * yy;
    return varies ? (pairs * xy - x * y) / Math.sqrt(left * right) : Double.NaN;
  }

  private static int[] runEnds(long[][] gapRuns) {
    int[] lengths = Arrays.stream(gapRuns).mapToInt(r -> r.length).filter(n -> n > 0).toArray();
    Arrays.parallelPrefix(lengths, Integer::sum);
    return lengths;
  }

  private static double[] centred(long[][] gapRuns) {
    double[] gaps = Arrays.stream(gapRuns).flatMapToLong(Arrays::stream).asDoubleStream().toArray();
    double mean = Arrays.stream(gaps).sum() / gaps.length;
    return Arrays.stream(gaps).map(g -> g - mean).toArray();
  }

  /** All gaps but the last of each run. */
  private static double[] left(long[][] gapRuns) {
    return side(gapRuns, 0);
  }

  /** All gaps but the first of each run. */
  private static double[] right(long[][] gapRuns) {
    return side(gapRuns, 1);
  }

  private static double[] side(long[][] gapRuns, int first) {
    var values = new double[Arrays.stream(gapRuns).mapToInt(r -> Math.max(0, r.length - 1)).sum()];
    int next = 0;
    for (long[] run : gapRuns) {
      for (int i = 0; i + 1 < run.length; i++) {
        values[next++] = run[i + first];
      }
    }
    return values;
  }

  private static double correlation(double[] x, double[] y) {
    double meanX = Arrays.stream(x).sum() / x.length;
    double meanY = Arrays.stream(y).sum() / y.length;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
  }

  /** FNV-1a of the key, 64 bits: the same on every machine. */
  private static long seed(String key) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
