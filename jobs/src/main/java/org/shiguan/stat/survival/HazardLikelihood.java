package org.shiguan.stat.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The log-likelihood of {@link Turnbull} in the hazards of the innermost intervals ("cells"), and
 * the way to its maximum. It is concave, so where the Kuhn–Tucker conditions hold is the maximum.
 *
 * <p>Few cells have mass at the maximum. The way starts from the fewest that make no event
 * impossible; between two with mass the one enters that would gain most, and projected Newton steps
 * move them all (the constrained Newton method of Wang 2007, JRSS B 69:185, with the projection of
 * Bertsekas 1982, SIAM J. Control Optim. 20:221). The equations are solved by conjugate gradients,
 * a step of which costs as much as the events and the cells together; no matrix is held.
 *
 * <p>Only cells that nobody is known to have survived can hold all that is left of the mass; their
 * hazard is ∞ and known without looking for it.
 */
final class HazardLikelihood {
  private static final int MOST_ITERATIONS = 500;
  private static final double GOAL = 1e-8;

  /** Newton's direction need not climb when a cell is stopped at 0; the slope's always does. */
  private static final double SHORTEST_NEWTON_STEP = 1e-3;

  private static final double SHORTEST_SLOPE_STEP = 1e-12;

  /** Part of the gain promised by the slope that a step must bring (Armijo). */
  private static final double ENOUGH = 1e-4;

  private final long[] survivors;
  private final boolean[] certain;
  private final int[] first;
  private final int[] end;
  private final double[] weight;

  /** Cells in which an open event may lie; rounding must not show slopes in the others. */
  private final boolean[] covered;

  private final long events;
  private final long observations;

  /**
   * Events known to lie in the cells from first up to but not including end.
   *
   * @param weight how many of them
   */
  record Events(int first, int end, long weight) {}

  /**
   * The likelihood of some observations.
   *
   * @param survivors for each cell how many are known to have been at risk in it and to have
   *     survived it
   * @param groups the events; several may be of the same cells
   * @param observations their number, those without event included
   */
  HazardLikelihood(long[] survivors, List<Events> groups, long observations) {
    this.survivors = survivors;
    this.observations = observations;
    events = groups.stream().mapToLong(Events::weight).sum();
    certain = certain(groups);
    var certainBefore = new int[survivors.length + 1];
    for (int cell = 0; cell < survivors.length; cell++) {
      certainBefore[cell + 1] = certainBefore[cell] + (certain[cell] ? 1 : 0);
    }
    // An event that may lie in a certain cell says nothing more about the others.
    long[] open =
        groups.stream()
            .filter(g -> certainBefore[g.end()] == certainBefore[g.first()])
            .mapToLong(g -> ((long) g.first() << Integer.SIZE) | g.end())
            .sorted()
            .distinct()
            .toArray();
    first = Arrays.stream(open).mapToInt(g -> (int) (g >>> Integer.SIZE)).toArray();
    end = Arrays.stream(open).mapToInt(g -> (int) g).toArray();
    weight = new double[open.length];
    covered = new boolean[survivors.length];
    int reached = 0;
    for (int g = 0; g < open.length; g++) {
      reached = Math.max(reached, first[g]);
      for (; reached < end[g]; reached++) {
        covered[reached] = true;
      }
    }
    for (Events group : groups) {
      int which = Arrays.binarySearch(open, ((long) group.first() << Integer.SIZE) | group.end());
      if (which >= 0) {
        weight[which] += group.weight();
      }
    }
  }

  private boolean[] certain(List<Events> groups) {
    var covering = new int[survivors.length + 1];
    for (Events group : groups) {
      covering[group.first()]++;
      covering[group.end()]--;
    }
    Arrays.parallelPrefix(covering, Integer::sum);
    var found = new boolean[survivors.length];
    for (int cell = 0; cell < found.length; cell++) {
      found[cell] = survivors[cell] == 0 && covering[cell] > 0;
    }
    return found;
  }

  long events() {
    return events;
  }

  long observations() {
    return observations;
  }

  /**
   * The cell from which on, until the one that most are known to have survived, enough are known to
   * have survived each.
   *
   * @param fewest enough is at least so many
   * @param part and at least the most divided by this
   */
  int steadyFrom(long fewest, long part) {
    int peak = 0;
    for (int cell = 0; cell < survivors.length; cell++) {
      peak = survivors[cell] > survivors[peak] ? cell : peak;
    }
    double enough = Math.max((double) fewest, (double) survivors[peak] / part);
    int start = peak;
    while (start > 0 && survivors[start - 1] >= enough) {
      start--;
    }
    return start;
  }

