package org.shiguan.track;

import static java.util.stream.Collectors.toSet;

import java.sql.Date;
import java.time.Instant;
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
import org.shiguan.study.Crawl;
import org.shiguan.study.Executive;
import org.shiguan.study.Input;
import org.shiguan.study.Study;

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
      for (var account : executive.accounts()) {
        // Both lists are in the order of the roster.
        String id = held.get(next++).account();
        AccountHistory known = histories.get(id);
        AccountHistory history =
            known == null ? AccountHistory.ofNothing(account) : known.heldAs(account);
        ledger.events(executive, id, history);
        accounts.add(withDeclaredDays(history, study));
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
   * With the days that inputs declare for every account of the roster, also for one of which they
   * hold nothing: there its silence is what the study file says it is.
   */
  private static AccountHistory withDeclaredDays(AccountHistory history, Study study) {
    var captures = new ArrayList<>(history.captures());
    for (int i = 0; i < study.inputs().size(); i++) {
      Input input = study.inputs().get(i);
      if (input.covers() != null && input.crawl() != Crawl.SAMPLE) {
        long from = micros(input.covers().fromInstant());
        long to = micros(input.covers().toInstant());
        captures.add(
            new Capture(
                input.capturedAt() == null ? to : micros(input.capturedAt()),
                i,
                from - 1,
                to - 1,
                input.crawl() == Crawl.ORIGINALS ? Capture.Kinds.ORIGINALS : Capture.Kinds.ALL,
                Capture.Cut.DECLARED,
                0,
                null));
      }
    }
    captures.sort(Comparator.comparingLong(Capture::at));
    return history.with(captures);
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000;
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

  private void events(Executive executive, String account, AccountHistory history) {
    for (Purge purge : history.purges()) {
      Actor actor =
          history.causes().stream()
              .filter(
                  c -> c.toAt() == purge.toAt() && c.what().name().endsWith(purge.kind().name()))
              .map(Cause::actor)
              .findFirst()
              .orElse(Actor.UNKNOWN);
      if (history.isTheirs(purge.toAt())) {
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
      if (history.isTheirs(event.toAt())) {
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
