package org.shiguan.stat;

import java.util.Arrays;

/**
 * Entropy of counts in bins, in nats, with the bias correction of Miller 1955 (codebook M06);
 * Paninski 2003, Neural Comput. 15:1191, on how much bias is left.
 */
public final class Entropy {
  private Entropy() {}

  /** Plug-in entropy −Σ p ln p in nats; not a number when nothing was counted. */
  public static double plugIn(long[] counts) {
    double total = Arrays.stream(counts).sum();
    double entropy = 0;
    for (long count : counts) {
      if (count > 0) {
        entropy -= count / total * StrictMath.log(count / total);
      }
    }
    return total == 0 ? Double.NaN : entropy;
  }

  /** Miller–Madow: plug-in + (non-empty bins − 1)/(2N), at most the logarithm of the bins. */
  public static double millerMadow(long[] counts) {
    long total = Arrays.stream(counts).sum();
    long filled = Arrays.stream(counts).filter(c -> c > 0).count();
    return Math.min(StrictMath.log(counts.length), plugIn(counts) + (filled - 1) / (2.0 * total));
  }

  /** Miller–Madow entropy over the logarithm of the number of bins, 0 to 1. */
  public static double normalised(long[] counts) {
    return millerMadow(counts) / StrictMath.log(counts.length);
  }
}
