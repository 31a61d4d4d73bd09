package org.shiguan.stat.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * People as vertices 0, 1, 2 … and who passes on whose posts as undirected edges, without loops and
 * double edges (codebook M15-c4).
 */
public final class UndirectedGraph {
  /**
   * Swaps tried per edge when rewiring; Milo et al. 2003, arXiv:cond-mat/0312028, find 100 safe.
   */
  private static final int SWAPS_PER_EDGE = 100;

  private final int[][] neighbours;

  private UndirectedGraph(int[][] neighbours) {
    this.neighbours = neighbours;
  }

  /**
   * An edge.
   *
   * @param a one end, 0 or more
   * @param b the other
   */
  public record Edge(int a, int b) {
    private boolean isLoop() {
      return a == b;
    }
  }

  /**
   * One post passed on.
   *
   * @param by who passed it on
   * @param of whose post it was
   */
  public record Repost(String by, String of) {}

  /**
   * A graph; loops, and edges that stand twice in either direction, are dropped.
   *
   * @param vertices their number
   * @throws IllegalArgumentException when an edge ends outside
   */
  public static UndirectedGraph of(int vertices, Iterable<Edge> edges) {
    List<TreeSet<Integer>> sets =
        IntStream.range(0, vertices).mapToObj(v -> new TreeSet<Integer>()).toList();
    for (Edge edge : edges) {
      if (Math.min(edge.a, edge.b) < 0 || Math.max(edge.a, edge.b) >= vertices) {
        throw new IllegalArgumentException(edge + " in a graph of " + vertices);
      }
      if (!edge.isLoop()) {
        sets.get(edge.a).add(edge.b);
        sets.get(edge.b).add(edge.a);
      }
    }
    return new UndirectedGraph(
        sets.stream().map(s -> s.stream().mapToInt(v -> v).toArray()).toArray(int[][]::new));
  }

  /**
   * The graph of who passes on whom: an edge where two people are joined by enough reposts, either
   * way. Vertices are numbered in the order of the names.
   *
   * @param fewest τ, 2 in the codebook
   */
  public static UndirectedGraph ofReposts(Iterable<Repost> reposts, int fewest) {
    var joined = new TreeMap<String, TreeMap<String, Integer>>();
    for (Repost repost : reposts) {
      boolean inOrder = repost.by.compareTo(repost.of) < 0;
      joined
          .computeIfAbsent(inOrder ? repost.by : repost.of, name -> new TreeMap<>())
          .merge(inOrder ? repost.of : repost.by, 1, Integer::sum);
    }
    var names = new TreeSet<String>();
    joined.forEach(
        (a, others) ->
            others.forEach(
                (b, count) -> {
                  names.add(a);
                  names.add(b);
                }));
    var numbers = new TreeMap<String, Integer>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    var edges = new ArrayList<Edge>();
    joined.forEach(
        (a, others) ->
            others.forEach(
                (b, count) -> {
                  if (count >= fewest) {
                    edges.add(new Edge(numbers.get(a), numbers.get(b)));
                  }
                }));
    return of(names.size(), edges);
  }

  /** Number of vertices. */
  public int size() {
    return neighbours.length;
  }

  /** Number of neighbours of a vertex. */
  int degree(int vertex) {
    return neighbours[vertex].length;
  }

  /** Neighbours of a vertex in order; not to be written to. */
  int[] neighbours(int vertex) {
    return neighbours[vertex];
  }

  /** The edges, each once, in order. */
  List<Edge> edges() {
    var edges = new ArrayList<Edge>();
    for (int a = 0; a < neighbours.length; a++) {
      for (int b : neighbours[a]) {
        if (a < b) {
          edges.add(new Edge(a, b));
        }
      }
    }
    return edges;
  }

  /** The largest connected part, of several the one with the lowest vertex, numbered anew. */
  UndirectedGraph largestComponent() {
    var component = new int[neighbours.length];
    Arrays.fill(component, -1);
    int largest = -1;
    int most = 0;
    for (int start = 0; start < neighbours.length; start++) {
      if (component[start] < 0) {
        int size = reach(start, component);
        if (size > most) {
          most = size;
          largest = start;
        }
      }
    }
    var numbers = new int[neighbours.length];
    int next = 0;
    for (int v = 0; v < neighbours.length; v++) {
      if (component[v] == largest) {
        numbers[v] = next++;
      }
    }
    var kept = new int[next][];
    for (int v = 0; v < neighbours.length; v++) {
      if (component[v] == largest) {
        kept[numbers[v]] = Arrays.stream(neighbours[v]).map(w -> numbers[w]).toArray();
      }
    }
    return new UndirectedGraph(kept);
  }

  /** Marks what can be reached from a vertex with its number; returns how many. */
  private int reach(int start, int[] component) {
    var waiting = new ArrayDeque<Integer>(List.of(start));
    component[start] = start;
    int size = 0;
    while (!waiting.isEmpty()) {
      size++;
      for (int w : neighbours[waiting.remove()]) {
        if (component[w] < 0) {
          component[w] = start;
          waiting.add(w);
        }
      }
    }
    return size;
  }

  /**
   * A random graph in which every vertex has as many neighbours as here: pairs of edges exchange an
   * end, 100 tries per edge (Maslov &amp; Sneppen 2002, Science 296:910).
   */
  UndirectedGraph rewired(SplittableRandom random) {
    List<Edge> before = edges();
    int m = before.size();
    int[] from = before.stream().mapToInt(Edge::a).toArray();
    int[] to = before.stream().mapToInt(Edge::b).toArray();
    var present = new HashSet<Long>();
    before.forEach(e -> present.add(key(e.a, e.b)));
    for (long tried = (long) m * SWAPS_PER_EDGE; tried > 0; tried--) {
      int i = random.nextInt(m);
      int j = random.nextInt(m);
      boolean crosswise = random.nextBoolean();
      int a = from[i];
      int b = to[i];
      int c = crosswise ? to[j] : from[j];
      int d = crosswise ? from[j] : to[j];
      // a–b and c–d become a–d and c–b
      boolean possible =
          a != d && c != b && !present.contains(key(a, d)) && !present.contains(key(c, b));
      if (i != j && possible) {
        present.remove(key(a, b));
        present.remove(key(c, d));
        present.add(key(a, d));
        present.add(key(c, b));
        to[i] = d;
        from[j] = c;
        to[j] = b;
      }
    }
    return of(size(), IntStream.range(0, m).mapToObj(e -> new Edge(from[e], to[e])).toList());
  }

  private static long key(int a, int b) {
    return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
  }
}
