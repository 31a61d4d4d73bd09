package org.shiguan.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiguan.SharedSpark;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.MetricValues;
import org.shiguan.table.Posts;

/** The laws every metric of the registry must obey; a new metric is held to them unasked. */
@ExtendWith(SharedSpark.class)
class MetricLawsTest {
  private static final LocalDate FROM = LocalDate.parse("2012-05-01");
  private static final LocalDate TO = LocalDate.parse("2012-09-15");
  private static final List<String> EXECUTIVES =
      List.of("busy", "bursty", "sparse", "silent", "unseen");
  private static final String COVERAGE =
      """
      busy 2012-05-03T07:00:00 2012-07-20T00:00:00 DECLARED
      busy 2012-07-21T00:00:00 2012-09-30T00:00:00 DECLARED
      bursty 2012-05-01T00:00:00 2012-09-15T00:00:00 DECLARED
      sparse 2012-05-10T12:00:00 2012-06-20T18:30:00 OBSERVED
      silent 2012-06-15T00:00:00 2012-07-15T00:00:00 DECLARED
      """;

  private static final String PROFILES =
      """
      profile busy 2012-05-10T00:00:00 1000
      profile busy 2012-05-10T09:00:00 1010
      profile busy 2012-07-01T00:00:00 5000
      profile bursty 2012-05-20T00:00:00 300
      """;

  private static String readings;
  private static List<String> lines;
  private static Dataset<Row> posts;
  private static Dataset<Row> coverage;
  private static Material ledger;
  private static Dataset<Row> measured;
  private static Map<String, String> all;

  static Stream<Metric> everyMetric() {
    return Metrics.ALL.stream();
  }

  static Stream<SequenceMetric<?>> everySequenceMetric() {
    return Metrics.ALL.stream()
        .filter(SequenceMetric.class::isInstance)
        .map(m -> (SequenceMetric<?>) m);
  }

  @BeforeAll
  static void measureAll(SparkSession session) {
    lines = randomPosts(new Random(20120815));
    posts = SampleRows.posts(session, String.join("\n", lines));
    coverage = SampleRows.coverage(session, COVERAGE);
    readings = randomReadings(new Random(20120818));
    ledger =
        SampleLedger.of(posts, coverage, randomLedger(new Random(20120816)) + readings + topics());
    measured =
        Measures.compute(material(posts), EXECUTIVES, FROM, TO, Metrics.ALL).values().cache();
    all = SampleRows.byKey(measured);
  }

  /** Some 900 posts of three executives with ties, coarse times, and posts outside coverage. */
  private static List<String> randomPosts(Random random) {
    var lines = new ArrayList<String>();
    Map<String, Integer> counts = new TreeMap<>(Map.of("busy", 600, "bursty", 300, "sparse", 12));
    var kinds = List.of("ORIGINAL", "REPOST", "REPOST bare", "REPLY");
    var clients =
        List.of("", " client=iPhone客户端", " client=皮皮时光机", " client=专业版微博", " client=样本按钮");
    var statuses = List.of("OBSERVED", "OBSERVED", "ROUNDED", "AT_LEAST");
    var otherRandom = new Random(20120817);
    counts.forEach(
        (executive, count) -> {
          var at = FROM.minusDays(3).atStartOfDay();
          for (int i = 0; i < count; i++) {
            boolean burst = executive.equals("bursty") && random.nextInt(9) > 0;
            int longestGap = burst ? 4 : 2 * 180 * 86_400 / count;
            at = at.plusSeconds(random.nextInt(longestGap));
            int die = random.nextInt(40);
            String precision = die == 0 ? "day" : die == 1 ? "minute" : "second";
            lines.add(
                "%s %s %s %s%s reposts=%d,%s,%d"
                    .formatted(
                        executive,
                        at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                        precision,
                        kinds.get(random.nextInt(4)),
                        clients.get(otherRandom.nextInt(clients.size())),
                        otherRandom.nextInt(5_000),
                        statuses.get(otherRandom.nextInt(statuses.size())),
                        otherRandom.nextInt(20)));
          }
        });
    return lines;
  }

