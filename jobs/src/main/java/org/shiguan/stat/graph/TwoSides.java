package org.shiguan.stat.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The two sides of a connected graph: the split with high modularity that the leading eigenvector
 * of the modularity matrix shows, refined by moving single vertices while that raises the
 * modularity. The start of the iteration is fixed, so one graph has one split.
 *
 * <p>Newman 2006, PNAS 103:8577. (The codebook names Leiden with its parts merged to two by
 * modularity, the paper METIS; both look for the same kind of cut.)
 */
final class TwoSides {
  private static final long SEED = 20_180_103;
  private static final int MOST_ITERATIONS = 300;
  private static final double SETTLED = 1e-9;
  private static final int MOST_PASSES = 50;

  private TwoSides() {}

  /** For each vertex whether it is on the second side; the first vertex is on the first. */
  static boolean[] of(UndirectedGraph graph) {
    boolean[] second = signs(leading(graph));
    refine(graph, second);
    if (second.length > 0 && second[0]) {
      for (int v = 0; v < second.length; v++) {
        second[v] = !second[v];
      }
    }
    return second;
  }

  private static boolean[] signs(double[] vector) {
    var second = new boolean[vector.length];
    for (int v = 0; v < second.length; v++) {
      second[v] = vector[v] < 0;
    }
    return second;
  }

  /**
   * Power iteration on the normalised adjacency D^(−½)AD^(−½) + I without its first eigenvector,
   * which is √degree; what is left first is the split of the graph with the least cut.
   */
  private static double[] leading(UndirectedGraph graph) {
    int n = graph.size();
    var random = new SplittableRandom(SEED);
    var root = new double[n];
    var vector = new double[n];
    for (int v = 0; v < n; v++) {
      root[v] = Math.sqrt(graph.degree(v));
      vector[v] = random.nextDouble() - 0.5;
    }
    scale(root);
    clear(vector, root);
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      var next = new double[n];
      for (int v = 0; v < n; v++) {
        double sum = 0;
        for (int w : graph.neighbours(v)) {
          sum += vector[w] / Math.sqrt(graph.degree(w));
        }
        next[v] = vector[v] + sum / Math.sqrt(graph.degree(v));
      }
      clear(next, root);
      double moved = 0;
      for (int v = 0; v < n; v++) {
        moved = Math.max(moved, Math.abs(next[v] - vector[v]));
      }
      vector = next;
      if (moved < SETTLED) {
        break;
      }
    }
    return vector;
  }

  /** Takes the direction out of the vector and gives it length 1. */
  private static void clear(double[] vector, double[] direction) {
    double along = 0;
    for (int v = 0; v < vector.length; v++) {
      along += vector[v] * direction[v];
    }
    for (int v = 0; v < vector.length; v++) {
      vector[v] -= along * direction[v];
    }
    scale(vector);
  }

  private static void scale(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
    for (int v = 0; v < vector.length && length > 0; v++) {
      vector[v] /= length;
    }
  }

  /**
   * Moves vertices in their order. Moving v gains e(v, other) − e(v, own) − d·(K_other − K_own +
   * d)/2m edges of modularity, K being the degrees of a side, those of v included in its own.
   */
  private static void refine(UndirectedGraph graph, boolean[] second) {
    var degrees = new long[2];
    for (int v = 0; v < second.length; v++) {
      degrees[second[v] ? 1 : 0] += graph.degree(v);
    }
    double edgeEnds = degrees[0] + degrees[1];
    boolean moved = true;
    for (int pass = 0; pass < MOST_PASSES && moved; pass++) {
      moved = false;
      for (int v = 0; v < second.length; v++) {
        int own = second[v] ? 1 : 0;
        long degree = graph.degree(v);
        long balance = 0;
        for (int w : graph.neighbours(v)) {
          balance += second[w] == second[v] ? -1 : 1;
        }
        double gain = balance - degree * (degrees[1 - own] - degrees[own] + degree) / edgeEnds;
        if (gain > SETTLED) {
          second[v] = !second[v];
          degrees[own] -= degree;
          degrees[1 - own] += degree;
          moved = true;
        }
      }
    }
  }
}
