package org.shiguan.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.Pipeline;
import org.shiguan.SharedSpark;
import org.shiguan.run.Lake;
import org.shiguan.run.Progress;
import org.shiguan.run.RunOptions;
import org.shiguan.study.Study;
import org.shiguan.study.StudyFile;
import org.shiguan.synth.Synth;

/** Our ingest and cleaning against the same work in SQL, which shares no line with them. */
@ExtendWith(SharedSpark.class)
final class RivalTest {
  private static final String MEMORY = "1GB";

  /**
   * What texts are thrown together from: everything that cleaning looks at, whole and in halves.
   */
  private static final String[] PIECES = {
    "今天",
    "天气",
    "好",
    "a",
    "B",
    "1",
    "_",
    "-",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "　",
    "\u00a0",
    "&nbsp;",
    "\u200b",
    "\ufeff",
    "，",
    "：",
    "！",
    "～",
    "ＡＢＣ",
    "１２",
    "（",
    "）",
    "&",
    "&amp;",
    "&lt;",
    "&gt;",
    "&quot;",
    "&#39;",
    "&amp;amp;",
    "&amp;lt;",
    "#",
    "##",
    "＃",
    "#话题#",
    "# #",
    "@",
    "＠",
    "@某人",
    ":",
    "//@",
    "//",
    "／／＠",
    "回复@某人:",
    "回復",
    "覆",
    "http",
    "http://t.cn/a1",
    "https://",
    "://",
    "[",
    "]",
    "[哈哈]",
    "［泪］",
    "[a1]",
    "转发微博",
    "Repost",
    "<",
    ">",
    "\"",
    ",",
    "𠀀"
  };

  private static final String[] CLIENTS = {
    "", "iPhone客户端", "来自iPad客户端", " 新浪微博 ", "<a href=\"http://t.cn/\">小米手机</a>", "AT&amp;T"
  };

  @TempDir private static Path folder;

  @BeforeAll
  static void writeStudy() throws IOException {
    Files.writeString(
        folder.resolve("executives.yaml"),
        """
        executives:
          - id: sample-one
            names: {zh: 样本一号, en: Sample One}
            company: {zh: 样本公司, en: Sample Company}
            accounts: [{uid: uAAAAAAAAA, space: weiboscope}]
            evidence: [{note: "synthetic: nobody real is meant"}]
        """);
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        study: rival
        synthetic: true
        period: {from: 2011-01-01, to: 2014-01-01}
        inputs:
          - path: dump.csv
        roster: executives.yaml
        privacy: none
        out: out
        """);
  }

  @Test
  void agreesOnTheFileThatSpeedIsMeasuredWith(SparkSession spark) throws Exception {
    Synth.weiboscope(folder.resolve("dump.csv"), 5_000, 7);
    assertEquals(List.of(), differences(spark));
  }

  @Test
  void agreesOnTextsThrownTogether(SparkSession spark) throws Exception {
    var random = new Random(20_120_103);
    var rows =
        new StringBuilder(
            "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
                + "deleted_last_seen,permission_denied\r\n");
    for (int i = 0; i < 6_000; i++) {
      // A tenth of the ids come again.
      int post = random.nextInt(10) == 0 ? random.nextInt(1_000) : i;
      String mid = "m%09d".formatted(post);
      boolean repost = random.nextInt(8) == 0;
      boolean located = random.nextInt(30) == 0;
      rows.append(mid)
          .append(',')
          .append(repost ? "m%09d".formatted(random.nextInt(9_000)) : "")
          .append(',')
          .append(post % 50 == 0 ? "ukn" : "u%08d".formatted(post % 301))
          .append(',')
          .append(repost ? "u%08d".formatted(random.nextInt(300)) : "")
          .append(',')
          .append(quoted(CLIENTS[random.nextInt(CLIENTS.length)]))
          .append(',')
          .append(located ? "1" : List.of("", "0", "1").get(random.nextInt(3)))
          .append(',')
          .append(quoted(text(random)))
          .append(',')
          .append(located ? "30.5 114.3" : "")
          .append(',')
          .append(time(random))
          .append(',')
          .append(random.nextInt(20) == 0 ? time(random) : "")
          .append(',')
          .append(random.nextInt(40) == 0 ? "permission denied" : "")
          .append("\r\n");
    }
    Files.writeString(folder.resolve("dump.csv"), rows);
    assertEquals(List.of(), differences(spark));
  }

  @Test
  void seesADifferenceOfOneLetter(SparkSession spark) throws Exception {
    Path dump = folder.resolve("dump.csv");
    Synth.weiboscope(dump, 500, 8);
    Study study = ingested(spark);
    String rows = Files.readString(dump);
    int letter = rows.indexOf("的");
    Files.writeString(dump, rows.substring(0, letter) + "地" + rows.substring(letter + 1));
    List<String> found = differences(study);
    assertEquals("posts: text differs", found.get(0));
    assertTrue(found.get(1).contains("的") && found.get(1).contains("地"), found.get(1));
  }

  private static List<String> differences(SparkSession spark) throws IOException, SQLException {
    return differences(ingested(spark));
  }

  private static List<String> differences(Study study) throws IOException, SQLException {
    Path rival = Files.createTempDirectory(folder, "rival");
    Rival.run(folder.resolve("dump.csv"), "dump.csv", rival, MEMORY);
    return Agreement.differences(new Lake(study.out()).corpus(), rival, MEMORY);
  }

  /** Our side, in the shared session and a fresh output folder. */
  private static Study ingested(SparkSession spark) throws IOException {
    assertTrue(!spark.sparkContext().isStopped());
    Path file = folder.resolve("study-" + System.nanoTime() + ".yaml");
    Files.writeString(
        file,
        Files.readString(folder.resolve("study.yaml"))
            .replace("out: out", "out: out-" + System.nanoTime()));
    Study study = StudyFile.read(file);
    var ingest = new RunOptions(null, "ingest", null, false, RunOptions.ALL.spark());
    assertTrue(Pipeline.run(study, ingest, Progress.SILENT).broken().isEmpty());
    return study;
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String time(Random random) {
    return "2012-%02d-%02d %02d:%02d:%02d"
        .formatted(
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            random.nextInt(24),
            random.nextInt(60),
            random.nextInt(60));
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
