package org.shiguan.stat.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.shiguan.stat.Interval;

/**
 * The chance that an event of one cause has happened by a time, when another cause can come first
 * (codebook M12: the executive answers, or the service account does). CIF_k(t) = Σ S(s−)·d_k/Y over
 * the event times s up to t; S is the Kaplan–Meier curve of the events of all causes. One minus the
 * Kaplan–Meier curve of one cause alone is too high, for it takes the other as censoring.
 *
 * <p>At equal times events come before censorings. Aalen &amp; Johansen 1978, Scand. J. Stat.
 * 5:141.
 */
public final class AalenJohansen {
  private static final double NORMAL = NormalDistribution.of(0, 1).inverseSurvivalProbability(.025);

  private final List<Step> steps;

  private AalenJohansen(List<Step> steps) {
    this.steps = steps;
  }

  /**
   * What happened to one episode.
   *
   * @param time when it ended, 0 or more, finite
   * @param cause number of the cause, 1 or more; 0 when observation ended without an event
   */
  public record Outcome(double time, int cause) {
    /**
     * Refuses what is no outcome.
     *
     * @throws IllegalArgumentException for a time that is negative or not finite, or a negative
     *     cause
     */
    public Outcome {
      if (!(time >= 0 && Double.isFinite(time)) || cause < 0) {
        throw new IllegalArgumentException("no outcome of cause " + cause + " at " + time);
      }
    }
  }

  /**
   * A step of the curves.
   *
   * @param time when
   * @param atRisk episodes that last at least so long
   * @param survival S just after it
   * @param incidence CIF just after it, by cause, of the causes met so far
   */
  public record Step(double time, long atRisk, double survival, Map<Integer, Double> incidence) {}

  /**
   * The curves.
   *
   * @throws IllegalArgumentException when there is no episode
   */
  public static AalenJohansen of(Collection<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("no episode");
    }
    var byTime = new TreeMap<Double, TreeMap<Integer, Long>>();
    for (Outcome outcome : outcomes) {
      byTime
          .computeIfAbsent(outcome.time(), t -> new TreeMap<>())
          .merge(outcome.cause(), 1L, Long::sum);
    }
    var steps = new ArrayList<Step>();
    var incidence = new TreeMap<Integer, Double>();
    double survival = 1;
    long atRisk = outcomes.size();
    for (var here : byTime.entrySet()) {
      long events = 0;
      for (var cause : here.getValue().entrySet()) {
        if (cause.getKey() != 0) {
          events += cause.getValue();
          incidence.merge(cause.getKey(), survival * cause.getValue() / atRisk, Double::sum);
        }
      }
      if (events > 0) {
        survival *= 1 - (double) events / atRisk;
        steps.add(new Step(here.getKey(), atRisk, survival, Map.copyOf(incidence)));
      }
      atRisk -= here.getValue().values().stream().mapToLong(n -> n).sum();
    }
    return new AalenJohansen(List.copyOf(steps));
  }

  /** Where the curves change, in time order; empty when nothing happened. */
  public List<Step> steps() {
    return steps;
  }

  /** CIF of a cause at a time, 0 to 1; 0 before its first event. */
  public double incidence(int cause, double time) {
    double reached = 0;
    for (Step step : steps) {
      if (step.time() > time) {
        break;
      }
      reached = step.incidence().getOrDefault(cause, 0.0);
    }
    return reached;
  }

  /**
   * The 95 % interval of a CIF, on the scale of log(−log(1 − CIF)); empty where the CIF is 0 or 1.
   * Without competing events it is the band of {@link KaplanMeier}. The variance is that of the
   * delta method (Choudhury 2002, Stat. Med. 21:1129).
   */
  public Optional<Interval> interval(int cause, double time) {
    double reached = incidence(cause, time);
    if (reached <= 0 || reached >= 1) {
      return Optional.empty();
    }
    double before = 1;
    double incidenceBefore = 0;
    double variance = 0;
    for (Step step : steps) {
      if (step.time() > time) {
        break;
      }
      double at = step.incidence().getOrDefault(cause, 0.0);
      double risk = 1 - step.survival() / before;
      double ofCause = (at - incidenceBefore) / before;
      double later = reached - at;
      if (later > 0) {
        variance += later * later * risk / (step.atRisk() * (1 - risk));
      }
      variance += before * before * ofCause * (1 - ofCause) / step.atRisk();
      variance -= 2 * later * before * ofCause / step.atRisk();
      before = step.survival();
      incidenceBefore = at;
    }
    double rest = 1 - reached;
    double half = NORMAL * Math.sqrt(variance) / (rest * StrictMath.log(rest));
    return Optional.of(
        new Interval(
            1 - StrictMath.pow(rest, StrictMath.exp(half)),
            1 - StrictMath.pow(rest, StrictMath.exp(-half))));
  }
}
