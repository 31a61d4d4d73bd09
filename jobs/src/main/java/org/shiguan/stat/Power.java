package org.shiguan.stat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much data a comparison needs, and how small a p-value it can reach (codebook E06, §8). Power
 * is 80 % and the level two-sided 5 % throughout.
 */
public final class Power {
  /** (z of the level + z of the power)². */
  private static final double SIZE = size();

  private Power() {}

  private static double size() {
    var normal = NormalDistribution.of(0, 1);
    double sum = normal.inverseSurvivalProbability(.025) + normal.inverseSurvivalProbability(.2);
    return sum * sum;
  }

  /**
   * Events that a hazard ratio needs to be found. Schoenfeld 1983, Biometrics 39:499.
   *
   * @param hazardRatio above 0 and not 1
   * @param exposed share of the follow-up that is exposed, between 0 and 1; ½ for equal exposure
   * @throws IllegalArgumentException when one is out of its range
   */
  public static long schoenfeldEvents(double hazardRatio, double exposed) {
    double log = StrictMath.log(hazardRatio);
    if (!Double.isFinite(log) || log == 0 || !(exposed > 0 && exposed < 1)) {
      throw new IllegalArgumentException("ratio " + hazardRatio + ", exposed " + exposed);
    }
    return (long) Math.ceil(SIZE / (exposed * (1 - exposed) * log * log));
  }

  /**
   * Accounts in both groups together that a δ needs to be found by {@link MannWhitney}. Noether
   * 1987, J. Am. Stat. Assoc. 82:645.
   *
   * @param delta {@link CliffDelta}, not 0
   * @param first share of the accounts in the first group, between 0 and 1
   * @throws IllegalArgumentException when one is out of its range
   */
  public static long noetherAccounts(double delta, double first) {
    if (!(Math.abs(delta) > 0 && Math.abs(delta) <= 1) || !(first > 0 && first < 1)) {
      throw new IllegalArgumentException("delta " + delta + ", share " + first);
    }
    return (long) Math.ceil(SIZE / (12 * first * (1 - first) * delta * delta / 4));
  }

  /**
   * The smallest two-sided p-value of a permutation of labels between groups of these sizes, 2 by
   * the number of assignments, at most 1.
   *
   * @param first accounts in the first group, 1 or more
   * @param second accounts in the second group, 1 or more
   */
  public static double smallestPermutationP(int first, int second) {
    return Math.min(1, 2 / LabelPermutation.choose(first + second, first));
  }

  /**
   * How often the exact {@link MannWhitney} without ties rejects at a level when nothing differs:
   * the largest p-value it can give that is not above the level, 0 when there is none.
   *
   * @param first accounts in the first group, 1 to 50
   * @param second accounts in the second group, 1 to 50
   * @param level 0 to 1
   * @throws IllegalArgumentException when a size is out of its range
   */
  public static double attainableMannWhitneySize(int first, int second, double level) {
    if (Math.min(first, second) < 1 || Math.max(first, second) > 50) {
      throw new IllegalArgumentException(first + " and " + second + " accounts");
    }
    double[] ways = ways(first, second);
    double all = Arrays.stream(ways).sum();
    double tail = 0;
    double size = 0;
    for (double way : ways) {
      tail += way;
      double pValue = Math.min(1, 2 * tail / all);
      if (pValue > level) {
        return size;
      }
      size = pValue;
    }
    return size;
  }

  /** For each U, the ways to choose the first group: U is a sum of its ranks, less the smallest. */
  private static double[] ways(int first, int second) {
    var ways = new double[first + 1][first * second + 1];
    ways[0][0] = 1;
    // Member k of the first group, from the smallest, has so many of the second below it.
    for (int below = 0; below <= second; below++) {
      for (int k = 1; k <= first; k++) {
        for (int u = below; u <= first * second; u++) {
          ways[k][u] += ways[k - 1][u - below];
        }
      }
    }
    return ways[first];
  }
}
