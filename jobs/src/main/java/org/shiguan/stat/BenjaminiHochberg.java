package org.shiguan.stat;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * P-values of one family, adjusted so that of the rejections at a level no larger share is expected
 * to be false, for independent or positively dependent tests (codebook E03, the secondary family).
 * Benjamini &amp; Hochberg 1995, JRSS B 57:289.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The adjusted p-values in the order given: the i-th smallest of m times m/i, at most the
   * adjusted value of the one after, at most 1.
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
    var adjusted = new double[pValues.length];
    double after = 1;
    for (int i = fromSmallest.length - 1; i >= 0; i--) {
      int which = fromSmallest[i];
      after = Math.min(after, pValues[which] * pValues.length / (i + 1));
      adjusted[which] = after;
    }
    return adjusted;
  }
}
