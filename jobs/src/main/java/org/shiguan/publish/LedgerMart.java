package org.shiguan.publish;

import static org.apache.spark.sql.functions.broadcast;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.report.mart.AccountEvent;
import org.shiguan.report.mart.AccountState;
import org.shiguan.report.mart.Attrition;
import org.shiguan.report.mart.Capture;
import org.shiguan.report.mart.CurvePoint;
import org.shiguan.report.mart.Deletion;
import org.shiguan.report.mart.Evidence;
import org.shiguan.report.mart.EvidenceCode;
import org.shiguan.report.mart.Group;
import org.shiguan.report.mart.LedgerMonth;
import org.shiguan.report.mart.MartWriter;
import org.shiguan.report.mart.Spell;
import org.shiguan.report.mart.Text;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.StageRun;
import org.shiguan.table.CaptureMonths;
import org.shiguan.table.Captures;
import org.shiguan.table.Curves;
import org.shiguan.table.Deletions;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;
import org.shiguan.table.ReplyCurves;
import org.shiguan.table.Spells;

/** The ledger of deletions and states as rows of the mart: what concerns the roster. */
final class LedgerMart {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final double ERROR_RATE = 0.05;
  private static final long DAY_MICROS = 86_400_000_000L;

  private final StageRun run;
  private final Dataset<Row> accounts;
  private final Dataset<Row> knownAccounts;
  private final Map<String, Map<YearMonth, Long>> known;

  /**
   * The rows of a run.
   *
   * @param known posts held of each executive by month
   */
  LedgerMart(StageRun run, Map<String, Map<YearMonth, Long>> known) {
    this.run = run;
    this.accounts = broadcast(RosterAccounts.rows(run.session().spark(), run.study()));
    this.knownAccounts =
        broadcast(RosterAccounts.rows(run.session().spark(), RosterAccounts.known(run.study())));
    this.known = known;
  }

  void write(MartWriter mart) {
    mart.spells(spells());
    mart.accountEvents(events());
    mart.deletions(deletions());
    List<Capture> captures = captures();
    mart.captures(captures);
    mart.coverageLedger(ledger(captures));
    mart.attrition(attrition());
    mart.curves(curves());
  }

  /** Rows of accounts with the executive whose account it was at a moment of the row. */
  private Dataset<Row> ofRoster(Dataset<Row> rows, Column account, Column at) {
    return rows.join(accounts, RosterAccounts.isTheirs(account, at));
  }

  private List<Spell> spells() {
    return run.read("track", Spells.TABLE).collectAsList().stream()
        .map(
            row -> {
              LocalDate lo = day(row.<Timestamp>getAs(Spells.ENTRY_LO.name()));
              LocalDate hi = day(row.<Timestamp>getAs(Spells.ENTRY_HI.name()));
              String group = row.getAs(Spells.GROUP.name());
              return new Spell(
                  row.getAs(ExecPosts.EXECUTIVE.name()),
                  state(row.getAs(Spells.STATE.name())),
                  row.<java.sql.Date>getAs(Spells.START_DAY.name()).toLocalDate(),
                  row.<java.sql.Date>getAs(Spells.STOP_DAY.name()).toLocalDate(),
                  row.<String>getList(row.fieldIndex(Spells.POSSIBLE.name())).stream()
                      .map(LedgerMart::state)
                      .collect(Collectors.toSet()),
                  lo == null || hi == null ? null : lo,
                  lo == null || hi == null ? null : hi,
                  row.getAs(Spells.MASKED.name()),
                  group == null ? null : Group.valueOf(group),
                  row.getAs(Spells.CAUSE.name()),
                  new Text(
                      row.getAs(Spells.SENTENCE_ZH.name()), row.getAs(Spells.SENTENCE_EN.name())));
            })
        .toList();
  }