  /** Fates of all posts, and states, a purge and a curve of some executives. */
  private static String randomLedger(Random random) {
    var facts = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String at = lines.get(i).split(" ", -1)[1];
      String outcome = List.of("ALIVE", "ALIVE", "DELETED", "UNCOVERED").get(random.nextInt(4));
      facts.append(
          "fate %d %s %s 2013-01-01T00:00:00 %d\n".formatted(i, at, outcome, random.nextInt(2)));
    }
    for (int day = 0; day < 100; day++) {
      int favourable = random.nextInt(9);
      facts.append(
          "said busy %s %d %d %d 5000\n"
              .formatted(
                  FROM.plusDays(day), 20 + random.nextInt(9), favourable, random.nextInt(9)));
      facts.append("said silent %s %d 0 0 5000\n".formatted(FROM.plusDays(day), day % 2));
    }
    return facts
        + PROFILES
        + """
        %s
        spell busy 2012-05-01 2012-06-20 S1 - - false
        spell busy 2012-06-20 2012-08-01 S3 2012-06-10T00:00:00 2012-06-30T00:00:00 true
        spell busy 2012-08-01 2012-09-15 U - - false
        spell silent 2012-05-01 2012-09-15 S2 - - false
        purge busy PURGE_TOTAL 2012-06-10T00:00:00 2012-06-30T00:00:00
        step busy 0 1 1 1 60
        step busy 7 0.8 0.7 0.95 50
        step busy 30 0.4 0.3 0.5 40
        """
            .formatted(randomRequests(random).strip())
        + randomReactions(random);
  }

  /** Posts of one executive at noon, one a day, of all types, most with comments. */
  private static String randomReactions(Random random) {
    var reactions = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      String type =
          i % 2 == 0 ? "-" : List.of("QUARREL", "BRAG", "SOUP", "PERSONAL", "PROMO").get(i / 20);
      reactions.append(
          "reaction busy %d %sT12:00:00 ORIGINAL %s %d %d %d 0.%d %d %d %d - %s\n"
              .formatted(
                  i,
                  FROM.plusDays(i),
                  type,
                  3 + random.nextInt(20),
                  3 + random.nextInt(20),
                  random.nextInt(50),
                  random.nextInt(10),
                  1 + random.nextInt(999_999),
                  1 + random.nextInt(999_999),
                  1 + random.nextInt(999_999),
                  i % 5 == 0 ? "-" : "500000"));
    }
    return reactions.toString();
  }

  /** Requests to one executive whether answered or not, and to another only where answered. */
  private static String randomRequests(Random random) {
    var requests = new StringBuilder();
    var at = FROM.atStartOfDay();
    for (int i = 0; i < 60; i++) {
      at = at.plusMinutes(random.nextInt(4_000));
      boolean full = i % 3 > 0;
      boolean answered = !full || random.nextBoolean();
      requests.append(
          "request %s %d %s %s %s %s %s %s\n"
              .formatted(
                  full ? "busy" : "bursty",
                  i,
                  at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                  full ? "FULL" : "ANSWERED_ONLY",
                  at.plusMinutes(answered ? 1 + random.nextInt(900) : 10_080)
                      .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                  answered ? (i % 7 == 0 ? "FIRM" : "EXEC") : "WINDOW",
                  answered && random.nextBoolean(),
                  answered && random.nextBoolean()
                      ? at.plusDays(2).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                      : "-"));
    }
    for (int i = 0; i < 12; i++) {
      var day = FROM.plusDays(8L * i);
      requests.append(
          "crisis busy e%d %sT00:00:00 %sT00:00:00 - %s %sT00:00:00 %s\n"
              .formatted(
                  i,
                  day,
                  day.plusDays(1),
                  i % 4 == 0 ? "-" : day + "T%02d:30:00".formatted(random.nextInt(24)),
                  day.plusDays(15),
                  List.of("EXEC", "FIRM", "TIE").get(random.nextInt(3))));
      double lead = random.nextInt(9_000) - 4_000;
      requests.append(
          "news busy %d %sT10:00:00 %s %s\n"
              .formatted(i, day, lead, i == 3 ? lead + 86_400 : lead));
    }
    return requests.toString();
  }

  /** Codes of all posts but each twentieth. */
  private static String randomReadings(Random random) {
    var codes = List.of("-", "IMG", "IMG,PROD", "PROD,PROMO", "CS,DELEGATE", "PERSONAL");
    var readings = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i % 20 != 0) {
        int words = random.nextInt(30);
        readings.append(
            "reading %d %s %d,%d,%d,%d,%d\n"
                .formatted(
                    i,
                    codes.get(random.nextInt(codes.size())),
                    words,
                    random.nextInt(words / 9 + 1),
                    random.nextInt(3),
                    random.nextInt(2),
                    random.nextInt(2)));
      }
    }
    return readings.toString();
  }

  /** A full hour each week, one topic that bursts, and posts of executives with it. */
  private static String topics() {
    var topics = new StringBuilder();
    for (LocalDate day = FROM.minusWeeks(5); day.isBefore(TO); day = day.plusWeeks(1)) {
      topics.append("topics - %sT09:00:00 20\n".formatted(day));
    }
    topics.append("topics 样本话题 2012-07-03T10:00:00 25\ntopics 样本话题 2012-07-03T11:00:00 25\n");
    for (int i = 0; i < lines.size(); i += 3) {
      topics.append("tagged %d %s 样本话题\n".formatted(i, lines.get(i).split(" ", -1)[1]));
    }
    return topics.toString();
  }

  private static Material material(Dataset<Row> posts) {
    return new Material(
        posts,
        coverage,
        ledger.fates(),
        ledger.spells(),
        ledger.execEvents(),
        ledger.curves(),
        ledger.profiles(),
        ledger.readings(),
        ledger.requests(),
        ledger.reactions(),
        ledger.crises(),
        ledger.announcements(),
        ledger.attention(),
        ledger.posts(),
        ledger.codeQuality());
  }

  private static Map<String, String> values(Dataset<Row> posts, List<Metric> metrics) {
    return SampleRows.byKey(
        Measures.compute(material(posts), EXECUTIVES, FROM, TO, metrics).values());
  }

  private static Map<String, String> ofMetric(Map<String, String> values, Metric metric) {
    var own = new TreeMap<>(values);
    own.keySet().removeIf(k -> !k.matches("\\S+ " + metric.card().id() + "(/\\S*)? .*"));
    return own;
  }

  @Test
  void theFixtureReachesValuesGatesAndHoles() {
    for (String reason :
        List.of("TOO_FEW", "LOW_N", "AT_LEAST", "NOT_VALIDATED", "N0", "N1", "NO_COVERAGE")) {
      assertTrue(all.values().stream().anyMatch(v -> v.endsWith(reason)), reason);
    }
    for (Metric metric : Metrics.ALL) {
      assertTrue(
          ofMetric(all, metric).values().stream().anyMatch(v -> !v.startsWith("null")),
          metric.card().id() + " has a value somewhere");
    }
  }

  /** Cells of shards — every post a shard of its own, and random shards — merge to the cells. */
  @ParameterizedTest
  @MethodSource("shardings")
  void merge(String name, Column shard) {
    Dataset<Row> whole = Measures.cells(material(posts), FROM, TO, Metrics.ALL);
    String executive = ExecPosts.EXECUTIVE.name();
    // a shard is a name of its own while folding, so that one job folds all shards apart
    Dataset<Row> covered =
        posts.withColumn(executive, concat_ws("#", ExecPosts.EXECUTIVE.col(), shard));
    Dataset<Row> shardedCoverage =
        covered
            .select(ExecPosts.EXECUTIVE.col())
            .distinct()
            .withColumn("plain", substring_index(ExecPosts.EXECUTIVE.col(), "#", 1))
            .join(coverage.withColumnRenamed(executive, "plain"), "plain")
            .drop("plain");
    Dataset<Row> shards =
        Measures.cells(
            SampleLedger.of(covered, shardedCoverage, PROFILES + readings), FROM, TO, Metrics.ALL);
    assertTrue(shards.count() > whole.count(), name + " splits days");
    Dataset<Row> merged =
        Cells.merge(
            shards.withColumn(executive, substring_index(ExecPosts.EXECUTIVE.col(), "#", 1)),
            Metrics.ALL);
    assertEquals(sorted(whole), sorted(merged));
    assertEquals(
        all,
        SampleRows.byKey(
            Measures.values(merged, material(posts), EXECUTIVES, FROM, TO, Metrics.ALL)));
  }

  static Stream<Arguments> shardings() {
    return Stream.of(
        Arguments.of("singletons", Posts.POST_ID.col()),
        Arguments.of("two shards", functions.pmod(functions.xxhash64(Posts.POST_ID.col()), lit(2))),
        Arguments.of(
            "seven shards",
            functions.pmod(functions.xxhash64(Posts.POST_ID.col(), lit(9)), lit(7))));
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  /** The state of a whole window gives the same values as the merged states of its parts. */
  @ParameterizedTest
  @MethodSource("everySequenceMetric")
  void mergeInOrder(SequenceMetric<?> metric) {
    var random = new Random(7);
    for (int posts : new int[] {1, 2, 3, 11, 25, 60}) {
      splitsAgree(metric, LawsOfOrder.randomPosts(random, posts), random);
    }
  }

  private static <S extends SequenceState<S>> void splitsAgree(
      SequenceMetric<S> metric, List<PostAt> posts, Random random) {
    Window window = around(posts);
    List<Value> whole =
        metric.finisher().finish(window, LawsOfOrder.state(metric.zero()::create, posts));
    for (List<List<PostAt>> parts : LawsOfOrder.splits(posts, random)) {
      S merged = LawsOfOrder.merged(metric.zero()::create, parts);
      assertEquals(whole, metric.finisher().finish(window, merged));
    }
  }

  /** A window whose sharp stretches are the runs of the posts. */
  private static Window around(List<PostAt> posts) {
    var stretches = new TreeMap<Integer, Stretch>();
    for (PostAt post : posts) {
      stretches.merge(
          post.run(),
          new Stretch(post.micros(), post.micros(), true),
          (a, b) -> new Stretch(a.from(), b.to(), true));
    }
    var time = new CoveredTime(List.copyOf(stretches.values()));
    return new Window("law", Grain.PERIOD, "p", FROM, TO, time, time, posts.size());
  }

  @ParameterizedTest
  @MethodSource("everyMetric")
  void company(Metric metric) {
    assertEquals(ofMetric(all, metric), values(posts, List.of(metric)));
  }

  @ParameterizedTest
  @MethodSource("partitionings")
  void order(int partitions, int shufflePartitions, SparkSession session) {
    var shuffled = new ArrayList<>(posts.collectAsList());
    Collections.shuffle(shuffled, new Random(partitions));
    String setting = "spark.sql.shuffle.partitions";
    String before = session.conf().get(setting);
    session.conf().set(setting, String.valueOf(shufflePartitions));
    try {
      assertEquals(
          all,
          values(
              session.createDataFrame(shuffled, posts.schema()).repartition(partitions),
              Metrics.ALL));
    } finally {
      session.conf().set(setting, before);
    }
  }

  static Stream<Arguments> partitionings() {
    return Stream.of(Arguments.of(1, 1), Arguments.of(7, 5));
  }

  @Test
  void empty() {
    Dataset<Row> noPosts = posts.where(lit(false));
    Map<String, String> none =
        SampleRows.byKey(
            Measures.compute(
                    SampleLedger.without(noPosts, coverage), EXECUTIVES, FROM, TO, Metrics.ALL)
                .values());
    for (Metric metric : Metrics.ALL) {
      boolean zeroIsTrue =
          List.of(Unit.COUNT, Unit.POSTS_PER_DAY).contains(metric.card().unit())
              || List.of("active_day_share", "longest_silence_seconds", "coverage_share")
                  .contains(metric.card().id());
      Map<String, String> own = ofMetric(none, metric);
      assertFalse(own.isEmpty(), metric.card().id());
      own.forEach(
          (key, value) ->
              assertTrue(
                  value.matches("null n=0 \\[null, null] (N0|NO_COVERAGE|NO_EPISODE)")
                      || zeroIsTrue,
                  key + " is " + value));
    }
  }

  @Test
  void range() {
    Map<String, MetricCard> cards = new TreeMap<>();
    Metrics.ALL.forEach(m -> cards.put(m.card().id(), m.card()));
    measured.collectAsList().forEach(row -> checkRow(cards.get(row.getString(1)), row));
  }

  private static void checkRow(MetricCard card, Row row) {
    for (int column : new int[] {5, 7, 8}) {
      if (!row.isNullAt(column)) {
        assertTrue(card.range().contains(row.getDouble(column)), row::toString);
      }
    }
    boolean flagged = !row.isNullAt(9) && Reason.valueOf(row.getString(9)).isFlag();
    assertEquals(row.isNullAt(5), !row.isNullAt(9) && !flagged, row::toString);
    assertTrue(card.slices().contains(row.getString(2)), row::toString);
    assertTrue(
        card.grains().stream().anyMatch(g -> g.id().equals(row.getString(3))), row::toString);
    // A median may be known to be no lower than something and no more, as in R (upper end NA).
    assertTrue(row.isNullAt(7) || row.getDouble(7) <= row.getDouble(5), row::toString);
    assertTrue(row.isNullAt(8) || row.getDouble(8) >= row.getDouble(5), row::toString);
  }

  @Test
  void theRowsAreThoseOfTheDictionary() {
    assertEquals(
        List.of(MetricValues.TABLE.schema().fieldNames()), List.of(measured.schema().fieldNames()));
    MetricValues.TABLE.conform(measured);
  }

  @ParameterizedTest
  @MethodSource("everyMetric")
  void card(Metric metric) {
    MetricCard card = metric.card();
    assertAll(
        () -> assertTrue(card.id().matches("[a-z][a-z0-9_]*")),
        () -> assertTrue(card.title().isWhole()),
        () -> assertTrue(card.definition().en().endsWith(".")),
        () -> assertTrue(card.definition().zh().endsWith("。")),
        () -> assertTrue(card.whenUndefined().isWhole()),
        () -> assertTrue(card.caveat().isWhole()),
        () -> assertNotNull(card.unit()),
        () -> assertFalse(card.reference().isBlank()),
        () -> assertTrue(card.grains().contains(Grain.PERIOD)),
        () -> assertEquals(card.sliced(), card.slices().size() > 1));
  }

  @Test
  void reasonsSpeakBothLanguages() {
    for (Reason reason : Reason.values()) {
      assertTrue(reason.text().zh().endsWith("。") && reason.text().en().endsWith("."));
    }
  }

  @Test
  void theRegistryHasTheMetricsOfTheCodebook() {
    assertTrue(
        Metrics.ALL.stream()
            .map(m -> m.card().codebook())
            .toList()
            .containsAll(
                List.of(
                    "M01", "M02", "M03", "M04", "M05", "M06", "M07", "M09", "M10", "M11", "M12",
                    "M13", "M14", "M18", "M20", "M22", "M23", "D02", "D03", "D04", "D07", "§4.1")));
  }

  @Test
  void partialsOfOneNameAndDifferentFoldsThrow() {
    var one = fold("one", Partial.count("posts_odd", col("china_hour").equalTo(1)));
    var same = fold("same", Partial.count("posts_odd", col("china_hour").equalTo(1)));
    var other = fold("other", Partial.count("posts_odd", col("china_hour").equalTo(3)));
    assertEquals(2, Cells.partials(List.of(one, same)).size());
    assertThrows(IllegalArgumentException.class, () -> Cells.partials(List.of(one, other)));
  }

  @Test
  void partialsThatAreNotLongThrow() {
    var half = fold("half", new Partial("half", functions.avg(lit(1)), Partial.Merge.SUM));
    assertThrows(
        IllegalArgumentException.class,
        () -> Measures.cells(material(posts), FROM, TO, List.of(half)));
  }

  private static FoldMetric fold(String id, Partial partial) {
    MetricCard card =
        MetricCard.card(id, "M01")
            .title("题", "Title")
            .measuredIn(Unit.COUNT, Range.NOT_NEGATIVE)
            .definition("定义。", "Definition.")
            .whenUndefined("从不。", "Never.")
            .caveat("无。", "None.")
            .reference("none — ad hoc")
            .build();
    return new FoldMetric(
        card,
        List.of(partial),
        (window, tally) -> List.of(Value.of((double) tally.sum(partial.name()), 0)));
  }
}
