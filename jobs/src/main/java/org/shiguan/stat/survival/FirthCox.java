package org.shiguan.stat.survival;

import java.util.List;
import java.util.Optional;
import org.shiguan.stat.Interval;

/**
 * {@link Cox} with Firth's penalty, for few events (codebook E06, D06): the logarithm of the
 * partial likelihood plus half that of the determinant of the information is maximised. The
 * estimates are finite also where the likelihood alone is monotone. Intervals and p-values are
 * those of the penalised profile likelihood; Wald's would be symmetric where the likelihood is not.
 *
 * <p>Efron's ties, strata and (start, stop] rows as in {@link Cox}; the penalty takes the
 * information of that same likelihood (R's coxphf has Breslow's ties). Firth 1993, Biometrika
 * 80:27; Heinze &amp; Schemper 2001, Biometrics 57:114.
 */
public sealed interface FirthCox {

  /**
   * A covariate's effect.
   *
   * @param beta logarithm of the hazard ratio for one unit more
   * @param standardError from the inverse of the information at the estimate
   * @param interval 95 % interval of β: where twice the penalised log-likelihood, the other effects
   *     at their best, lies 3.84 below its maximum; an end is infinite where it never does
   * @param pValue of β = 0, by the same likelihood
   */
  record Effect(double beta, double standardError, Interval interval, double pValue) {
    /** e^β. */
    public double hazardRatio() {
      return StrictMath.exp(beta);
    }
  }

  /**
   * An estimate.
   *
   * @param effects one per covariate, in their order
   * @param logLikelihoodAtZero penalised, with all effects 0
   * @param logLikelihood penalised, at its maximum
   * @param events number of events
   */
  record Fit(List<Effect> effects, double logLikelihoodAtZero, double logLikelihood, long events)
      implements FirthCox {}

  /** No estimate, and why: no events, no variation, or no convergence. */
  record Undefined(Cox.Reason reason) implements FirthCox {}

  /** The estimate if there is one. */
  default Optional<Fit> fit() {
    return this instanceof Fit fit ? Optional.of(fit) : Optional.empty();
  }

  /**
   * Fits the model from 0.
   *
   * @param rows at least one; their order does not matter beyond the last digits
   * @throws IllegalArgumentException when rows differ in their number of covariates, have none, or
   *     one is not finite
   */
  static FirthCox fit(List<Cox.Row> rows) {
    return new PenalisedLikelihood(rows).maximise();
  }
}
