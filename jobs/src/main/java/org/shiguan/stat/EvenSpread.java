package org.shiguan.stat;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * Pearson's χ² test that counts are spread evenly over their classes, such as the minutes of posts
 * modulo 5 (codebook M10). Pearson 1900, Phil. Mag. 50:157.
 *
 * @param statistic χ², 0 or more
 * @param pValue upper tail with one degree of freedom less than there are classes
 */
public record EvenSpread(double statistic, double pValue) {
  /** Below this many observations an account's clock habits are not tested. */
  private static final long FEWEST = 50;

  /**
   * The test; empty with fewer than 50 observations.
   *
   * @param counts of two classes or more, each 0 or more
   * @throws IllegalArgumentException when there is one class or a negative count
   */
  public static Optional<EvenSpread> of(long... counts) {
    if (counts.length < 2 || Arrays.stream(counts).anyMatch(c -> c < 0)) {
      throw new IllegalArgumentException("no counts of classes: " + Arrays.toString(counts));
    }
    if (Arrays.stream(counts).sum() < FEWEST) {
      return Optional.empty();
    }
    var result = ChiSquareTest.withDefaults().test(counts);
    return Optional.of(new EvenSpread(result.getStatistic(), result.getPValue()));
  }
}
