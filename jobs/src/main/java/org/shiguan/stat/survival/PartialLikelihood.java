package org.shiguan.stat.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The partial likelihood of {@link Cox} with Efron's ties, and the way to its maximum. */
final class PartialLikelihood {
  private static final int MOST_ITERATIONS = 50;
  private static final int MOST_HALVINGS = 30;

  /** Twice what the last step can still gain in log-likelihood. */
  private static final double LAST_GAIN = 1e-12;

  /** Variance at risk, as a share of the squared range, that is nothing but rounding. */
  private static final double ROUNDING = 1e-12;

  private final int covariates;
  private final double[] means;
  private final double[] ranges;
  private final SortedMap<String, RiskSets> strata = new TreeMap<>();
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
    means = means(rows);
    ranges = ranges(rows);
    byStratum.forEach(
        (name, r) ->
            strata.put(
                name,
                new RiskSets(
                    r.stream().map(Cox.Row::followUp).toList(),
                    r.stream().map(this::centred).toArray(double[][]::new))));
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

  /** The covariates of a row, from their means. */
  double[] centred(Cox.Row row) {
    return IntStream.range(0, covariates)
        .mapToDouble(c -> row.covariates().get(c) - means[c])
        .toArray();
  }

  /** The risk sets by name of the stratum. */
  SortedMap<String, RiskSets> strata() {
    return strata;
  }

  int covariates() {
    return covariates;
  }

  long events() {
    return events;
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
      Optional<Cholesky> root = Cholesky.of(here.information());
      if (root.isEmpty()) {
        return new Cox.Undefined(
            iteration == 1 ? Cox.Reason.NO_VARIATION : Cox.Reason.NO_CONVERGENCE);
      }
      double[] step = root.get().solve(here.score());
      if (strata.values().stream().allMatch(s -> s.alwaysHighest(step))) {
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

  /** Whether each covariate varies among those at risk at some event. */
  boolean allVary(double[][] information) {
    return IntStream.range(0, covariates)
        .allMatch(c -> information[c][c] > ROUNDING * ranges[c] * ranges[c]);
  }

  /** Likelihood, score and information at these effects. */
  PartialSums at(double[] beta) {
    var sums = new PartialSums(covariates);
    strata.values().forEach(s -> s.walk(beta, (time, e) -> sums.add(e)));
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
    double[][] variance = Cholesky.of(sums.information()).orElseThrow().inverse();
    var effects = new ArrayList<Cox.Effect>();
    for (int c = 0; c < covariates; c++) {
      effects.add(new Cox.Effect(beta[c], Math.sqrt(variance[c][c])));
    }
    return new Cox.Fit(List.copyOf(effects), atZero, sums.logLikelihood(), events, iterations);
  }

  static double[] plus(double[] beta, double[] step, double length) {
    return IntStream.range(0, beta.length).mapToDouble(i -> beta[i] + length * step[i]).toArray();
  }

  static double product(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }
}
