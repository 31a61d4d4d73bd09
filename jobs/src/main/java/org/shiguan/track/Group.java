package org.shiguan.track;

import java.util.Optional;

/** The group an executive belongs to on a day; it changes over time (codebook §4.5). */
public enum Group {
  /** Known never to have joined until then. */
  NEVER_JOINED,
  /** Has an account and its posts. */
  STAYED,
  /** Deleted the posts or the account. */
  DELETED;

  /**
   * The group of a state; empty for the banned, the unknown, those not found and everybody who is
   * masked, who are counted beside the groups.
   */
  public static Optional<Group> of(State state, boolean masked) {
    if (masked) {
      return Optional.empty();
    }
    return switch (state) {
      case NEVER_JOINED -> Optional.of(NEVER_JOINED);
      case ACTIVE, DORMANT, RETURNED -> Optional.of(STAYED);
      case PURGED, CLOSED_SELF -> Optional.of(DELETED);
      case UNKNOWN, NOT_FOUND, BANNED -> Optional.empty();
    };
  }
}
