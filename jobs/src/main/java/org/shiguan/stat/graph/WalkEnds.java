package org.shiguan.stat.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Where random walks end that start on either side of a graph, at any vertex but a hub, and stop at
 * the first hub (codebook M15-c4). The chance h to stop at a hub of the first side solves a linear
 * system, so nothing is simulated: Cholesky's decomposition up to 500 vertices, beyond that
 * conjugate gradients until the residual is 10⁻¹² of what it was.
 *
 * <p>Garimella, De Francisci Morales, Gionis &amp; Mathioudakis 2018, ACM Trans. Soc. Comput. 1:3.
 * (The authors' public script draws the end points at random; its numbers are others.)
 *
 * @param firstFromFirst P_XX, chance to have started on the first side, of those that end there
 * @param secondFromSecond P_YY, the same of the second side
 */
public record WalkEnds(double firstFromFirst, double secondFromSecond) {
  private static final int MOST_DENSE = 500;
  private static final double SMALL = 1e-12;

  /** P_XX·P_YY − P_XY·P_YX, −1 (everybody changes sides) to 1 (nobody does). */
  public double score() {
    return firstFromFirst * secondFromSecond - (1 - firstFromFirst) * (1 - secondFromSecond);
  }

  /**
   * The ends of walks; empty when a side has no vertex but hubs, when a vertex cannot reach a hub,
   * or when no walk ends on one of the sides.
   *
   * @param second for each vertex whether it is on the second side
   * @param hubs how many of a side's vertices are hubs, from the size of the side; those with the
   *     most neighbours, of several the first
   */
  public static Optional<WalkEnds> of(
      UndirectedGraph graph, boolean[] second, IntUnaryOperator hubs) {
    var hub = new boolean[graph.size()];
    for (boolean side : new boolean[] {false, true}) {
      List<Integer> members =
          IntStream.range(0, graph.size())
              .filter(v -> second[v] == side)
              .boxed()
              .sorted(Comparator.comparingInt((Integer v) -> -graph.degree(v)))
              .toList();
      members.stream().limit(hubs.applyAsInt(members.size())).forEach(v -> hub[v] = true);
    }
    int[] walkers = IntStream.range(0, graph.size()).filter(v -> !hub[v]).toArray();
    long walkersOfSecond = Arrays.stream(walkers).filter(v -> second[v]).count();
    if (walkersOfSecond == 0 || walkersOfSecond == walkers.length || !allReach(graph, hub)) {
      return Optional.empty();
    }
    double[] chance = new Equations(graph, second, hub, walkers).solve();
    double fromFirst = 0;
    double fromSecond = 0;
    for (int i = 0; i < walkers.length; i++) {
      fromFirst += second[walkers[i]] ? 0 : chance[i];
      fromSecond += second[walkers[i]] ? chance[i] : 0;
    }
    fromFirst /= walkers.length - walkersOfSecond;
    fromSecond /= walkersOfSecond;
    double endFirst = fromFirst + fromSecond;
    double endSecond = 2 - endFirst;
    return Math.min(endFirst, endSecond) <= SMALL
        ? Optional.empty()
        : Optional.of(new WalkEnds(fromFirst / endFirst, (1 - fromSecond) / endSecond));
  }

  /** Whether a walk from every vertex meets a hub in the end. */
  private static boolean allReach(UndirectedGraph graph, boolean[] hub) {
    boolean[] reached = hub.clone();
    int[] waiting = IntStream.range(0, hub.length).filter(v -> hub[v]).toArray();
    while (waiting.length > 0) {
      waiting =
          Arrays.stream(waiting)
              .flatMap(v -> Arrays.stream(graph.neighbours(v)))
              .filter(w -> !reached[w])
              .distinct()
              .toArray();
      Arrays.stream(waiting).forEach(w -> reached[w] = true);
    }
    return IntStream.range(0, reached.length).allMatch(v -> reached[v]);
  }

  /** degree(v)·h(v) − Σ h(w) over neighbours w that walk = number of neighbouring first hubs. */
  private static final class Equations {
    private final UndirectedGraph graph;
    private final int[] walkers;
    private final int[] number;
    private final double[] right;

    Equations(UndirectedGraph graph, boolean[] second, boolean[] hub, int[] walkers) {
      this.graph = graph;
      this.walkers = walkers;
      number = new int[graph.size()];
      Arrays.fill(number, -1);
      for (int i = 0; i < walkers.length; i++) {
        number[walkers[i]] = i;
      }
      right =
          Arrays.stream(walkers)
              .mapToDouble(
                  v -> Arrays.stream(graph.neighbours(v)).filter(w -> hub[w] && !second[w]).count())
              .toArray();
    }

    double[] solve() {
      return walkers.length <= MOST_DENSE ? cholesky() : conjugateGradients();
    }

    private double[] cholesky() {
      int n = walkers.length;
      var lower = new double[n][n];
      for (int i = 0; i < n; i++) {
        lower[i][i] = graph.degree(walkers[i]);
        for (int w : graph.neighbours(walkers[i])) {
          if (number[w] >= 0 && number[w] < i) {
            lower[i][number[w]] = -1;
          }
        }
      }
      double[] x = right.clone();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          double rest = lower[i][j];
          for (int k = 0; k < j; k++) {
            rest -= lower[i][k] * lower[j][k];
          }
          lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
        }
        for (int j = 0; j < i; j++) {
          x[i] -= lower[i][j] * x[j];
        }
        x[i] /= lower[i][i];
      }
      for (int i = n - 1; i >= 0; i--) {
        for (int j = i + 1; j < n; j++) {
          x[i] -= lower[j][i] * x[j];
        }
        x[i] /= lower[i][i];
      }
      return x;
    }

    private double[] conjugateGradients() {
      int n = walkers.length;
      var x = new double[n];
      double[] rest = right.clone();
      double[] direction = preconditioned(rest);
      double scaled = dot(rest, direction);
      double goal = scaled * SMALL * SMALL;
      // In exact arithmetic n steps are enough; ten times that is for rounding.
      for (int step = 0; step < 10 * n && scaled > goal; step++) {
        double[] image = times(direction);
        double length = scaled / dot(direction, image);
        for (int i = 0; i < n; i++) {
          x[i] += length * direction[i];
          rest[i] -= length * image[i];
        }
        double[] next = preconditioned(rest);
        double before = scaled;
        scaled = dot(rest, next);
        for (int i = 0; i < n; i++) {
          direction[i] = next[i] + scaled / before * direction[i];
        }
      }
      return x;
    }

    private double[] preconditioned(double[] vector) {
      var scaled = new double[vector.length];
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] = vector[i] / graph.degree(walkers[i]);
      }
      return scaled;
    }

    private double[] times(double[] vector) {
      var image = new double[vector.length];
      for (int i = 0; i < image.length; i++) {
        double sum = graph.degree(walkers[i]) * vector[i];
        for (int w : graph.neighbours(walkers[i])) {
          sum -= number[w] < 0 ? 0 : vector[number[w]];
        }
        image[i] = sum;
      }
      return image;
    }

    private static double dot(double[] a, double[] b) {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += a[i] * b[i];
      }
      return sum;
    }
  }
}
