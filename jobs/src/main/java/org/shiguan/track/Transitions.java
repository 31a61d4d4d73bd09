package org.shiguan.track;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.stat.survival.PersonTime;

/**
 * Transitions between states and the days at risk of them (codebook §4.3): q_ab = n_ab / PT_a per
 * person-day. Counts of several executives add up in any order. Unknown states are no states: a
 * spell that ends in one is censored, and what begins after one was not seen to begin.
 *
 * @param days PT_a, person-days in a state
 * @param counts n_ab, transitions seen
 */
public record Transitions(Map<State, Long> days, Map<Step, Long> counts) {
  /** From one state to another. */
  public record Step(State from, State to) {}

  /** Keeps its own copies. */
  public Transitions {
    days = Map.copyOf(days);
    counts = Map.copyOf(counts);
  }

  /** The transitions in the spells of one executive or several. */
  public static Transitions of(List<Spell> spells) {
    var days = new EnumMap<State, Long>(State.class);
    var counts = new HashMap<Step, Long>();
    for (Spell spell : spells) {
      if (spell.state() != State.UNKNOWN) {
        days.merge(spell.state(), spell.days(), Long::sum);
      }
      if (spell.event() != null) {
        counts.merge(new Step(spell.state(), spell.event()), 1L, Long::sum);
      }
    }
    return new Transitions(days, counts);
  }

  /** Both together. */
  public Transitions plus(Transitions other) {
    var allDays = new HashMap<>(days);
    other.days.forEach((state, n) -> allDays.merge(state, n, Long::sum));
    var allCounts = new HashMap<>(counts);
    other.counts.forEach((step, n) -> allCounts.merge(step, n, Long::sum));
    return new Transitions(allDays, allCounts);
  }

  /** Transitions of one kind and the days at risk of them, for the intensity and its interval. */
  public PersonTime exposure(State from, State to) {
    return new PersonTime(counts.getOrDefault(new Step(from, to), 0L), days.getOrDefault(from, 0L));
  }
}
