package org.shiguan.stat;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * P-values of one family, adjusted so that the chance of any false rejection stays below the level
 * whatever their dependence (codebook E03). Holm 1979, Scand. J. Stat. 6:65.
 */
public final class Holm {
  private Holm() {}

  /**
   * The adjusted p-values in the order given: the i-th smallest of m times m − i + 1, at least the
   * adjusted value of the one before, at most 1.
   *
   * @param pValues each 0 to 1; may be empty
   * @throws IllegalArgumentException when a value is not a probability
   */
  public static double[] adjust(double... pValues) {
    if (!Arrays.stream(pValues).allMatch(p -> p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("no p-values: " + Arrays.toString(pValues));
    }
    int[] fromSmallest =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
            .mapToInt(i -> i)
            .toArray();
    return running(pValues, fromSmallest);
  }

  private static double[] running(double[] pValues, int[] fromSmallest) {
    var adjusted = new double[pValues.length];
    double before = 0;
    for (int i = 0; i < fromSmallest.length; i++) {
      int which = fromSmallest[i];
      before = Math.max(before, Math.min(1, (pValues.length - i) * pValues[which]));
      adjusted[which] = before;
    }
    return adjusted;
  }
}
