package org.shiguan.track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.shiguan.study.Executive;
import org.shiguan.study.FirmSize;
import org.shiguan.study.Period;
import org.shiguan.study.Role;
import org.shiguan.study.Search;
import org.shiguan.track.StateWalk.Turn;

/**
 * The spells of one executive, in order (codebook §4).
 *
 * <p>The states are those of the person. What the archives know of all accounts goes together, each
 * for the days on which it was theirs: the roster lets nobody have two accounts of one platform on
 * one day, so two at once are one account under the numbers of two corpora, and a second account
 * takes up where the first ended. Who closes one and posts from another has returned.
 *
 * <p>Spells begin with the first day of which anything is known and end with the last covered day,
 * post or event. Without an account they fill the study's period, from the opening of Weibo on: S0
 * until the last of two searches or more on different days, NOT_FOUND otherwise. Searches before a
 * first account make S0 until then.
 */
final class Spells {
  /** Weibo opened; there is nothing to have joined before. */
  static final LocalDate WEIBO_OPENED = LocalDate.of(2009, 8, 14);

  private static final int FEWEST_SEARCHES = 2;

  private final Executive executive;
  private final List<Spell> spells = new ArrayList<>();

  private Spells(Executive executive) {
    this.executive = executive;
  }

  /**
   * The spells of an executive.
   *
   * @param accounts what is known of the executive's accounts; of some or all of them nothing may
   *     be
   * @param period of the study
   */
  static List<Spell> of(
      Executive executive, List<AccountHistory> accounts, Period period, StateRules rules) {
    var spells = new Spells(executive);
    spells.withoutAccount(period);
    spells.withAccount(accounts, rules);
    return List.copyOf(spells.spells);
  }

  private void withoutAccount(Period period) {
    boolean none = executive.accounts().isEmpty();
    LocalDate joined = joined();
    List<LocalDate> searches =
        executive.searches().stream()
            .map(Search::day)
            .filter(day -> none || day.isBefore(joined))
            .distinct()
            .toList();
    LocalDate from = later(period.from(), WEIBO_OPENED);
    LocalDate end = none ? period.to() : earlier(period.to(), joined);
    LocalDate searched =
        searches.size() < FEWEST_SEARCHES
            ? from
            : earlier(end, searches.get(searches.size() - 1).plusDays(1));
    beside(from, searched, State.NEVER_JOINED);
    if (none) {
      beside(later(from, searched), end, State.NOT_FOUND);
    }
  }

  /** The first day with an account; the first of all days when there is none, or it is unknown. */
  private LocalDate joined() {
    return executive.accounts().stream()
        .map(account -> account.from() == null ? LocalDate.MIN : account.from())
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? b : a;
  }

  private void beside(LocalDate from, LocalDate to, State state) {
    if (from.isBefore(to)) {
      var turn = new Turn(ChinaDay.of(from), state, null);
      pieces(turn, null, ChinaDay.of(to), null, null, new BitSet());
    }
  }

