package org.shiguan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.Lake;
import org.shiguan.run.Outcome;
import org.shiguan.run.Progress;
import org.shiguan.run.RunOptions;
import org.shiguan.study.Study;
import org.shiguan.study.StudyFile;

/**
 * A study over the real dumps beside the project, where they are there: the counts their README
 * gives, which other programs measured.
 */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RealStudyTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data");

  @TempDir private static Path folder;

  private SparkSession spark;
  private Study study;
  private Outcome outcome;
  private final Map<String, Map<String, Long>> totals = new HashMap<>();

  @BeforeAll
  void run(SparkSession shared) throws IOException {
    assumeTrue(Files.isDirectory(DATA), "no ../shared/data beside the project");
    spark = shared;
    Path data = DATA.toRealPath();
    Files.writeString(
        folder.resolve("messages.yaml"),
        """
        separator: ";;;;"
        quote: "'"
        encoding: UTF-8
        header: false
        columns: [id, created_at, text, client, reposts, comments, likes, author_id, -]
        time: "yyyy-MM-dd HH:mm:ss"
        """);
    Files.writeString(
        folder.resolve("executives.yaml"),
        """
        executives:
          - id: stand-in
            names: {zh: 替身, en: Stand-in}
            company: {zh: 无, en: none}
            accounts: [{uid: "1743771585"}]
            evidence: [{note: "the account of a private person, named as a stand-in"}]
        """);
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        study: real
        period: {from: 2010-01-01, to: 2016-06-01}
        inputs:
          - path: %1$s/sfm-warc/*.warc.gz
          - path: %1$s/okws/*.json
          - path: %1$s/timeline-2817/*.json
          - path: %1$s/delimited/messages_20140509.txt
            mapping: messages.yaml
          - path: %1$s/weiboscope/sampleweibo.csv
        roster: executives.yaml
        out: out
        """
            .formatted(data));
    study = StudyFile.read(folder.resolve("study.yaml"));
    outcome = Pipeline.run(study, RunOptions.ALL, Progress.SILENT);
    CorpusViews.register(spark, new Lake(study.out()));
    JsonNode manifest = new ObjectMapper().readTree(new Lake(study.out()).manifest().toFile());
    for (JsonNode account : manifest.get("accounts")) {
      Path source = Path.of(account.get("source").asText());
      Map<String, Long> total =
          totals.computeIfAbsent(
              source.getParent().getFileName().toString(), name -> new HashMap<>());
      account
          .properties()
          .forEach(
              count -> {
                if (count.getValue().isIntegralNumber()) {
                  total.merge(count.getKey(), count.getValue().asLong(), Long::sum);
                }
              });
    }
  }

  private long count(String folderOfDump, String what) {
    return totals.get(folderOfDump).get(what);
  }

  private long distinctPosts(String folderOfDump) {
    return spark
        .sql(
            "SELECT count(DISTINCT post_id) FROM sightings WHERE source LIKE '%/"
                + folderOfDump
                + "/%'")
        .first()
        .getLong(0);
  }

  @Test
  void warcHolds155StatusesAnd213PostsWithTheEmbedded() {
    assertEquals(155, count("sfm-warc", "first") + count("sfm-warc", "repeat"));
    assertEquals(213, distinctPosts("sfm-warc"));
    assertEquals(0, count("sfm-warc", "reject"));
  }

  @Test
  void keywordCrawlHolds5131PostsIn8332Lines() {
    assertEquals(8_332, count("okws", "records"));
    assertEquals(5_131, count("okws", "first"));
    assertEquals(3_201, count("okws", "repeat"));
    assertEquals(0, count("okws", "reject"));
    assertEquals(7, count("okws", "repaired"));
  }

  @Test
  void timelineHolds1645PostsWithItsYearlyCounts() {
    assertEquals(1_654, count("timeline-2817", "records"));
    assertEquals(1_645, count("timeline-2817", "first"));
    List<Long> years =
        spark
            .sql(
                "SELECT year(china_day), count(*) FROM exec_posts WHERE executive = 'stand-in'"
                    + " GROUP BY 1 ORDER BY 1")
            .collectAsList()
            .stream()
            .map(row -> row.getLong(1))
            .toList();
    assertEquals(List.of(247L, 542L, 475L, 267L, 114L), years);
  }

  @Test
  void mappedTextHolds8616PostsAndWeiboscope121Of41Authors() {
    assertEquals(8_616, count("delimited", "first"));
    assertEquals(121, count("weiboscope", "first"));
    assertEquals(
        41L,
        spark
            .sql("SELECT count(DISTINCT author_id) FROM posts WHERE source LIKE '%/weiboscope/%'")
            .first()
            .getLong(0));
  }

  @Test
  void everybodyHasAPseudonym() {
    assertEquals(
        0L,
        spark
            .sql("SELECT count(*) FROM posts WHERE NOT author_id RLIKE '^[0-9a-f]{32}$'")
            .first()
            .getLong(0));
    assertEquals(
        0L,
        spark
            .sql(
                "SELECT count(*) FROM posts LATERAL VIEW explode(mentions) AS m"
                    + " WHERE NOT m RLIKE '^u_[0-9a-f]{16}$'")
            .first()
            .getLong(0));
  }

  @Test
  void theReportIsThereAndTheAccountBalances() {
    assertEquals(List.of(), outcome.broken());
    assertTrue(Files.exists(outcome.report()));
    assertTrue(
        Files.exists(study.out().resolve("report").resolve("executives").resolve("stand-in.html")));
  }
}
