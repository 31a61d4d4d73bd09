package org.shiguan.stat.survival;

import java.util.Optional;

/** The root L of a symmetric matrix of full rank, L·Lᵀ = matrix, and what it solves. */
final class Cholesky {
  /** A pivot this small beside its diagonal is a linear dependence. */
  private static final double DEPENDENT = 1e-11;

  private final double[][] root;

  private Cholesky(double[][] root) {
    this.root = root;
  }

  /**
   * The root; empty when the matrix has not full rank or is not positive.
   *
   * @param matrix of which the lower triangle is read
   */
  static Optional<Cholesky> of(double[][] matrix) {
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
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Cholesky(root));
  }

  /** x with matrix·x = right. */
  double[] solve(double[] right) {
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

  /** vectorᵀ·matrix⁻¹·vector. */
  double quadratic(double[] vector) {
    double[] solved = solve(vector);
    double sum = 0;
    for (int r = 0; r < vector.length; r++) {
      sum += vector[r] * solved[r];
    }
    return sum;
  }

  double[][] inverse() {
    var inverse = new double[root.length][];
    for (int r = 0; r < root.length; r++) {
      var unit = new double[root.length];
      unit[r] = 1;
      inverse[r] = solve(unit);
    }
    return inverse;
  }

  double logDeterminant() {
    double sum = 0;
    for (int r = 0; r < root.length; r++) {
      sum += 2 * StrictMath.log(root[r][r]);
    }
    return sum;
  }
}
