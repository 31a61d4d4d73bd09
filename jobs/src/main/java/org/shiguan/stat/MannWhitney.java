package org.shiguan.stat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * Do values of one group of accounts lie above those of another (codebook E02)? Two-sided; exact
 * without ties and with up to 50 values on each side, else by the normal approximation with
 * correction for ties and continuity.
 *
 * <p>U is that of the first sample, R₁ − n₁(n₁ + 1)/2, as in scipy and as R's W; Hipparchus and
 * many tables print the smaller of U₁ and U₂ = n₁n₂ − U₁. Mann &amp; Whitney 1947, Ann. Math. Stat.
 * 18:50.
 *
 * @param u U₁, 0 to n₁n₂: pairs in which the first is larger, with half of those that are equal
 * @param pValue two-sided
 * @param exact whether the p-value is exact
 */
public record MannWhitney(double u, double pValue, boolean exact) {
  private static final int MOST_EXACT = 50;

  /**
   * The test; empty when a sample is, or when all values are tied.
   *
   * @throws IllegalArgumentException when a value is not finite
   */
  public static Optional<MannWhitney> of(double[] first, double[] second) {
    double[] pooled =
        DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).sorted().toArray();
    if (!Arrays.stream(pooled).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a value is not finite");
    }
    long different = Arrays.stream(pooled).distinct().count();
    if (first.length == 0 || second.length == 0 || different < 2) {
      return Optional.empty();
    }
    boolean exact =
        different == pooled.length && Math.max(first.length, second.length) <= MOST_EXACT;
    var result =
        MannWhitneyUTest.withDefaults()
            .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
            .test(first, second);
    return Optional.of(new MannWhitney(result.getStatistic(), result.getPValue(), exact));
  }
}
