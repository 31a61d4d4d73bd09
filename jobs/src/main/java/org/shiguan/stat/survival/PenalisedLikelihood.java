package org.shiguan.stat.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.shiguan.stat.Interval;

/** The penalised likelihood of {@link FirthCox}, the way to its maximum and along its profiles. */
final class PenalisedLikelihood {
  private static final int MOST_ITERATIONS = 200;
  private static final int MOST_HALVINGS = 40;
  private static final int MOST_ROOT_STEPS = 100;

  /** Twice what the last step can still gain in log-likelihood. */
  private static final double LAST_GAIN = 1e-13;

  /** The log-likelihood at the end of an interval is met so closely. */
  private static final double CLOSE = 1e-8;

  /** No effect lies further out than so many standard errors. */
  private static final double FARTHEST = 1e4;

  /** Half the 95 % quantile of χ² with one degree of freedom. */
  private static final double DROP =
      ChiSquaredDistribution.of(1).inverseSurvivalProbability(.05) / 2;

  private final PartialLikelihood likelihood;
  private final int covariates;

  PenalisedLikelihood(List<Cox.Row> rows) {
    likelihood = new PartialLikelihood(rows);
    covariates = likelihood.covariates();
  }

  /** The likelihood at some effects. */
  private static final class Point {
    private final double[] beta;
    private final double[][] information;
    private final Optional<Cholesky> root;
    private final double value;
    private double[] score;

    /** Minus infinity where the information has not full rank: nothing is known of an effect. */
    Point(double[] beta, PartialSums sums) {
      this.beta = beta;
      this.information = sums.information();
      this.root = Cholesky.of(information);
      this.value =
          root.map(r -> sums.logLikelihood() + r.logDeterminant() / 2)
              .orElse(Double.NEGATIVE_INFINITY);
      this.score = sums.score();
    }
  }

  private Point at(double[] beta) {
    return new Point(beta, likelihood.at(beta));
  }

  /**
   * Adds the slope of the penalty, ½ tr(I⁻¹·∂I/∂β): a sum of third moments of the covariates at
   * risk, got from those with q = xᵀI⁻¹x beside x.
   */
  private void penalise(Point point) {
    double[][] inverse = point.root.orElseThrow().inverse();
    double[] longer = Arrays.copyOf(point.beta, covariates + 1);
    var slope = new double[covariates];
    for (RiskSets stratum : likelihood.strata().values()) {
      stratum
          .with(x -> quadratic(inverse, x))
          .walk(longer, (time, e) -> addThirdMoments(slope, inverse, e));
    }
    point.score = PartialLikelihood.plus(point.score, slope, .5);
  }

  /** E[(x − m)ᵀI⁻¹(x − m)·(x − m)] over those at risk, for each of Efron's ties. */
  private void addThirdMoments(double[] slope, double[][] inverse, RiskSets.EventTime e) {
    long ties = e.dead().count();
    for (int k = 0; k < ties; k++) {
      double left = (double) k / ties;
      double weight = e.risk().weight() - left * e.dead().weight();
      var mean = new double[covariates + 1];
      for (int r = 0; r <= covariates; r++) {
        mean[r] = (e.risk().x(r) - left * e.dead().x(r)) / weight;
      }
      var pull = new double[covariates];
      for (int r = 0; r < covariates; r++) {
        for (int s = 0; s < covariates; s++) {
          pull[r] += inverse[r][s] * mean[s];
        }
      }
      for (int t = 0; t < covariates; t++) {
        slope[t] += covariance(e, left, weight, mean, covariates, t);
        for (int r = 0; r < covariates; r++) {
          slope[t] -= 2 * pull[r] * covariance(e, left, weight, mean, r, t);
        }
      }
    }
  }

  private static double covariance(
      RiskSets.EventTime e, double left, double weight, double[] mean, int r, int c) {
    return (e.risk().xx(r, c) - left * e.dead().xx(r, c)) / weight - mean[r] * mean[c];
  }

