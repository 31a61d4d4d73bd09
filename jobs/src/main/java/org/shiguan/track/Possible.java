package org.shiguan.track;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shiguan.track.StateWalk.Turn;

/**
 * The states that every day allows. What is known as an interval only is placed as early as can be,
 * in the middle and as late as can be; where that makes the same state a day is certain. A purge, a
 * closure or a ban may also have been on any day of its interval.
 */
final class Possible {
  private final Map<Integer, Set<State>> uncertain = new HashMap<>();
  private final BitSet masked = new BitSet();
  private final BitSet maybeMasked = new BitSet();

  /**
   * Holds the turns by placement against one another.
   *
   * @param to last day
   */
  Possible(List<List<Turn>> runs, int to) {
    var borders = new TreeSet<Integer>();
    runs.forEach(run -> run.forEach(turn -> borders.add(turn.day())));
    for (int border : borders) {
      Integer next = borders.higher(border);
      var states = EnumSet.noneOf(State.class);
      runs.forEach(run -> states.add(on(run, border)));
      for (int day = border; states.size() > 1 && day < (next == null ? to + 1 : next); day++) {
        uncertain.put(day, states.clone());
      }
    }
  }

  private static State on(List<Turn> turns, int day) {
    State state = State.UNKNOWN;
    for (Turn turn : turns) {
      state = turn.day() <= day ? turn.state() : state;
    }
    return state;
  }

  /** A cause may have been on any day of its interval but the last, from which on it is certain. */
  void add(Cause cause, int to) {
    State state = cause.what().state();
    if (state == null || cause.fromAt() == null) {
      return;
    }
    int end = Math.min(to + 1, ChinaDay.of(cause.toAt()));
    for (int day = ChinaDay.of(cause.fromAt()); day < end; day++) {
      uncertain.computeIfAbsent(day, d -> EnumSet.of(state)).add(state);
    }
  }

  /** The days from an event on before {@code end}; perhaps masked before {@code latest}. */
  void mask(AccountEvent event, int end, int latest) {
    int since = Spells.middle(event);
    masked.set(since, Math.max(since + 1, end));
    int earliest = event.fromAt() == null ? since : ChinaDay.of(event.fromAt());
    maybeMasked.set(earliest, Math.max(since + 1, Math.max(end, latest)));
  }

  /** The states that a day allows, with the one of the middle among them. */
  Set<State> on(int day, State state) {
    Set<State> states = EnumSet.of(state);
    states.addAll(uncertain.getOrDefault(day, Set.of()));
    return states;
  }

  boolean isMasked(int day) {
    return day >= 0 && masked.get(day);
  }

  boolean isMaybeMasked(int day) {
    return day >= 0 && maybeMasked.get(day);
  }
}
