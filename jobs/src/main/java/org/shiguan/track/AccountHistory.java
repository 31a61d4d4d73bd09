package org.shiguan.track;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shiguan.study.Account;
import org.shiguan.track.Cause.What;

/**
 * What the spells of an executive take from the ledger of one account; all lists in time order.
 *
 * @param account the account and the days on which it was theirs
 * @param firstSight since when the account is known to be there: its opening, its first post, the
 *     first time it was shown; null when it was never seen
 * @param lastSight the last moment at which a crawl, a profile or anybody's repost showed it
 * @param lastLook the last moment at which anybody looked for it
 * @param captures what each crawl covered; days that an input declares of an account that it lists
 *     and does not hold are captures with the cut {@link Capture.Cut#DECLARED} and nothing listed
 * @param posts times of all known posts, deleted ones too; without those that have no known time
 * @param causes purges, closures, bans and returns
 * @param events what became of the account
 * @param purges with their numbers; those that are causes, too
 */
record AccountHistory(
    Account account,
    Long firstSight,
    long lastSight,
    long lastLook,
    List<Capture> captures,
    List<Long> posts,
    List<Cause> causes,
    List<AccountEvent> events,
    List<Purge> purges)
    implements Serializable {

  /** Reads a ledger. */
  static AccountHistory of(Account account, AccountArchive archive, AccountLedger ledger) {
    List<Long> posts =
        ledger.fates().stream()
            .map(fate -> fate.post().postedAt())
            .filter(at -> at != Long.MIN_VALUE)
            .sorted()
            .toList();
    return new AccountHistory(
        account,
        firstSight(archive, posts),
        lastSight(archive),
        lastLook(archive, ledger),
        ledger.captures(),
        posts,
        causes(ledger, posts),
        ledger.events(),
        ledger.purges());
  }

  /** The history of an account of which the archives hold nothing. */
  static AccountHistory ofNothing(Account account) {
    return new AccountHistory(
        account,
        null,
        Long.MIN_VALUE,
        Long.MIN_VALUE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Long firstSight(AccountArchive archive, List<Long> posts) {
    long first = posts.isEmpty() ? Long.MAX_VALUE : posts.get(0);
    for (AccountArchive.Profile profile : archive.profiles()) {
      first = Math.min(first, profile.at());
      first = profile.openedAt() == null ? first : Math.min(first, profile.openedAt());
    }
    return first == Long.MAX_VALUE ? null : (Long) first;
  }

  private static long lastSight(AccountArchive archive) {
    long last = Long.MIN_VALUE;
    for (AccountArchive.Profile profile : archive.profiles()) {
      last = Math.max(last, profile.at());
    }
    for (PostHistory post : archive.posts()) {
      if (post.postedAt() != Long.MIN_VALUE) {
        last = Math.max(last, post.postedAt());
      }
      for (Observation seen : post.seen()) {
        last = seen.code() == Code.PRESENT ? Math.max(last, seen.at()) : last;
      }
    }
    return last;
  }

  private static long lastLook(AccountArchive archive, AccountLedger ledger) {
    long last = lastSight(archive);
    for (Capture capture : ledger.captures()) {
      last = Math.max(last, capture.at());
    }
    for (Observation answer : archive.answers()) {
      last = Math.max(last, answer.at());
    }
    return last;
  }

  /** The same for one of those whose account it was. */
  AccountHistory heldAs(Account holder) {
    return new AccountHistory(
        holder, firstSight, lastSight, lastLook, captures, posts, causes, events, purges);
  }

  /** The same with other captures. */
  AccountHistory with(List<Capture> others) {
    return new AccountHistory(
        account, firstSight, lastSight, lastLook, others, posts, causes, events, purges);
  }

  /** The same with other causes and events. */
  AccountHistory with(List<Cause> otherCauses, List<AccountEvent> otherEvents) {
    return new AccountHistory(
        account,
        firstSight,
        lastSight,
        lastLook,
        captures,
        posts,
        otherCauses.stream().sorted(Cause.IN_TIME).toList(),
        otherEvents.stream()
            .sorted(Comparator.comparingLong(AccountEvent::toAt).thenComparing(AccountEvent::kind))
            .toList(),
        purges);
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
      causes.add(
          new Cause(
              what,
              actor,
              stillThere(purge, ledger.fates()),
              what == What.PURGE_TOTAL ? firstAfter(purge, ledger.fates()) : purge.toAt()));
    }
    for (AccountEvent event : ledger.events()) {
      switch (event.kind()) {
        case EMPTIED -> {
          // A total purge is such an event too, and says more.
          if (ledger.purges().stream().noneMatch(p -> p.toAt() == event.toAt())) {
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

  /** A total purge leaves nothing: what stands when it is seen was posted after it. */
  private static long firstAfter(Purge purge, List<Fate> fates) {
    long at = purge.toAt();
    for (Fate fate : fates) {
      long posted = fate.post().postedAt();
      if (posted > purge.fromAt() && fate.lastSeenAt() >= purge.toAt()) {
        at = Math.min(at, posted);
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

  /**
   * Whether what became of the account at an instant is known of the executive: while it was
   * theirs, and later when no account of theirs took up. The end of an account in the roster ends
   * the role, not what is known of the account.
   *
   * @param last whether no other account of the executive takes up where this one ends
   */
  boolean concerns(long at, boolean last) {
    LocalDate from = account.from();
    boolean begun = from == null || at >= ChinaDay.begins(ChinaDay.of(from));
    return isTheirs(at) || (last && begun);
  }

  /** Whether the account was the executive's at an instant. */
  boolean isTheirs(long at) {
    LocalDate from = account.from();
    LocalDate to = account.to();
    return (from == null || at >= ChinaDay.begins(ChinaDay.of(from)))
        && (to == null || at < ChinaDay.begins(ChinaDay.of(to)));
  }
}