  private static AccountState state(String code) {
    return Stream.of(AccountState.values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private List<AccountEvent> events() {
    return run.read("track", ExecEvents.TABLE).collectAsList().stream()
        .map(
            row ->
                new AccountEvent(
                    row.getAs(ExecPosts.EXECUTIVE.name()),
                    AccountEvent.Kind.valueOf(row.getAs(ExecEvents.KIND.name())),
                    instant(row.getAs(ExecEvents.FROM_AT.name())),
                    instant(row.getAs(ExecEvents.TO_AT.name())),
                    new Text(
                        row.getAs(ExecEvents.SENTENCE_ZH.name()),
                        row.getAs(ExecEvents.SENTENCE_EN.name())),
                    evidence(row, ExecEvents.EVIDENCE.name())))
        .toList();
  }

  private List<Deletion> deletions() {
    Dataset<Row> rows =
        run.read("track", Deletions.TABLE).where(Deletions.POSTED_AT.col().isNotNull());
    return ofRoster(rows, Posts.AUTHOR_ID.col(), Deletions.POSTED_AT.col()).collectAsList().stream()
        .map(
            row ->
                new Deletion(
                    row.getAs(ExecPosts.EXECUTIVE.name()),
                    row.getAs(Posts.POST_ID.name()),
                    instant(row.getAs(Deletions.POSTED_AT.name())),
                    instant(row.getAs(Deletions.FIRST_SEEN_AT.name())),
                    instant(row.getAs(Deletions.LAST_SEEN_AT.name())),
                    instant(row.getAs(Deletions.MISSING_AT.name())),
                    EvidenceCode.valueOf(row.getAs(Deletions.CODE.name())),
                    row.getAs(Deletions.ACTOR_AUTHOR.name()),
                    row.getAs(Deletions.ACTOR_PLATFORM.name()),
                    row.getAs(Deletions.ACTOR_UNKNOWN.name()),
                    Deletion.Grade.valueOf(row.getAs(Deletions.GRADE.name())),
                    evidence(row, Deletions.EVIDENCE.name())))
        .toList();
  }

  private List<Capture> captures() {
    // What is looked for in vain after the roster's last day is looked for, too.
    return run
        .read("track", Captures.TABLE)
        .join(
            knownAccounts,
            RosterAccounts.isTheirs(Captures.ACCOUNT.col(), Captures.CAPTURED_AT.col()))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Capture(
                    row.getAs(ExecPosts.EXECUTIVE.name()),
                    instant(row.getAs(Captures.CAPTURED_AT.name())),
                    instant(row.getAs(Captures.FROM_AT.name())),
                    instant(row.getAs(Captures.TO_AT.name())),
                    Capture.Cut.valueOf(row.getAs(Captures.CUT.name())),
                    row.<Integer>getAs(Captures.LISTED.name()),
                    row.getAs(Captures.STATED.name())))
        .toList();
  }

  private List<CurvePoint> curves() {
    return Stream.concat(
            run.read("track", Curves.TABLE).collectAsList().stream(),
            run.read("react", ReplyCurves.TABLE).collectAsList().stream())
        .map(
            row -> {
              String executive = row.getAs(Curves.EXECUTIVE.name());
              return new CurvePoint(
                  executive.isEmpty() ? null : executive,
                  row.getAs(Curves.CURVE.name()),
                  row.getAs(Curves.DAYS.name()),
                  row.getAs(Curves.AT_LEAST.name()),
                  row.getAs(Curves.AT_MOST.name()),
                  row.getAs(Curves.LOW.name()),
                  row.getAs(Curves.HIGH.name()),
                  row.getAs(Curves.EVENTS.name()),
                  row.getAs(Curves.N.name()),
                  new Text(row.getAs(Curves.NOTE_ZH.name()), row.getAs(Curves.NOTE_EN.name())));
            })
        .toList();
  }

  /** Executives by their accounts; an account of nobody in the roster stands for itself. */
  private static List<String> whose(Row row, Map<String, String> executives) {
    int column = row.fieldIndex(org.shiguan.table.Attrition.WHOSE.name());
    return row.isNullAt(column)
        ? List.of()
        : row.<String>getList(column).stream()
            .map(account -> executives.getOrDefault(account, account))
            .distinct()
            .sorted()
            .toList();
  }

  private List<Attrition> attrition() {
    Map<String, String> executives = new HashMap<>();
    RosterAccounts.of(run.study())
        .forEach(held -> executives.put(held.account(), held.executive()));
    return run.read("track", org.shiguan.table.Attrition.TABLE).collectAsList().stream()
        .map(
            row -> {
              long posts = row.getAs(org.shiguan.table.Attrition.POSTS.name());
              long present = row.getAs(org.shiguan.table.Attrition.PRESENT.name());
              var wilson =
                  BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                      Math.toIntExact(posts), Math.toIntExact(present), ERROR_RATE);
              return new Attrition(
                  dump(row.<Integer>getAs(org.shiguan.table.Attrition.DUMP.name())),
                  dump(row.<Integer>getAs(org.shiguan.table.Attrition.LATER_DUMP.name())),
                  age(row.getAs(org.shiguan.table.Attrition.AGE.name())),
                  posts,
                  present,
                  row.<Long>getAs(org.shiguan.table.Attrition.ACCOUNTS.name()),
                  row.<Long>getAs(org.shiguan.table.Attrition.ACCOUNTS_OF_DUMP.name()),
                  whose(row, executives),
                  wilson.getLowerBound(),
                  wilson.getUpperBound());
            })
        .toList();
  }

