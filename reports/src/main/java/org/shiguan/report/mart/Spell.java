package org.shiguan.report.mart;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A stretch of days at +08:00 in which an executive's account was in one state.
 *
 * @param executive executive id
 * @param state the state
 * @param start its first day
 * @param stop the day after its last
 * @param entryLo the state was entered after this day; null when it is known no better than start
 * @param entryHi and not after this day; null together with {@code entryLo}
 * @param masked whether visibility was limited by its owner; such days are in no group
 * @param group the group of the state, null when it is in none
 * @param cause who or what brought it about, null when nothing says so
 * @param sentence what the report says about it
 */
public record Spell(
    String executive,
    AccountState state,
    LocalDate start,
    LocalDate stop,
    LocalDate entryLo,
    LocalDate entryHi,
    boolean masked,
    Group group,
    String cause,
    Text sentence) {

  /** Refuses an empty spell and half an entry interval. */
  public Spell {
    Objects.requireNonNull(executive, "executive");
    Objects.requireNonNull(state, "state");
    sentence = Objects.requireNonNullElse(sentence, Text.EMPTY);
    if (!start.isBefore(stop)) {
      throw new MartException(
          "the spell of %s from %s to %s is empty".formatted(executive, start, stop));
    }
    if ((entryLo == null) != (entryHi == null) || (entryLo != null && entryHi.isBefore(entryLo))) {
      throw new MartException(
          "the spell of %s from %s was entered in (%s, %s]"
              .formatted(executive, start, entryLo, entryHi));
    }
  }

  /** Whether a day lies in it. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(stop);
  }
}