  private static double quadratic(double[][] matrix, double[] x) {
    double sum = 0;
    for (int r = 0; r < x.length; r++) {
      for (int c = 0; c < x.length; c++) {
        sum += x[r] * matrix[r][c] * x[c];
      }
    }
    return sum;
  }

  FirthCox maximise() {
    if (likelihood.events() == 0) {
      return new FirthCox.Undefined(Cox.Reason.NO_EVENTS);
    }
    Point zero = at(new double[covariates]);
    if (!likelihood.allVary(zero.information) || zero.root.isEmpty()) {
      return new FirthCox.Undefined(Cox.Reason.NO_VARIATION);
    }
    int[] all = IntStream.range(0, covariates).toArray();
    Optional<Point> top = climb(zero, all);
    if (top.isEmpty()) {
      return new FirthCox.Undefined(Cox.Reason.NO_CONVERGENCE);
    }
    double[][] variance = top.get().root.orElseThrow().inverse();
    var effects = new ArrayList<FirthCox.Effect>();
    for (int c = 0; c < covariates; c++) {
      double error = Math.sqrt(variance[c][c]);
      var profile = new Profile(top.get(), c, error);
      Optional<Double> low = profile.end(-1);
      Optional<Double> high = profile.end(1);
      Optional<Point> none = profile.best(0);
      if (low.isEmpty() || high.isEmpty() || none.isEmpty()) {
        return new FirthCox.Undefined(Cox.Reason.NO_CONVERGENCE);
      }
      double ratio = Math.max(0, 2 * (top.get().value - none.get().value));
      effects.add(
          new FirthCox.Effect(
              top.get().beta[c],
              error,
              new Interval(low.get(), high.get()),
              ChiSquaredDistribution.of(1).survivalProbability(ratio)));
    }
    return new FirthCox.Fit(List.copyOf(effects), zero.value, top.get().value, likelihood.events());
  }

