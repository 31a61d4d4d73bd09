package org.shiguan.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.shiguan.track.AccountArchive.Profile;
import org.shiguan.track.AccountEvent.Kind;
import org.shiguan.track.Capture.Cut;

/** What became of an account as a whole (codebook D05). */
final class AccountEvents {
  private static final long WEEK = 7 * 86_400_000_000L;

  private final AccountArchive archive;
  private final List<Capture> captures;
  private final List<AccountEvent> events = new ArrayList<>();

  private AccountEvents(AccountArchive archive, List<Capture> captures) {
    this.archive = archive;
    this.captures = captures;
  }

  /** The events of an account in time order. */
  static List<AccountEvent> of(
      AccountArchive archive, List<Capture> captures, List<Fate> fates, List<Purge> purges) {
    var found = new AccountEvents(archive, captures);
    found.bans();
    found.closures();
    found.renames();
    found.emptied(purges);
    found.allGone(fates);
    found.masks();
    found.events.sort(
        Comparator.comparingLong(AccountEvent::toAt).thenComparing(AccountEvent::kind));
    return List.copyOf(found.events);
  }

  /** The last moment before {@code at} at which the account was there; null when never. */
  private Long aliveBefore(long at) {
    Long alive = null;
    for (Listing listing : archive.listings()) {
      alive =
          listing.until() < at && !listing.posts().isEmpty()
              ? later(alive, listing.until())
              : alive;
    }
    for (Profile profile : archive.profiles()) {
      alive = profile.at() < at ? later(alive, profile.at()) : alive;
    }
    return alive;
  }

  /** The first moment after {@code at} at which the account was there; null when never. */
  private Long aliveAfter(long at) {
    Long alive = null;
    for (Listing listing : archive.listings()) {
      boolean there = listing.at() > at && !listing.posts().isEmpty();
      alive = there && (alive == null || listing.at() < alive) ? (Long) listing.at() : alive;
    }
    for (Profile profile : archive.profiles()) {
      boolean there = profile.at() > at;
      alive = there && (alive == null || profile.at() < alive) ? (Long) profile.at() : alive;
    }
    return alive;
  }

  private static Long later(Long a, long b) {
    return a == null ? (Long) b : (Long) Math.max(a, b);
  }

  private List<Observation> answers(Code code) {
    return archive.answers().stream()
        .filter(o -> o.code() == code)
        .sorted(Observation.IN_TIME)
        .toList();
  }

  /** A notice of a ban is one event until the account is seen again. */
  private void bans() {
    List<Observation> notices = answers(Code.ACCOUNT_BANNED);
    int from = 0;
    while (from < notices.size()) {
      int to = untilBack(notices, from);
      gone(Kind.BANNED, notices.subList(from, to), "a notice of a ban");
      from = to;
    }
  }

  private void closures() {
    List<Observation> answers = answers(Code.ACCOUNT_GONE);
    int from = 0;
    while (from < answers.size()) {
      Observation first = answers.get(from);
      Long back = aliveAfter(first.at());
      List<Observation> together = answers.subList(from, untilBack(answers, from));
      Observation last = together.get(together.size() - 1);
      boolean banned =
          events.stream()
              .anyMatch(
                  e ->
                      e.kind() == Kind.BANNED
                          && (back == null || e.toAt() < back)
                          && (e.fromAt() == null || e.fromAt() <= last.at()));
      if (!banned && last.at() - first.at() >= WEEK) {
        gone(Kind.CLOSED_SELF, together, "no such account, at two answers a week apart or more");
      }
      from += together.size();
    }
  }

  /** The end of the answers from one on that came before the account was seen again. */
  private int untilBack(List<Observation> answers, int from) {
    Long back = aliveAfter(answers.get(from).at());
    int to = from + 1;
    while (to < answers.size() && (back == null || answers.get(to).at() < back)) {
      to++;
    }
    return to;
  }

  /** Adds an event that takes the account away, and its return if it was seen again. */
  private void gone(Kind kind, List<Observation> evidence, String detail) {
    long at = evidence.get(0).at();
    events.add(new AccountEvent(kind, aliveBefore(at), at, detail, List.copyOf(evidence)));
    long last = evidence.get(evidence.size() - 1).at();
    Long back = aliveAfter(last);
    if (back != null) {
      events.add(new AccountEvent(Kind.BACK, last, back, "seen again", List.of()));
    }
  }

