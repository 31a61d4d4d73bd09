package org.shiguan.stat.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Do the effects of {@link Cox} stay the same over time (codebook E06)? The score test of effects
 * that change with g(t) = 1 − S(t−), S Kaplan and Meier's curve of all rows, for each covariate and
 * for all together. It is R's cox.zph of survival 3, transform "km"; before version 3 that was an
 * approximation, with other numbers.
 *
 * <p>Grambsch &amp; Therneau 1994, Biometrika 81:515.
 *
 * @param covariates one test per covariate, in their order
 * @param global of all covariates together
 */
public record ProportionalityTest(List<Test> covariates, Test global) {

  /**
   * A test.
   *
   * @param chiSquared 0 or more
   * @param df 1, or the number of covariates
   * @param pValue small when effects change over time
   */
  public record Test(double chiSquared, int df, double pValue) {}

  /**
   * The tests; empty when there are too few event times to tell a change of effects from effects.
   *
   * @param rows those that were fitted
   * @param fit their fit
   */
  public static Optional<ProportionalityTest> of(List<Cox.Row> rows, Cox.Fit fit) {
    double[] beta = fit.effects().stream().mapToDouble(Cox.Effect::beta).toArray();
    Sums sums = sums(rows, beta);
    var tests = new ArrayList<Test>();
    for (int c = 0; c < beta.length; c++) {
      Optional<Test> test = sums.test(c);
      if (test.isEmpty()) {
        return Optional.empty();
      }
      tests.add(test.get());
    }
    return sums.test(IntStream.range(0, beta.length).toArray())
        .map(global -> new ProportionalityTest(List.copyOf(tests), global));
  }

  private static Sums sums(List<Cox.Row> rows, double[] beta) {
    KaplanMeier curve = KaplanMeier.of(rows.stream().map(Cox.Row::followUp).toList());
    var gone = new HashMap<Double, Double>();
    double before = 1;
    double sum = 0;
    double events = 0;
    for (KaplanMeier.Step step : curve.steps()) {
      gone.put(step.time(), 1 - before);
      sum += step.events() * (1 - before);
      events += step.events();
      before = step.survival();
    }
    double mean = sum / events;
    var sums = new Sums(beta.length);
    for (RiskSets stratum : new PartialLikelihood(rows).strata().values()) {
      stratum.walk(
          beta,
          (time, e) -> {
            var one = new PartialSums(beta.length);
            one.add(e);
            sums.add(one, gone.get(time) - mean);
          });
    }
    return sums;
  }

  /** Score and information of the effects, and of their changes with g, at no change. */
  private static final class Sums {
    private final int covariates;
    private final double[] score;
    private final double[][] information;

    Sums(int covariates) {
      this.covariates = covariates;
      score = new double[covariates];
      information = new double[2 * covariates][2 * covariates];
    }

    void add(PartialSums one, double g) {
      for (int r = 0; r < covariates; r++) {
        score[r] += g * one.score()[r];
        for (int c = 0; c < covariates; c++) {
          double value = one.information()[Math.max(r, c)][Math.min(r, c)];
          information[r][c] += value;
          information[covariates + r][c] += g * value;
          information[covariates + r][covariates + c] += g * g * value;
        }
      }
    }

    /** The test of the changes of some effects; the score of the effects themselves is 0. */
    Optional<Test> test(int... changing) {
      int size = covariates + changing.length;
      int[] kept =
          IntStream.range(0, size)
              .map(i -> i < covariates ? i : covariates + changing[i - covariates])
              .toArray();
      var matrix = new double[size][size];
      var right = new double[size];
      for (int r = 0; r < size; r++) {
        right[r] = r < covariates ? 0 : score[changing[r - covariates]];
        for (int c = 0; c <= r; c++) {
          matrix[r][c] = information[kept[r]][kept[c]];
        }
      }
      return Cholesky.of(matrix)
          .map(root -> root.quadratic(right))
          .map(
              x ->
                  new Test(
                      x,
                      changing.length,
                      ChiSquaredDistribution.of(changing.length).survivalProbability(x)));
    }
  }
}
