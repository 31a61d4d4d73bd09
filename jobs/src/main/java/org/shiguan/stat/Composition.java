package org.shiguan.stat;

import java.util.Arrays;

/** Shares of a whole as coordinates that can be averaged. Aitchison 1982, JRSS B 44:139. */
public final class Composition {
  private Composition() {}

  /**
   * Centred log-ratios ln p − mean ln p of the shares, a share of 0 replaced by 0.5/N; they sum to
   * 0.
   *
   * @param counts not all 0
   */
  public static double[] centredLogRatios(long[] counts) {
    double total = Arrays.stream(counts).sum();
    double[] logs =
        Arrays.stream(counts)
            .mapToDouble(c -> StrictMath.log((c == 0 ? 0.5 : c) / total))
            .toArray();
    double mean = Arrays.stream(logs).sum() / logs.length;
    return Arrays.stream(logs).map(l -> l - mean).toArray();
  }
}
