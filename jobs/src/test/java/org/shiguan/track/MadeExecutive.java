package org.shiguan.track;

import static org.shiguan.track.Day.d;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shiguan.study.Account;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Executive;
import org.shiguan.study.FirmSize;
import org.shiguan.study.Period;
import org.shiguan.study.Role;
import org.shiguan.study.Search;
import org.shiguan.track.Cause.What;

/** Sample One, made up: what an archive knows of the account, by days from 2021-01-01 on. */
final class MadeExecutive {
  static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  static final Period PERIOD = new Period(FIRST, FIRST.plusDays(1_000));

  private final List<Capture> captures = new ArrayList<>();
  private final List<Long> posts = new ArrayList<>();
  private final List<Cause> causes = new ArrayList<>();
  private final List<AccountEvent> events = new ArrayList<>();
  private Account account = new Account("9900000001", null, "weibo", null, null);
  private Long openedAt = d(0) - 8 * 3_600_000_000L;
  private Long lastSight;

  /** An account like any, of whoever it is said to be. */
  static Executive executive(
      List<Role> roles, List<FirmSize> sizes, List<Account> accounts, List<Search> searches) {
    var name = new Bilingual("样本一号", "Sample One");
    return new Executive(
        "sample-one",
        name,
        List.of(),
        List.of(),
        name,
        List.of(),
        roles,
        sizes,
        accounts,
        List.of(),
        searches,
        List.of());
  }

  MadeExecutive posts(double... days) {
    for (double day : days) {
      posts.add(d(day));
    }
    return this;
  }

  /** Whole timelines are held from one day on and before another. */
  MadeExecutive covered(int from, int to) {
    long lo = ChinaDay.begins(ChinaDay.of(FIRST) + from) - 1;
    long hi = ChinaDay.begins(ChinaDay.of(FIRST) + to) - 1;
    return capture(new Capture(hi, 0, lo, hi, Capture.Kinds.ALL, Capture.Cut.DECLARED, 1, null));
  }

  MadeExecutive capture(Capture capture) {
    captures.add(capture);
    return this;
  }

  /** A purge, a closure, a ban or a return in (from, to]. */
  MadeExecutive happened(What what, double from, double to) {
    causes.add(new Cause(what, Actor.UNKNOWN, d(from), d(to)));
    return this;
  }

  MadeExecutive event(AccountEvent.Kind kind, double from, double to) {
    events.add(new AccountEvent(kind, d(from), d(to), "made up", List.of()));
    return this;
  }

  MadeExecutive openedAt(Long at) {
    openedAt = at;
    return this;
  }

  /** Nobody saw the account after a day; otherwise it was seen by the last crawl. */
  MadeExecutive lastSeen(double day) {
    lastSight = d(day);
    return this;
  }

  MadeExecutive account(String uid, LocalDate from, LocalDate to) {
    account = new Account(uid, null, "weibo", from, to);
    return this;
  }

  AccountHistory history() {
    return new AccountHistory(
        account,
        firstSight(),
        lastSight == null ? lastLook() : lastSight,
        lastLook(),
        List.copyOf(captures),
        posts.stream().sorted().toList(),
        causes.stream().sorted(Cause.IN_TIME).toList(),
        List.copyOf(events),
        List.of());
  }

  private Long firstSight() {
    if (openedAt != null) {
      return openedAt;
    }
    return posts.stream().min(Long::compareTo).orElse(null);
  }

  private long lastLook() {
    long last = posts.stream().mapToLong(post -> post).max().orElse(Long.MIN_VALUE);
    for (Capture capture : captures) {
      last = Math.max(last, capture.at());
    }
    return last;
  }

  List<Spell> spells() {
    return spells(StateRules.CODEBOOK);
  }

  List<Spell> spells(StateRules rules) {
    return together(rules, this);
  }

  /** The spells of one executive from several accounts. */
  static List<Spell> together(StateRules rules, MadeExecutive... accounts) {
    List<AccountHistory> histories = Arrays.stream(accounts).map(MadeExecutive::history).toList();
    Executive executive =
        executive(
            List.of(),
            List.of(),
            histories.stream().map(AccountHistory::account).toList(),
            List.of());
    return Spells.of(executive, histories, PERIOD, rules);
  }

  /** A ledger's account as the only one of Sample One. */
  static List<Spell> spells(AccountLedger ledger) {
    var account = new Account("9900000001", null, "weibo", null, null);
    return Spells.of(
        executive(List.of(), List.of(), List.of(account), List.of()),
        List.of(history(ledger)),
        PERIOD,
        StateRules.CODEBOOK);
  }

  static AccountHistory history(AccountLedger ledger) {
    var account = new Account("9900000001", null, "weibo", null, null);
    var profiles = new ArrayList<AccountArchive.Profile>();
    for (Capture capture : ledger.captures()) {
      if (capture.stated() != null) {
        profiles.add(new AccountArchive.Profile(capture.at(), null, capture.stated(), null, null));
      }
    }
    List<PostHistory> posts = ledger.fates().stream().map(Fate::post).toList();
    var archive = new AccountArchive("u1", List.of(), posts, profiles, List.of());
    return AccountHistory.of(account, archive, ledger);
  }

  /**
   * Spells as "S1 [0,140)", a mask as M, whatever else is possible; without the days before and
   * after those of which something is known.
   */
  static String text(List<Spell> spells) {
    var text = new StringBuilder();
    int first = 0;
    int last = spells.size();
    while (first < last && isBlank(spells.get(first))) {
      first++;
    }
    while (last > first && isBlank(spells.get(last - 1))) {
      last--;
    }
    for (int i = first; i < last; i++) {
      Spell spell = spells.get(i);
      int end = i;
      while (end + 1 < last && isSame(spell, spells.get(end + 1))) {
        end++;
      }
      i = end;
      text.append(spell.state().code())
          .append(spell.masked() ? "+M [" : " [")
          .append(day(spell.start()))
          .append(',')
          .append(day(spells.get(end).stop()))
          .append(") ");
    }
    return text.toString().strip();
  }

  private static boolean isBlank(Spell spell) {
    return spell.state() == State.UNKNOWN && !spell.masked();
  }

  /** The spell that holds a day. */
  static Spell on(int day, List<Spell> spells) {
    return spells.stream().filter(s -> s.holds(FIRST.plusDays(day))).findFirst().orElseThrow();
  }

  /** Whether two spells differ in nothing but what else is possible. */
  private static boolean isSame(Spell a, Spell b) {
    return a.state() == b.state()
        && a.masked() == b.masked()
        && java.util.Objects.equals(a.role(), b.role())
        && a.size() == b.size();
  }

  private static long day(LocalDate date) {
    return FIRST.until(date, java.time.temporal.ChronoUnit.DAYS);
  }

  /** The uncertain days, as "S1|S3 [20,30)", and the group, where there is one, behind them. */
  static String uncertain(List<Spell> spells) {
    var text = new StringBuilder();
    for (Spell spell : spells) {
      if (!spell.isCertain()) {
        text.append(
                spell.possible().stream()
                    .map(State::code)
                    .collect(java.util.stream.Collectors.joining("|")))
            .append(" [%d,%d) ".formatted(day(spell.start()), day(spell.stop())))
            .append(spell.group().map(group -> group + " ").orElse(""));
      }
    }
    return text.toString().strip();
  }
}