  /**
   * The highest point that changing these effects leads to; empty without convergence. The steps
   * begin as Newton's without the penalty and learn the curvature with it on the way (Broyden,
   * Fletcher, Goldfarb, Shanno; Nocedal &amp; Wright 2006, Numerical Optimization, §6.1).
   */
  private Optional<Point> climb(Point from, int... free) {
    Point here = from;
    penalise(here);
    if (free.length == 0) {
      return Optional.of(here);
    }
    double[][] inverse = inverse(here, free);
    boolean fresh = true;
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      double[] slope = part(here.score, free);
      double[] step = times(inverse, slope);
      double gain = PartialLikelihood.product(step, slope);
      if (gain < LAST_GAIN) {
        return Optional.of(here);
      }
      Point there = uphill(here, step, free);
      if (there.value > here.value) {
        penalise(there);
        fresh = false;
        learn(
            inverse,
            PartialLikelihood.plus(part(there.beta, free), part(here.beta, free), -1),
            PartialLikelihood.plus(slope, part(there.score, free), -1));
        here = there;
      } else if (fresh) {
        // Nothing left to gain but rounding.
        return gain < CLOSE ? Optional.of(here) : Optional.empty();
      } else {
        inverse = inverse(here, free);
        fresh = true;
      }
    }
    return Optional.empty();
  }

  private Point uphill(Point here, double[] step, int... free) {
    var whole = new double[covariates];
    for (int r = 0; r < free.length; r++) {
      whole[free[r]] = step[r];
    }
    double length = 1;
    Point there = at(PartialLikelihood.plus(here.beta, whole, length));
    for (int halving = 0; halving < MOST_HALVINGS && !(there.value > here.value); halving++) {
      length /= 2;
      there = at(PartialLikelihood.plus(here.beta, whole, length));
    }
    return there;
  }

  /** Of the information of the likelihood without penalty, on the free effects. */
  private static double[][] inverse(Point here, int... free) {
    var matrix = new double[free.length][free.length];
    for (int r = 0; r < free.length; r++) {
      for (int c = 0; c <= r; c++) {
        matrix[r][c] = here.information[free[r]][free[c]];
      }
    }
    // Part of a matrix of full rank, as the climb keeps to where the likelihood is finite.
    return Cholesky.of(matrix).orElseThrow().inverse();
  }

  /** Takes a step and the fall of the slope along it into the inverse curvature. */
  private static void learn(double[][] inverse, double[] step, double[] fall) {
    double bend = PartialLikelihood.product(step, fall);
    if (!(bend > 0)) {
      return;
    }
    double[] image = times(inverse, fall);
    double scale = (1 + PartialLikelihood.product(fall, image) / bend) / bend;
    for (int r = 0; r < step.length; r++) {
      for (int c = 0; c < step.length; c++) {
        inverse[r][c] +=
            scale * step[r] * step[c] - (image[r] * step[c] + step[r] * image[c]) / bend;
      }
    }
  }

  private static double[] part(double[] whole, int... free) {
    return IntStream.of(free).mapToDouble(c -> whole[c]).toArray();
  }

  private static double[] times(double[][] matrix, double[] vector) {
    return Arrays.stream(matrix)
        .mapToDouble(row -> PartialLikelihood.product(row, vector))
        .toArray();
  }

  /** The likelihood along one effect, the others at their best. */
  private final class Profile {
    private final Point top;
    private final int effect;
    private final double error;
    private final int[] others;

    Profile(Point top, int effect, double error) {
      this.top = top;
      this.effect = effect;
      this.error = error;
      this.others = IntStream.range(0, covariates).filter(c -> c != effect).toArray();
    }

    /** With the effect at a value, starting from the others' values at the top. */
    Optional<Point> best(double value) {
      return best(value, top);
    }

    private Optional<Point> best(double value, Point near) {
      double[] beta = near.beta.clone();
      beta[effect] = value;
      Point start = at(beta);
      if (start.root.isEmpty()) {
        beta = top.beta.clone();
        beta[effect] = value;
        start = at(beta);
      }
      return start.root.isEmpty() ? Optional.empty() : climb(start, others);
    }

    /**
     * Where the profile lies {@link #DROP} below the top on one side: Newton's steps, within what
     * encloses it; infinite when it is not below anywhere, empty without convergence.
     */
    Optional<Double> end(int side) {
      double goal = top.value - DROP;
      double inside = top.beta[effect];
      double outside = Double.NaN;
      double value = inside + side * 2 * error;
      Point near = top;
      for (int i = 0; i < MOST_ROOT_STEPS; i++) {
        Optional<Point> point = best(value, near);
        double above = point.map(p -> p.value - goal).orElse(Double.NEGATIVE_INFINITY);
        if (Math.abs(above) < CLOSE) {
          return Optional.of(value);
        }
        if (above > 0) {
          inside = value;
        } else {
          outside = value;
        }
        near = point.orElse(top);
        double newton = point.map(p -> value(p, above)).orElse(Double.NaN);
        value = next(newton, inside, outside, side);
        if (Math.abs(value - top.beta[effect]) > FARTHEST * error) {
          return Optional.of(side * Double.POSITIVE_INFINITY);
        }
      }
      return Optional.empty();
    }

    private double value(Point point, double above) {
      return point.beta[effect] - above / point.score[effect];
    }

    private double next(double newton, double inside, double outside, int side) {
      if (Double.isNaN(outside)) {
        double far = inside + side * 4 * Math.max(error, Math.abs(inside - top.beta[effect]));
        boolean onward = side * (newton - inside) > 0 && side * (far - newton) > 0;
        return onward ? newton : far;
      }
      boolean between = (newton - inside) * (newton - outside) < 0;
      return between ? newton : (inside + outside) / 2;
    }
  }
}
