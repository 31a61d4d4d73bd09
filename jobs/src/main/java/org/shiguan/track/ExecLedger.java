package org.shiguan.track;

import static java.util.stream.Collectors.toSet;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.shiguan.run.RosterAccounts;
import org.shiguan.stat.survival.PersonTime;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Executive;
import org.shiguan.study.Study;
import org.shiguan.track.Capture.Cut;

/**
 * From the ledgers of the roster's accounts to the rows about executives: spells, events in
 * sentences, what came before exits, and transitions.
 */
final class ExecLedger {
  private static final StateSentences SENTENCES = new StateSentences(StateRules.CODEBOOK);

  private final List<Row> spells = new ArrayList<>();
  private final List<Row> events = new ArrayList<>();
  private final List<Row> exits = new ArrayList<>();
  private Transitions transitions = Transitions.of(List.of());

  private final CrawlOf crawls;

  private ExecLedger(CrawlOf crawls) {
    this.crawls = crawls;
  }

  /**
   * The rows of all executives.
   *
   * @param crawls what evidence names crawls by
   * @param histories by account; accounts of which nothing is known are not in it
   * @param count counts for executives with exits, asked once
   */
  static ExecLedger of(
      Study study,
      CrawlOf crawls,
      Map<String, AccountHistory> histories,
      Function<Set<String>, DailyCountsOf> count) {
    var ledger = new ExecLedger(crawls);
    List<RosterAccounts.Held> held = RosterAccounts.of(study);
    Map<Executive, List<AccountHistory>> accountsOf = new LinkedHashMap<>();
    int next = 0;
    for (Executive executive : study.roster().executives()) {
      var accounts = new ArrayList<AccountHistory>();
      var ids = new ArrayList<String>();
      for (var account : executive.accounts()) {
        // Both lists are in the order of the roster.
        String id = held.get(next++).account();
        AccountHistory known = histories.get(id);
        AccountHistory history =
            known == null ? AccountHistory.ofNothing(account) : known.heldAs(account);
        ids.add(id);
        accounts.add(withListedDays(history, crawls.asked(id)));
      }
      for (int i = 0; i < accounts.size(); i++) {
        boolean last = Spells.isLast(accounts.get(i), accounts);
        accounts.set(i, Closures.byRoster(accounts.get(i), last));
        ledger.events(executive, ids.get(i), accounts.get(i), last);
      }
      ledger.states(executive, accounts, study);
      accountsOf.put(executive, accounts);
    }
    accountsOf.values().removeIf(accounts -> accounts.stream().allMatch(a -> a.causes().isEmpty()));
    DailyCountsOf counts =
        count.apply(accountsOf.keySet().stream().map(Executive::id).collect(toSet()));
    accountsOf.forEach(
        (executive, accounts) -> ledger.exits(executive, accounts, counts.of(executive.id())));
    return ledger;
  }

  /**
   * With the days of the crawls that the study file says the account was asked for in and that hold
   * nothing of it: its silence, as long as it is known to have been there.
   */
  private static AccountHistory withListedDays(AccountHistory history, List<CrawlOf.Asked> asked) {
    var captures = new ArrayList<>(history.captures());
    for (CrawlOf.Asked one : asked) {
      CrawlOf.Files files = one.files();
      boolean answered =
          history.captures().stream()
              .anyMatch(c -> c.dump() == files.dump() && (c.listed() > 0 || c.cut() != Cut.BLANK));
      if (!answered) {
        captures.add(
            new Capture(
                one.at(),
                files.dump(),
                files.from() - 1,
                files.to() - 1,
                files.kinds(),
                Cut.DECLARED,
                0,
                null));
      }
    }
    captures.sort(Comparator.comparingLong(Capture::at));
    return history.with(captures);
  }

