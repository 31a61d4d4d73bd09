package org.shiguan.stat.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts follow-up at the times at which states were entered, so that time counts for the state it
 * was lived in and never for one entered later (codebook §4.4).
 *
 * <p>Whoever is to enter a state must first live until then without the event. Counting that
 * immortal time under the later state makes every such state look safe. Suissa 2008, Am. J.
 * Epidemiol. 167:492; Lévesque et al. 2010, BMJ 340:b5087; Anderson, Cain &amp; Gelber 1983, J.
 * Clin. Oncol. 1:710.
 */
public final class StateSplit {
  private StateSplit() {}

  /**
   * A state and when it was entered.
   *
   * @param at moment of entry: the state counts after it, (at, next entry]
   * @param state its name
   */
  public record Entry(double at, String state) {}

  /**
   * A piece of follow-up in one state.
   *
   * @param state the state entered last before the piece
   * @param followUp the piece; only the last one can end in the event
   */
  public record Piece(String state, FollowUp followUp) {}

  /**
   * The pieces of one follow-up, in time order; the event belongs to the state in which it was met.
   * An event at the very moment of an entry belongs to the state before: an entry says nothing
   * about what led to it. Entries at or after the end of follow-up change nothing.
   *
   * @param followUp the whole stretch
   * @param entries in time order; the first at or before the start of follow-up; of several at one
   *     moment the last holds
   * @throws IllegalArgumentException when entries are out of order or the first one comes after the
   *     start
   */
  public static List<Piece> pieces(FollowUp followUp, List<Entry> entries) {
    if (entries.isEmpty() || !(entries.get(0).at() <= followUp.start())) {
      throw new IllegalArgumentException("no state at the start of follow-up");
    }
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < entries.size(); i++) {
      double from = Math.max(entries.get(i).at(), followUp.start());
      double next = i + 1 < entries.size() ? entries.get(i + 1).at() : followUp.stop();
      if (next < entries.get(i).at() && i + 1 < entries.size()) {
        throw new IllegalArgumentException("entries out of order: " + entries);
      }
      double to = Math.min(next, followUp.stop());
      if (from < to) {
        boolean event = followUp.event() && to == followUp.stop();
        pieces.add(new Piece(entries.get(i).state(), new FollowUp(from, to, event)));
      }
    }
    return pieces;
  }

  /** Events and time at risk by state, by name of the state. */
  public static Map<String, PersonTime> personTime(List<Piece> pieces) {
    var byState = new TreeMap<String, PersonTime>();
    for (Piece piece : pieces) {
      byState.merge(piece.state(), PersonTime.of(piece.followUp()), PersonTime::plus);
    }
    return byState;
  }
}
