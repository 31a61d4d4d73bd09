package org.shiguan.report.mart;

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
                  "POSTS: posts held; NO_POSTS: account known, nothing held; NO_ACCOUNT: none known",
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

  /** Every table of the mart; {@code months/*.csv} has the columns of {@code metric_values}. */
  public static final List<MartTable<?>> ALL =
      List.of(EXECUTIVES, EVENTS, SOURCES, REJECTS, COVERAGE, METRIC_VALUES);

  /** The file of the table below the mart's folder. */
  public String file() {
    return name + ".csv";
  }

  private static <R> Column<R> column(
      String name, Column.Type type, String description, Function<R, Object> get) {
    return new Column<>(name, type, null, description, get);
  }

  private static <R> Column<R> counted(String name, String description, Function<R, Object> get) {
    return new Column<>(name, INTEGER, "count", description, get);
  }
}
