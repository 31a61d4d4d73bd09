package org.shiguan.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.run.Kept;
import org.shiguan.run.StageRun;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.study.Executive;
import org.shiguan.study.Period;
import org.shiguan.table.Announcements;
import org.shiguan.table.Coverage;
import org.shiguan.table.Crises;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Mentions;
import org.shiguan.table.MetricName;
import org.shiguan.table.MetricValues;
import org.shiguan.table.Posts;
import org.shiguan.table.Reactions;
import org.shiguan.table.Readings;
import org.shiguan.table.Requests;
import org.shiguan.table.Spells;

/** The facts of a study from its tables: everything large is summed up in Spark, as longs. */
final class FactRows {
  private static final double HOUR = 3_600e6;
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final long CHINA_MICROS = 8 * 3_600_000_000L;
  private static final Set<String> PURGES = Set.of("PURGE_TOTAL", "PURGE_MASS", "EMPTIED");
  private static final Set<String> CLOSURES = Set.of("CLOSED_SELF");

  private final StageRun run;
  private final Period period;

  private FactRows(StageRun run) {
    this.run = run;
    this.period = run.study().period();
  }

  /**
   * The facts of a run.
   *
   * @param metrics names of those that are asked for, of sliced ones with a slash and the slice
   * @param titles what readers call metrics
   */
  static StudyFacts of(StageRun run, Collection<String> metrics, Map<String, MetricName> titles) {
    try (var kept = new Kept()) {
      return new FactRows(run).facts(metrics, titles, kept);
    }
  }

  private StudyFacts facts(Collection<String> metrics, Map<String, MetricName> titles, Kept kept) {
    Map<String, Map<String, StudyFacts.Value>> periods = new HashMap<>();
    Map<String, Map<String, NavigableMap<YearMonth, StudyFacts.Value>>> months = new HashMap<>();
    values(metrics, periods, months);
    Map<String, List<String>> firms = new HashMap<>();
    for (Executive executive : run.study().roster().executives()) {
      firms.put(executive.id(), executive.namesOfFirm());
    }
    var posts =
        new OwnPostRows(run.read("react", Reactions.TABLE).where(inPeriod(Posts.POSTED_AT.col())));
    var spoken =
        new SpokenRows(
            run.read("link", Mentions.TABLE),
            run.read("read", Readings.TABLE),
            inPeriod(Posts.POSTED_AT.col()),
            kept);
    Dataset<Row> crises = run.read("react", Crises.TABLE).where(inPeriod(Crises.ONSET_FROM.col()));
    return new StudyFacts(
        (int) period.from().toEpochDay(),
        (int) period.to().toEpochDay(),
        membership(),
        titles,
        firms,
        periods,
        months,
        posts.postDays(),
        spoken.hostileDays(),
        covered(),
        exits(),
        leads(),
        spoken.crises(crises),
        crisisDays(crises),
        requests(),
        posts.places());
  }

  private void values(
      Collection<String> metrics,
      Map<String, Map<String, StudyFacts.Value>> periods,
      Map<String, Map<String, NavigableMap<YearMonth, StudyFacts.Value>>> months) {
    Column name =
        when(MetricValues.SLICE.col().equalTo(""), MetricValues.METRIC.col())
            .otherwise(concat(MetricValues.METRIC.col(), lit("/"), MetricValues.SLICE.col()));
    for (Row row :
        run.read("measure", MetricValues.TABLE)
            .where(MetricValues.VALUE.col().isNotNull())
            .select(
                name.as("name"),
                ExecPosts.EXECUTIVE.col(),
                MetricValues.GRAIN.col(),
                MetricValues.PERIOD.col(),
                MetricValues.VALUE.col(),
                MetricValues.N.col())
            .where(col("name").isInCollection(metrics))
            .collectAsList()) {
      var value = new StudyFacts.Value(row.getDouble(4), row.getLong(5));
      if (row.getString(2).equals("month")) {
        months
            .computeIfAbsent(row.getString(0), m -> new HashMap<>())
            .computeIfAbsent(row.getString(1), e -> new TreeMap<>())
            .put(YearMonth.parse(row.getString(3)), value);
      } else {
        periods
            .computeIfAbsent(row.getString(0), m -> new HashMap<>())
            .put(row.getString(1), value);
      }
    }
  }

  private Membership membership() {
    return Membership.of(
        run
            .read("track", Spells.TABLE)
            .select(
                ExecPosts.EXECUTIVE.col(),
                unix_date(Spells.START_DAY.col()),
                unix_date(Spells.STOP_DAY.col()),
                Spells.GROUP.col(),
                Spells.SIZE.col(),
                Spells.ROLE_ZH.col(),
                Spells.ROLE_EN.col())
            .collectAsList()
            .stream()
            .map(
                row ->
                    new Membership.Stretch(
                        row.getString(0),
                        row.getInt(1),
                        row.getInt(2),
                        row.isNullAt(3) ? null : Membership.Group.valueOf(row.getString(3)),
                        row.getString(4),
                        Rank.of(row.getString(5), row.getString(6))))
            .toList());
  }

