package org.shiguan.track;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What took posts or a whole account away, or brought it back, somewhere in (fromAt, toAt].
 *
 * @param what which purge or event
 * @param actor who did it, as far as the evidence says
 * @param fromAt the last moment at which it had not happened yet; null when nobody knows
 * @param toAt the first at which it had
 */
public record Cause(What what, Actor actor, Long fromAt, long toAt) implements Serializable {
  static final Comparator<Cause> IN_TIME = inTime(Placement.MIDDLE);

  /** Where in its interval something is taken to have happened. */
  public enum Placement {
    /** As early as can be. */
    EARLIEST,
    /** In the middle. */
    MIDDLE,
    /** As late as can be. */
    LATEST
  }

  /** In the order in which they happened when all are placed alike. */
  static Comparator<Cause> inTime(Placement placement) {
    return Comparator.comparingLong((Cause cause) -> cause.at(placement))
        .thenComparingLong(Cause::toAt)
        .thenComparing(Cause::what);
  }

  /** Purges (codebook D04) and events of an account (D05). */
  public enum What {
    /** Every post went. */
    PURGE_TOTAL,
    /** Half of the posts or more went. */
    PURGE_MASS,
    /** Fewer went, and too many for chance: no state follows. */
    PURGE_SELECTIVE,
    /** Every post went, by the profile counter or a blank timeline alone. */
    EMPTIED,
    /** The account went, and no notice says that it was banned. */
    CLOSED_SELF,
    /** The platform's notice of a ban. */
    BANNED,
    /** Seen again after it was closed or banned. */
    BACK;

    /** The state that it puts an account in; null when it ends one, or changes none. */
    State state() {
      return switch (this) {
        case PURGE_TOTAL, PURGE_MASS, EMPTIED -> State.PURGED;
        case CLOSED_SELF -> State.CLOSED_SELF;
        case BANNED -> State.BANNED;
        case PURGE_SELECTIVE, BACK -> null;
      };
    }
  }

  /** The middle of its interval, its end when that has no beginning. */
  public long at() {
    return at(Placement.MIDDLE);
  }

  /** When it happened by a placement; the end of its interval when that has no beginning. */
  long at(Placement placement) {
    if (fromAt == null) {
      return toAt;
    }
    return switch (placement) {
      case EARLIEST -> fromAt;
      case MIDDLE -> fromAt + (toAt - fromAt) / 2;
      case LATEST -> toAt;
    };
  }
}
