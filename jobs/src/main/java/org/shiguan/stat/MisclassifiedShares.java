package org.shiguan.stat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The shares of classes that exclude each other, corrected for what the classifier mixes up
 * (codebook M11): the p on the simplex (no share below 0, sum 1) for which Cᵀp is nearest to the
 * shares q it counted, by least squares. Hopkins &amp; King 2010, Am. J. Pol. Sci. 54:229; Forman
 * 2008, Data Min. Knowl. Disc. 17:164.
 */
public final class MisclassifiedShares {
  private static final int MOST_CLASSES = 12;
  private static final double ROUNDING = 1e-9;

  private MisclassifiedShares() {}

  /**
   * The corrected shares.
   *
   * @param confusion row i: of what truly is class i, the share called each class; rows sum to 1
   * @param counted the shares the classifier counted; they sum to 1
   * @return empty when two or more answers are equally near, because the classifier cannot tell
   *     some classes apart
   * @throws IllegalArgumentException when sizes differ, there are more than 12 classes, or shares
   *     do not sum to 1
   */
  public static Optional<double[]> solve(double[][] confusion, double[] counted) {
    int classes = counted.length;
    if (classes < 1 || classes > MOST_CLASSES || confusion.length != classes) {
      throw new IllegalArgumentException(confusion.length + " rows and " + classes + " shares");
    }
    requireShares(counted);
    for (double[] row : confusion) {
      if (row.length != classes) {
        throw new IllegalArgumentException("a row of " + row.length + " shares");
      }
      requireShares(row);
    }
    if (solution(confusion, counted, (1 << classes) - 1) == null) {
      return Optional.empty();
    }
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    // The answer lies inside the face of the simplex that some set of classes spans; there are few.
    for (int face = 1; face < 1 << classes; face++) {
      double[] shares = solution(confusion, counted, face);
      if (shares != null && Arrays.stream(shares).allMatch(p -> p >= -ROUNDING)) {
        double error = error(confusion, counted, shares);
        if (error < least - ROUNDING * ROUNDING) {
          least = error;
          best = shares;
        }
      }
    }
    return Optional.of(Arrays.stream(best).map(p -> Math.max(0, p)).toArray());
  }

  /**
   * The least squares of one face without heed of signs, by its normal equations and a multiplier
   * for the sum; null when they have no single solution.
   */
  private static double[] solution(double[][] confusion, double[] counted, int face) {
    int classes = counted.length;
    int[] in = IntStream.range(0, classes).filter(i -> (face >> i & 1) == 1).toArray();
    int size = in.length + 1;
    var system = new double[size][size + 1];
    for (int a = 0; a < in.length; a++) {
      for (int b = 0; b < in.length; b++) {
        system[a][b] = dot(confusion[in[a]], confusion[in[b]]);
      }
      system[a][size - 1] = 1;
      system[size - 1][a] = 1;
      system[a][size] = dot(confusion[in[a]], counted);
    }
    system[size - 1][size] = 1;
    double[] solved = eliminate(system);
    if (solved == null) {
      return null;
    }
    var shares = new double[classes];
    for (int a = 0; a < in.length; a++) {
      shares[in[a]] = solved[a];
    }
    return shares;
  }

  /** Gauss with the largest pivot; null when the system is singular. */
  private static double[] eliminate(double[][] system) {
    int size = system.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) {
          pivot = row;
        }
      }
      if (Math.abs(system[pivot][column]) < ROUNDING) {
        return null;
      }
      double[] swapped = system[pivot];
      system[pivot] = system[column];
      system[column] = swapped;
      for (int row = 0; row < size; row++) {
        if (row != column) {
          double factor = system[row][column] / system[column][column];
          for (int k = column; k <= size; k++) {
            system[row][k] -= factor * system[column][k];
          }
        }
      }
    }
    var solved = new double[size];
    for (int i = 0; i < size; i++) {
      solved[i] = system[i][size] / system[i][i];
    }
    return solved;
  }

  private static double error(double[][] confusion, double[] counted, double[] shares) {
    double error = 0;
    for (int j = 0; j < counted.length; j++) {
      double called = 0;
      for (int i = 0; i < counted.length; i++) {
        called += confusion[i][j] * shares[i];
      }
      error += (called - counted[j]) * (called - counted[j]);
    }
    return error;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void requireShares(double[] shares) {
    boolean sound = Arrays.stream(shares).allMatch(s -> s >= 0 && s <= 1 + ROUNDING);
    if (!sound || Math.abs(Arrays.stream(shares).sum() - 1) > 1e-6) {
      throw new IllegalArgumentException("no shares of a whole: " + Arrays.toString(shares));
    }
  }
}