  /** A line of inputs as its owner knows it; the number tells two of one path apart. */
  private String dump(int number) {
    return (number + 1) + " " + run.study().inputs().get(number).path();
  }

  private static Attrition.Age age(String days) {
    return Stream.of(Attrition.Age.values())
        .filter(age -> age.days().equals(days))
        .findFirst()
        .orElseThrow();
  }

  /** What each crawl listed of each month, beside what any crawl knows of it. */
  private List<LedgerMonth> ledger(List<Capture> captures) {
    var months = new ArrayList<LedgerMonth>();
    Map<String, Map<Instant, Map<YearMonth, Long>>> listed = listed();
    for (Capture capture : captures) {
      Map<YearMonth, Long> ofMonth = known.getOrDefault(capture.executive(), Map.of());
      Map<YearMonth, Long> inCrawl =
          listed
              .getOrDefault(capture.executive(), Map.of())
              .getOrDefault(capture.capturedAt(), Map.of());
      for (YearMonth month = YearMonth.from(run.study().period().from());
          month.atDay(1).isBefore(run.study().period().to());
          month = month.plusMonths(1)) {
        double covered = share(capture, month);
        long posts = inCrawl.getOrDefault(month, 0L);
        if (covered > 0 || posts > 0) {
          long all = Math.max(posts, ofMonth.getOrDefault(month, 0L));
          months.add(
              new LedgerMonth(
                  capture.executive(), month, capture.capturedAt(), covered, posts, all));
        }
      }
    }
    return months;
  }

  /** Posts by executive, crawl and month. */
  private Map<String, Map<Instant, Map<YearMonth, Long>>> listed() {
    Map<String, Map<Instant, Map<YearMonth, Long>>> listed = new HashMap<>();
    Dataset<Row> months = run.read("track", CaptureMonths.TABLE);
    for (Row row :
        ofRoster(months, Captures.ACCOUNT.col(), Captures.CAPTURED_AT.col()).collectAsList()) {
      listed
          .computeIfAbsent(row.getAs(RosterAccounts.EXECUTIVE), executive -> new HashMap<>())
          .computeIfAbsent(
              instant(row.getAs(Captures.CAPTURED_AT.name())), crawl -> new HashMap<>())
          .merge(
              YearMonth.parse(row.<String>getAs(CaptureMonths.MONTH.name())),
              row.getAs(CaptureMonths.LISTED.name()),
              Long::sum);
    }
    return listed;
  }

  private static double share(Capture capture, YearMonth month) {
    if (!capture.covers()) {
      return 0;
    }
    long from = micros(month.atDay(1));
    long to = micros(month.plusMonths(1).atDay(1));
    long lo = capture.lo() == null ? from : micros(capture.lo());
    long covered = Math.min(to, micros(capture.hi())) - Math.max(from, lo);
    return Math.min(1, Math.max(0, (double) covered / (to - from)));
  }

  private static long micros(LocalDate day) {
    return day.toEpochDay() * DAY_MICROS - CHINA.getTotalSeconds() * 1_000_000L;
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000L;
  }

  private static List<Evidence> evidence(Row row, String column) {
    return row.<String>getList(row.fieldIndex(column)).stream().map(Evidence::of).toList();
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static LocalDate day(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant().atOffset(CHINA).toLocalDate();
  }
}
