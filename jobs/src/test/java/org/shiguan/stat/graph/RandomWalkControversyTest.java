package org.shiguan.stat.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.graph.RandomWalkControversy.Measured;
import org.shiguan.stat.graph.RandomWalkControversy.Reason;
import org.shiguan.stat.graph.RandomWalkControversy.Undefined;
import org.shiguan.stat.graph.UndirectedGraph.Edge;
import org.shiguan.stat.graph.UndirectedGraph.Repost;

/** Codebook M15-c4: the exact fractions, and graphs whose answer is known by construction. */
class RandomWalkControversyTest {
  private static final double CLOSED_FORM = 1e-9;

  /** Pairs of letters; A b c d are 0 to 3, X y z w are 4 to 7. */
  private static UndirectedGraph letters(String pairs) {
    var edges = new ArrayList<Edge>();
    for (String pair : pairs.split(" ", -1)) {
      edges.add(new Edge("AbcdXyzw".indexOf(pair.charAt(0)), "AbcdXyzw".indexOf(pair.charAt(1))));
    }
    return UndirectedGraph.of(8, edges);
  }

  private static final boolean[] SIDES = {false, false, false, false, true, true, true, true};

  @Test
  void twoStarsWithABridge() {
    UndirectedGraph stars = letters("Ab Ac Ad Xy Xz Xw dw");
    WalkEnds ends = WalkEnds.of(stars, SIDES, size -> 1).orElseThrow();
    assertEquals(8.0 / 9, ends.firstFromFirst(), CLOSED_FORM);
    assertEquals(8.0 / 9, ends.secondFromSecond(), CLOSED_FORM);
    assertEquals(7.0 / 9, ends.score(), CLOSED_FORM);
  }

  @Test
  void mixedStars() {
    UndirectedGraph mixed = letters("Ab Ac Ad Xy Xz Xw dw bX cX yA zA");
    WalkEnds ends = WalkEnds.of(mixed, SIDES, size -> 1).orElseThrow();
    assertEquals(5.0 / 9, ends.firstFromFirst(), CLOSED_FORM);
    assertEquals(1.0 / 9, ends.score(), CLOSED_FORM);
  }

  /** Sides of different sizes, worked by hand: A–b, A–c, c–X, X–y, hubs A and X. */
  @Test
  void sidesThatDiffer() {
    UndirectedGraph path = letters("Ab Ac cX Xy");
    boolean[] sides = {false, false, false, true, true, true, true, true};
    UndirectedGraph five =
        UndirectedGraph.of(
            5, List.of(new Edge(0, 1), new Edge(0, 2), new Edge(2, 3), new Edge(3, 4)));
    boolean[] fiveSides = {false, false, false, true, true};
    WalkEnds ends = WalkEnds.of(five, fiveSides, size -> 1).orElseThrow();
    // from b 1, from c ½, so 3/4 of the first side end at A; y always ends at X
    assertEquals(1, ends.firstFromFirst(), CLOSED_FORM);
    assertEquals(1 / 1.25, ends.secondFromSecond(), CLOSED_FORM);
    assertEquals(Optional.empty(), WalkEnds.of(path, sides, size -> 1), "d, z and w reach nobody");
    assertEquals(Optional.empty(), WalkEnds.of(five, fiveSides, size -> size), "only hubs");
  }

  /** Two paths of hubs' neighbours: a chain of n from a first hub to a second one. */
  @Test
  void longChainsUseTheOtherSolver() {
    // hub 0 – 1 – 2 … – 1200 – hub 1201, pendants make the hubs; h(v) = 1 − v/1201
    int n = 1_200;
    var edges = new ArrayList<Edge>();
    for (int v = 0; v <= n; v++) {
      edges.add(new Edge(v, v + 1));
    }
    edges.add(new Edge(0, n + 2));
    edges.add(new Edge(0, n + 3));
    edges.add(new Edge(n + 1, n + 4));
    edges.add(new Edge(n + 1, n + 5));
    UndirectedGraph chain = UndirectedGraph.of(n + 6, edges);
    var second = new boolean[n + 6];
    for (int v = n / 2 + 1; v <= n + 1; v++) {
      second[v] = true;
    }
    second[n + 4] = true;
    second[n + 5] = true;
    double near =
        (2 + IntStream.rangeClosed(1, n / 2).mapToDouble(v -> 1 - v / 1201.0).sum()) / 602;
    WalkEnds ends = WalkEnds.of(chain, second, size -> 1).orElseThrow();
    assertEquals(near, ends.firstFromFirst(), CLOSED_FORM);
    assertEquals(near, ends.secondFromSecond(), CLOSED_FORM);
  }

