package org.shiguan.stat.survival;

import java.util.Arrays;

/** Log partial likelihood, its gradient and minus its second derivatives, summed over events. */
final class PartialSums {
  private final double[] score;
  private final double[][] information;
  private double logLikelihood;

  PartialSums(int covariates) {
    score = new double[covariates];
    information = new double[covariates][covariates];
  }

  double logLikelihood() {
    return logLikelihood;
  }

  double[] score() {
    return score;
  }

  double[][] information() {
    return information;
  }

  /** One time with events: Efron lets the k-th of d tied events leave the risk set k/d lighter. */
  void add(RiskSets.EventTime e) {
    Moments risk = e.risk();
    Moments dead = e.dead();
    long ties = dead.count;
    logLikelihood += e.sumOfPredictors() - ties * e.logScale();
    for (int k = 0; k < ties; k++) {
      double left = (double) k / ties;
      double weight = risk.weight - left * dead.weight;
      logLikelihood -= StrictMath.log(weight);
      for (int r = 0; r < score.length; r++) {
        double mean = (risk.x[r] - left * dead.x[r]) / weight;
        score[r] -= mean;
        for (int c = 0; c <= r; c++) {
          double other = (risk.x[c] - left * dead.x[c]) / weight;
          information[r][c] += (risk.xx[r][c] - left * dead.xx[r][c]) / weight - mean * other;
        }
      }
    }
    for (int r = 0; r < score.length; r++) {
      score[r] += e.sumOfX(r);
    }
  }

  /** Sums of weight, weight·x and weight·x·xᵀ (lower triangle) over some rows. */
  static final class Moments {
    private final double[] x;
    private final double[][] xx;
    private double weight;
    private long count;

    Moments(int covariates) {
      x = new double[covariates];
      xx = new double[covariates][covariates];
    }

    double weight() {
      return weight;
    }

    long count() {
      return count;
    }

    double x(int r) {
      return x[r];
    }

    /** Both ways round. */
    double xx(int r, int c) {
      return xx[Math.max(r, c)][Math.min(r, c)];
    }

    /** Takes a row in, or out with sign −1. */
    void add(double[] row, double rowWeight, int sign) {
      count += sign;
      if (count == 0) {
        clear();
        return;
      }
      weight += sign * rowWeight;
      for (int r = 0; r < x.length; r++) {
        double wx = sign * rowWeight * row[r];
        x[r] += wx;
        for (int c = 0; c <= r; c++) {
          xx[r][c] += wx * row[c];
        }
      }
    }

    /** Forgets the rounding of what came and went. */
    private void clear() {
      weight = 0;
      Arrays.fill(x, 0);
      for (double[] line : xx) {
        Arrays.fill(line, 0);
      }
    }
  }
}