  /** The hazards at the maximum, 0 to ∞. */
  double[] maximise() {
    double[] hazards = start();
    double value = value(hazards);
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      double[] slope = slope(hazards);
      double gap = gap(hazards, slope);
      if (gap <= GOAL) {
        break;
      }
      double[] next = climb(hazards, value, slope, gap);
      if (next == null) {
        break;
      }
      hazards = next;
      value = value(hazards);
    }
    for (int cell = 0; cell < certain.length; cell++) {
      hazards[cell] = certain[cell] ? Double.POSITIVE_INFINITY : hazards[cell];
    }
    return hazards;
  }

  /**
   * The fewest cells with which no event is impossible, each found at the end of the first event
   * that has none yet; an event counts in the last such cell it may lie in.
   */
  private double[] start() {
    var hazards = new double[survivors.length];
    int[] byEnd =
        IntStream.range(0, end.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer g) -> end[g]))
            .mapToInt(g -> g)
            .toArray();
    int last = -1;
    for (int g : byEnd) {
      if (first[g] > last) {
        last = end[g] - 1;
      }
      hazards[last] += weight[g];
    }
    for (int cell = 0; cell < hazards.length; cell++) {
      hazards[cell] = hazards[cell] == 0 ? 0 : StrictMath.log1p(hazards[cell] / survivors[cell]);
    }
    return hazards;
  }

  /** Log-likelihood, constant parts left out; −∞ when an event has no probability. */
  private double value(double[] hazards) {
    double[] sums = sums(hazards);
    double value = 0;
    for (int cell = 0; cell < hazards.length; cell++) {
      value -= survivors[cell] * hazards[cell];
    }
    for (int g = 0; g < first.length; g++) {
      value += weight[g] * StrictMath.log(-StrictMath.expm1(sums[first[g]] - sums[end[g]]));
    }
    return value;
  }

  /** Its derivatives. */
  private double[] slope(double[] hazards) {
    double[] sums = sums(hazards);
    var slope = new double[hazards.length + 1];
    for (int g = 0; g < first.length; g++) {
      double gain = weight[g] / StrictMath.expm1(sums[end[g]] - sums[first[g]]);
      slope[first[g]] += gain;
      slope[end[g]] -= gain;
    }
    double running = 0;
    for (int cell = 0; cell < hazards.length; cell++) {
      running += slope[cell];
      slope[cell] = (covered[cell] ? running : 0) - survivors[cell];
    }
    return Arrays.copyOf(slope, hazards.length);
  }

  /** How far hazards are from fulfilling the Kuhn–Tucker conditions, per observation. */
  double kktGap(double[] hazards) {
    double[] finite = Arrays.stream(hazards).map(h -> Double.isInfinite(h) ? 0 : h).toArray();
    return gap(finite, slope(finite));
  }

  private double gap(double[] hazards, double[] slope) {
    double gap = 0;
    for (int cell = 0; cell < hazards.length; cell++) {
      gap = Math.max(gap, Math.max(slope[cell], -hazards[cell] * slope[cell]));
    }
    return gap / observations;
  }

  /**
   * One projected Newton step: cells that press against 0 go there, the others and the entering
   * ones solve the Newton equations; null when no step climbs any more.
   */
  private double[] climb(double[] hazards, double value, double[] slope, double gap) {
    double[] curvature = curvature(hazards);
    double[] diagonal = spread(curvature);
    var free = new boolean[hazards.length];
    var step = new double[hazards.length];
    boolean[] entering = entering(hazards, slope);
    for (int cell = 0; cell < hazards.length; cell++) {
      free[cell] =
          hazards[cell] > 0 ? hazards[cell] + slope[cell] / diagonal[cell] > 0 : entering[cell];
      step[cell] = free[cell] ? 0 : -hazards[cell];
    }
    newton(step, slope, free, curvature, diagonal, gap);
    double[] next = search(hazards, value, slope, step, SHORTEST_NEWTON_STEP);
    if (next != null) {
      return next;
    }
    for (int cell = 0; cell < hazards.length; cell++) {
      step[cell] = free[cell] ? slope[cell] / diagonal[cell] : -hazards[cell];
    }
    return search(hazards, value, slope, step, SHORTEST_SLOPE_STEP);
  }

  /**
   * Among the cells without mass between two with mass, the one that would gain most from some, if
   * any would gain (Wang 2007, JRSS B 69:185).
   */
  private static boolean[] entering(double[] hazards, double[] slope) {
    var entering = new boolean[hazards.length];
    int best = -1;
    for (int cell = 0; cell <= hazards.length; cell++) {
      if (cell == hazards.length || hazards[cell] > 0) {
        if (best >= 0) {
          entering[best] = true;
        }
        best = -1;
      } else if (slope[cell] > (best < 0 ? 0 : slope[best])) {
        best = cell;
      }
    }
    return entering;
  }

  /** The first point on the way, with what falls below 0 left at 0, that climbs enough. */
  private double[] search(
      double[] hazards, double value, double[] slope, double[] step, double shortest) {
    for (double length = 1; length > shortest; length /= 2) {
      var there = new double[hazards.length];
      double promised = 0;
      for (int cell = 0; cell < hazards.length; cell++) {
        there[cell] = Math.max(0, hazards[cell] + length * step[cell]);
        promised += slope[cell] * (there[cell] - hazards[cell]);
      }
      if (promised > 0 && value(there) >= value + ENOUGH * promised) {
        return there;
      }
    }
    return null;
  }

  /** Conjugate gradients for (minus second derivatives + ridge)·step = slope on the free cells. */
  private void newton(
      double[] step,
      double[] slope,
      boolean[] free,
      double[] curvature,
      double[] diagonal,
      double gap) {
    int size = slope.length;
    double[] moved = times(curvature, step);
    double ridge = Math.min(1e-2, gap);
    var rest = new double[size];
    var direction = new double[size];
    double scaled = 0;
    for (int cell = 0; cell < size; cell++) {
      if (free[cell]) {
        rest[cell] = slope[cell] - moved[cell];
        direction[cell] = rest[cell] / diagonal[cell];
        scaled += rest[cell] * direction[cell];
      }
    }
    double goal = scaled * Math.min(0.1, gap);
    for (int i = 0; i < 2 * size + 10 && scaled > goal; i++) {
      double[] image = times(curvature, direction);
      double bend = 0;
      for (int cell = 0; cell < size; cell++) {
        image[cell] = free[cell] ? image[cell] + ridge * diagonal[cell] * direction[cell] : 0;
        bend += image[cell] * direction[cell];
      }
      double length = scaled / bend;
      double next = 0;
      for (int cell = 0; cell < size; cell++) {
        if (free[cell]) {
          step[cell] += length * direction[cell];
          rest[cell] -= length * image[cell];
          next += rest[cell] * rest[cell] / diagonal[cell];
        }
      }
      for (int cell = 0; cell < size; cell++) {
        if (free[cell]) {
          direction[cell] = rest[cell] / diagonal[cell] + next / scaled * direction[cell];
        }
      }
      scaled = next;
    }
  }

  /** Minus the second derivative of each group's term in the sum of its hazards. */
  private double[] curvature(double[] hazards) {
    double[] sums = sums(hazards);
    var curvature = new double[first.length];
    for (int g = 0; g < first.length; g++) {
      double odds = 1 / StrictMath.expm1(sums[end[g]] - sums[first[g]]);
      curvature[g] = weight[g] * odds * (1 + odds);
    }
    return curvature;
  }

  /** Minus the matrix of second derivatives, times a vector. */
  private double[] times(double[] curvature, double[] vector) {
    double[] sums = sums(vector);
    var each = new double[first.length];
    for (int g = 0; g < first.length; g++) {
      each[g] = curvature[g] * (sums[end[g]] - sums[first[g]]);
    }
    return spread(each);
  }

  /** For each cell the sum over the groups that contain it. */
  private double[] spread(double[] each) {
    var spread = new double[survivors.length + 1];
    for (int g = 0; g < first.length; g++) {
      spread[first[g]] += each[g];
      spread[end[g]] -= each[g];
    }
    double running = 0;
    for (int cell = 0; cell < survivors.length; cell++) {
      running += spread[cell];
      spread[cell] = running;
    }
    return Arrays.copyOf(spread, survivors.length);
  }

  private static double[] sums(double[] hazards) {
    var sums = new double[hazards.length + 1];
    for (int cell = 0; cell < hazards.length; cell++) {
      sums[cell + 1] = sums[cell] + hazards[cell];
    }
    return sums;
  }
}
