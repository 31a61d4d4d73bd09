package org.shiguan.stat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Could the mean of account effects be chance? Each effect keeps its size and takes either sign
 * (codebook M16, E05). All 2ⁿ sign patterns up to 14 effects, else 9,999 random ones with the
 * observed one counted among them.
 *
 * <p>Winkler et al. 2014, NeuroImage 92:381; Phipson &amp; Smyth 2010, SAGMB 9:39.
 *
 * @param pValue two-sided
 * @param smallest the smallest p-value that so many effects can give; print it beside the other
 * @param exact whether all patterns were counted
 */
public record SignFlip(double pValue, double smallest, boolean exact) {
  private static final int MOST_EXACT = 14;
  private static final int DRAWS = 9_999;

  /** Sums of the same numbers in another order differ by less. */
  private static final double ROUNDING = 1e-12;

  /**
   * The test of H₀: mean 0; empty without effects.
   *
   * @param seed replicate r draws with {@code seed + r}; not used when exact
   * @throws IllegalArgumentException when an effect is not finite
   */
  public static Optional<SignFlip> of(double[] effects, long seed) {
    if (!Arrays.stream(effects).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("an effect is not finite");
    }
    if (effects.length == 0) {
      return Optional.empty();
    }
    double observed = Math.abs(Arrays.stream(effects).sum()) - ROUNDING;
    if (effects.length <= MOST_EXACT) {
      int patterns = 1 << effects.length;
      long atLeast =
          IntStream.range(0, patterns)
              .filter(p -> Math.abs(flipped(effects, p)) >= observed)
              .count();
      return Optional.of(new SignFlip((double) atLeast / patterns, 2.0 / patterns, true));
    }
    long atLeast =
        IntStream.range(0, DRAWS)
            .parallel()
            .filter(r -> Math.abs(drawn(effects, seed + r)) >= observed)
            .count();
    return Optional.of(new SignFlip((1.0 + atLeast) / (1 + DRAWS), 1.0 / (1 + DRAWS), false));
  }

  private static double flipped(double[] effects, int pattern) {
    double sum = 0;
    for (int i = 0; i < effects.length; i++) {
      sum += (pattern >> i & 1) == 0 ? effects[i] : -effects[i];
    }
    return sum;
  }

  private static double drawn(double[] effects, long seed) {
    var random = new SplittableRandom(seed);
    double sum = 0;
    for (double effect : effects) {
      sum += random.nextBoolean() ? effect : -effect;
    }
    return sum;
  }
}
