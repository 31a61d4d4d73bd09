package org.shiguan.track;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.stat.Chapman;
import org.shiguan.table.AccountEvents;
import org.shiguan.table.Attrition;
import org.shiguan.table.CaptureMonths;
import org.shiguan.table.Captures;
import org.shiguan.table.Deletions;
import org.shiguan.table.Fates;
import org.shiguan.table.Purges;
import org.shiguan.table.Table;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads accounts one after the other from their sorted rows and gives the rows of every table of
 * the ledger: one column per table and one for the driver, and exactly one of them filled.
 */
final class LedgerRows implements MapPartitionsFunction<Row, Row> {
  /** The tables, in the order of the columns. */
  static final List<Table> TABLES =
      List.of(
          Captures.TABLE,
          CaptureMonths.TABLE,
          Deletions.TABLE,
          Fates.TABLE,
          Purges.TABLE,
          AccountEvents.TABLE,
          Attrition.TABLE);

  /** Later dump of the rows of {@code attrition} that only say which accounts a dump has. */
  static final int NO_DUMP = -1;

  /** The column for the driver: histories of roster accounts. */
  static final String ROSTER = "roster_history";

  private static final StructType HISTORY =
      new StructType()
          .add(Captures.ACCOUNT.name(), DataTypes.StringType)
          .add("history", DataTypes.BinaryType);

  private static final long serialVersionUID = 1;

  private final CrawlOf crawls;
  private final Set<String> roster;

  /**
   * Reads with these.
   *
   * @param roster accounts whose every post gets a row in {@code fates}
   */
  LedgerRows(CrawlOf crawls, Set<String> roster) {
    this.crawls = crawls;
    this.roster = roster;
  }

  /** One nullable struct per table. */
  static StructType schema() {
    var schema = new StructType();
    for (Table table : TABLES) {
      schema = schema.add(table.name(), table.schema(), true);
    }
    return schema.add(ROSTER, HISTORY, true);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Accounts(rows);
  }

  /** Accounts of a partition; one at a time is in memory. */
  private final class Accounts implements Iterator<Row> {
    private final Iterator<Row> rows;
    private Row ahead;
    private Iterator<Row> out = Collections.emptyIterator();

    Accounts(Iterator<Row> rows) {
      this.rows = rows;
      this.ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!out.hasNext() && ahead != null) {
        out = nextOwner().iterator();
      }
      return out.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return out.next();
    }

    /** An account, or several that are one under the numbers of several corpora. */
    private List<Row> nextOwner() {
      String owner = ahead.getString(ArchiveRows.OWNER);
      var reads = new ArrayList<AccountReader.Read>();
      var ledgers = new ArrayList<AccountLedger>();
      while (ahead != null && ahead.getString(ArchiveRows.OWNER).equals(owner)) {
        AccountReader.Read read = nextAccount(owner);
        reads.add(read);
        ledgers.add(AccountLedger.of(read.archive()));
      }
      var all = new ArrayList<Row>();
      for (int i = 0; i < reads.size(); i++) {
        var elsewhere = new ArrayList<Capture>();
        for (int other = 0; other < reads.size(); other++) {
          elsewhere.addAll(other == i ? List.of() : Twins.elsewhere(ledgers.get(other)));
        }
        AccountReader.Read read = reads.get(i);
        all.addAll(rows(ledgers.get(i).with(read.archive(), elsewhere), read));
      }
      return all;
    }

