package org.shiguan.report.mart;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A stretch of days at +08:00 in which an executive's account was in one state.
 *
 * @param executive executive id
 * @param state the state; in the middle of the interval where only one is known
 * @param possible every state that is possible on these days, {@code state} among them
 * @param start its first day
 * @param stop the day after its last
 * @param entryLo the state was entered after this day; null when it is known no better than start
 * @param entryHi and not after this day; null together with {@code entryLo}
 * @param masked whether visibility was limited by its owner; such days are in no group
 * @param group the group of every possible state, null when it is in none or not the same
 * @param cause who or what brought it about, null when nothing says so
 * @param sentence what the report says about it
 */
public record Spell(
    String executive,
    AccountState state,
    LocalDate start,
    LocalDate stop,
    Set<AccountState> possible,
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
    if (!possible.contains(state)) {
      throw new MartException(
          "the spell of %s from %s is %s, which is not among the possible states"
              .formatted(executive, start, state.code()));
    }
    possible = Collections.unmodifiableSet(EnumSet.copyOf(possible));
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

  /** Whether no other state is possible on its days. */
  public boolean isCertain() {
    return possible.size() == 1;
  }

  /** Whether a day lies in it. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(stop);
  }
}