  private Column inPeriod(Column at) {
    return at.geq(lit(period.fromInstant())).and(at.lt(lit(period.toInstant())));
  }

  /** The day at +08:00 of an instant, days since 1970-01-01. */
  static Column chinaDay(Column at) {
    return unix_date(to_date(timestamp_micros(unix_micros(at).plus(lit(CHINA_MICROS)))));
  }

  /** From the first covered day to the last, within the period. */
  private Map<String, Sample.DayStretch> covered() {
    Map<String, Sample.DayStretch> covered = new HashMap<>();
    int from = (int) period.from().toEpochDay();
    int to = (int) period.to().toEpochDay();
    for (Row row :
        run.read("link", Coverage.TABLE)
            .groupBy(ExecPosts.EXECUTIVE.col())
            .agg(min(chinaDay(Coverage.FROM_AT.col())), max(chinaDay(Coverage.TO_AT.col())))
            .collectAsList()) {
      int first = Math.max(from, row.getInt(1));
      int last = Math.min(to, row.getInt(2) + 1);
      if (first < last) {
        covered.put(row.getString(0), new Sample.DayStretch(first, last));
      }
    }
    return covered;
  }

  private static int day(long micros) {
    return (int) Math.floorDiv(micros + CHINA_MICROS, DAY_MICROS);
  }

  /** One exit where a purge and an emptying are the same: of those on one day the first. */
  private List<StudyFacts.Exit> exits() {
    Map<String, StudyFacts.Exit> exits = new TreeMap<>();
    for (Row row :
        run.read("track", ExecEvents.TABLE)
            .where(ExecEvents.FROM_AT.col().isNotNull())
            .where(inPeriod(ExecEvents.TO_AT.col()))
            .select(
                ExecPosts.EXECUTIVE.col(),
                ExecEvents.KIND.col(),
                unix_micros(ExecEvents.FROM_AT.col()),
                unix_micros(ExecEvents.TO_AT.col()))
            .orderBy(ExecPosts.EXECUTIVE.col(), ExecEvents.TO_AT.col(), ExecEvents.KIND.col())
            .collectAsList()) {
      boolean purge = PURGES.contains(row.getString(1));
      if (purge || CLOSURES.contains(row.getString(1))) {
        var exit =
            new StudyFacts.Exit(row.getString(0), purge, day(row.getLong(2)), day(row.getLong(3)));
        exits.putIfAbsent(exit.executive() + " " + exit.gone(), exit);
      }
    }
    return List.copyOf(exits.values());
  }

  private List<StudyFacts.Lead> leads() {
    return run
        .read("react", Announcements.TABLE)
        .where(inPeriod(Announcements.EXEC_AT.col()))
        .select(
            ExecPosts.EXECUTIVE.col(),
            Announcements.LEAD_LOW_SECONDS.col(),
            Announcements.LEAD_HIGH_SECONDS.col())
        .orderBy(ExecPosts.EXECUTIVE.col(), Announcements.EXEC_AT.col(), Posts.POST_ID.col())
        .collectAsList()
        .stream()
        .map(
            row ->
                new StudyFacts.Lead(
                    row.getString(0), row.getDouble(1) / 3600, row.getDouble(2) / 3600))
        .toList();
  }

  /** How many rows a condition holds for. */
  static Column number(Column condition) {
    return sum(when(condition, 1L).otherwise(0L));
  }

  private Map<String, List<Integer>> crisisDays(Dataset<Row> crises) {
    Map<String, List<Integer>> days = new HashMap<>();
    for (Row row :
        crises
            .select(ExecPosts.EXECUTIVE.col(), unix_micros(Crises.ONSET_FROM.col()).as("at"))
            .orderBy(ExecPosts.EXECUTIVE.col(), col("at"))
            .collectAsList()) {
      days.computeIfAbsent(row.getString(0), e -> new ArrayList<>()).add(day(row.getLong(1)));
    }
    return days;
  }

  private List<StudyFacts.Request> requests() {
    return run
        .read("react", Requests.TABLE)
        .where(Requests.DESIGN.col().equalTo("FULL"))
        .where(Requests.ENDED_AT.col().isNotNull())
        .where(inPeriod(Requests.ASKED_AT.col()))
        .select(
            ExecPosts.EXECUTIVE.col(),
            unix_micros(Requests.ENDED_AT.col()).minus(unix_micros(Requests.ASKED_AT.col())),
            Requests.ENDED_BY.col().equalTo("EXEC"),
            Requests.DELEGATED.col(),
            Requests.CLOSED_AT.col().isNotNull())
        .orderBy(ExecPosts.EXECUTIVE.col(), Requests.ASKED_AT.col(), Posts.POST_ID.col())
        .collectAsList()
        .stream()
        .filter(row -> row.getBoolean(2) || row.getLong(1) > 0)
        .map(
            row ->
                new StudyFacts.Request(
                    row.getString(0),
                    new FollowUp(
                        Double.NEGATIVE_INFINITY, row.getLong(1) / HOUR, row.getBoolean(2)),
                    row.isNullAt(3) ? null : (Boolean) row.getBoolean(3),
                    row.getBoolean(4)))
        .toList();
  }
}