    private AccountReader.Read nextAccount(String owner) {
      String account = ahead.getString(ArchiveRows.ACCOUNT);
      var of = new ArrayList<Row>();
      while (ahead != null
          && ahead.getString(ArchiveRows.OWNER).equals(owner)
          && Objects.equals(ahead.getString(ArchiveRows.ACCOUNT), account)) {
        of.add(ahead);
        ahead = rows.hasNext() ? rows.next() : null;
      }
      return AccountReader.of(account, of, crawls);
    }
  }

  private List<Row> rows(AccountLedger ledger, AccountReader.Read read) {
    var rows = new ArrayList<Row>();
    boolean ofRoster = ledger.account() != null && roster.contains(ledger.account());
    if (ofRoster) {
      AccountHistory history = AccountHistory.of(null, read.archive(), ledger);
      rows.add(
          in(null, RowFactory.create(ledger.account(), SerializationUtils.serialize(history))));
    }
    for (int i = 0; i < ledger.captures().size() && ledger.account() != null; i++) {
      rows.add(in(Captures.TABLE, capture(ledger, i)));
      if (ofRoster) {
        months(ledger, i).forEach(row -> rows.add(in(CaptureMonths.TABLE, row)));
      }
    }
    for (Fate fate : ledger.fates()) {
      boolean missing =
          fate.outcome() == Fate.Outcome.DELETED || fate.outcome() == Fate.Outcome.UNCONFIRMED;
      if (missing) {
        rows.add(in(Deletions.TABLE, deletion(ledger.account(), fate)));
      }
      if (ofRoster && fate.post().postedAt() != Long.MIN_VALUE) {
        int copies = read.copies().getOrDefault(fate.post().postId(), 0);
        rows.add(in(Fates.TABLE, fate(ledger.account(), fate, copies)));
      }
    }
    ledger.purges().forEach(purge -> rows.add(in(Purges.TABLE, purge(ledger, purge))));
    ledger.events().forEach(e -> rows.add(in(AccountEvents.TABLE, event(ledger.account(), e))));
    Attritions.of(ledger)
        .forEach(
            (pair, count) ->
                rows.add(
                    in(
                        Attrition.TABLE,
                        RowFactory.create(
                            pair.dump(),
                            pair.later(),
                            pair.age(),
                            count[0],
                            count[1],
                            1L,
                            0L,
                            new String[] {ledger.account() == null ? "?" : ledger.account()}))));
    for (int dump : Attritions.dumps(ledger)) {
      // No pair yet: that the dump has the account is summed up beside the pairs.
      rows.add(
          in(Attrition.TABLE, RowFactory.create(dump, NO_DUMP, "", 0L, 0L, 0L, 1L, new String[0])));
    }
    return rows;
  }

  /** A row in its column; the table is null for what only the driver needs. */
  private static Row in(Table table, Row row) {
    Object[] columns = new Object[TABLES.size() + 1];
    columns[table == null ? TABLES.size() : TABLES.indexOf(table)] = row;
    return RowFactory.create(columns);
  }

  private static Row capture(AccountLedger ledger, int i) {
    Capture capture = ledger.captures().get(i);
    return RowFactory.create(
        ledger.account(),
        instant(capture.at()),
        capture.dump(),
        capture.lo() == Long.MIN_VALUE ? null : instant(capture.lo()),
        instant(capture.hi()),
        capture.kinds().name(),
        capture.cut().name(),
        capture.isValid(),
        capture.listed(),
        capture.stated(),
        ledger.went().get(i));
  }

  /** What a crawl listed, by month of posting. */
  private static List<Row> months(AccountLedger ledger, int i) {
    var listed = new TreeMap<YearMonth, Long>();
    for (Fate fate : ledger.fates()) {
      if (fate.post().listedIn().get(i)) {
        LocalDate day = ChinaDay.date(ChinaDay.of(fate.post().postedAt()));
        listed.merge(YearMonth.from(day), 1L, Long::sum);
      }
    }
    Timestamp at = instant(ledger.captures().get(i).at());
    var rows = new ArrayList<Row>();
    listed.forEach(
        (month, posts) ->
            rows.add(RowFactory.create(ledger.account(), at, month.toString(), posts)));
    return rows;
  }

  private Row deletion(String account, Fate fate) {
    Actor actor = fate.actor();
    return RowFactory.create(
        fate.post().postId(),
        account,
        instant(fate.post().postedAt()),
        instant(fate.firstSeenAt()),
        instant(fate.lastSeenAt()),
        instant(fate.missingAt()),
        fate.code().name(),
        actor.author(),
        actor.platform(),
        actor.unknown(),
        fate.grade().name(),
        fate.flaps(),
        evidence(fate.evidence(), crawls));
  }

  private static Row fate(String account, Fate fate, int copies) {
    return RowFactory.create(
        fate.post().postId(),
        account,
        instant(fate.post().postedAt()),
        fate.outcome().name(),
        instant(fate.firstSeenAt()),
        instant(fate.lastSeenAt()),
        instant(fate.missingAt()),
        instant(fate.lastLookedAt()),
        fate.code() == null ? null : fate.code().name(),
        fate.grade() == null ? null : fate.grade().name(),
        fate.flaps(),
        copies);
  }

  private static Row purge(AccountLedger ledger, Purge purge) {
    Optional<Chapman> all = Recaptures.of(ledger, purge);
    return RowFactory.create(
        ledger.account(),
        instant(purge.fromAt()),
        instant(purge.toAt()),
        purge.kind().name(),
        purge.present(),
        purge.missing(),
        purge.expected(),
        purge.log10Tail(),
        purge.counted(),
        all.map(Chapman::estimate).map(LedgerRows::orNull).orElse(null),
        all.map(Chapman::standardError).map(LedgerRows::orNull).orElse(null));
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  private Row event(String account, AccountEvent event) {
    return RowFactory.create(
        account,
        event.kind().name(),
        instant(event.fromAt()),
        instant(event.toAt()),
        event.detail(),
        evidence(event.evidence(), crawls));
  }

  /** As Spark takes lists into its rows. */
  static Seq<String> evidence(List<Observation> observations, CrawlOf crawls) {
    return CollectionConverters.asScala(
        observations.stream().map(observation -> written(observation, crawls)).toList());
  }

  private static String written(Observation observation, CrawlOf crawls) {
    String when =
        observation.at() == Lattice.UNKNOWN
            ? "?"
            : Instant.EPOCH.plus(observation.at(), ChronoUnit.MICROS).toString();
    String where =
        observation.offset() < 0
            ? crawls.path(observation.item())
            : "%s@%d#%d".formatted(observation.source(), observation.offset(), observation.item());
    return when + " " + observation.code() + " " + where;
  }

  static Timestamp instant(Long micros) {
    return micros == null || micros == Long.MIN_VALUE
        ? null
        : Timestamp.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }
}
