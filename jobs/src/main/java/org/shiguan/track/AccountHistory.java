package org.shiguan.track;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shiguan.study.Account;
import org.shiguan.track.Cause.What;

/**
 * What the spells of an executive take from the ledger of one account; all lists in time order.
 *
 * @param account the account and the days on which it was theirs
 * @param openedAt when it was opened; null when no profile says
 * @param captures what each crawl covered; days that an input declares of all accounts are captures
 *     with the cut {@link Capture.Cut#DECLARED} and nothing listed
 * @param posts times of all known posts, deleted ones too; without those that have no known time
 * @param causes purges, closures, bans and returns
 * @param events what became of the account
 * @param purges with their numbers; those that are causes, too
 */
record AccountHistory(
    Account account,
    Long openedAt,
    List<Capture> captures,
    List<Long> posts,
    List<Cause> causes,
    List<AccountEvent> events,
    List<Purge> purges)
    implements Serializable {

  /** Reads a ledger. */
  static AccountHistory of(Account account, AccountArchive archive, AccountLedger ledger) {
    Long openedAt = null;
    for (AccountArchive.Profile profile : archive.profiles()) {
      if (profile.openedAt() != null && (openedAt == null || profile.openedAt() < openedAt)) {
        openedAt = profile.openedAt();
      }
    }
    List<Long> posts =
        ledger.fates().stream()
            .map(fate -> fate.post().postedAt())
            .filter(at -> at != Long.MIN_VALUE)
            .sorted()
            .toList();
    return new AccountHistory(
        account,
        openedAt,
        ledger.captures(),
        posts,
        causes(ledger, posts),
        ledger.events(),
        ledger.purges());
  }

  /** The history of an account of which the archives hold nothing. */
  static AccountHistory ofNothing(Account account) {
    return new AccountHistory(account, null, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The same for one of those whose account it was. */
  AccountHistory heldAs(Account holder) {
    return new AccountHistory(holder, openedAt, captures, posts, causes, events, purges);
  }

  /** The same with other captures. */
  AccountHistory with(List<Capture> others) {
    return new AccountHistory(account, openedAt, others, posts, causes, events, purges);
  }

  private static List<Cause> causes(AccountLedger ledger, List<Long> posts) {
    var causes = new ArrayList<Cause>();
    for (Purge purge : ledger.purges()) {
      What what =
          switch (purge.kind()) {
            case TOTAL -> What.PURGE_TOTAL;
            case MASS -> What.PURGE_MASS;
            case SELECTIVE -> What.PURGE_SELECTIVE;
          };
      Actor actor = actor(purge, ledger.fates());
      causes.add(new Cause(what, actor, stillThere(purge, ledger.fates()), purge.toAt()));
    }
    for (AccountEvent event : ledger.events()) {
      switch (event.kind()) {
        case EMPTIED -> {
          // A total purge is such an event too, and says more.
          if (causes.stream().noneMatch(c -> c.toAt() == event.toAt())) {
            causes.add(new Cause(What.EMPTIED, Actor.UNKNOWN, event.fromAt(), event.toAt()));
          }
        }
        case CLOSED_SELF -> causes.add(gone(What.CLOSED_SELF, Actor.AUTHOR, event, posts));
        case BANNED -> causes.add(gone(What.BANNED, Actor.PLATFORM, event, posts));
        case BACK -> causes.add(new Cause(What.BACK, Actor.UNKNOWN, event.fromAt(), event.toAt()));
        case RENAMED, MASKED, UNMASKED -> {}
      }
    }
    return causes.stream().sorted(Cause.IN_TIME).toList();
  }

  /**
   * The last moment before the purge, better than by the crawl alone: one of the posts that it took
   * was still seen then, in somebody's repost, or was only posted then.
   */
  private static long stillThere(Purge purge, List<Fate> fates) {
    long at = purge.fromAt();
    for (Fate fate : fates) {
      if (purge.took(fate) && fate.lastSeenAt() < purge.toAt()) {
        at = Math.max(at, fate.lastSeenAt());
      }
    }
    return at;
  }

  /** Who deleted the posts of a purge: the mean over those whose deletion lies in it. */
  private static Actor actor(Purge purge, List<Fate> fates) {
    double author = 0;
    double platform = 0;
    int gone = 0;
    for (Fate fate : fates) {
      if (purge.took(fate)) {
        author += fate.actor().author();
        platform += fate.actor().platform();
        gone++;
      }
    }
    if (gone == 0) {
      return Actor.UNKNOWN;
    }
    return new Actor(author / gone, platform / gone, (gone - author - platform) / gone);
  }

  /** The account was still there when its last post before the end was posted. */
  private static Cause gone(What what, Actor actor, AccountEvent event, List<Long> posts) {
    Long from = event.fromAt();
    for (Long post : posts) {
      if (post < event.toAt() && (from == null || post > from)) {
        from = post;
      }
    }
    return new Cause(what, actor, from, event.toAt());
  }

  /** Whether the account was the executive's at an instant. */
  boolean isTheirs(long at) {
    LocalDate from = account.from();
    LocalDate to = account.to();
    return (from == null || at >= ChinaDay.begins(ChinaDay.of(from)))
        && (to == null || at < ChinaDay.begins(ChinaDay.of(to)));
  }
}