  private void withAccount(List<AccountHistory> accounts, StateRules rules) {
    var posts = new ArrayList<Long>();
    var causes = new ArrayList<Cause>();
    CoveredDays covered = CoveredDays.of(accounts);
    int first = covered.first();
    int last = covered.last();
    for (AccountHistory history : accounts) {
      for (long post : history.posts()) {
        if (history.isTheirs(post)) {
          posts.add(post);
          first = Math.min(first, ChinaDay.of(post));
          last = Math.max(last, ChinaDay.of(post));
        }
      }
      for (Cause cause : history.causes()) {
        if (history.isTheirs(cause.at())) {
          causes.add(cause);
          first = Math.min(first, ChinaDay.of(cause.at()));
        }
      }
      last = Math.max(last, lastSeen(history));
    }
    if (first > last) {
      return;
    }
    posts.sort(null);
    causes.sort(Cause.IN_TIME);
    List<Turn> turns = StateWalk.turns(posts, causes, covered, first, last, rules);
    BitSet masked = masked(accounts, last);
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      Turn next = i + 1 < turns.size() ? turns.get(i + 1) : null;
      int stop = next == null ? last + 1 : next.day();
      pieces(turn, next, stop, entryLo(turns, i), entryHi(turn), masked);
    }
  }

  /** The last day on which a crawl or an answer says anything of the account itself. */
  private static int lastSeen(AccountHistory history) {
    long last = Long.MIN_VALUE;
    for (AccountEvent event : history.events()) {
      last = history.isTheirs(event.toAt()) ? Math.max(last, event.toAt()) : last;
      for (Observation observation : event.evidence()) {
        boolean theirs = history.isTheirs(observation.at());
        last = theirs ? Math.max(last, observation.at()) : last;
      }
    }
    for (Capture capture : history.captures()) {
      boolean tells = AccountEvents.isMasked(capture) && history.isTheirs(capture.at());
      last = tells ? Math.max(last, capture.at()) : last;
    }
    return last == Long.MIN_VALUE ? -1 : ChinaDay.of(last);
  }

  /** The days on which an account was masked, from the middle of the interval on. */
  private static BitSet masked(List<AccountHistory> accounts, int last) {
    var masked = new BitSet();
    for (AccountHistory history : accounts) {
      int since = -1;
      for (AccountEvent event : history.events()) {
        Long from = event.fromAt();
        int day = ChinaDay.of(from == null ? event.toAt() : from + (event.toAt() - from) / 2);
        if (event.kind() == AccountEvent.Kind.MASKED && history.isTheirs(event.toAt())) {
          since = day;
        } else if (event.kind() == AccountEvent.Kind.UNMASKED && since >= 0) {
          masked.set(since, Math.max(since + 1, day));
          since = -1;
        }
      }
      if (since >= 0) {
        LocalDate to = history.account().to();
        int end = to == null ? last + 1 : Math.min(last + 1, ChinaDay.of(to));
        masked.set(since, Math.max(since, end));
      }
    }
    return masked;
  }

  private static Long entryLo(List<Turn> turns, int i) {
    Turn turn = turns.get(i);
    if (turn.cause() != null) {
      return turn.cause().fromAt();
    }
    boolean unknownBefore = i > 0 && turns.get(i - 1).state() == State.UNKNOWN;
    if (i == 0 || (i == 1 && unknownBefore)) {
      return null;
    }
    return ChinaDay.begins(unknownBefore ? turns.get(i - 1).day() : turn.day());
  }

  private static Long entryHi(Turn turn) {
    return turn.cause() != null ? turn.cause().toAt() : ChinaDay.begins(turn.day() + 1);
  }

  /** Adds the spells of one stay in a state: cut where mask, role or size change. */
  private void pieces(
      Turn turn, Turn next, int stop, Long entryLo, Long entryHi, BitSet maskedDays) {
    boolean maskable = turn.state() != State.CLOSED_SELF && turn.state() != State.BANNED;
    boolean observed =
        next != null && turn.state() != State.UNKNOWN && next.state() != State.UNKNOWN;
    int start = turn.day();
    while (start < stop) {
      boolean masked = maskable && maskedDays.get(start);
      int end = Math.min(stop, rosterTurn(start));
      if (maskable) {
        int flip = masked ? maskedDays.nextClearBit(start) : maskedDays.nextSetBit(start);
        end = flip < 0 ? end : Math.min(end, flip);
      }
      boolean turns = observed && end == stop;
      LocalDate day = ChinaDay.date(start);
      spells.add(
          new Spell(
              executive.id(),
              day,
              ChinaDay.date(end),
              turn.state(),
              entryLo,
              entryHi,
              masked,
              executive.roleOn(day),
              executive.sizeOn(day),
              turn.cause(),
              turns ? next.state() : null,
              turns ? next.cause() : null));
      start = end;
    }
  }

  /** The next day on which the executive's role or the class of the firm's size changes. */
  private int rosterTurn(int day) {
    int next = Integer.MAX_VALUE;
    for (Role role : executive.roles()) {
      next = soonest(day, role.from(), next);
      next = soonest(day, role.to(), next);
    }
    for (FirmSize size : executive.firmSizes()) {
      boolean changes = executive.sizeOn(size.from()) != executive.sizeOn(size.from().minusDays(1));
      next = changes ? soonest(day, size.from(), next) : next;
    }
    return next;
  }

  private static int soonest(int day, LocalDate turn, int next) {
    return turn == null || ChinaDay.of(turn) <= day ? next : Math.min(next, ChinaDay.of(turn));
  }
}
