package org.shiguan.track;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.shiguan.study.Role;
import org.shiguan.study.SizeClass;

/**
 * Days of an executive in one state, with one role, one size of firm, and masked or not: a row of
 * counting-process data (codebook §4.1). The mask, the role and the size cut a spell without ending
 * the state.
 *
 * @param executive id in the roster
 * @param start first day at +08:00: the middle of the interval of entry where that is long
 * @param stop day after the last
 * @param state the state, in the middle of what is known as an interval only
 * @param possible every state that the days allow; {@code state} alone when that is certain
 * @param entryLo the state was entered after this moment, epoch microseconds UTC; null when it may
 *     have been so from the beginning
 * @param entryHi and not after this one; null where nothing was entered (S0, NOT_FOUND)
 * @param masked whether old posts, or all, are hidden by the owner's setting
 * @param maybeMasked whether they may be, by what is known
 * @param role the role on these days; null when none is known
 * @param size the size of the firm; null when not known
 * @param entry what brought the state; null when posts or silence did, or nobody knows
 * @param event the state entered at {@code stop}; null when observation ended there, the state
 *     became unknown, or was unknown itself, and when only mask, role or size changed
 * @param cause what brought that state; null as for {@code entry}
 */
public record Spell(
    String executive,
    LocalDate start,
    LocalDate stop,
    State state,
    Set<State> possible,
    Long entryLo,
    Long entryHi,
    boolean masked,
    boolean maybeMasked,
    Role role,
    SizeClass size,
    Cause entry,
    State event,
    Cause cause) {

  /** Length in days, 1 or more. */
  public long days() {
    return ChronoUnit.DAYS.between(start, stop);
  }

  /** Whether a day lies in it. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(stop);
  }

  /** Keeps its own copy. */
  public Spell {
    possible = Collections.unmodifiableSet(EnumSet.copyOf(possible));
  }

  /** Whether no other state is possible. */
  public boolean isCertain() {
    return possible.size() == 1;
  }

  /** The group on these days (codebook §4.5); empty when none, or when it may be another. */
  public Optional<Group> group() {
    Optional<Group> group = Group.of(state, maybeMasked);
    return possible.stream().allMatch(s -> Group.of(s, maybeMasked).equals(group))
        ? group
        : Optional.empty();
  }
}
