package org.shiguan.stat;

import java.util.Arrays;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Where values stand among their peers, (midrank − ½)/n: above 0 and below 1, on average ½
 * (codebook M15, within a quarter of the corpus). Hazen 1914.
 */
public final class MidrankShares {
  private MidrankShares() {}

  /**
   * The standing of each value, in the order given.
   *
   * @throws IllegalArgumentException when a value is no number
   */
  public static double[] of(double... values) {
    if (Arrays.stream(values).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("a value that is no number has no rank");
    }
    double[] ranks = new NaturalRanking().apply(values);
    return Arrays.stream(ranks).map(rank -> (rank - 0.5) / values.length).toArray();
  }
}