  private void renames() {
    Profile before = null;
    for (Profile profile : archive.profiles()) {
      if (profile.name() == null) {
        continue;
      }
      if (before != null && !Objects.equals(before.name(), profile.name())) {
        events.add(
            new AccountEvent(
                Kind.RENAMED,
                before.at(),
                profile.at(),
                before.name() + " to " + profile.name(),
                List.of(before.where(), profile.where())));
      }
      before = profile;
    }
  }

  /** The account lives and every post of it went, or it states none and lists none. */
  private void emptied(List<Purge> purges) {
    for (Purge purge : purges) {
      if (purge.kind() == Purge.Kind.TOTAL) {
        events.add(
            new AccountEvent(
                Kind.EMPTIED,
                purge.fromAt(),
                purge.toAt(),
                "all of %d posts went".formatted(purge.present()),
                List.of()));
      }
    }
    for (int i = 1; i < captures.size(); i++) {
      Capture capture = captures.get(i);
      boolean blank = capture.listed() == 0 && capture.cut() == Cut.WHOLE;
      Integer before = lastListing(i);
      boolean said =
          before != null
              && events.stream()
                  .anyMatch(
                      e ->
                          e.kind() == Kind.EMPTIED
                              && e.toAt() <= capture.at()
                              && e.toAt() > captures.get(before).at());
      if (blank && before != null && !said) {
        events.add(
            new AccountEvent(
                Kind.EMPTIED,
                captures.get(before).at(),
                capture.at(),
                "lists no post and states none; %d were listed before"
                    .formatted(captures.get(before).listed()),
                List.of()));
      }
    }
  }

  /**
   * Every post whose end can be known went, twenty or more of them at once, and nothing of the
   * account was seen since: what no pair of crawls shows where a dump marks its own posts as
   * missing.
   */
  private void allGone(List<Fate> fates) {
    long lastSeen = Long.MIN_VALUE;
    for (Fate fate : fates) {
      boolean open = fate.outcome() == Fate.Outcome.UNCOVERED;
      if (!open && fate.outcome() != Fate.Outcome.DELETED) {
        return;
      }
      lastSeen = fate.firstSeenAt() == null ? lastSeen : Math.max(lastSeen, fate.lastSeenAt());
    }
    long missing = Long.MAX_VALUE;
    int gone = 0;
    for (Fate fate : fates) {
      if (fate.missingAt() != null && fate.missingAt() > lastSeen) {
        missing = Math.min(missing, fate.missingAt());
        gone++;
      }
    }
    long from = lastSeen;
    boolean said =
        events.stream()
            .anyMatch(e -> e.kind() != Kind.RENAMED && e.toAt() > from && e.fromAt() != null);
    if (gone >= Purges.FEWEST_MISSING && !said) {
      events.add(
          new AccountEvent(
              Kind.EMPTIED, from, missing, "all of %d posts went".formatted(gone), List.of()));
    }
  }

  /** The crawl before that listed posts, if none between them was empty too; null when none. */
  private Integer lastListing(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (captures.get(k).listed() > 0) {
        return k;
      }
      if (captures.get(k).cut() == Cut.WHOLE) {
        return null;
      }
    }
    return null;
  }

  private void masks() {
    Capture masked = null;
    Capture before = null;
    for (Capture capture : captures) {
      if (isMasked(capture)) {
        if (masked == null) {
          String detail =
              capture.listed() == 0
                  ? "lists no post and states %d".formatted(capture.stated())
                  : "every post older than half a year is hidden, every younger one is there";
          events.add(
              new AccountEvent(
                  Kind.MASKED,
                  before == null ? null : (Long) before.at(),
                  capture.at(),
                  detail,
                  List.of()));
        }
        masked = capture;
      } else if (masked != null && Captures.reachesBack(capture)) {
        events.add(
            new AccountEvent(
                Kind.UNMASKED,
                masked.at(),
                capture.at(),
                "older posts are listed again",
                List.of()));
        masked = null;
      }
      before = capture;
    }
  }

  /** Blank with a counter that still states posts, since there is a mask (D05). */
  static boolean isMasked(Capture capture) {
    return capture.cut() == Cut.MASK
        || (capture.cut() == Cut.BLANK
            && capture.at() >= Captures.MASK_BEGINS
            && capture.stated() != null
            && capture.stated() > 0);
  }
}