  /** Groups of 60 in which each pair is joined with one chance, and across with another. */
  private static UndirectedGraph planted(int groups, double inside, double across, long seed) {
    var random = new SplittableRandom(seed);
    int n = 60 * groups;
    var edges = new ArrayList<Edge>();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        if (random.nextDouble() < (a / 60 == b / 60 ? inside : across)) {
          edges.add(new Edge(a, b));
        }
      }
    }
    return UndirectedGraph.of(n, edges);
  }

  @Test
  void twoCampsAreFound() {
    boolean[] second = TwoSides.of(planted(2, .2, .01, 4));
    var expected = new boolean[120];
    Arrays.fill(expected, 60, 120, true);
    assertArrayEquals(expected, second);
  }

  @Test
  void campsStandOutFromTheirNullAndARandomGraphDoesNot() {
    var camps = (Measured) RandomWalkControversy.of(planted(2, .2, .01, 4), 60, 9);
    assertEquals(120, camps.vertices());
    assertEquals(60, camps.rewirings());
    assertTrue(camps.score() > .6, camps::toString);
    assertTrue(camps.excess().orElseThrow() > .2, camps::toString);
    assertTrue(camps.z().orElseThrow() > 5, camps::toString);
    var random = (Measured) RandomWalkControversy.of(planted(2, .1, .1, 4), 60, 9);
    assertTrue(random.nullMean().orElseThrow() > .02, "a split is found in anything");
    assertTrue(Math.abs(random.z().orElseThrow()) < 3, random::toString);
    assertEquals(random, RandomWalkControversy.of(planted(2, .1, .1, 4), 60, 9));
  }

  @Test
  void whatHasNoScore() {
    UndirectedGraph small = planted(1, .3, 0, 1);
    assertEquals(new Undefined(Reason.SMALL_COMPONENT), RandomWalkControversy.of(small, 1, 0));
    var apart = new ArrayList<Edge>();
    for (int v = 1; v < 99; v++) {
      apart.add(new Edge(0, v));
      apart.add(new Edge(100, 100 + v));
    }
    assertEquals(
        new Undefined(Reason.SMALL_COMPONENT),
        RandomWalkControversy.of(UndirectedGraph.of(200, apart), 1, 0),
        "two parts of 99");
    // a clique of 150 with a tail of 8
    var clique = new ArrayList<Edge>();
    for (int a = 0; a < 150; a++) {
      for (int b = 0; b < a; b++) {
        clique.add(new Edge(a, b));
      }
    }
    for (int v = 149; v < 157; v++) {
      clique.add(new Edge(v, v + 1));
    }
    assertEquals(
        new Undefined(Reason.ONE_SIDED),
        RandomWalkControversy.of(UndirectedGraph.of(158, clique), 1, 0));
  }

  @Test
  void withoutRewiringsThereIsNoExcess() {
    var camps = (Measured) RandomWalkControversy.of(planted(2, .2, .01, 4), 0, 9);
    assertEquals(OptionalDouble.empty(), camps.excess());
    assertEquals(OptionalDouble.empty(), camps.z());
  }

  @Test
  void rewiringKeepsDegreesAndNothingElse() {
    UndirectedGraph graph = planted(2, .2, .01, 4);
    UndirectedGraph other = graph.rewired(new SplittableRandom(3));
    assertArrayEquals(
        IntStream.range(0, 120).map(graph::degree).toArray(),
        IntStream.range(0, 120).map(other::degree).toArray());
    long across = other.edges().stream().filter(e -> e.a() / 60 != e.b() / 60).count();
    long all = other.edges().size();
    assertEquals(graph.edges().size(), all);
    assertEquals(.5, (double) across / all, .1, "camps are gone");
  }

  @Test
  void anEdgeNeedsTwoReposts() {
    UndirectedGraph graph =
        UndirectedGraph.ofReposts(
            List.of(
                new Repost("u_2", "u_1"),
                new Repost("u_1", "u_2"),
                new Repost("u_3", "u_1"),
                new Repost("u_3", "u_3"),
                new Repost("u_3", "u_3")),
            2);
    assertEquals(3, graph.size());
    assertEquals(List.of(new Edge(0, 1)), graph.edges());
  }
}
