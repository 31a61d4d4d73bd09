package org.shiguan.report.mart;

import static org.shiguan.report.mart.Column.Type.BOOLEAN;
import static org.shiguan.report.mart.Column.Type.DATE;
import static org.shiguan.report.mart.Column.Type.INSTANT;
import static org.shiguan.report.mart.Column.Type.INTEGER;
import static org.shiguan.report.mart.Column.Type.LIST;
import static org.shiguan.report.mart.Column.Type.MONTH;
import static org.shiguan.report.mart.Column.Type.NUMBER;
import static org.shiguan.report.mart.Column.Type.TEXT;
import static org.shiguan.report.mart.Column.Type.TIME;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One table of the mart: its columns, how a row is read back and the order of its rows. The writer,
 * the reader and {@code datapackage.json} all come from here.
 *
 * @param name name of the resource
 * @param description what one row is
 * @param columns columns in file order
 * @param read a row from its cells
 * @param order fixed row order
 * @param <R> type of the row
 */
public record MartTable<R>(
    String name,
    String description,
    List<Column<R>> columns,
    Function<Cells, R> read,
    Comparator<R> order) {

  private static final String EVIDENCE_FORM = "TIME CODE SOURCE@OFFSET#ITEM of each observation";

  /** {@code executives.csv}. */
  public static final MartTable<Executive> EXECUTIVES =
      new MartTable<>(
          "executives",
          "One executive of the roster",
          List.of(
              column("executive", TEXT, "executive id", Executive::id),
              column("name_zh", TEXT, "name in Chinese script", e -> e.name().zh()),
              column("name_en", TEXT, "name in Latin script", e -> e.name().en()),
              column("company_zh", TEXT, "company", e -> e.company().zh()),
              column("company_en", TEXT, "company", e -> e.company().en()),
              column("role_zh", TEXT, "role", e -> e.role().zh()),
              column("role_en", TEXT, "role", e -> e.role().en()),
              counted("accounts", "accounts the roster links", Executive::accounts),
              counted("posts", "distinct posts held", Executive::posts),
              column(
                  "first_post", INSTANT, "earliest post held, empty without", e -> e.firstPost()),
              column("last_post", INSTANT, "latest post held, empty without", e -> e.lastPost()),
              column(
                  "standing",
                  TEXT,
                  "POSTS: posts held; NO_POSTS: account known, nothing held; NO_ACCOUNT: none"
                      + " known",
                  Executive::standing)),
          c ->
              new Executive(
                  c.text("executive"),
                  c.text("name_zh", "name_en"),
                  c.text("company_zh", "company_en"),
                  c.text("role_zh", "role_en"),
                  c.integer("accounts"),
                  c.integer("posts"),
                  c.instant("first_post"),
                  c.instant("last_post"),
                  c.constant("standing", Executive.Standing.class)),
          Comparator.comparing(Executive::id));

  /** {@code events.csv}. */
  public static final MartTable<Event> EVENTS =
      new MartTable<>(
          "events",
          "One dated event",
          List.of(
              column("event", TEXT, "event id", Event::id),
              column(
                  "date",
                  DATE,
                  "day at +08:00, first of the month at precision month",
                  Event::date),
              column("time", TIME, "clock time at +08:00, empty when not known", Event::time),
              column(
                  "precision",
                  TEXT,
                  "minute, hour, day or month",
                  e -> e.precision().name().toLowerCase(Locale.ROOT)),
              column("executives", LIST, "executive ids, empty means everybody", Event::executives),
              column("title_zh", TEXT, "what happened", e -> e.title().zh()),
              column("title_en", TEXT, "what happened", e -> e.title().en()),
              column("sources", LIST, "where it was read", Event::sources)),
          c ->
              new Event(
                  c.text("event"),
                  c.date("date"),
                  c.time("time"),
                  Event.Precision.valueOf(c.text("precision").toUpperCase(Locale.ROOT)),
                  c.list("executives"),
                  c.text("title_zh", "title_en"),
                  c.list("sources")),
          Comparator.comparing(Event::date)
              .thenComparing(Event::time, Comparator.nullsFirst(Comparator.naturalOrder()))
              .thenComparing(Event::id));

  /** {@code sources.csv}. */
  public static final MartTable<SourceAccount> SOURCES =
      new MartTable<>(
          "sources",
          "What became of the records of one input file:"
              + " first + repeat + profile + probe + structure + reject = records",
          List.of(
              column("source", TEXT, "path below the study", SourceAccount::source),
              column("format", TEXT, "format it was read as", SourceAccount::format),
              column("encoding", TEXT, "character encoding", SourceAccount::encoding),
              new Column<>("bytes", INTEGER, "bytes", "size as found", SourceAccount::bytes),
              counted("records", "records read", SourceAccount::records),
              counted("first", "records that gave a new post", SourceAccount::first),
              counted("repeat", "records of a post already held", SourceAccount::repeat),
              counted("profile", "account snapshots", SourceAccount::profile),
              counted("probe", "tombstones, API errors, stubs", SourceAccount::probe),
              counted("structure", "headers and page wrappers", SourceAccount::structure),
              counted("reject", "records nothing could be made of", SourceAccount::reject),
              counted("embedded", "posts inside other records, apart", SourceAccount::embedded),
              counted("repaired", "records read after a repair, apart", SourceAccount::repaired)),
          c ->
              new SourceAccount(
                  c.text("source"),
                  c.text("format"),
                  c.text("encoding"),
                  c.integer("bytes"),
                  c.integer("records"),
                  c.integer("first"),
                  c.integer("repeat"),
                  c.integer("profile"),
                  c.integer("probe"),
                  c.integer("structure"),
                  c.integer("reject"),
                  c.integer("embedded"),
                  c.integer("repaired")),
          Comparator.comparing(SourceAccount::source));

  /** {@code rejects.csv}. */
  public static final MartTable<RejectCount> REJECTS =
      new MartTable<>(
          "rejects",
          "Rejected records of one file for one reason",
          List.of(
              column("source", TEXT, "path below the study", RejectCount::source),
              column("reason", TEXT, "code of catalogue.json, reject_reasons", RejectCount::reason),
              counted("count", "records", RejectCount::count)),
          c -> new RejectCount(c.text("source"), c.text("reason"), c.integer("count")),
          Comparator.comparing(RejectCount::source).thenComparing(RejectCount::reason));

  /** {@code coverage.csv}. */
  public static final MartTable<CoverageMonth> COVERAGE =
      new MartTable<>(
          "coverage",
          "What was seen of one executive in one month; what was not seen is unknown, not silent",
          List.of(
              column("executive", TEXT, "executive id", CoverageMonth::executive),
              column("month", MONTH, "month at +08:00", CoverageMonth::month),
              new Column<>(
                  "days", INTEGER, "days", "days of it in the period", CoverageMonth::days),
              new Column<>(
                  "covered_days",
                  INTEGER,
                  "days",
                  "days that were seen",
                  CoverageMonth::coveredDays),
              counted("posts", "distinct posts held", CoverageMonth::posts),
              column("basis", TEXT, "DECLARED, OBSERVED or NONE", CoverageMonth::basis)),
          c ->
              new CoverageMonth(
                  c.text("executive"),
                  c.month("month"),
                  Math.toIntExact(c.integer("days")),
                  Math.toIntExact(c.integer("covered_days")),
                  c.integer("posts"),
                  c.constant("basis", CoverageMonth.Basis.class)),
          Comparator.comparing(CoverageMonth::executive).thenComparing(CoverageMonth::month));

  /** {@code metric_values.csv} at grain period; {@code months/*.csv} at grain month. */
  public static final MartTable<MetricValue> METRIC_VALUES =
      new MartTable<>(
          "metric_values",
          "One value of one metric; months/EXECUTIVE.csv has the same columns by month",
          List.of(
              column("executive", TEXT, "executive id", MetricValue::executive),
              column("metric", TEXT, "metric id of catalogue.json", MetricValue::metric),
              column("slice", TEXT, "bin, kind or component, empty without", MetricValue::slice),
              column("grain", TEXT, "period or month", v -> v.grain().id()),
              column(
                  "period",
                  TEXT,
                  "2012-06, or 2011-01-01/2013-01-01 end excluded",
                  v -> v.period()),
              column(
                  "value",
                  NUMBER,
                  "in the unit of the metric; empty when undefined",
                  v -> v.value()),
              counted("n", "what the value rests on", MetricValue::n),
              column("low", NUMBER, "lower end of the interval, empty without", MetricValue::low),
              column("high", NUMBER, "upper end of the interval, empty without", MetricValue::high),
              column("reason", TEXT, "why the value is empty or flagged", MetricValue::reason)),
          c ->
              new MetricValue(
                  c.text("executive"),
                  c.text("metric"),
                  c.text("slice"),
                  Grain.valueOf(c.text("grain").toUpperCase(Locale.ROOT)),
                  c.text("period"),
                  c.number("value"),
                  c.integer("n"),
                  c.number("low"),
                  c.number("high"),
                  c.text("reason")),
          Comparator.comparing(MetricValue::executive)
              .thenComparing(MetricValue::metric)
              .thenComparing(MetricValue::slice, Comparator.nullsFirst(Comparator.naturalOrder()))
              .thenComparing(MetricValue::period));

  /** {@code spells.csv}. */
  public static final MartTable<Spell> SPELLS =
      new MartTable<>(
          "spells",
          "Days in which an executive's account was in one state",
          List.of(
              column("executive", TEXT, "executive id", Spell::executive),
              column(
                  "state",
                  TEXT,
                  "U unknown, S0 never joined, NOT_FOUND no account known, S1 active, S2 dormant,"
                      + " S3 purged, S4 closed, S4b banned, S5 returned",
                  s -> s.state().code()),
              column("start", DATE, "first day at +08:00", Spell::start),
              column("stop", DATE, "day after the last", Spell::stop),
              column("certain", BOOLEAN, "whether no other state is possible", Spell::isCertain),
              column(
                  "possible",
                  LIST,
                  "every state that is possible on these days",
                  s -> s.possible().stream().map(AccountState::code).toList()),
              column(
                  "entry_lo", DATE, "entered after this day, empty when not known", Spell::entryLo),
              column("entry_hi", DATE, "and not after this day", Spell::entryHi),
              column("masked", BOOLEAN, "visibility limited by the owner", Spell::masked),
              column(
                  "group",
                  TEXT,
                  "STAYED, DELETED or NEVER_JOINED, empty when in none, and when the possible states"
                      + " are of several",
                  Spell::group),
              column("cause", TEXT, "who or what brought it about, empty unknown", Spell::cause),
              column("sentence_zh", TEXT, "what the report says", s -> s.sentence().zh()),
              column("sentence_en", TEXT, "what the report says", s -> s.sentence().en())),
          c ->
              new Spell(
                  c.text("executive"),
                  AccountState.of(c.text("state")),
                  c.date("start"),
                  c.date("stop"),
                  c.list("possible").stream().map(AccountState::of).collect(Collectors.toSet()),
                  c.dateOrNull("entry_lo"),
                  c.dateOrNull("entry_hi"),
                  c.truth("masked"),
                  c.constantOrNull("group", Group.class),
                  c.text("cause"),
                  c.text("sentence_zh", "sentence_en")),
          Comparator.comparing(Spell::executive)
              .thenComparing(Spell::start)
              .thenComparing(Spell::stop)
              .thenComparing(Spell::state));

  /** {@code account_events.csv}. */
  public static final MartTable<AccountEvent> ACCOUNT_EVENTS =
      new MartTable<>(
          "account_events",
          "What became of an executive's account, somewhere in (from, to]",
          List.of(
              column("executive", TEXT, "executive id", AccountEvent::executive),
              column(
                  "kind",
                  TEXT,
                  "CLOSED_SELF, BANNED, RENAMED, EMPTIED, MASKED, UNMASKED, BACK, PURGE_TOTAL,"
                      + " PURGE_MASS or PURGE_SELECTIVE",
                  AccountEvent::kind),
              column(
                  "from",
                  INSTANT,
                  "last seen as before, empty when it never was",
                  AccountEvent::from),
              column("to", INSTANT, "first seen otherwise", AccountEvent::to),
              column("sentence_zh", TEXT, "what the report says", e -> e.sentence().zh()),
              column("sentence_en", TEXT, "what the report says", e -> e.sentence().en()),
              column("evidence", LIST, EVIDENCE_FORM, AccountEvent::evidence)),
          c ->
              new AccountEvent(
                  c.text("executive"),
                  c.constant("kind", AccountEvent.Kind.class),
                  c.instant("from"),
                  c.instant("to"),
                  c.text("sentence_zh", "sentence_en"),
                  c.evidence("evidence")),
          Comparator.comparing(AccountEvent::executive)
              .thenComparing(AccountEvent::to)
              .thenComparing(AccountEvent::kind));

  /** {@code deletions.csv}. */
  public static final MartTable<Deletion> DELETIONS =
      new MartTable<>(
          "deletions",
          "One missing post with its evidence, deleted in (last_seen, missing]; nothing of its"
              + " text",
          List.of(
              column("executive", TEXT, "executive id", Deletion::executive),
              column("post", TEXT, "post id", Deletion::post),
              column("posted", INSTANT, "when it was posted", Deletion::posted),
              column("first_seen", INSTANT, "first seen, empty when never", Deletion::firstSeen),
              column(
                  "last_seen",
                  INSTANT,
                  "last seen; time of posting when it was never seen",
                  Deletion::lastSeen),
              column(
                  "missing",
                  INSTANT,
                  "first confirmed missing, empty when a mark without a time says so",
                  Deletion::missing),
              column("code", TEXT, "what says that it is gone", Deletion::code),
              column("actor_author", NUMBER, "probability of the author", Deletion::author),
              column("actor_platform", NUMBER, "probability of the platform", Deletion::platform),
              column("actor_unknown", NUMBER, "probability of neither known", Deletion::unknown),
              column(
                  "grade",
                  TEXT,
                  "A, B, C: asserted; D: weaker, listed and in no rate",
                  Deletion::grade),
              column("evidence", LIST, EVIDENCE_FORM, Deletion::evidence)),
          c ->
              new Deletion(
                  c.text("executive"),
                  c.text("post"),
                  c.instant("posted"),
                  c.instant("first_seen"),
                  c.instant("last_seen"),
                  c.instant("missing"),
                  c.constant("code", EvidenceCode.class),
                  c.number("actor_author"),
                  c.number("actor_platform"),
                  c.number("actor_unknown"),
                  c.constant("grade", Deletion.Grade.class),
                  c.evidence("evidence")),
          Comparator.comparing(Deletion::executive)
              .thenComparing(Deletion::posted)
              .thenComparing(Deletion::post));

  /** {@code captures.csv}. */
  public static final MartTable<Capture> CAPTURES =
      new MartTable<>(
          "captures",
          "One crawl of one executive's timeline; it covers the posts of (lo, hi]",
          List.of(
              column("executive", TEXT, "executive id", Capture::executive),
              column("captured_at", INSTANT, "when it was crawled", Capture::capturedAt),
              column("lo", INSTANT, "empty: since the account was opened", Capture::lo),
              column("hi", INSTANT, "end of what it covers", Capture::hi),
              column(
                  "cut",
                  TEXT,
                  "why no more: WHOLE, DECLARED, OLDEST_POST, HOLE, MASK; covers nothing: ERRORS,"
                      + " COUNTER, BLANK",
                  Capture::cut),
              counted("listed", "distinct posts listed", Capture::listed),
              counted("stated", "posts the profile counter stated, empty unseen", Capture::stated)),
          c ->
              new Capture(
                  c.text("executive"),
                  c.instant("captured_at"),
                  c.instant("lo"),
                  c.instant("hi"),
                  c.constant("cut", Capture.Cut.class),
                  c.integer("listed"),
                  c.integerOrNull("stated")),
          Comparator.comparing(Capture::executive)
              .thenComparing(Capture::capturedAt)
              .thenComparing(Capture::hi)
              .thenComparing(Capture::cut)
              .thenComparing(Capture::listed));

  /** {@code coverage_ledger.csv}. */
  public static final MartTable<LedgerMonth> COVERAGE_LEDGER =
      new MartTable<>(
          "coverage_ledger",
          "What one crawl listed of one month of one executive",
          List.of(
              column("executive", TEXT, "executive id", LedgerMonth::executive),
              column("month", MONTH, "month at +08:00", LedgerMonth::month),
              column("captured_at", INSTANT, "the crawl", LedgerMonth::capturedAt),
              column(
                  "covered_share",
                  NUMBER,
                  "part of the month's days that it covers, 0 to 1",
                  LedgerMonth::coveredShare),
              counted("listed", "posts of the month in this crawl", LedgerMonth::listed),
              counted("known", "posts of the month known from any crawl", LedgerMonth::known)),
          c ->
              new LedgerMonth(
                  c.text("executive"),
                  c.month("month"),
                  c.instant("captured_at"),
                  c.number("covered_share"),
                  c.integer("listed"),
                  c.integer("known")),
          Comparator.comparing(LedgerMonth::executive)
              .thenComparing(LedgerMonth::month)
              .thenComparing(LedgerMonth::capturedAt)
              .thenComparing(LedgerMonth::listed));

  /** {@code attrition.csv}. */
  public static final MartTable<Attrition> ATTRITION =
      new MartTable<>(
          "attrition",
          "How many posts of dump A are still in dump B, by age",
          List.of(
              column("dump_a", TEXT, "the earlier dump", Attrition::dumpA),
              column("dump_b", TEXT, "the later dump", Attrition::dumpB),
              new Column<>(
                  "age",
                  TEXT,
                  "days",
                  "age at B: 0-1, 1-7, 7-30, 30-90, 90-365 or 365+",
                  a -> a.age().days()),
              counted("posts", "posts of A whose author and day B covers", Attrition::posts),
              counted("present", "those of them that are in B", Attrition::present),
              counted("accounts", "accounts whose posts these are", Attrition::accounts),
              counted(
                  "accounts_of_dump",
                  "accounts of which A lists posts; where they are more, the rest are not covered by B",
                  Attrition::accountsOfDump),
              column(
                  "whose",
                  LIST,
                  "the accounts where they are few and not all of A's: executive ids, else author ids",
                  Attrition::whose),
              column("low", NUMBER, "lower end of the Wilson interval", Attrition::low),
              column("high", NUMBER, "upper end of it", Attrition::high)),
          c ->
              new Attrition(
                  c.text("dump_a"),
                  c.text("dump_b"),
                  Attrition.Age.of(c.text("age")),
                  c.integer("posts"),
                  c.integer("present"),
                  c.integer("accounts"),
                  c.integer("accounts_of_dump"),
                  c.list("whose"),
                  c.number("low"),
                  c.number("high")),
          Comparator.comparing(Attrition::dumpA)
              .thenComparing(Attrition::dumpB)
              .thenComparing(Attrition::age));

  /** {@code curves.csv}. */
  public static final MartTable<CurvePoint> CURVES =
      new MartTable<>(
          "curves",
          "One step of a survival curve; it holds until the next row",
          List.of(
              column("executive", TEXT, "executive id, empty for all", CurvePoint::executive),
              column("curve", TEXT, "post_survival or reply_latency", CurvePoint::curve),
              new Column<>("days", NUMBER, "days", "days since post or request", CurvePoint::days),
              column("at_least", NUMBER, "least share that survives", CurvePoint::atLeast),
              column("at_most", NUMBER, "greatest share that survives", CurvePoint::atMost),
              column("low", NUMBER, "lower end of the 95 % interval", CurvePoint::low),
              column("high", NUMBER, "upper end of it", CurvePoint::high),
              counted(
                  "events",
                  "deletions or answers known to lie at or before it",
                  CurvePoint::events),
              counted("n", "posts or requests at risk", CurvePoint::n),
              column("note_zh", TEXT, "what must be said", p -> p.note().zh()),
              column("note_en", TEXT, "what must be said", p -> p.note().en())),
          c ->
              new CurvePoint(
                  c.text("executive"),
                  c.text("curve"),
                  c.number("days"),
                  c.number("at_least"),
                  c.number("at_most"),
                  c.number("low"),
                  c.number("high"),
                  c.integer("events"),
                  c.integer("n"),
                  c.text("note_zh", "note_en")),
          Comparator.comparing(
                  CurvePoint::executive, Comparator.nullsFirst(Comparator.naturalOrder()))
              .thenComparing(CurvePoint::curve)
              .thenComparing(CurvePoint::days));

  /** {@code controversy.csv}. */
  public static final MartTable<Controversy> CONTROVERSY =
      new MartTable<>(
          "controversy",
          "How controversial one executive's posts are, and how that depends on the weighting",
          List.of(
              column("executive", TEXT, "executive id", Controversy::executive),
              counted("posts", "posts with an index", Controversy::posts),
              column("index", NUMBER, "mean index, 0 to 1", Controversy::index),
              column("low", NUMBER, "lower end of its 95 % interval", Controversy::low),
              column("high", NUMBER, "upper end of it", Controversy::high),
              column("geometric", NUMBER, "index by geometric mean", Controversy::geometric),
              column(
                  "from_log_ratio",
                  NUMBER,
                  "what c1 adds to the index",
                  r -> r.contributions().get(0)),
              column(
                  "from_tone_variance",
                  NUMBER,
                  "what c2 adds to the index",
                  r -> r.contributions().get(1)),
              column(
                  "from_balance",
                  NUMBER,
                  "what c3 adds to the index",
                  r -> r.contributions().get(2)),
              column(
                  "from_walk", NUMBER, "what c4 adds to the index", r -> r.contributions().get(3)),
              column(
                  "from_hostile",
                  NUMBER,
                  "what c5 adds to the index",
                  r -> r.contributions().get(4)),
              column("without_log_ratio", NUMBER, "index without c1", r -> r.without().get(0)),
              column("without_tone_variance", NUMBER, "index without c2", r -> r.without().get(1)),
              column("without_balance", NUMBER, "index without c3", r -> r.without().get(2)),
              column("without_walk", NUMBER, "index without c4", r -> r.without().get(3)),
              column("without_hostile", NUMBER, "index without c5", r -> r.without().get(4)),
              column("median_rank", NUMBER, "middle rank, 1 is highest", Controversy::medianRank),
              column("rank_low", NUMBER, "lower end of 90 % of ranks", Controversy::rankLow),
              column("rank_high", NUMBER, "upper end of them", Controversy::rankHigh),
              column("band_low", NUMBER, "lower end of 90 % of indices", Controversy::bandLow),
              column("band_high", NUMBER, "upper end of them", Controversy::bandHigh),
              column(
                  "above_next",
                  NUMBER,
                  "share of weightings that put it above the next",
                  Controversy::aboveNext)),
          c ->
              new Controversy(
                  c.text("executive"),
                  c.integer("posts"),
                  c.number("index"),
                  c.number("low"),
                  c.number("high"),
                  c.number("geometric"),
                  Controversy.COMPONENTS.stream().map(k -> c.number("from_" + k)).toList(),
                  Controversy.COMPONENTS.stream().map(k -> c.number("without_" + k)).toList(),
                  c.number("median_rank"),
                  c.number("rank_low"),
                  c.number("rank_high"),
                  c.number("band_low"),
                  c.number("band_high"),
                  c.number("above_next")),
          Comparator.comparingDouble(Controversy::index)
              .reversed()
              .thenComparing(Controversy::executive));

  /** {@code keyness.csv}. */
  public static final MartTable<KeyWord> KEYNESS =
      new MartTable<>(
          "keyness",
          "One word that tells two groups of posts apart, or why a contrast is withheld",
          List.of(
              column("contrast", TEXT, "GROUPS (stayed, deleted) or EXECUTIVE", KeyWord::contrast),
              column("executive", TEXT, "executive id, empty for GROUPS", KeyWord::executive),
              column("word", TEXT, "the word, empty where withheld", KeyWord::word),
              counted("uses", "uses on the first side", k -> k.first().uses()),
              counted("tokens", "words of the first side", k -> k.first().tokens()),
              counted("users", "executives of it that use the word", k -> k.first().users()),
              counted("accounts", "executives of the first side", k -> k.first().accounts()),
              counted("other_uses", "uses on the second side", k -> k.second().uses()),
              counted("other_tokens", "words of the second side", k -> k.second().tokens()),
              counted("other_users", "executives of it that use it", k -> k.second().users()),
              counted("other_accounts", "executives of it", k -> k.second().accounts()),
              column("delta", NUMBER, "difference of log-odds", KeyWord::delta),
              column("z", NUMBER, "the difference by its standard error", KeyWord::z),
              column("reason", TEXT, "why the contrast is withheld", KeyWord::reason)),
          c ->
              new KeyWord(
                  c.constant("contrast", KeyWord.Contrast.class),
                  c.text("executive"),
                  c.text("word"),
                  new KeyWord.Side(
                      c.integer("uses"),
                      c.integer("tokens"),
                      c.integer("users"),
                      c.integer("accounts")),
                  new KeyWord.Side(
                      c.integer("other_uses"),
                      c.integer("other_tokens"),
                      c.integer("other_users"),
                      c.integer("other_accounts")),
                  c.number("delta"),
                  c.number("z"),
                  c.text("reason")),
          Comparator.comparing(KeyWord::contrast)
              .thenComparing(KeyWord::executive, Comparator.nullsFirst(Comparator.naturalOrder()))
              .thenComparing(KeyWord::z, Comparator.nullsFirst(Comparator.reverseOrder()))
              .thenComparing(KeyWord::word, Comparator.nullsFirst(Comparator.naturalOrder())));

  /** {@code follower_slopes.csv}. */
  public static final MartTable<FollowerChange> FOLLOWER_SLOPES =
      new MartTable<>(
          "follower_slopes",
          "How fast the followers of one executive came or went around one event",
          List.of(
              column("executive", TEXT, "executive id", FollowerChange::executive),
              column("event", TEXT, "event id", FollowerChange::event),
              perDay("before_per_day", "slope before", FollowerChange::before),
              perDay("after_per_day", "slope after", FollowerChange::after),
              perDay("change_per_day", "after less before", FollowerChange::change),
              column("change_share", NUMBER, "change by followers, a day", FollowerChange::share),
              counted("followers", "at the nearest snapshot", FollowerChange::followers),
              counted("snapshots_before", "days with one before", FollowerChange::snapshotsBefore),
              counted("snapshots_after", "days with one after", FollowerChange::snapshotsAfter),
              counted("jumps", "sudden changes without a post", FollowerChange::jumps),
              column("reason", TEXT, "why there is no slope", FollowerChange::reason)),
          c ->
              new FollowerChange(
                  c.text("executive"),
                  c.text("event"),
                  c.number("before_per_day"),
                  c.number("after_per_day"),
                  c.number("change_per_day"),
                  c.number("change_share"),
                  c.integerOrNull("followers"),
                  c.integer("snapshots_before"),
                  c.integer("snapshots_after"),
                  c.integer("jumps"),
                  c.text("reason")),
          Comparator.comparing(FollowerChange::executive).thenComparing(FollowerChange::event));

  /** {@code attention.csv}. */
  public static final MartTable<AttentionDay> ATTENTION =
      new MartTable<>(
          "attention",
          "What was said of one executive on one day, days without mentions left out; rows without"
              + " an executive say how large the corpus of each day is",
          List.of(
              column("executive", TEXT, "executive id, empty: corpus", AttentionDay::executive),
              column("day", DATE, "day at +08:00", AttentionDay::day),
              counted(
                  "mentions",
                  "posts and comments that speak of the executive",
                  d -> d.executive() == null ? null : d.mentions()),
              counted(
                  "positive",
                  "those of them with a polarity above 0.2",
                  d -> d.executive() == null ? null : d.positive()),
              counted(
                  "negative",
                  "those of them with a polarity below -0.2",
                  d -> d.executive() == null ? null : d.negative()),
              counted(
                  "corpus_posts",
                  "posts and comments of the whole corpus; only in rows without an executive",
                  d -> d.executive() == null ? d.corpusPosts() : null)),
          c ->
              c.text("executive") == null
                  ? AttentionDay.corpus(c.date("day"), c.integer("corpus_posts"))
                  : AttentionDay.of(
                      c.text("executive"),
                      c.date("day"),
                      c.integer("mentions"),
                      c.integer("positive"),
                      c.integer("negative")),
          Comparator.comparing(
                  AttentionDay::executive, Comparator.nullsFirst(Comparator.naturalOrder()))
              .thenComparing(AttentionDay::day));

  /** {@code first_words.csv}. */
  public static final MartTable<FirstWord> FIRST_WORDS =
      new MartTable<>(
          "first_words",
          "Who spoke first in one crisis or with one announcement",
          List.of(
              column("executive", TEXT, "executive id", FirstWord::executive),
              column("kind", TEXT, "CRISIS or ANNOUNCEMENT", FirstWord::kind),
              column("event", TEXT, "event id of a crisis", FirstWord::event),
              column("onset", INSTANT, "earliest onset of a crisis", FirstWord::onset),
              column("exec_post", TEXT, "first post of the executive", FirstWord::execPost),
              column("exec_at", INSTANT, "when", FirstWord::execAt),
              column("firm_post", TEXT, "first post of an official account", FirstWord::firmPost),
              column("firm_at", INSTANT, "when", FirstWord::firmAt),
              column("first", TEXT, "EXEC, FIRM, TIE, NONE or UNKNOWN", FirstWord::first),
              column(
                  "basis",
                  TEXT,
                  "a post before the crisis that spoke of it, or REPOST, TOPIC, LINK, WORDS",
                  FirstWord::basis)),
          c ->
              new FirstWord(
                  c.text("executive"),
                  c.constant("kind", FirstWord.Kind.class),
                  c.text("event"),
                  c.instant("onset"),
                  c.text("exec_post"),
                  c.instant("exec_at"),
                  c.text("firm_post"),
                  c.instant("firm_at"),
                  c.constant("first", FirstWord.First.class),
                  c.text("basis")),
          Comparator.comparing(FirstWord::executive)
              .thenComparing(FirstWord::kind)
              .thenComparing(FirstWord::event, Comparator.nullsFirst(Comparator.naturalOrder()))
              .thenComparing(
                  FirstWord::execPost, Comparator.nullsFirst(Comparator.naturalOrder())));

  /** Tables every mart has; {@code months/*.csv} has the columns of {@code metric_values}. */
  public static final List<MartTable<?>> ALL =
      List.of(EXECUTIVES, EVENTS, SOURCES, REJECTS, COVERAGE, METRIC_VALUES);

  /** {@code impossible_times.csv}. */
  public static final MartTable<ImpossibleTimes> IMPOSSIBLE_TIMES =
      new MartTable<>(
          "impossible_times",
          "Times of one input file that cannot be, or contradict its own ids; files without are"
              + " left out",
          List.of(
              column("source", TEXT, "path below the study", ImpossibleTimes::source),
              counted("sightings", "posts seen at a known time", ImpossibleTimes::sightings),
              counted(
                  "before_posted",
                  "of those, captured before they were posted",
                  ImpossibleTimes::beforePosted),
              counted(
                  "before_weibo",
                  "posts dated before Weibo opened on 2009-08-14",
                  ImpossibleTimes::beforeWeibo),
              counted(
                  "compared",
                  "posts with a second in the id and a time of the record",
                  ImpossibleTimes::compared),
              counted("shifted", "of those, shifted by shift_seconds", ImpossibleTimes::shifted),
              new Column<>(
                  "shift_seconds",
                  INTEGER,
                  "seconds",
                  "by how much written times are later than those in the ids, when nearly all"
                      + " differ by the same; empty otherwise",
                  ImpossibleTimes::shiftSeconds)),
          c ->
              new ImpossibleTimes(
                  c.text("source"),
                  c.integer("sightings"),
                  c.integer("before_posted"),
                  c.integer("before_weibo"),
                  c.integer("compared"),
                  c.integer("shifted"),
                  c.integerOrNull("shift_seconds")),
          Comparator.comparing(ImpossibleTimes::source));

  /**
   * Tables of deletions, account states, words, followers and impossible times, which a mart made
   * before them does not have.
   */
  public static final List<MartTable<?>> LEDGER =
      List.of(
          SPELLS,
          ACCOUNT_EVENTS,
          DELETIONS,
          CAPTURES,
          COVERAGE_LEDGER,
          ATTRITION,
          CURVES,
          KEYNESS,
          FOLLOWER_SLOPES,
          IMPOSSIBLE_TIMES);

  /** Tables of what others make of the executives, which an older mart does not have. */
  public static final List<MartTable<?>> REACTIONS = List.of(CONTROVERSY, ATTENTION, FIRST_WORDS);

  /** The file of the table below the mart's folder. */
  public String file() {
    return name + ".csv";
  }

  private static <R> Column<R> column(
      String name, Column.Type type, String description, Function<R, Object> get) {
    return new Column<>(name, type, null, description, get);
  }

  private static <R> Column<R> perDay(String name, String description, Function<R, Object> get) {
    return new Column<>(name, NUMBER, "followers per day", description, get);
  }

  private static <R> Column<R> counted(String name, String description, Function<R, Object> get) {
    return new Column<>(name, INTEGER, "count", description, get);
  }
}
