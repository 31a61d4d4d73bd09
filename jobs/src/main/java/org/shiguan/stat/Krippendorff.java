package org.shiguan.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Agreement of coders beyond chance: Krippendorff's α = 1 − D_o / D_e from the coincidence matrix
 * (codebook V01). 1 is perfect agreement, 0 what chance would give, below 0 is disagreement.
 *
 * <p>A unit is the array of the values its coders gave, in any order; what a coder left out is not
 * in it. Units with fewer than two values say nothing about agreement and are ignored.
 *
 * <p>Krippendorff 2019, Content Analysis, 4th edition, chapter 12; Hayes &amp; Krippendorff 2007,
 * Comm. Meth. Meas. 1:77.
 */
public final class Krippendorff {
  private static final double TAIL = 0.025;

  /** How far apart two values are. */
  public enum Level {
    /** Different or not. */
    NOMINAL,
    /** Ranks, weighted by how often the values between them were used. */
    ORDINAL,
    /** Differences. */
    INTERVAL,
    /** Differences relative to the sum; values must not be negative. */
    RATIO
  }

  private final double[] values;
  private final double[][] coincidences;
  private final double[] totals;
  private final double pairable;

  private Krippendorff(double[] values, double[][] coincidences) {
    this.values = values;
    this.coincidences = coincidences;
    totals = Arrays.stream(coincidences).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    pairable = Arrays.stream(totals).sum();
  }

  /**
   * α of the units.
   *
   * @return empty when no unit has two values, or all values are one and the same: nothing varies,
   *     so nothing can be told from chance
   * @throws IllegalArgumentException when a value is NaN, or negative under {@link Level#RATIO}
   */
  public static OptionalDouble alpha(List<double[]> units, Level level) {
    return of(units, level).alpha(level);
  }

  /**
   * Share of pairs of values of one unit that are equal, 0 to 1, a unit weighing as many values as
   * it has.
   *
   * @return empty when no unit has two values
   */
  public static OptionalDouble agreement(List<double[]> units) {
    Krippendorff matrix = of(units, Level.NOMINAL);
    if (matrix.pairable == 0) {
      return OptionalDouble.empty();
    }
    double equal = 0;
    for (int c = 0; c < matrix.values.length; c++) {
      equal += matrix.coincidences[c][c];
    }
    return OptionalDouble.of(equal / matrix.pairable);
  }

  /**
   * A 95 % percentile interval of α: units are drawn with replacement. Replicate r draws with the
   * seed {@code seed + r}, whatever thread it runs on; one in which all values are the same has no
   * α and is left out.
   *
   * @param replicates at least 1; the codebook's 2,000 for a publication
   * @return empty when α is undefined, fewer than two units have two values, or more than half of
   *     the replicates have no α
   */
  public static Optional<Interval> interval(
      List<double[]> units, Level level, int replicates, long seed) {
    if (replicates < 1) {
      throw new IllegalArgumentException(replicates + " replicates");
    }
    List<double[]> paired = paired(units);
    if (paired.size() < 2 || alpha(paired, level).isEmpty()) {
      return Optional.empty();
    }
    Function<long[], Krippendorff> weighted = weighted(paired, level);
    double[] alphas =
        IntStream.range(0, replicates)
            .parallel()
            .mapToObj(r -> weighted.apply(draw(paired.size(), seed + r)).alpha(level))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    return 2 * alphas.length <= replicates
        ? Optional.empty()
        : Optional.of(
            new Interval(Quantiles.type7(alphas, TAIL), Quantiles.type7(alphas, 1 - TAIL)));
  }

  private static long[] draw(int size, long seed) {
    var random = new SplittableRandom(seed);
    var times = new long[size];
    for (int i = 0; i < size; i++) {
      times[random.nextInt(size)]++;
    }
    return times;
  }

  private static List<double[]> paired(List<double[]> units) {
    return units.stream().filter(unit -> unit.length >= 2).toList();
  }

  private static Krippendorff of(List<double[]> units, Level level) {
    List<double[]> paired = paired(units);
    var once = new long[paired.size()];
    Arrays.fill(once, 1);
    return weighted(paired, level).apply(once);
  }

  /** The coincidences of units each of which counts a number of times. */
  private static Function<long[], Krippendorff> weighted(List<double[]> paired, Level level) {
    var known = new TreeSet<Double>();
    for (double[] unit : paired) {
      for (double value : unit) {
        if (Double.isNaN(value) || (level == Level.RATIO && value < 0)) {
          throw new IllegalArgumentException(value + " is no value of level " + level);
        }
        // Adding 0 makes one zero of the two that there are.
        known.add(value + 0.0);
      }
    }
    double[] values = known.stream().mapToDouble(v -> v).toArray();
    int[][] ranks =
        paired.stream()
            .map(
                u -> Arrays.stream(u).mapToInt(v -> Arrays.binarySearch(values, v + 0.0)).toArray())
            .toArray(int[][]::new);
    return times -> {
      var coincidences = new double[values.length][values.length];
      for (int u = 0; u < ranks.length; u++) {
        if (times[u] > 0) {
          add(coincidences, ranks[u], times[u]);
        }
      }
      return new Krippendorff(values, coincidences);
    };
  }

  private static void add(double[][] coincidences, int[] unit, long times) {
    double weight = times / (unit.length - 1.0);
    for (int i = 0; i < unit.length; i++) {
      for (int j = 0; j < unit.length; j++) {
        if (i != j) {
          coincidences[unit[i]][unit[j]] += weight;
        }
      }
    }
  }

  private OptionalDouble alpha(Level level) {
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < values.length; c++) {
      for (int k = 0; k < values.length; k++) {
        if (c != k) {
          double distance = distance(level, c, k);
          observed += coincidences[c][k] * distance;
          expected += totals[c] * totals[k] * distance;
        }
      }
    }
    return expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (pairable - 1) * observed / expected);
  }

  private double distance(Level level, int c, int k) {
    double difference = values[c] - values[k];
    double root =
        switch (level) {
          case NOMINAL -> 1;
          case ORDINAL -> between(Math.min(c, k), Math.max(c, k));
          case INTERVAL -> difference;
          case RATIO -> difference / (values[c] + values[k]);
        };
    return root * root;
  }

  private double between(int low, int high) {
    return Arrays.stream(totals, low, high + 1).sum() - (totals[low] + totals[high]) / 2;
  }
}
