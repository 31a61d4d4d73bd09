package org.shiguan.compare;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.round;
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
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.shiguan.run.StageRun;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.study.Executive;
import org.shiguan.study.Period;
import org.shiguan.table.Announcements;
import org.shiguan.table.Attention;
import org.shiguan.table.Coverage;
import org.shiguan.table.Crises;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Field;
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
  private static final int FEWEST_COMPONENTS = 3;
  private static final long FEWEST_PLACED = 5;
  private static final long FEWEST_CLEAR = 20;
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
    return new FactRows(run).facts(metrics, titles);
  }

  private StudyFacts facts(Collection<String> metrics, Map<String, MetricName> titles) {
    Map<String, Map<String, StudyFacts.Value>> periods = new HashMap<>();
    Map<String, Map<String, NavigableMap<YearMonth, StudyFacts.Value>>> months = new HashMap<>();
    values(metrics, periods, months);
    Map<String, List<String>> firms = new HashMap<>();
    for (Executive executive : run.study().roster().executives()) {
      firms.put(executive.id(), executive.namesOfFirm());
    }
    return new StudyFacts(
        (int) period.from().toEpochDay(),
        (int) period.to().toEpochDay(),
        membership(),
        titles,
        firms,
        periods,
        months,
        postDays(),
        hostileDays(),
        covered(),
        exits(),
        leads(),
        crises(),
        crisisDays(),
        requests(),
        places());
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

  /** Sums of millionths, so that no order of adding matters. */
  private Map<String, List<StudyFacts.PostDay>> postDays() {
    Column standings =
        Reactions.STANDINGS.stream()
            .map(Field::col)
            .map(c -> coalesce(c, lit(0)))
            .reduce(lit(0), Column::plus);
    Column index = round(standings.divide(Reactions.KNOWN.col())).cast(DataTypes.LongType);
    Map<String, List<StudyFacts.PostDay>> days = new HashMap<>();
    for (Row row :
        run.read("react", Reactions.TABLE)
            .where(Reactions.KNOWN.col().geq(FEWEST_COMPONENTS))
            .where(inPeriod(Posts.POSTED_AT.col()))
            .groupBy(ExecPosts.EXECUTIVE.col(), chinaDay(Posts.POSTED_AT.col()).as("day"))
            .agg(count(lit(1)), sum(index), sum(Reactions.COMMENTS_HELD.col()))
            .orderBy(ExecPosts.EXECUTIVE.col(), col("day"))
            .collectAsList()) {
      days.computeIfAbsent(row.getString(0), e -> new ArrayList<>())
          .add(
              new StudyFacts.PostDay(
                  row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }
    return days;
  }

  private static Column chinaDay(Column at) {
    return unix_date(to_date(timestamp_micros(unix_micros(at).plus(lit(CHINA_MICROS)))));
  }

  private Map<String, NavigableMap<Integer, Long>> hostileDays() {
    Map<String, NavigableMap<Integer, Long>> days = new HashMap<>();
    for (Row row :
        run.read("link", Mentions.TABLE)
            .where(inPeriod(Posts.POSTED_AT.col()))
            .join(
                run.read("read", Readings.TABLE)
                    .where(array_contains(Readings.CODES.col(), "HOSTILE"))
                    .select(Posts.POST_ID.col()),
                Posts.POST_ID.name())
            .groupBy(ExecPosts.EXECUTIVE.col(), unix_date(Posts.CHINA_DAY.col()).as("day"))
            .agg(count(lit(1)))
            .collectAsList()) {
      days.computeIfAbsent(row.getString(0), e -> new TreeMap<>())
          .put(row.getInt(1), row.getLong(2));
    }
    return days;
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

  /** Net support in the 72 hours from the onset, less that of days −28 to −3 (codebook M17). */
  private List<StudyFacts.Crisis> crises() {
    Column onset = expr("onset_micros");
    Dataset<Row> crises =
        run.read("react", Crises.TABLE)
            .where(inPeriod(Crises.ONSET_FROM.col()))
            .where(Crises.EXEC_AT.col().isNotNull().and(Crises.PREEMPTED_BY.col().isNull()))
            .select(
                ExecPosts.EXECUTIVE.col(),
                Crises.EVENT.col(),
                expr("div(unix_micros(onset_from) + unix_micros(onset_to), 2)").as("onset_micros"),
                unix_micros(Crises.EXEC_AT.col()).as("answered_micros"));
    Column at = unix_micros(Posts.POSTED_AT.col());
    Column after = at.geq(onset).and(at.lt(onset.plus(lit(3 * DAY_MICROS))));
    Column before =
        at.geq(onset.minus(lit(28 * DAY_MICROS))).and(at.lt(onset.minus(lit(3 * DAY_MICROS))));
    Column polarity = Readings.POLARITY_MILLIONTHS.col();
    Column positive = polarity.gt(Attention.CLEARLY);
    Column negative = polarity.lt(-Attention.CLEARLY);
    var found = new ArrayList<StudyFacts.Crisis>();
    for (Row row :
        run.read("link", Mentions.TABLE)
            .select(ExecPosts.EXECUTIVE.col(), Posts.POST_ID.col(), Posts.POSTED_AT.col())
            .join(broadcast(crises), ExecPosts.EXECUTIVE.name())
            .where(after.or(before))
            .join(
                run.read("read", Readings.TABLE).select(Posts.POST_ID.col(), polarity),
                Posts.POST_ID.name())
            .groupBy(ExecPosts.EXECUTIVE.col(), Crises.EVENT.col(), onset, col("answered_micros"))
            .agg(
                number(before.and(positive)),
                number(before.and(negative)),
                number(after.and(positive)),
                number(after.and(negative)))
            .orderBy(ExecPosts.EXECUTIVE.col(), Crises.EVENT.col())
            .collectAsList()) {
      long clearBefore = row.getLong(4) + row.getLong(5);
      long clearAfter = row.getLong(6) + row.getLong(7);
      if (Math.min(clearBefore, clearAfter) >= FEWEST_CLEAR) {
        double change =
            (double) (row.getLong(6) - row.getLong(7)) / clearAfter
                - (double) (row.getLong(4) - row.getLong(5)) / clearBefore;
        found.add(
            new StudyFacts.Crisis(
                row.getString(0), Math.max(0, row.getLong(3) - row.getLong(2)) / HOUR, change));
      }
    }
    return found;
  }

  private static Column number(Column condition) {
    return sum(when(condition, 1L).otherwise(0L));
  }

  private Map<String, List<Integer>> crisisDays() {
    Map<String, List<Integer>> days = new HashMap<>();
    for (Row row :
        run.read("react", Crises.TABLE)
            .where(inPeriod(Crises.ONSET_FROM.col()))
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

  /** Midranks by reposts among an account's own posts; twice the midrank is a whole number. */
  private List<StudyFacts.Places> places() {
    var byReposts =
        Window.partitionBy(ExecPosts.EXECUTIVE.col()).orderBy(Reactions.SETTLED_REPOSTS.col());
    var ties = Window.partitionBy(ExecPosts.EXECUTIVE.col(), Reactions.SETTLED_REPOSTS.col());
    var account = Window.partitionBy(ExecPosts.EXECUTIVE.col());
    Column personal = array_contains(Readings.CODES.col(), "PERSONAL");
    Column promoting =
        array_contains(Readings.CODES.col(), "SOUP")
            .or(array_contains(Readings.CODES.col(), "PROMO"));
    Dataset<Row> placed =
        run.read("react", Reactions.TABLE)
            .where(Reactions.SETTLED_REPOSTS.col().isNotNull())
            .where(inPeriod(Posts.POSTED_AT.col()))
            .select(
                ExecPosts.EXECUTIVE.col(),
                personal.and(not(promoting)).as("personal"),
                promoting.and(not(personal)).as("promoting"),
                rank().over(byReposts).multiply(2).plus(count(lit(1)).over(ties)).as("place"),
                count(lit(1)).over(account).as("posts"));
    return placed
        .groupBy(ExecPosts.EXECUTIVE.col())
        .agg(
            number(col("personal")),
            sum(when(col("personal"), col("place")).otherwise(0L)),
            number(col("promoting")),
            sum(when(col("promoting"), col("place")).otherwise(0L)),
            max(col("posts")))
        .orderBy(ExecPosts.EXECUTIVE.col())
        .collectAsList()
        .stream()
        .filter(row -> Math.min(row.getLong(1), row.getLong(3)) >= FEWEST_PLACED)
        .map(
            row ->
                new StudyFacts.Places(
                    row.getString(0),
                    place(row.getLong(2), row.getLong(1), row.getLong(5)),
                    place(row.getLong(4), row.getLong(3), row.getLong(5)),
                    row.getLong(1) + row.getLong(3)))
        .toList();
  }

  /**
   * Mean of (midrank − ½)/n.
   *
   * @param sum of 2·rank + ties, which is 2·midrank + 1
   */
  private static double place(long sum, long posts, long all) {
    return ((double) sum / posts / 2 - 1) / all;
  }
}
