package org.shiguan.stat.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.shiguan.stat.Interval;

/**
 * The product-limit curve of survival, with delayed entry (codebook E06): S(t) = Π (1 − d/Y) over
 * the event times up to t, d events among the Y at risk, which are those with start &lt; t ≤ stop.
 * With delayed entry it is the survival of those who live to the earliest start.
 *
 * <p>Greenwood's standard error S·√Σ d/(Y(Y − d)); 95 % band on the scale of log(−log S), which
 * stays between 0 and 1. (R's default is the log scale: ask it for conf.type = "log-log".)
 *
 * <p>When everybody at risk dies while others have not entered yet, the curve is 0 from there on,
 * as in R, and says nothing about the later ones: {@link #riskSetEmptied}.
 *
 * <p>Kaplan &amp; Meier 1958, J. Am. Stat. Assoc. 53:457; Greenwood 1926; Kalbfleisch &amp;
 * Prentice 2002, The Statistical Analysis of Failure Time Data.
 */
public final class KaplanMeier {
  private static final double NORMAL = NormalDistribution.of(0, 1).inverseSurvivalProbability(.025);

  /** Two products of the same fractions in another order differ by less. */
  private static final double ROUNDING = 1e-12;

  private final List<Step> steps;
  private final double[] starts;
  private final double[] stops;

  private KaplanMeier(List<Step> steps, double[] starts, double[] stops) {
    this.steps = steps;
    this.starts = starts;
    this.stops = stops;
  }

  /**
   * A step of the curve, at a time with at least one event.
   *
   * @param time when
   * @param atRisk Y, number at risk just before it
   * @param events d, 1 to Y
   * @param survival S just after it, 0 to 1
   * @param standardError Greenwood's; empty once S is 0
   * @param interval the log–log band; empty once S is 0
   */
  public record Step(
      double time,
      long atRisk,
      long events,
      double survival,
      OptionalDouble standardError,
      Optional<Interval> interval) {}

  /**
   * The curve of these stretches; one stretch per person, or several that follow upon each other.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static KaplanMeier of(List<FollowUp> followUps) {
    if (followUps.isEmpty()) {
      throw new IllegalArgumentException("no follow-up");
    }
    double[] starts = followUps.stream().mapToDouble(FollowUp::start).sorted().toArray();
    double[] stops = followUps.stream().mapToDouble(FollowUp::stop).sorted().toArray();
    double[] events =
        followUps.stream().filter(FollowUp::event).mapToDouble(FollowUp::stop).sorted().toArray();
    var steps = new ArrayList<Step>();
    double survival = 1;
    double greenwood = 0;
    int next = 0;
    while (next < events.length) {
      double time = events[next];
      int after = next;
      while (after < events.length && events[after] == time) {
        after++;
      }
      long died = (long) after - next;
      long atRisk = below(starts, time) - below(stops, time);
      survival *= 1 - (double) died / atRisk;
      greenwood += died / ((double) atRisk * (atRisk - died));
      steps.add(step(time, atRisk, died, survival, greenwood));
      next = after;
    }
    return new KaplanMeier(List.copyOf(steps), starts, stops);
  }

  private static Step step(double time, long atRisk, long died, double survival, double greenwood) {
    if (survival == 0) {
      return new Step(time, atRisk, died, 0, OptionalDouble.empty(), Optional.empty());
    }
    double half = NORMAL * Math.sqrt(greenwood) / StrictMath.log(survival);
    var band =
        new Interval(
            StrictMath.pow(survival, StrictMath.exp(-half)),
            StrictMath.pow(survival, StrictMath.exp(half)));
    double error = survival * Math.sqrt(greenwood);
    return new Step(time, atRisk, died, survival, OptionalDouble.of(error), Optional.of(band));
  }

  /** Where the curve goes down, in time order; empty when there was no event. */
  public List<Step> steps() {
    return steps;
  }

  /** The last step at or before a time; empty before the first event, where S is 1. */
  public Optional<Step> stepAt(double time) {
    return steps.stream().filter(s -> s.time() <= time).reduce((earlier, later) -> later);
  }

  /** S(t): 1 before the first event. It is not known beyond {@link #followedUntil}. */
  public double survival(double time) {
    return stepAt(time).map(Step::survival).orElse(1.0);
  }

