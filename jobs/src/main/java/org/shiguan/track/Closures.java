package org.shiguan.track;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.track.Cause.What;

/**
 * Closures that no answer of the platform tells of: the roster says that an account ended, no other
 * account of the executive takes up, and the archive finds all of its posts gone by then and
 * nothing of it since. Where the roster's day lies after the last sight and not after the first
 * look without it, it dates the closure better than the looks do.
 */
final class Closures {
  private Closures() {}

  /**
   * A history with its emptying read as a closure; the same when the roster does not say so.
   *
   * @param last whether no other account of the executive takes up where this one ends
   */
  static AccountHistory byRoster(AccountHistory history, boolean last) {
    if (!last || history.account().to() == null) {
      return history;
    }
    long ended = ChinaDay.begins(ChinaDay.of(history.account().to()));
    var causes = new ArrayList<Cause>();
    var events = new ArrayList<AccountEvent>(history.events());
    for (Cause cause : history.causes()) {
      boolean emptied = cause.what() == What.EMPTIED || cause.what() == What.PURGE_TOTAL;
      boolean closed =
          emptied
              && cause.fromAt() != null
              && history.lastSight() <= cause.fromAt()
              && cause.fromAt() < ended
              && ended <= cause.toAt();
      if (!closed) {
        causes.add(cause);
        continue;
      }
      // The day before the roster's is its last.
      long by = Math.max(cause.fromAt() + 1, ended - 1);
      causes.add(new Cause(What.CLOSED_SELF, Actor.AUTHOR, cause.fromAt(), by));
      events.removeIf(event -> event.kind() == AccountEvent.Kind.EMPTIED && event.toAt() >= by);
      events.add(
          new AccountEvent(
              AccountEvent.Kind.CLOSED_SELF,
              cause.fromAt(),
              by,
              "every post gone, and the roster says that the account ended",
              List.of()));
    }
    return history.with(causes, events);
  }
}
