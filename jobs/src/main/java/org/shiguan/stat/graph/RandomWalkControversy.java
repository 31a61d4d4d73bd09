package org.shiguan.stat.graph;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How separated the two sides of a repost graph are (codebook M15-c4): the score of {@link
 * WalkEnds} in its largest connected part, between the sides that {@link TwoSides} finds, with
 * max(10, 1 %) hubs a side; either measured or the reason why not.
 *
 * <p>A random graph with the same degrees has a high score too, for a split is found in anything.
 * So the score is set against graphs rewired at random and split anew; print the excess, not the
 * score.
 *
 * <p>Garimella et al. 2018, ACM Trans. Soc. Comput. 1:3; Salloum, Chen &amp; Kivelä 2022, PACM HCI
 * 6 CSCW1:115 (the null).
 */
public sealed interface RandomWalkControversy {
  /** Rewirings for a publication. */
  int REWIRINGS = 500;

  /** Vertices that the largest connected part must have. */
  int FEWEST_VERTICES = 100;

  /**
   * A score beside its null.
   *
   * @param vertices of the largest connected part
   * @param score −1 to 1
   * @param nullMean mean score of the rewired graphs; empty when none has one
   * @param nullDeviation their standard deviation (n − 1); empty with fewer than two
   * @param rewirings rewired graphs with a score
   */
  record Measured(
      int vertices,
      double score,
      OptionalDouble nullMean,
      OptionalDouble nullDeviation,
      int rewirings)
      implements RandomWalkControversy {

    /** Score − mean of the null: what is to be printed; empty without a null. */
    public OptionalDouble excess() {
      return nullMean.isEmpty() ? nullMean : OptionalDouble.of(score - nullMean.getAsDouble());
    }

    /** The excess in standard deviations of the null; empty when the null does not vary. */
    public OptionalDouble z() {
      return nullDeviation.orElse(0) > 0
          ? OptionalDouble.of((score - nullMean.getAsDouble()) / nullDeviation.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /** No score, and why. */
  record Undefined(Reason reason) implements RandomWalkControversy {}

  /** Why there is no score. */
  enum Reason {
    /** The largest connected part has fewer than 100 vertices. */
    SMALL_COMPONENT,
    /** A side has less than a tenth of the vertices. */
    ONE_SIDED,
    /** A side has nobody but hubs, or no walk ends on it. */
    NO_WALK
  }

  /**
   * The score of a graph.
   *
   * @param rewirings graphs of the null, 0 or more, {@link #REWIRINGS} for a publication
   * @param seed rewiring r draws with {@code seed + r}, whatever thread it runs on
   */
  static RandomWalkControversy of(UndirectedGraph graph, int rewirings, long seed) {
    UndirectedGraph part = graph.largestComponent();
    RandomWalkControversy own = alone(part);
    if (!(own instanceof Measured measured)) {
      return own;
    }
    double[] scores =
        IntStream.range(0, rewirings)
            .parallel()
            .mapToObj(r -> alone(part.rewired(new SplittableRandom(seed + r)).largestComponent()))
            .filter(Measured.class::isInstance)
            .mapToDouble(m -> ((Measured) m).score())
            .toArray();
    OptionalDouble mean = Arrays.stream(scores).average();
    double squares = 0;
    for (double score : scores) {
      squares += StrictMath.pow(score - mean.getAsDouble(), 2);
    }
    return new Measured(
        measured.vertices,
        measured.score,
        mean,
        scores.length < 2
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.sqrt(squares / (scores.length - 1))),
        scores.length);
  }

  private static RandomWalkControversy alone(UndirectedGraph connected) {
    if (connected.size() < FEWEST_VERTICES) {
      return new Undefined(Reason.SMALL_COMPONENT);
    }
    boolean[] second = TwoSides.of(connected);
    int ofSecond = (int) IntStream.range(0, second.length).filter(v -> second[v]).count();
    if (10 * Math.min(ofSecond, second.length - ofSecond) < second.length) {
      return new Undefined(Reason.ONE_SIDED);
    }
    return WalkEnds.of(connected, second, size -> Math.max(10, size / 100))
        .<RandomWalkControversy>map(
            ends ->
                new Measured(
                    second.length, ends.score(), OptionalDouble.empty(), OptionalDouble.empty(), 0))
        .orElseGet(() -> new Undefined(Reason.NO_WALK));
  }
}
