package org.shiguan.measure.formula;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The hands-on index H (codebook M10): the mean of the sub-scores device, noSched, timing and
 * personal, each 0 to 1 and empty when the archive lacks its input. Construct: Men &amp; Tsai 2016,
 * Public Relat. Rev. 42:932.
 */
public final class Authenticity {
  private static final long FEWEST = 3;

  private Authenticity() {}

  /**
   * The mean of those that are there, 0 to 1; empty when fewer than 3 are.
   *
   * @throws IllegalArgumentException when a score is not between 0 and 1
   */
  public static OptionalDouble index(List<OptionalDouble> scores) {
    double[] known =
        scores.stream()
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    double sum = 0;
    for (double score : known) {
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException("no score between 0 and 1: " + score);
      }
      sum += score;
    }
    return known.length < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(sum / known.length);
  }
}