  /** The end of the longest follow-up: the curve must not be drawn or read beyond it. */
  public double followedUntil() {
    return stops[stops.length - 1];
  }

  /** Number at risk just before a time, those with start &lt; time ≤ stop. */
  public long atRisk(double time) {
    return below(starts, time) - below(stops, time);
  }

  /**
   * The first time with S below ½, or the middle of the stretch on which S is exactly ½, as in R;
   * empty when the curve does not come down so far.
   */
  public OptionalDouble median() {
    return halved(step -> OptionalDouble.of(step.survival()));
  }

  /**
   * Lower end of the 95 % interval of the median: where the lower edge of the band is down to ½
   * (Brookmeyer &amp; Crowley 1982, Biometrics 38:29); empty when it does not come down so far.
   */
  public OptionalDouble medianLow() {
    return halved(step -> edge(step, Interval::low));
  }

  /**
   * Upper end of that interval, where the upper edge is down to ½; empty, not infinite, if never.
   */
  public OptionalDouble medianHigh() {
    return halved(step -> edge(step, Interval::high));
  }

  private static OptionalDouble edge(Step step, ToDoubleFunction<Interval> side) {
    return step.interval().stream().mapToDouble(side).findFirst();
  }

  private OptionalDouble halved(Function<Step, OptionalDouble> curve) {
    for (int i = 0; i < steps.size(); i++) {
      double above = curve.apply(steps.get(i)).orElse(1) - 0.5;
      if (above < -ROUNDING) {
        return OptionalDouble.of(steps.get(i).time());
      }
      if (above <= ROUNDING) {
        double until = i + 1 < steps.size() ? steps.get(i + 1).time() : followedUntil();
        return OptionalDouble.of((steps.get(i).time() + until) / 2);
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * The mean time until the event or the limit, whichever comes first: the area under the curve
   * from 0 to the limit (Royston &amp; Parmar 2013, BMC Med. Res. Methodol. 13:152); empty when
   * nobody was followed so far and the curve has not come down to 0 before.
   *
   * @param limit above 0, in the unit of the times
   */
  public OptionalDouble restrictedMean(double limit) {
    double area = 0;
    double survival = 1;
    double from = 0;
    for (Step step : steps) {
      if (step.time() >= limit) {
        break;
      }
      area += survival * (step.time() - from);
      survival = step.survival();
      from = step.time();
    }
    return survival > 0 && followedUntil() < limit
        ? OptionalDouble.empty()
        : OptionalDouble.of(area + survival * (limit - from));
  }

  /**
   * The 95 % interval of {@link #restrictedMean}, within 0 and the limit; empty where that is. Its
   * standard error is √Σ A²·d/(Y(Y − d)), A the area under the curve from each event to the limit
   * (Klein &amp; Moeschberger 2003, Survival Analysis, §4.5).
   */
  public Optional<Interval> restrictedMeanInterval(double limit) {
    OptionalDouble mean = restrictedMean(limit);
    if (mean.isEmpty()) {
      return Optional.empty();
    }
    double left = mean.getAsDouble();
    double survival = 1;
    double from = 0;
    double variance = 0;
    for (Step step : steps) {
      if (step.time() >= limit) {
        break;
      }
      left -= survival * (step.time() - from);
      survival = step.survival();
      from = step.time();
      if (step.survival() > 0) {
        long remain = step.atRisk() - step.events();
        variance += left * left * step.events() / ((double) step.atRisk() * remain);
      }
    }
    double half = NORMAL * Math.sqrt(variance);
    return Optional.of(
        new Interval(
            Math.max(0, mean.getAsDouble() - half), Math.min(limit, mean.getAsDouble() + half)));
  }

  /**
   * When the curve fell to 0 although others were followed beyond; empty when it did not. What it
   * says from here on is an artefact of a risk set that was too small.
   */
  public OptionalDouble riskSetEmptied() {
    return steps.stream()
        .filter(s -> s.survival() == 0 && s.time() < followedUntil())
        .mapToDouble(Step::time)
        .findFirst();
  }

  /** How many of the sorted values lie below a bound. */
  static long below(double[] sorted, double bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
