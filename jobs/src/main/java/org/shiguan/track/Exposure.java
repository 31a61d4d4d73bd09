package org.shiguan.track;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shiguan.measure.stat.Garwood;
import org.shiguan.measure.stat.Interval;

/**
 * Events and the days at risk in which they happened; two of them add up.
 *
 * @param events number of events, 0 or more
 * @param days person-days at risk, 0 or more
 */
public record Exposure(long events, long days) {
  /** Nothing yet. */
  static final Exposure NONE = new Exposure(0, 0);

  /** Both together. */
  public Exposure plus(Exposure other) {
    return new Exposure(events + other.events, days + other.days);
  }

  /** Events per person-day; empty when nobody was at risk. */
  public OptionalDouble rate() {
    return days == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) events / days);
  }

  /** The exact 95 % interval of the rate (Garwood 1936); empty when nobody was at risk. */
  public Optional<Interval> interval() {
    if (days == 0) {
      return Optional.empty();
    }
    Interval count = Garwood.interval(events);
    return Optional.of(new Interval(count.low() / days, count.high() / days));
  }

  /**
   * Follow-up until an outside event, such as a crisis, each day under the state of that day and
   * none under one entered later (codebook §4.4: never classify by a future event). An event on the
   * day on which a state begins belongs to the state before, because an entry says nothing about
   * what led to it.
   *
   * @param spells of one executive
   * @param from first day of follow-up
   * @param to day after the last
   * @param event day of the event, which ends follow-up; null when there was none
   */
  public static Map<State, Exposure> byState(
      List<Spell> spells, LocalDate from, LocalDate to, LocalDate event) {
    LocalDate end = event != null && event.isBefore(to) ? event : to;
    var byState = new EnumMap<State, Exposure>(State.class);
    for (Spell spell : spells) {
      LocalDate start = spell.start().isBefore(from) ? from : spell.start();
      LocalDate stop = spell.stop().isBefore(end) ? spell.stop() : end;
      if (start.isBefore(stop)) {
        long events = event != null && stop.equals(event) ? 1 : 0;
        var stay = new Exposure(events, ChronoUnit.DAYS.between(start, stop));
        byState.merge(spell.state(), stay, Exposure::plus);
      }
    }
    return byState;
  }
}