  private void states(Executive executive, List<AccountHistory> accounts, Study study) {
    List<Spell> found = Spells.of(executive, accounts, study.period(), StateRules.CODEBOOK);
    transitions = transitions.plus(Transitions.of(found));
    for (Spell spell : found) {
      Bilingual sentence = SENTENCES.spell(spell);
      spells.add(
          RowFactory.create(
              spell.executive(),
              Date.valueOf(spell.start()),
              Date.valueOf(spell.stop()),
              spell.state().code(),
              spell.isCertain(),
              spell.possible().stream().map(State::code).toArray(String[]::new),
              spell.group().map(Group::name).orElse(null),
              LedgerRows.instant(spell.entryLo()),
              LedgerRows.instant(spell.entryHi()),
              spell.masked(),
              spell.role() == null ? null : spell.role().title().zh(),
              spell.role() == null ? null : spell.role().title().en(),
              spell.size() == null ? null : spell.size().name(),
              spell.event() == null ? null : spell.event().code(),
              spell.entry() == null ? null : spell.entry().what().name(),
              sentence.zh(),
              sentence.en()));
    }
  }

  private void events(Executive executive, String account, AccountHistory history, boolean last) {
    for (Purge purge : history.purges()) {
      Actor actor =
          history.causes().stream()
              .filter(c -> isOf(c, purge))
              .map(Cause::actor)
              .findFirst()
              .orElse(Actor.UNKNOWN);
      boolean closed = history.causes().stream().noneMatch(c -> isOf(c, purge));
      if (history.concerns(purge.toAt(), last) && !closed) {
        String kind = "PURGE_" + purge.kind();
        Bilingual sentence = SENTENCES.purge(purge, actor);
        events.add(
            event(
                executive,
                account,
                kind,
                purge.fromAt(),
                purge.toAt(),
                sentence,
                List.<Observation>of()));
      }
    }
    for (AccountEvent event : history.events()) {
      if (history.concerns(event.toAt(), last)) {
        events.add(
            event(
                executive,
                account,
                event.kind().name(),
                event.fromAt(),
                event.toAt(),
                SENTENCES.event(event, history.captures()),
                event.evidence()));
      }
    }
  }

  private static boolean isOf(Cause cause, Purge purge) {
    return cause.toAt() > purge.fromAt()
        && cause.toAt() <= purge.toAt()
        && cause.what().name().equals("PURGE_" + purge.kind());
  }

  private Row event(
      Executive executive,
      String account,
      String kind,
      Long fromAt,
      Long toAt,
      Bilingual sentence,
      List<Observation> evidence) {
    return RowFactory.create(
        executive.id(),
        account,
        kind,
        LedgerRows.instant(fromAt),
        LedgerRows.instant(toAt),
        sentence.zh(),
        sentence.en(),
        LedgerRows.evidence(evidence, crawls));
  }

  private void exits(Executive executive, List<AccountHistory> accounts, DailyCounts counts) {
    for (Exit exit : Exits.of(executive.id(), accounts, counts)) {
      for (Exit.Day day : exit.days()) {
        exits.add(
            RowFactory.create(
                exit.executive(),
                exit.cause().what().name(),
                LedgerRows.instant(exit.cause().fromAt()),
                LedgerRows.instant(exit.cause().toAt()),
                Date.valueOf(day.day()),
                day.before(),
                day.posts(),
                day.comments(),
                day.mentions()));
      }
    }
  }

  List<Row> spells() {
    return spells;
  }

  List<Row> events() {
    return events;
  }

  List<Row> exits() {
    return exits;
  }

  List<Row> transitions() {
    var rows = new ArrayList<Row>();
    transitions.counts().keySet().stream()
        .sorted(Comparator.comparing(Transitions.Step::from).thenComparing(Transitions.Step::to))
        .forEach(
            step -> {
              PersonTime exposure = transitions.exposure(step.from(), step.to());
              exposure
                  .interval()
                  .ifPresent(
                      interval ->
                          rows.add(
                              RowFactory.create(
                                  step.from().code(),
                                  step.to().code(),
                                  exposure.events(),
                                  (long) exposure.time(),
                                  exposure.rate().orElseThrow(),
                                  interval.low(),
                                  interval.high())));
            });
    return rows;
  }
}
