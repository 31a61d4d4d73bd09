package org.shiguan.track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * <p>Every day of the study's period has a spell, from the opening of Weibo on, and so has every
 * day outside of it of which anything is known: what nothing is known of is U. What became of an
 * account counts on after the roster's last day of it when no other account of the executive takes
 * up, until the last look at it.
 *
 * <p>What is known as an interval only makes the days in it uncertain: the state is that of the
 * middle, and every state that the interval allows is named beside it.
 *
 * <p>Without an account there is S0 until {@link StateRules#searchHolds} days after the last of two
 * searches or more on different days, and NOT_FOUND otherwise: accounts stay findable, so that who
 * is not found today was not there before either. Searches before a first account make S0 until
 * then.
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
    spells.withoutAccount(period, rules);
    if (!executive.accounts().isEmpty()) {
      spells.withAccount(accounts, period, rules);
    }
    return List.copyOf(spells.spells);
  }

  private void withoutAccount(Period period, StateRules rules) {
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
            : earlier(end, searches.get(searches.size() - 1).plusDays(1L + rules.searchHolds()));
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
      pieces(turn, null, ChinaDay.of(to), null, null, new Possible(List.of(), 0));
    }
  }

  /** Whether no other account of the executive begins when one ends or later. */
  static boolean isLast(AccountHistory history, List<AccountHistory> all) {
    LocalDate to = history.account().to();
    return to == null
        || all.stream()
            .map(AccountHistory::account)
            .noneMatch(
                other ->
                    (other.from() != null && !other.from().isBefore(to))
                        || other.to() == null
                        || other.to().isAfter(to));
  }

  private void withAccount(List<AccountHistory> accounts, Period period, StateRules rules) {
    var posts = new ArrayList<Long>();
    var causes = new ArrayList<Cause>();
    CoveredDays covered = CoveredDays.of(accounts);
    int first = covered.first();
    int last = covered.last();
    for (AccountHistory history : accounts) {
      boolean isLast = isLast(history, accounts);
      for (long post : history.posts()) {
        if (history.isTheirs(post)) {
          posts.add(post);
          first = Math.min(first, ChinaDay.of(post));
          last = Math.max(last, ChinaDay.of(post));
        }
      }
      for (Cause cause : history.causes()) {
        if (history.concerns(cause.at(), isLast)) {
          causes.add(cause);
          first = Math.min(first, ChinaDay.of(cause.at()));
          boolean takes = cause.what().state() != null;
          last = takes ? Math.max(last, ChinaDay.of(cause.toAt())) : last;
        }
      }
      last = Math.max(last, lastSeen(history, isLast));
    }
    posts.sort(null);
    if (first <= last && isGone(posts, causes, covered, first, last, rules)) {
      // A look at what was taken away says that it is still gone.
      last = Math.max(last, lastLook(accounts));
    }
    int begin = first <= last ? first : Integer.MAX_VALUE;
    int end = first <= last ? last : -1;
    int from = Math.min(begin, unknownFrom(period));
    int to = Math.max(end, ChinaDay.of(period.to()) - 1);
    if (from > to) {
      return;
    }
    var runs = new ArrayList<List<Turn>>();
    for (Cause.Placement placement : Cause.Placement.values()) {
      CoveredDays days = CoveredDays.of(accounts, placement);
      List<Turn> turns =
          first <= last
              ? StateWalk.turns(posts, causes, placement, days, from, end, rules)
              : List.of();
      runs.add(upTo(untilRoleEnds(turns, accounts), from, end, to));
    }
    var possible = new Possible(runs, to);
    for (Cause cause : causes) {
      possible.add(cause, to);
    }
    masks(accounts, end, possible);
    List<Turn> turns = runs.get(Cause.Placement.MIDDLE.ordinal());
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      Turn next = i + 1 < turns.size() ? turns.get(i + 1) : null;
      int stop = next == null ? to + 1 : next.day();
      pieces(turn, next, stop, entryLo(turns, i), entryHi(turn), possible);
    }
  }

  /** Whether what a purge, a closure or a ban took is still gone on the last day. */
  private static boolean isGone(
      List<Long> posts,
      List<Cause> causes,
      CoveredDays covered,
      int first,
      int last,
      StateRules rules) {
    List<Turn> turns =
        StateWalk.turns(posts, causes, Cause.Placement.MIDDLE, covered, first, last, rules);
    return switch (turns.get(turns.size() - 1).state()) {
      case PURGED, CLOSED_SELF, BANNED -> true;
      case UNKNOWN, NEVER_JOINED, NOT_FOUND, ACTIVE, DORMANT, RETURNED -> false;
    };
  }

  private static int lastLook(List<AccountHistory> accounts) {
    return accounts.stream()
        .filter(a -> isLast(a, accounts) && a.lastLook() != Long.MIN_VALUE)
        .mapToInt(a -> ChinaDay.of(a.lastLook()))
        .max()
        .orElse(-1);
  }

  /** Turns without those who stay after the roster's last day of the last account. */
  private static List<Turn> untilRoleEnds(List<Turn> turns, List<AccountHistory> accounts) {
    if (accounts.stream().anyMatch(account -> account.account().to() == null)) {
      return turns;
    }
    int ends = accounts.stream().mapToInt(a -> ChinaDay.of(a.account().to())).max().orElseThrow();
    var until = new ArrayList<Turn>();
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      boolean stays = Group.of(turn.state(), false).equals(Optional.of(Group.STAYED));
      int stop = i + 1 < turns.size() ? turns.get(i + 1).day() : Integer.MAX_VALUE;
      if (!stays || turn.day() < ends) {
        until.add(turn);
      }
      if (stays && stop > ends) {
        until.add(new Turn(Math.max(turn.day(), ends), State.UNKNOWN, null));
      }
    }
    return until;
  }

  /** Turns with unknown days before and after those of which something is known. */
  private static List<Turn> upTo(List<Turn> turns, int from, int end, int to) {
    var all = new ArrayList<Turn>(turns);
    if (all.isEmpty()) {
      all.add(new Turn(from, State.UNKNOWN, null));
    } else if (end < to && all.get(all.size() - 1).state() != State.UNKNOWN) {
      all.add(new Turn(end + 1, State.UNKNOWN, null));
    }
    return all;
  }

  /** The first day of the period that no search speaks of. */
  private int unknownFrom(Period period) {
    // Searches spoke of the days before.
    return spells.isEmpty()
        ? ChinaDay.of(later(period.from(), WEIBO_OPENED))
        : ChinaDay.of(spells.get(spells.size() - 1).stop());
  }

  /** The last day on which a crawl or an answer says anything of the account itself. */
  private static int lastSeen(AccountHistory history, boolean isLast) {
    long last = Long.MIN_VALUE;
    for (AccountEvent event : history.events()) {
      last = history.concerns(event.toAt(), isLast) ? Math.max(last, event.toAt()) : last;
      for (Observation observation : event.evidence()) {
        boolean theirs = history.concerns(observation.at(), isLast);
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
  private static void masks(List<AccountHistory> accounts, int last, Possible possible) {
    for (AccountHistory history : accounts) {
      AccountEvent since = null;
      for (AccountEvent event : history.events()) {
        if (event.kind() == AccountEvent.Kind.MASKED && history.isTheirs(event.toAt())) {
          since = event;
        } else if (event.kind() == AccountEvent.Kind.UNMASKED && since != null) {
          possible.mask(since, middle(event), ChinaDay.of(event.toAt()));
          since = null;
        }
      }
      if (since != null) {
        LocalDate to = history.account().to();
        int end = to == null ? last + 1 : Math.min(last + 1, ChinaDay.of(to));
        possible.mask(since, end, end);
      }
    }
  }

  /** The day of the middle of an event's interval. */
  static int middle(AccountEvent event) {
    Long from = event.fromAt();
    return ChinaDay.of(from == null ? event.toAt() : from + (event.toAt() - from) / 2);
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

  /** Adds the spells of one stay in a state: cut where anything else changes beside it. */
  private void pieces(
      Turn turn, Turn next, int stop, Long entryLo, Long entryHi, Possible possible) {
    boolean maskable = turn.state() != State.CLOSED_SELF && turn.state() != State.BANNED;
    boolean observed =
        next != null && turn.state() != State.UNKNOWN && next.state() != State.UNKNOWN;
    int start = turn.day();
    while (start < stop) {
      boolean masked = maskable && possible.isMasked(start);
      boolean maybeMasked = maskable && possible.isMaybeMasked(start);
      Set<State> states = possible.on(start, turn.state());
      int end = Math.min(stop, rosterTurn(start));
      for (int day = start + 1; day < end; day++) {
        boolean same =
            possible.on(day, turn.state()).equals(states)
                && (maskable && possible.isMasked(day)) == masked
                && (maskable && possible.isMaybeMasked(day)) == maybeMasked;
        end = same ? end : day;
      }
      boolean turns = observed && end == stop;
      LocalDate day = ChinaDay.date(start);
      spells.add(
          new Spell(
              executive.id(),
              day,
              ChinaDay.date(end),
              turn.state(),
              states,
              entryLo,
              entryHi,
              masked,
              maybeMasked,
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
