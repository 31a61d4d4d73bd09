package org.shiguan.stat.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The interval ends of {@link Turnbull}'s observations in order.
 *
 * <p>A place on the time axis is 2·(index of the value) or, just after the value, one more: an open
 * left end (v, … lies at v + 0. An innermost interval is a left end followed, with no other end
 * between, by a right end; the moment of an entry ends an interval like a right end, for mass
 * before it makes the entry less remarkable (Frydman 1994).
 */
final class Endpoints {
  private static final int NOWHERE = -1;

  private final List<Turnbull.Observation> observations;
  private final Turnbull.DelayedEntry treatment;
  private final double[] values;
  private final int[] lefts;
  private final int[] rights;
  private final int[] entries;

  Endpoints(List<Turnbull.Observation> observations, Turnbull.DelayedEntry treatment) {
    this.observations = observations;
    this.treatment = treatment;
    boolean corrected = treatment == Turnbull.DelayedEntry.CORRECTED;
    values =
        observations.stream()
            .flatMapToDouble(
                o ->
                    corrected
                        ? DoubleStream.of(o.entry(), o.low(), o.high())
                        : DoubleStream.of(o.low(), o.high()))
            .sorted()
            .distinct()
            .toArray();
    lefts = observations.stream().mapToInt(this::left).toArray();
    rights = observations.stream().mapToInt(o -> place(o.high())).toArray();
    entries = observations.stream().mapToInt(o -> corrected ? entry(o) : NOWHERE).toArray();
  }

  private int left(Turnbull.Observation o) {
    return o.low() == o.high() ? place(o.high()) : place(o.low()) + 1;
  }

  private int entry(Turnbull.Observation o) {
    return o.entry() == Double.NEGATIVE_INFINITY ? NOWHERE : place(o.entry());
  }

  private int place(double value) {
    return 2 * Arrays.binarySearch(values, value);
  }

  /** Weights that count every observation once. */
  private int[] onceEach() {
    var weights = new int[observations.size()];
    Arrays.fill(weights, 1);
    return weights;
  }

  /** The estimate when each observation counts once. */
  Turnbull fit() {
    var cells = new Cells(onceEach());
    return cells.estimate(cells.likelihood());
  }

  /** The likelihood of these observations in the hazards of their innermost intervals. */
  HazardLikelihood likelihood() {
    return new Cells(onceEach()).likelihood();
  }

  /** The innermost intervals of the observations that have a weight. */
  private final class Cells {
    private final int[] weights;

    /** Left and right end of each. */
    private final List<int[]> ends = new ArrayList<>();

    /** Number of them that begin before a place. */
    private final int[] beginBefore = new int[2 * values.length + 1];

    /** Number of them that end at a place or before. */
    private final int[] endBy = new int[2 * values.length + 1];

    Cells(int[] weights) {
      this.weights = weights;
      var isLeft = new boolean[2 * values.length];
      var isRight = new boolean[2 * values.length];
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] > 0) {
          isLeft[lefts[i]] = true;
          isRight[rights[i]] = true;
          if (entries[i] != NOWHERE) {
            isRight[entries[i]] = true;
          }
        }
      }
      int open = NOWHERE;
      for (int place = 0; place < isLeft.length; place++) {
        open = isLeft[place] ? place : open;
        if (isRight[place] && open != NOWHERE) {
          ends.add(new int[] {open, place});
          open = NOWHERE;
        }
      }
      for (int[] cell : ends) {
        beginBefore[cell[0] + 1]++;
        endBy[cell[1]]++;
      }
      Arrays.parallelPrefix(beginBefore, Integer::sum);
      Arrays.parallelPrefix(endBy, Integer::sum);
    }

    HazardLikelihood likelihood() {
      var survivors = new long[ends.size() + 1];
      var events = new ArrayList<HazardLikelihood.Events>();
      long total = 0;
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] == 0) {
          continue;
        }
        total += weights[i];
        int first = beginBefore[lefts[i]];
        survivors[entries[i] == NOWHERE ? 0 : endBy[entries[i]]] += weights[i];
        survivors[first] -= weights[i];
        if (observations.get(i).high() < Double.POSITIVE_INFINITY) {
          events.add(new HazardLikelihood.Events(first, endBy[rights[i]], weights[i]));
        }
      }
      Arrays.parallelPrefix(survivors, Long::sum);
      return new HazardLikelihood(Arrays.copyOf(survivors, ends.size()), events, total);
    }

    Turnbull estimate(HazardLikelihood likelihood) {
      double[] hazards = likelihood.maximise();
      double from = from(likelihood);
      var masses = new ArrayList<Turnbull.Mass>();
      var emptied = OptionalDouble.empty();
      double survival = 1;
      for (int cell = 0; cell < hazards.length; cell++) {
        double low = values[ends.get(cell)[0] / 2];
        double high = high(cell);
        if (high <= from) {
          continue;
        }
        boolean last = cell == hazards.length - 1;
        double dies = last ? 1 : -Math.expm1(-hazards[cell]);
        masses.add(new Turnbull.Mass(low, high, survival * dies));
        if (dies == 1 && survival > 0 && !last) {
          emptied = OptionalDouble.of(high);
        }
        survival = dies == 1 ? 0 : survival * Math.exp(-hazards[cell]);
      }
      return new Turnbull(
          List.copyOf(masses),
          from,
          treatment,
          likelihood.events(),
          likelihood.observations(),
          emptied,
          likelihood.kktGap(hazards));
    }

    /**
     * Where the curve starts: at the earliest entry, or after the last interval, of those before
     * most were at risk, that too few are known to have survived.
     */
    private double from(HazardLikelihood likelihood) {
      if (treatment != Turnbull.DelayedEntry.CORRECTED) {
        return Double.NEGATIVE_INFINITY;
      }
      int start = likelihood.steadyFrom(Turnbull.FEWEST_AT_RISK, Turnbull.PART_AT_RISK);
      return start == 0
          ? observations.stream().mapToDouble(Turnbull.Observation::entry).min().orElseThrow()
          : high(start - 1);
    }

    private double high(int cell) {
      return values[ends.get(cell)[1] / 2];
    }
  }
}
