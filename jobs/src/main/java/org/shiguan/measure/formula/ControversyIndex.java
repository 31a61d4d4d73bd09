package org.shiguan.measure.formula;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.shiguan.stat.MidrankShares;

/**
 * The composite of a post (codebook M15): the weighted mean of the standings u of its components,
 * each above 0 and below 1 as {@link MidrankShares} gives them, over the components that are there.
 * Fewer than 3 give no index. OECD/JRC 2008, Handbook on Constructing Composite Indicators.
 */
public final class ControversyIndex {
  /** Components a post must have. */
  static final int FEWEST = 3;

  private ControversyIndex() {}

  /** The mean with equal weights, 0 to 1; empty with fewer than 3 components. */
  public static OptionalDouble of(List<OptionalDouble> standings) {
    return weighted(standings, ones(standings.size()));
  }

  /** The geometric mean, which forgives a low component less; empty with fewer than 3. */
  public static OptionalDouble geometric(List<OptionalDouble> standings) {
    return enough(standings)
        ? OptionalDouble.of(
            StrictMath.exp(
                standings.stream()
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(u -> StrictMath.log(u.getAsDouble()))
                    .average()
                    .orElseThrow()))
        : OptionalDouble.empty();
  }

  /**
   * The mean without one component, of a post that has an index with all; empty when the post has
   * none.
   *
   * @param left index of the component that is left out
   */
  public static OptionalDouble without(int left, List<OptionalDouble> standings) {
    double[] weights = ones(standings.size());
    weights[left] = 0;
    return weighted(standings, weights);
  }

  /**
   * The mean with weights; they need not sum to 1.
   *
   * @param weights one per component, 0 or more, above 0 for one that is there
   */
  public static OptionalDouble weighted(List<OptionalDouble> standings, double[] weights) {
    if (!enough(standings)) {
      return OptionalDouble.empty();
    }
    int[] known =
        IntStream.range(0, weights.length).filter(k -> standings.get(k).isPresent()).toArray();
    double sum = 0;
    double whole = 0;
    for (int k : known) {
      sum += weights[k] * standings.get(k).getAsDouble();
      whole += weights[k];
    }
    return OptionalDouble.of(sum / whole);
  }

  private static boolean enough(List<OptionalDouble> standings) {
    return standings.stream().filter(OptionalDouble::isPresent).count() >= FEWEST;
  }

  private static double[] ones(int size) {
    var weights = new double[size];
    Arrays.fill(weights, 1);
    return weights;
  }
}
