package org.shiguan.stat.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.shiguan.stat.Garwood;
import org.shiguan.stat.Interval;

/**
 * Events and the time at risk in which they happened (codebook §4.3). Two of them add up, in any
 * order.
 *
 * @param events number of events, 0 or more
 * @param time person-time at risk, in the unit of the follow-up (days), 0 or more
 */
public record PersonTime(long events, double time) {
  /** Nothing yet. */
  public static final PersonTime NONE = new PersonTime(0, 0);

  private static final double ERROR_RATE = 0.05;

  /**
   * Refuses what cannot have been counted.
   *
   * @throws IllegalArgumentException when events or time are negative or not finite, or there are
   *     events without time
   */
  public PersonTime {
    boolean possible = events >= 0 && time >= 0 && Double.isFinite(time);
    if (!possible || (events > 0 && time == 0)) {
      throw new IllegalArgumentException(events + " events in time " + time);
    }
  }

  /** One stretch of follow-up; its start must be finite. */
  public static PersonTime of(FollowUp stretch) {
    return new PersonTime(stretch.event() ? 1 : 0, stretch.stop() - stretch.start());
  }

  /** Both together. */
  public PersonTime plus(PersonTime other) {
    return new PersonTime(events + other.events, time + other.time);
  }

  /** Events per unit of time; empty when there was no time at risk. */
  public OptionalDouble rate() {
    return time == 0 ? OptionalDouble.empty() : OptionalDouble.of(events / time);
  }

  /** The exact 95 % interval of the rate (Garwood 1936); empty when there was no time at risk. */
  public Optional<Interval> interval() {
    if (time == 0) {
      return Optional.empty();
    }
    Interval count = Garwood.interval(events);
    return Optional.of(new Interval(count.low() / time, count.high() / time));
  }

  /**
   * This rate over another; empty when either had no time at risk or the other had no event, for
   * then no finite ratio bounds it from above.
   */
  public OptionalDouble ratioTo(PersonTime other) {
    return comparable(other)
        ? OptionalDouble.of(events / time / (other.events / other.time))
        : OptionalDouble.empty();
  }

  /**
   * The exact 95 % interval of the ratio: given all events of both, those of this one are binomial
   * with odds ratio·time/other time, so the ends are those of Clopper &amp; Pearson 1934,
   * Biometrika 26:404, as R's poisson.test has them. Garwood's intervals of the two rates, divided
   * end by end, would be too wide. Empty whenever the ratio is.
   */
  public Optional<Interval> ratioInterval(PersonTime other) {
    if (!comparable(other)) {
      return Optional.empty();
    }
    var share =
        BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(
            Math.toIntExact(events + other.events), Math.toIntExact(events), ERROR_RATE);
    double perTime = other.time / time;
    return Optional.of(
        new Interval(odds(share.getLowerBound()) * perTime, odds(share.getUpperBound()) * perTime));
  }

  private boolean comparable(PersonTime other) {
    return time > 0 && other.events > 0;
  }

  private static double odds(double share) {
    return share / (1 - share);
  }
}
