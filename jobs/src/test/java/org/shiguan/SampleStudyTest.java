package org.shiguan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.MetricValue;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.Lake;
import org.shiguan.run.Outcome;
import org.shiguan.run.Progress;
import org.shiguan.run.RunOptions;
import org.shiguan.study.Study;
import org.shiguan.study.StudyFile;

/**
 * The sample study from dumps to report against its ground truth: the posts and faults that the
 * generator planted, and the metric values of scripts/truth/metrics.py, a program of its own.
 */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleStudyTest {
  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final Path TRUTH = SAMPLES.resolve("truth");

  @TempDir private static Path out;

  private SparkSession spark;
  private Study study;
  private Outcome outcome;
  private JsonNode manifest;

  @BeforeAll
  void run(SparkSession shared) throws IOException {
    spark = shared;
    study = withOut(StudyFile.read(SAMPLES.resolve("study.yaml")), out.resolve("first"));
    outcome = Pipeline.run(study, RunOptions.ALL, Progress.SILENT);
    manifest = new ObjectMapper().readTree(new Lake(study.out()).manifest().toFile());
    CorpusViews.register(spark, new Lake(study.out()));
  }

  static Study withOut(Study study, Path out) {
    return new Study(
        study.file(),
        study.folder(),
        study.id(),
        study.title(),
        study.synthetic(),
        study.period(),
        study.inputs(),
        study.rosterFile(),
        study.roster(),
        study.eventsFile(),
        study.events(),
        study.hypothesesFile(),
        study.hypotheses(),
        study.polarityModel(),
        study.codes(),
        study.validation(),
        study.privacy(),
        study.key(),
        out.toAbsolutePath().normalize(),
        study.mostRejectsPercent());
  }

  @Test
  void everyFileHasTheDispositionsThatWerePlanted() throws IOException {
    Map<String, JsonNode> accounts = new HashMap<>();
    manifest.get("accounts").forEach(a -> accounts.put(a.get("source").asText(), a));
    List<Map<String, String>> truth = rows(TRUTH.resolve("records.tsv"));
    assertEquals(truth.size(), accounts.size());
    for (Map<String, String> file : truth) {
      JsonNode account = accounts.get(file.get("file"));
      assertNotNull(account, file.get("file"));
      for (String count :
          List.of(
              "records",
              "first",
              "repeat",
              "profile",
              "probe",
              "structure",
              "reject",
              "repaired",
              "embedded")) {
        assertEquals(
            Long.parseLong(file.get(count)),
            account.get(count).asLong(),
            file.get("file") + " " + count);
      }
    }
  }

  @Test
  void rejectsHaveTheReasonsThatWerePlanted() throws IOException {
    Map<String, Long> expected = new TreeMap<>();
    for (Map<String, String> row : rows(TRUTH.resolve("rejects.tsv"))) {
      expected.put(row.get("file") + " " + row.get("reason"), Long.parseLong(row.get("count")));
    }
    Map<String, Long> found = new TreeMap<>();
    for (Row row :
        spark.sql("SELECT source, reason, count(*) FROM rejects GROUP BY 1, 2").collectAsList()) {
      found.put(row.getString(0) + " " + row.getString(1), row.getLong(2));
    }
    assertEquals(expected, found);
  }

  @Test
  void everyPostIsThereOnceWithItsAuthorTimeAndKind() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (Map<String, String> row : rows(TRUTH.resolve("posts.tsv"))) {
      expected.add(
          String.join(
              " ", row.get("post_id"), row.get("author"), row.get("posted_at"), row.get("kind")));
    }
    List<Row> rows =
        spark
            .sql(
                """
                SELECT post_id, author_id,
                       date_format(posted_at + INTERVAL 8 HOURS, "yyyy-MM-dd'T'HH:mm:ss'+08:00'"),
                       kind
                FROM posts
                """)
            .collectAsList();
    Set<String> found = new TreeSet<>();
    for (Row row : rows) {
      found.add(
          String.join(" ", row.getString(0), row.getString(1), row.getString(2), row.getString(3)));
    }
    assertEquals(rows.size(), found.size(), "no post stands twice");
    assertEquals(expected, found);
  }

  @Test
  void metricValuesAreThoseOfTheIndependentProgram() throws IOException {
    Map<String, MetricValue> found = new HashMap<>();
    Mart mart = Mart.open(study.out().resolve("mart"));
    for (var metric : mart.catalogue().metrics()) {
      for (MetricValue value : mart.values(metric.id())) {
        String slice = value.slice() == null ? "" : value.slice();
        found.put(value.executive() + " " + value.metric() + " " + slice, value);
      }
    }
    var wrong = new ArrayList<String>();
    List<Map<String, String>> truth = rows(TRUTH.resolve("metric_values.tsv"));
    for (Map<String, String> row : truth) {
      String name = row.get("executive") + " " + row.get("metric") + " " + row.get("slice");
      MetricValue value = found.get(name);
      if (value == null) {
        wrong.add(name + " is missing");
        continue;
      }
      if (row.get("gate").equals("suppress")) {
        assertNull(value.value(), name + " is below the gate");
        continue;
      }
      compare(wrong, name, row.get("value"), value.value());
      compare(wrong, name + " low", row.get("low"), value.low());
      compare(wrong, name + " high", row.get("high"), value.high());
      assertEquals(Long.parseLong(row.get("n")), value.n(), name + " n");
    }
    assertEquals(List.of(), wrong);
    assertTrue(truth.size() > 2_000, "the truth covers all executives and metrics");
  }

  private static void compare(List<String> wrong, String name, String expected, Double found) {
    if (expected.isEmpty() != (found == null)) {
      wrong.add("%s: expected %s, found %s".formatted(name, expected, found));
    } else if (found != null) {
      double value = Double.parseDouble(expected);
      if (Math.abs(value - found) > 1e-9 * Math.max(1, Math.abs(value))) {
        wrong.add("%s: expected %s, found %s".formatted(name, expected, found));
      }
    }
  }

  /** The crisis that was answered, the silent ones, and the announcement of executive and firm. */
  @Test
  void firstWordsAreThoseOfTheStory() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (Map<String, String> row : rows(TRUTH.resolve("first_words.tsv"))) {
      expected.add(String.join(" ", row.values()).strip());
    }
    Set<String> found = new TreeSet<>();
    for (Row row :
        spark
            .sql(
                """
                SELECT concat_ws(' ', executive, event, exec_id, date_format(exec_at + INTERVAL 8 HOURS,
                    "yyyy-MM-dd'T'HH:mm:ss'+08:00'"), firm_id, date_format(firm_at + INTERVAL 8 HOURS,
                    "yyyy-MM-dd'T'HH:mm:ss'+08:00'"))
                FROM crises WHERE first = 'EXEC'
                UNION ALL
                SELECT concat_ws(' ', executive, '', post_id, date_format(exec_at + INTERVAL 8 HOURS,
                    "yyyy-MM-dd'T'HH:mm:ss'+08:00'"), other_id, date_format(other_at + INTERVAL 8 HOURS,
                    "yyyy-MM-dd'T'HH:mm:ss'+08:00'"))
                FROM announcements
                """)
            .collectAsList()) {
      found.add(row.getString(0));
    }
    assertEquals(expected, found);
    assertEquals(2, expected.size());
    assertEquals(
        3, spark.sql("SELECT 1 FROM crises WHERE first <> 'EXEC'").count(), "met with silence");
  }

  /**
   * The comments under each post are those that were written, and those against whom most was meant
   * are found.
   */
  @Test
  void commentsAreCountedAndTheirToneIsHeard() throws IOException {
    var written = new TreeMap<String, Long>();
    var against = new TreeMap<String, long[]>();
    for (Map<String, String> row : rows(TRUTH.resolve("comments.tsv"))) {
      long negative = Long.parseLong(row.get("negative")) + Long.parseLong(row.get("hostile"));
      long others = Long.parseLong(row.get("positive")) + Long.parseLong(row.get("neutral"));
      written.put(row.get("post_id"), negative + others);
      long[] sums = against.computeIfAbsent(row.get("executive"), id -> new long[2]);
      sums[0] += negative;
      sums[1] += negative + others;
    }
    var held = new TreeMap<String, Long>();
    for (Row row :
        spark
            .sql("SELECT post_id, comments_held FROM reactions WHERE comments_held > 0")
            .collectAsList()) {
      held.put(row.getString(0), row.getLong(1));
    }
    assertEquals(written, held);
    assertTrue(written.size() > 100, () -> written.size() + " posts with comments");
    List<String> most =
        against.keySet().stream()
            .sorted(
                Comparator.comparingDouble(id -> -(double) against.get(id)[0] / against.get(id)[1]))
            .limit(3)
            .sorted()
            .toList();
    List<String> found =
        spark
            .sql("SELECT executive FROM controversies ORDER BY index DESC")
            .collectAsList()
            .stream()
            .limit(3)
            .map(row -> row.getString(0))
            .sorted()
            .toList();
    assertEquals(most, found);
  }

  /** Every planted request is found, and no other; so are its answer, its delay and its closure. */
  @Test
  void requestsAndAnswersAreThoseOfTheStory() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (Map<String, String> row : rows(TRUTH.resolve("requests.tsv"))) {
      expected.add(String.join(" ", row.values()));
    }
    Set<String> found = new TreeSet<>();
    String china = "date_format(%s + INTERVAL 8 HOURS, \"yyyy-MM-dd'T'HH:mm:ss'+08:00'\")";
    for (Row row :
        spark
            .sql(
                """
                SELECT concat_ws(' ', post_id, executive, asker, %s, addressed,
                  coalesce(%s, ''), coalesce(answer_id, ''), coalesce(answered_by, ''),
                  coalesce(CAST(delegated AS STRING), ''), coalesce(%s, ''),
                  coalesce(closure_id, ''))
                FROM requests
                """
                    .formatted(
                        china.formatted("asked_at"),
                        china.formatted("answered_at"),
                        china.formatted("closed_at")))
            .collectAsList()) {
      found.add(row.getString(0));
    }
    assertEquals(expected, found);
    assertTrue(expected.size() > 50, () -> expected.size() + " requests");
    assertEquals(
        0,
        spark
            .sql(
                """
                SELECT 1 FROM requests
                WHERE ended_at <> CASE WHEN ended_by IN ('EXEC', 'FIRM') THEN answered_at
                  ELSE asked_at + INTERVAL 7 DAYS END
                """)
            .count());
  }

  /**
   * S(3 h) by the product limit over the planted requests, answers of the firm censoring; and what
   * is too small, two exits among them, has no number.
   */
  @Test
  void theComparisonCountsWhatWasPlanted() throws IOException {
    Map<Double, Boolean> answered = new TreeMap<>();
    for (Map<String, String> row : rows(TRUTH.resolve("requests.tsv"))) {
      OffsetDateTime asked = OffsetDateTime.parse(row.get("asked_at"));
      double hours =
          row.get("answered_at").isEmpty()
              ? 168 + answered.size() * 1e-9
              : Duration.between(asked, OffsetDateTime.parse(row.get("answered_at"))).toSeconds()
                  / 3600.0;
      answered.put(hours, row.get("answered_by").equals("EXEC"));
    }
    double open = 1;
    int atRisk = answered.size();
    for (Map.Entry<Double, Boolean> request : answered.entrySet()) {
      open *= request.getValue() && request.getKey() <= 3 ? 1 - 1.0 / atRisk : 1;
      atRisk--;
    }
    Row c07 = spark.sql("SELECT * FROM comparisons WHERE comparison = 'C07'").first();
    assertEquals(1 - open, c07.<Double>getAs("estimate"), 1e-9);
    // 7 of 43 or so were answered within three hours: the claim is "more than half".
    assertTrue(c07.<Double>getAs("high") < .5);
    Row verdict = spark.sql("SELECT * FROM hypotheses WHERE hypothesis = 'C07'").first();
    assertEquals("AGAINST", verdict.getAs("verdict"));
    String sentence = verdict.getAs("sentence_en");
    assertTrue(sentence.startsWith("Contradicted: answered share 0.162 [0.04"), sentence);
    assertEquals(answered.size(), c07.<Long>getAs("events"));
    assertEquals("FLAG", c07.getAs("gate"));
    for (String small : List.of("C14", "posting_rate", "C30", "C30:STAYED-DELETED")) {
      Row row = spark.sql("SELECT * FROM comparisons WHERE comparison = '" + small + "'").first();
      assertEquals("SUPPRESS", row.getAs("gate"), small);
      assertNull(row.getAs("estimate"), small);
      assertNull(row.getAs("p"), small);
      String points = "SELECT 1 FROM comparison_points WHERE comparison = '" + small + "'";
      assertEquals(0, spark.sql(points).count(), small);
    }
    assertEquals(30, spark.sql("SELECT 1 FROM hypotheses").count());
    // Holm goes over the three that passed their gates.
    List<Row> primary =
        spark
            .sql(
                "SELECT p, p_adjusted FROM comparisons WHERE family = 'PRIMARY' AND kind ="
                    + " 'HEADLINE' AND p IS NOT NULL ORDER BY p")
            .collectAsList();
    assertEquals(3, primary.size());
    assertEquals(Math.min(1, 3 * primary.get(0).getDouble(0)), primary.get(0).getDouble(1), 1e-12);
  }

  /** Every post that the ledger asserts to be gone went, after it was last seen and before R. */
  @Test
  void assertedDeletionsAreTrue() throws IOException {
    Map<String, Instant> gone = new HashMap<>();
    for (Map<String, String> row : rows(TRUTH.resolve("gone.tsv"))) {
      gone.put(row.get("post_id"), OffsetDateTime.parse(row.get("gone_at")).toInstant());
    }
    List<Row> asserted =
        spark
            .sql(
                "SELECT post_id, last_seen_at, missing_at FROM deletions WHERE grade IN ('A', 'B',"
                    + " 'C')")
            .collectAsList();
    assertTrue(asserted.size() > 500, () -> asserted.size() + " asserted");
    var wrong = new ArrayList<String>();
    for (Row row : asserted) {
      Instant at = gone.get(row.getString(0));
      boolean right =
          at != null
              && at.isAfter(row.getTimestamp(1).toInstant())
              && (row.isNullAt(2) || !at.isAfter(row.getTimestamp(2).toInstant()));
      if (!right) {
        wrong.add(row + ", in truth " + at);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /**
   * What is printed of deletion times, against truth/gone.tsv: pooled survival within 0.05 at every
   * printed day, each share deleted by an age within 0.15, each time within a factor of 1.5, and no
   * more than 7 % of the rows of curves whose interval leaves out the truth; none rests on fewer
   * than ten posts.
   */
  @Test
  void deletionTimesAreThoseOfTheTruth() throws IOException {
    var truth = new TrueDeletionTimes(TRUTH);
    var given = new HashMap<String, Double>();
    var wrong = new ArrayList<String>();
    int rows = 0;
    int outside = 0;
    for (Row row :
        spark
            .sql(
                "SELECT executive, days, at_least, low, high, n FROM curves"
                    + " WHERE curve = 'post_survival' ORDER BY executive, days")
            .collectAsList()) {
      String executive = row.getString(0);
      if (given.putIfAbsent(executive, row.getDouble(1)) == null) {
        continue;
      }
      double right = truth.survival(executive, given.get(executive), row.getDouble(1));
      rows++;
      outside += right < row.getDouble(3) - 1e-9 || right > row.getDouble(4) + 1e-9 ? 1 : 0;
      double most = executive.isEmpty() ? 0.05 : 0.15;
      if (Math.abs(right - row.getDouble(2)) > most || row.getLong(5) < 10) {
        wrong.add(row + ", in truth " + right);
      }
    }
    int values = 0;
    for (Row row :
        spark
            .sql(
                "SELECT executive, metric, slice, value, low, high, n FROM metric_values WHERE"
                    + " metric IN ('deleted_by_age', 'time_to_deletion') AND value IS NOT NULL")
            .collectAsList()) {
      String executive = row.getString(0);
      double from = given.get(executive);
      double at = Double.parseDouble(row.getString(2).replaceAll("[dp]", ""));
      values++;
      boolean fits;
      if (row.getString(1).equals("deleted_by_age")) {
        fits = Math.abs(1 - truth.survival(executive, from, at) - row.getDouble(3)) <= 0.15;
      } else {
        double ratio = row.getDouble(3) / 86_400 / truth.age(executive, from, 1 - at / 100);
        fits = ratio <= 1.5 && ratio >= 1 / 1.5;
      }
      if (!fits || row.getLong(6) < 10) {
        wrong.add(row.toString());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(rows >= 40 && values >= 5, rows + " rows, " + values + " values");
    assertTrue(outside <= 0.07 * rows, outside + " of " + rows + " rows leave out the truth");
  }

  /** Sample Three emptied the account on 10 July 2012, Sample Twelve thinned it on 15 November. */
  @Test
  void thePurgesOfTheStoryAreFoundAndNoOthers() {
    assertEquals(
        List.of("sample-three PURGE_TOTAL true", "sample-twelve PURGE_MASS true"),
        spark
            .sql(
                """
                SELECT concat_ws(' ', executive, kind, CASE executive
                  WHEN 'sample-three' THEN from_at < TIMESTAMP '2012-07-10 04:00:00'
                    AND to_at >= TIMESTAMP '2012-07-10 04:00:00'
                  WHEN 'sample-twelve' THEN from_at < TIMESTAMP '2012-11-14 17:20:00'
                    AND to_at >= TIMESTAMP '2012-11-14 17:20:00'
                  END)
                FROM exec_events WHERE kind LIKE 'PURGE%' ORDER BY executive
                """)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList());
  }

  /**
   * The deleted share of every executive and month, against gone.tsv: a value or interval that
   * excludes what was really deleted of the posts held is wrong; undefined is not.
   */
  @Test
  void deletedSharesHoldTheTruth() throws IOException {
    Set<String> gone = new TreeSet<>();
    for (Map<String, String> row : rows(TRUTH.resolve("gone.tsv"))) {
      OffsetDateTime at = OffsetDateTime.parse(row.get("gone_at"));
      if (at.isBefore(OffsetDateTime.parse("2013-01-01T12:00:00+08:00"))) {
        gone.add(row.get("post_id"));
      }
    }
    Map<String, String> executives = new HashMap<>();
    rows(TRUTH.resolve("accounts.tsv"))
        .forEach(row -> executives.put(row.get("author"), row.get("executive")));
    Map<String, long[]> truth = new TreeMap<>();
    for (Map<String, String> row : rows(TRUTH.resolve("posts.tsv"))) {
      String executive = executives.get(row.get("author"));
      if (executive != null && !row.get("kind").equals("COMMENT")) {
        for (String period : List.of("all", row.get("posted_at").substring(0, 7))) {
          long[] counts = truth.computeIfAbsent(executive + " " + period, k -> new long[2]);
          counts[0] += gone.contains(row.get("post_id")) ? 1 : 0;
          counts[1]++;
        }
      }
    }
    var wrong = new ArrayList<String>();
    Map<String, Double> found = new HashMap<>();
    for (Row row :
        spark
            .sql(
                """
                SELECT concat(executive, ' ', CASE grain WHEN 'month' THEN period ELSE 'all' END),
                  value, low, high FROM metric_values
                WHERE metric = 'deletion_share' AND value IS NOT NULL
                """)
            .collectAsList()) {
      long[] counts = truth.get(row.getString(0));
      double share = (double) counts[0] / counts[1];
      found.put(row.getString(0), row.getDouble(1));
      if (share < row.getDouble(2) - 1e-9 || share > row.getDouble(3) + 1e-9) {
        wrong.add(row + ", in truth %d of %d".formatted(counts[0], counts[1]));
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(1.0, found.get("sample-seven all"));
    assertEquals(1.0, found.get("sample-three 2012-03"));
    assertEquals(30, truth.get("sample-three 2012-03")[0]);
  }

  /** What each day of the three who deleted really was; a day is wrong when it cannot be that. */
  @Test
  void statesOfThoseWhoDeletedAllowTheTruth() {
    var truth = new TreeMap<String, String>();
    truth.put("sample-seven 2012-03-10", "S1");
    truth.put("sample-seven 2012-03-11", "S4");
    truth.put("sample-seven 2012-12-31", "S4");
    truth.put("sample-three 2012-06-30", "S1");
    truth.put("sample-three 2012-07-11", "S3");
    truth.put("sample-three 2012-10-05", "S3");
    truth.put("sample-three 2012-12-31", "S5");
    truth.put("sample-twelve 2012-11-13", "S1");
    truth.put("sample-twelve 2012-12-05", "S5");
    truth.put("sample-twelve 2012-12-31", "S5");
    for (Map.Entry<String, String> day : truth.entrySet()) {
      String[] of = day.getKey().split(" ", -1);
      Row spell =
          spark
              .sql(
                  """
                  SELECT state, certain, array_contains(possible_states, '%s'), group_of_state
                  FROM spells WHERE executive = '%s' AND start_day <= DATE '%s'
                    AND stop_day > DATE '%s'
                  """
                      .formatted(day.getValue(), of[0], of[1], of[1]))
              .first();
      assertTrue(spell.getBoolean(2), day + " " + spell);
      if (spell.getBoolean(1)) {
        assertEquals(day.getValue(), spell.getString(0), day.toString());
      }
    }
    // After the purge nobody says that Sample Three stayed.
    assertEquals(
        0,
        spark
            .sql(
                """
                SELECT 1 FROM spells WHERE executive = 'sample-three' AND group_of_state = 'STAYED'
                  AND start_day < DATE '2012-11-05' AND stop_day > DATE '2012-07-11'
                """)
            .count());
    // In December ten posts of Sample Twelve are held: nobody says for certain that it was purged.
    assertEquals(
        0,
        spark
            .sql(
                """
                SELECT 1 FROM spells WHERE executive = 'sample-twelve'
                  AND (group_of_state = 'DELETED' OR (state = 'S3' AND certain))
                """)
            .count());
    Row closed =
        spark
            .sql(
                """
                SELECT value, low, high FROM metric_values WHERE executive = 'sample-seven'
                  AND metric = 'state_share' AND slice = 'S4' AND grain = 'period'
                """)
            .first();
    assertEquals(296 / 731.0, closed.getDouble(0), 1e-12);
  }

  /** Every executive has one state on every day of the study. */
  @Test
  void everyDayHasARow() {
    assertEquals(
        List.of(),
        spark
            .sql(
                """
                SELECT executive, sum(datediff(least(stop_day, DATE '2013-01-01'),
                  greatest(start_day, DATE '2011-01-01'))) AS days
                FROM spells WHERE stop_day > DATE '2011-01-01' AND start_day < DATE '2013-01-01'
                GROUP BY executive HAVING days <> 731
                """)
            .collectAsList());
    assertEquals(
        14, spark.sql("SELECT DISTINCT executive FROM spells").count(), "all of the roster");
    // Those searched for in vain three days before the end never joined until the end.
    assertEquals(
        2,
        spark
            .sql("SELECT 1 FROM spells WHERE state = 'S0' AND stop_day = DATE '2013-01-01'")
            .count());
  }

  /**
   * Of the posts of a dump that stood at a later one: where not all accounts count, it says whose.
   */
  @Test
  void attritionSaysWhosePostsItCounts() {
    Row early =
        spark
            .sql("SELECT * FROM attrition WHERE dump = 0 AND later_dump = 12 AND age = '365+'")
            .first();
    assertEquals(0L, early.<Long>getAs("present"));
    assertEquals(1L, early.<Long>getAs("accounts"));
    assertTrue(early.<Long>getAs("accounts_of_dump") > 5, early::toString);
    assertEquals(List.of("9900000003"), early.getList(early.fieldIndex("whose")));
  }

  /** A purge that is known as an interval of months is counted in none of them. */
  @Test
  void noMonthClaimsAPurgeThatMayLieOutsideOfIt() {
    assertEquals(
        List.of(),
        spark
            .sql(
                """
                SELECT executive, period, value FROM metric_values
                WHERE metric = 'purge_count' AND grain = 'month' AND value > 0
                """)
            .collectAsList());
    assertEquals(
        2,
        spark
            .sql(
                """
                SELECT 1 FROM metric_values
                WHERE metric = 'purge_count' AND grain = 'period' AND value = 1
                """)
            .count());
    assertEquals(
        "WIDE_INTERVAL",
        spark
            .sql(
                """
                SELECT reason FROM metric_values WHERE metric = 'purge_count' AND grain = 'month'
                  AND period = '2012-08' AND executive = 'sample-three' AND slice = 'TOTAL'
                """)
            .first()
            .getString(0));
  }

  @Test
  void theReconciliationLineAddsUpAndTheReportIsThere() throws IOException {
    assertFalse(outcome.unchanged());
    assertEquals(List.of(), outcome.broken());
    assertTrue(outcome.reconciliation().startsWith("13,443 records read = 10,019 posts"));
    assertTrue(Files.readString(outcome.report()).contains("Sample study (synthetic data)"));
    assertTrue(Files.exists(study.out().resolve("report/zh/index.html")));
  }

  @Test
  void aSecondRunChangesNothing() {
    Outcome again = Pipeline.run(study, RunOptions.ALL, Progress.SILENT);
    assertTrue(again.unchanged());
    assertEquals(outcome.reconciliation(), again.reconciliation());
  }

  /** The rows of a tab-separated file by column. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] names = lines.get(0).split("\t", -1);
    var rows = new ArrayList<Map<String, String>>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
