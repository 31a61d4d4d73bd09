package org.shiguan.stat.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The partial likelihood of {@link Cox} with Efron's ties, and the way to its maximum. */
final class PartialLikelihood {
  private static final int MOST_ITERATIONS = 50;
  private static final int MOST_HALVINGS = 30;

  /** Twice what the last step can still gain in log-likelihood. */
  private static final double LAST_GAIN = 1e-12;

  /** A pivot this small beside its diagonal is a linear dependence. */
  private static final double DEPENDENT = 1e-11;

  /** Variance at risk, as a share of the squared range, that is nothing but rounding. */
  private static final double ROUNDING = 1e-12;

  private final int covariates;
  private final double[] ranges;
  private final List<RiskSets> strata;
  private final long events;

  PartialLikelihood(List<Cox.Row> rows) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no rows");
    }
    covariates = rows.get(0).covariates().size();
    for (Cox.Row row : rows) {
      boolean finite = row.covariates().stream().allMatch(Double::isFinite);
      if (covariates == 0 || row.covariates().size() != covariates || !finite) {
        throw new IllegalArgumentException("covariates " + row.covariates());
      }
    }
    var byStratum = new TreeMap<String, List<Cox.Row>>();
    rows.forEach(r -> byStratum.computeIfAbsent(r.stratum(), s -> new ArrayList<>()).add(r));
    double[] means = means(rows);
    ranges = ranges(rows);
    strata = byStratum.values().stream().map(r -> new RiskSets(r, means)).toList();
    events = rows.stream().filter(r -> r.followUp().event()).count();
  }

  /** Covariates are taken from their means, which keeps sums of products small. */
  private double[] means(List<Cox.Row> rows) {
    return IntStream.range(0, covariates)
        .mapToDouble(c -> rows.stream().mapToDouble(r -> r.covariates().get(c)).sum() / rows.size())
        .toArray();
  }

  private double[] ranges(List<Cox.Row> rows) {
    return IntStream.range(0, covariates)
        .mapToDouble(
            c -> {
              var values =
                  rows.stream().mapToDouble(r -> r.covariates().get(c)).summaryStatistics();
              return values.getMax() - values.getMin();
            })
        .toArray();
  }

  Cox maximise() {
    if (events == 0) {
      return new Cox.Undefined(Cox.Reason.NO_EVENTS);
    }
    var beta = new double[covariates];
    PartialSums here = at(beta);
    double atZero = here.logLikelihood();
    if (!allVary(here.information())) {
      return new Cox.Undefined(Cox.Reason.NO_VARIATION);
    }
    for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
      double[][] root = cholesky(here.information());
      if (root == null) {
        return new Cox.Undefined(
            iteration == 1 ? Cox.Reason.NO_VARIATION : Cox.Reason.NO_CONVERGENCE);
      }
      double[] step = solve(root, here.score());
      if (strata.stream().allMatch(s -> s.alwaysHighest(step))) {
        return new Cox.Undefined(Cox.Reason.MONOTONE_LIKELIHOOD);
      }
      double gain = product(step, here.score());
      beta = uphill(beta, step, here.logLikelihood());
      here = at(beta);
      if (gain < LAST_GAIN) {
        return fit(beta, here, atZero, iteration);
      }
    }
    return new Cox.Undefined(Cox.Reason.NO_CONVERGENCE);
  }

  private boolean allVary(double[][] information) {
    return IntStream.range(0, covariates)
        .allMatch(c -> information[c][c] > ROUNDING * ranges[c] * ranges[c]);
  }

  private PartialSums at(double[] beta) {
    var sums = new PartialSums(covariates);
    strata.forEach(s -> s.addTo(sums, beta));
    return sums;
  }

  /** The step, halved until the likelihood does not fall. */
  private double[] uphill(double[] beta, double[] step, double logLikelihood) {
    double length = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double[] there = plus(beta, step, length);
      if (at(there).logLikelihood() >= logLikelihood) {
        return there;
      }
      length /= 2;
    }
    // Nothing left to gain but rounding.
    return plus(beta, step, 1);
  }

  private Cox fit(double[] beta, PartialSums sums, double atZero, int iterations) {
    double[][] root = cholesky(sums.information());
    var effects = new ArrayList<Cox.Effect>();
    for (int c = 0; c < covariates; c++) {
      var unit = new double[covariates];
      unit[c] = 1;
      effects.add(new Cox.Effect(beta[c], Math.sqrt(solve(root, unit)[c])));
    }
    return new Cox.Fit(List.copyOf(effects), atZero, sums.logLikelihood(), events, iterations);
  }

  /** The lower triangle L with L·Lᵀ = matrix; null when the matrix has not full rank. */
  private static double[][] cholesky(double[][] matrix) {
    int size = matrix.length;
    var root = new double[size][size];
    for (int r = 0; r < size; r++) {
      for (int c = 0; c <= r; c++) {
        double rest = matrix[r][c];
        for (int k = 0; k < c; k++) {
          rest -= root[r][k] * root[c][k];
        }
        if (r > c) {
          root[r][c] = rest / root[c][c];
        } else if (rest > DEPENDENT * matrix[r][r]) {
          root[r][r] = Math.sqrt(rest);
        } else {
          return null;
        }
      }
    }
    return root;
  }

  private static double[] solve(double[][] root, double[] right) {
    var x = right.clone();
    for (int r = 0; r < x.length; r++) {
      for (int c = 0; c < r; c++) {
        x[r] -= root[r][c] * x[c];
      }
      x[r] /= root[r][r];
    }
    for (int r = x.length - 1; r >= 0; r--) {
      for (int c = r + 1; c < x.length; c++) {
        x[r] -= root[c][r] * x[c];
      }
      x[r] /= root[r][r];
    }
    return x;
  }

  private static double[] plus(double[] beta, double[] step, double length) {
    return IntStream.range(0, beta.length).mapToDouble(i -> beta[i] + length * step[i]).toArray();
  }

  private static double product(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }
}
