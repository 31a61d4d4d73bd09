package org.shiguan.stat.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.shiguan.stat.Interval;

/**
 * Proportional hazards regression over (start, stop] rows, ties after Efron, strata with a baseline
 * of their own (codebook E06): either an estimate or the reason why there is none.
 *
 * <p>A person may have several rows that follow upon each other, as {@link StateSplit} makes them,
 * so covariates may change with time; at each event time only the rows with start &lt; time ≤ stop
 * count. The standard errors are the model's; they take all rows as independent, see {@link
 * RobustVariance} for rows that belong to the same account. With fewer than 10 events the estimate
 * is biased away from 0: take {@link FirthCox}. Whether effects stay the same over time says {@link
 * ProportionalityTest}.
 *
 * <p>Cox 1972, JRSS B 34:187; Efron 1977, J. Am. Stat. Assoc. 72:557; Andersen &amp; Gill 1982,
 * Ann. Stat. 10:1100; Heinze &amp; Schemper 2001, Biometrics 57:114 (monotone likelihood).
 */
public sealed interface Cox {

  /**
   * A row.
   *
   * @param followUp when it was at risk, and whether the event ended it
   * @param stratum rows are compared within their stratum only
   * @param covariates finite values, as many in every row
   */
  record Row(FollowUp followUp, String stratum, List<Double> covariates) {
    /** A row without strata. */
    public static Row of(FollowUp followUp, double... covariates) {
      return new Row(followUp, "", Arrays.stream(covariates).boxed().toList());
    }
  }

  /**
   * A covariate's effect.
   *
   * @param beta logarithm of the hazard ratio for one unit more
   * @param standardError from the inverse of the observed information, or robust
   */
  record Effect(double beta, double standardError) {
    private static final double NORMAL =
        NormalDistribution.of(0, 1).inverseSurvivalProbability(.025);

    /** e^β. */
    public double hazardRatio() {
      return StrictMath.exp(beta);
    }

    /** Wald's 95 % interval of β, β ± 1.96 standard errors; e to its ends is that of the ratio. */
    public Interval interval() {
      return new Interval(beta - NORMAL * standardError, beta + NORMAL * standardError);
    }

    /** Wald's two-sided p-value of β = 0. */
    public double pValue() {
      return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(beta) / standardError);
    }
  }

  /**
   * An estimate.
   *
   * @param effects one per covariate, in their order
   * @param logLikelihoodAtZero partial log-likelihood with all effects 0
   * @param logLikelihood at its maximum
   * @param events number of events
   * @param iterations Newton steps that were taken
   */
  record Fit(
      List<Effect> effects,
      double logLikelihoodAtZero,
      double logLikelihood,
      long events,
      int iterations)
      implements Cox {}

  /** No estimate, and why. */
  record Undefined(Reason reason) implements Cox {}

  /** Why there is no estimate. */
  enum Reason {
    /** Nothing happened. */
    NO_EVENTS,
    /** A covariate, or a sum of some, is the same for all who were at risk at any event. */
    NO_VARIATION,
    /**
     * The likelihood grows for ever as some effect grows: those with the event were always the ones
     * highest in it.
     */
    MONOTONE_LIKELIHOOD,
    /** The iteration did not come to rest; not known to happen. */
    NO_CONVERGENCE
  }

  /** The estimate if there is one. */
  default Optional<Fit> fit() {
    return this instanceof Fit fit ? Optional.of(fit) : Optional.empty();
  }

  /**
   * Fits the model by Newton's method from 0.
   *
   * @param rows at least one; their order does not matter beyond the last digits
   * @throws IllegalArgumentException when rows differ in their number of covariates, have none, or
   *     one is not finite
   */
  static Cox fit(List<Row> rows) {
    return new PartialLikelihood(rows).maximise();
  }
}
