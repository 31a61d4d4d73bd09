package org.shiguan.stat;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Wilcoxon's signed-rank test that differences lie evenly around 0, two-sided (codebook M13, M16,
 * E03). Differences of 0 are left out first, as Wilcoxon did and as R does. With ties among the
 * sizes, or above 50 differences, the normal approximation with correction for ties and continuity
 * takes the place of the exact distribution.
 *
 * <p>Wilcoxon 1945, Biometrics Bull. 1:80.
 *
 * @param v sum of the ranks of the positive differences
 * @param n differences that are not 0
 * @param pValue two-sided
 * @param exact whether the p-value is exact
 */
public record WilcoxonSignedRank(double v, int n, double pValue, boolean exact) {
  private static final int MOST_EXACT = 50;

  /**
   * The test; empty when no difference differs from 0.
   *
   * @throws IllegalArgumentException when a difference is not finite
   */
  public static Optional<WilcoxonSignedRank> of(double... differences) {
    if (!Arrays.stream(differences).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a difference is not finite");
    }
    double[] kept = Arrays.stream(differences).filter(d -> d != 0).toArray();
    if (kept.length == 0) {
      return Optional.empty();
    }
    boolean ties = Arrays.stream(kept).map(Math::abs).distinct().count() < kept.length;
    boolean exact = !ties && kept.length <= MOST_EXACT;
    var result =
        WilcoxonSignedRankTest.withDefaults()
            .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
            .test(kept);
    return Optional.of(
        new WilcoxonSignedRank(result.getStatistic(), kept.length, result.getPValue(), exact));
  }
}
