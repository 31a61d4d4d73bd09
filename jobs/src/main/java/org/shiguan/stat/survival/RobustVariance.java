package org.shiguan.stat.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Standard errors of {@link Cox} that allow the rows of one account to depend on each other: the
 * sandwich of the information and the sums of the accounts' score residuals (codebook E06), as R's
 * coxph with cluster().
 *
 * <p>They are themselves estimated from as many terms as there are accounts: with fewer than some
 * 20, or few events, they come out too small. Lin &amp; Wei 1989, J. Am. Stat. Assoc. 84:1074; Lee,
 * Wei &amp; Amato 1992.
 */
public final class RobustVariance {
  private RobustVariance() {}

  /**
   * The effects of a fit with robust standard errors in place of the model's; empty with fewer than
   * two accounts.
   *
   * @param rows those that were fitted
   * @param accounts the account of each row
   * @param fit their fit
   * @throws IllegalArgumentException when there is not one account per row
   */
  public static Optional<List<Cox.Effect>> effects(
      List<Cox.Row> rows, List<String> accounts, Cox.Fit fit) {
    if (rows.size() != accounts.size()) {
      throw new IllegalArgumentException(rows.size() + " rows of " + accounts.size());
    }
    var likelihood = new PartialLikelihood(rows);
    double[] beta = fit.effects().stream().mapToDouble(Cox.Effect::beta).toArray();
    // Accounts in the order of their names, so that the sums do not depend on that of the rows.
    var byAccount = new TreeMap<String, double[]>();
    var baselines = new TreeMap<String, Baseline>();
    likelihood.strata().forEach((name, sets) -> baselines.put(name, new Baseline(sets, beta)));
    for (int i = 0; i < rows.size(); i++) {
      double[] residual =
          baselines
              .get(rows.get(i).stratum())
              .residual(rows.get(i).followUp(), likelihood.centred(rows.get(i)), beta);
      byAccount.merge(accounts.get(i), residual, RobustVariance::plus);
    }
    if (byAccount.size() < 2) {
      return Optional.empty();
    }
    Cholesky information = Cholesky.of(likelihood.at(beta).information()).orElseThrow();
    var variances = new double[beta.length];
    for (double[] sum : byAccount.values()) {
      double[] moved = information.solve(sum);
      for (int c = 0; c < beta.length; c++) {
        variances[c] += moved[c] * moved[c];
      }
    }
    var effects = new ArrayList<Cox.Effect>();
    for (int c = 0; c < beta.length; c++) {
      effects.add(new Cox.Effect(beta[c], Math.sqrt(variances[c])));
    }
    return Optional.of(List.copyOf(effects));
  }

  private static double[] plus(double[] a, double[] b) {
    var sum = a.clone();
    for (int c = 0; c < sum.length; c++) {
      sum[c] += b[c];
    }
    return sum;
  }

  /**
   * What an event time adds to the residuals: the hazard and the hazard times the mean covariates,
   * for those at risk and, lighter by Efron's share, for those with the event.
   */
  private static final class Increment {
    private final double[] weighted;
    private final double[] weightedOfDead;
    private final double[] mean;
    private double hazard;
    private double hazardOfDead;

    Increment(int covariates) {
      weighted = new double[covariates];
      weightedOfDead = new double[covariates];
      mean = new double[covariates];
    }
  }

  /** The hazard of one stratum, summed up over time. */
  private static final class Baseline {
    private final TreeMap<Double, Increment> at = new TreeMap<>();

    /** Only {@code hazard} and {@code weighted}, over the event times up to each. */
    private final TreeMap<Double, Increment> upTo = new TreeMap<>();

    private double logScale;

    Baseline(RiskSets sets, double[] beta) {
      sets.walk(beta, (time, e) -> at.put(time, increment(e, beta.length)));
      var sum = new Increment(beta.length);
      upTo.put(Double.NEGATIVE_INFINITY, sum);
      for (var entry : at.entrySet()) {
        var next = new Increment(beta.length);
        next.hazard = sum.hazard + entry.getValue().hazard;
        for (int c = 0; c < beta.length; c++) {
          next.weighted[c] = sum.weighted[c] + entry.getValue().weighted[c];
        }
        upTo.put(entry.getKey(), next);
        sum = next;
      }
    }

    private Increment increment(RiskSets.EventTime e, int covariates) {
      logScale = e.logScale();
      var increment = new Increment(covariates);
      long ties = e.dead().count();
      for (int k = 0; k < ties; k++) {
        double left = (double) k / ties;
        double weight = e.risk().weight() - left * e.dead().weight();
        increment.hazard += 1 / weight;
        increment.hazardOfDead += (1 - left) / weight;
        for (int c = 0; c < covariates; c++) {
          double mean = (e.risk().x(c) - left * e.dead().x(c)) / weight;
          increment.weighted[c] += mean / weight;
          increment.weightedOfDead[c] += (1 - left) * mean / weight;
          increment.mean[c] += mean / ties;
        }
      }
      return increment;
    }

    double[] residual(FollowUp followUp, double[] x, double[] beta) {
      double predictor = -logScale;
      for (int c = 0; c < x.length; c++) {
        predictor += x[c] * beta[c];
      }
      double weight = StrictMath.exp(predictor);
      Increment until = upTo.floorEntry(followUp.stop()).getValue();
      Increment from = upTo.floorEntry(followUp.start()).getValue();
      Increment met = followUp.event() ? at.get(followUp.stop()) : null;
      var residual = new double[x.length];
      for (int c = 0; c < x.length; c++) {
        double hazard = until.hazard - from.hazard;
        double weighted = until.weighted[c] - from.weighted[c];
        if (met != null) {
          hazard += met.hazardOfDead - met.hazard;
          weighted += met.weightedOfDead[c] - met.weighted[c];
          residual[c] = x[c] - met.mean[c];
        }
        residual[c] -= weight * (x[c] * hazard - weighted);
      }
      return residual;
    }
  }
}
