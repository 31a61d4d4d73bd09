package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.SharedSpark;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.Outcome;
import org.shiguan.run.SmallStudy;

/** A dump written by hand: embedded originals, stubs, and files that are cut off. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HandMadeDumpTest {
  private static final int LINES = 3_000;

  @TempDir private static Path folder;
  private SparkSession spark;
  private SmallStudy study;
  private Outcome outcome;

  @BeforeAll
  void ingest(SparkSession shared) throws IOException {
    spark = shared;
    String only = status(3_460_000_000_000_001L, 11, "只在转发里", 5, "");
    String both = status(3_460_000_000_000_002L, 12, "先在转发里，后来自己也在", 6, "");
    String bothLater = status(3_460_000_000_000_002L, 12, "先在转发里，后来自己也在", 60, "");
    String stub =
        """
        {"deleted":"1","text":"抱歉，此微博已被作者删除。查看帮助：http://t.cn/zWSudZc",\
        "created_at":"","idstr":"3460000000000003","mid":"3460000000000003","id":3460000000000003}\
        """;
    String bare =
        """
        {"deleted":"1","text":"該微博已被刪除","created_at":"","mid":"3460000000000004"}\
        """;
    study =
        new SmallStudy(folder)
            .file(
                "early.json",
                status(3_460_000_000_000_010L, 1, "转发一", 0, only)
                    + status(3_460_000_000_000_011L, 1, "转发二", 0, both)
                    + status(3_460_000_000_000_012L, 1, "转发三", 0, stub))
            .file(
                "late.json",
                bothLater
                    + status(3_460_000_000_000_013L, 2, "再转", 0, only)
                    + status(3_460_000_000_000_014L, 2, "又转", 0, bare))
            .file("dumps/good.json", lines(0))
            .file("dumps/cut.json.gz", firstHalf(gzip(lines(1))))
            .file("dumps/cut.json.bz2", firstHalf(bzip2(lines(2))))
            .file("dumps/other.json", lines(3))
            .file("weeks.zip", zip(Map.of("a/week1.json", lines(4), "README.txt", "made up")))
            .input("path: early.json, captured_at: \"2012-07-10T00:00:00+08:00\"")
            .input("path: late.json, captured_at: \"2012-07-20T00:00:00+08:00\"")
            .input("path: dumps/*")
            .input("path: weeks.zip");
    outcome = study.run("ingest");
    CorpusViews.register(spark, study.lake());
  }

  @Test
  void whatIsSeenOnlyInsideOthersIsAPostAndNobodysFirst() {
    assertEquals("embedded 2012-07-10 5,embedded 2012-07-20 5", sightings("w:3460000000000001"));
    assertEquals("2 5 11", post("w:3460000000000001"));
  }

  @Test
  void itsOwnRecordIsTheFirstEvenWhenItCameLater() {
    assertEquals("embedded 2012-07-10 6,first 2012-07-20 60", sightings("w:3460000000000002"));
    assertEquals("2 60 12", post("w:3460000000000002"));
  }

  @Test
  void aStubIsAProbeAndItsRepostIsAlive() {
    // Dated by the capture of the repost; said in 2012, 該微博已被刪除 no longer names who did it.
    assertEquals(
        "w:3460000000000003 DEL_AUTHOR embedded 2012-07-10,"
            + "w:3460000000000004 NOT_EXIST embedded 2012-07-20",
        text(
            """
            SELECT concat_ws(' ', post_id, code, via, date(captured_at + INTERVAL 8 HOURS))
            FROM probes ORDER BY post_id
            """));
    assertEquals("first 2012-07-10 0", sightings("w:3460000000000012"));
    assertEquals(
        "REPOST w:3460000000000003",
        text(
            """
            SELECT concat_ws(' ', kind, retweeted_id) FROM posts
            WHERE post_id = 'w:3460000000000012'
            """));
  }

  @Test
  void postsAreThereOnce() {
    assertEquals("0", text("SELECT string(count(*) - count(DISTINCT post_id)) FROM posts"));
  }

  @Test
  void whatIsCutOffIsReadUpToTheDamage() {
    for (String file : List.of("dumps/cut.json.gz", "dumps/cut.json.bz2")) {
      JsonNode account = accounts().get(file);
      long first = account.get("first").asLong();
      assertTrue(first > LINES / 10 && first < LINES, file + " gave " + first);
      assertEquals(1, account.get("rejects").path("BAD_CONTAINER").asLong(), file);
    }
    assertEquals(
        "0",
        text(
            """
            SELECT string(count(*)) FROM posts
            WHERE source LIKE 'dumps/%' AND text NOT RLIKE '^[a-z0-9]{200}$'
            """),
        "no half record became a post");
  }

  @Test
  void filesBesideDamagedOnesAreWhole() {
    for (String file : List.of("dumps/good.json", "dumps/other.json")) {
      assertEquals(LINES, accounts().get(file).get("records").asLong());
      assertEquals(LINES, accounts().get(file).get("first").asLong());
    }
  }

  @Test
  void everyFileIsAccountedFor() {
    assertEquals(List.of(), outcome.broken());
    assertEquals(8, accounts().size());
    for (JsonNode account : accounts().values()) {
      long disposed = 0;
      for (String disposition :
          List.of("first", "repeat", "profile", "probe", "structure", "reject")) {
        disposed += account.get(disposition).asLong();
      }
      assertEquals(account.get("records").asLong(), disposed, account.get("source").asText());
      assertFalse(account.get("records").asLong() == 0);
    }
  }

  @Test
  void tablesAreAsRecorded() {
    SettlingTest.assertTablesAreAsRecorded(spark, study);
  }

  @Test
  void filesOfAnArchiveHaveTheirOwnAccounts() {
    assertEquals(LINES, accounts().get("weeks.zip!/a/week1.json").get("first").asLong());
    JsonNode readme = accounts().get("weeks.zip!/README.txt");
    assertEquals(1, readme.get("rejects").get("UNKNOWN_FORMAT").asLong());
    assertEquals(1, readme.get("records").asLong());
    assertEquals(
        "ZIP", text("SELECT container FROM sources WHERE source = 'weeks.zip!/a/week1.json'"));
  }

  @Test
  void theAccountIsThatOfTheWrittenTables() {
    var written = new TreeMap<String, String>();
    for (Row row :
        spark
            .sql(
                """
                SELECT source, what, count(*) FROM (
                  SELECT source, disposition AS what FROM sightings
                  UNION ALL SELECT source, 'reject' FROM rejects
                  UNION ALL SELECT source, 'profile' FROM profiles WHERE via = 'record'
                  UNION ALL SELECT source, 'probe' FROM probes WHERE via = 'record')
                GROUP BY source, what
                """)
            .collectAsList()) {
      written.put(row.getString(0) + " " + row.getString(1), row.getLong(2) + "");
    }
    var said = new TreeMap<String, String>();
    accounts()
        .forEach(
            (source, account) -> {
              for (String what :
                  List.of("first", "repeat", "embedded", "reject", "profile", "probe")) {
                if (account.get(what).asLong() > 0) {
                  said.put(source + " " + what, account.get(what).asText());
                }
              }
            });
    assertEquals(written, said);
  }

  private Map<String, JsonNode> accounts() {
    var accounts = new TreeMap<String, JsonNode>();
    study
        .record("ingest")
        .notes()
        .get("accounts")
        .forEach(a -> accounts.put(a.get("source").asText(), a));
    return accounts;
  }

  private String sightings(String post) {
    return text(
        """
        SELECT concat_ws(' ', disposition, date(captured_at + INTERVAL 8 HOURS), reposts)
        FROM sightings WHERE post_id = '%s' ORDER BY captured_at
        """
            .formatted(post));
  }

  private String post(String post) {
    return text(
        "SELECT concat_ws(' ', sightings, reposts, author_id) FROM posts WHERE post_id = '%s'"
            .formatted(post));
  }

  private String text(String sql) {
    return String.join(
        ",", spark.sql(sql).collectAsList().stream().map(row -> row.getString(0)).toList());
  }

  private static String status(long mid, int author, String text, int reposts, String original) {
    String retweeted = original.isEmpty() ? "" : ",\"retweeted_status\":" + original.strip();
    return """
        {"created_at":"Sun Jul 01 08:00:00 +0800 2012","id":%1$d,"mid":"%1$d","idstr":"%1$d",\
        "text":"%2$s","source":"新浪微博","reposts_count":%3$d,"comments_count":0,\
        "user":{"id":%4$d,"idstr":"%4$d","screen_name":"路人%4$d"}%5$s}
        """
        .formatted(mid, text, reposts, author, retweeted);
  }

  /** Records with texts that hardly pack, so that a stream cut in the middle still holds many. */
  private static String lines(int file) {
    var random = new Random(file);
    var lines = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      var text = new StringBuilder();
      while (text.length() < 200) {
        text.append(Integer.toString(random.nextInt(36), 36));
      }
      long mid = 3_470_000_000_000_000L + file * 1_000_000_000L + i;
      lines.append(
          new OkwsLine(Long.toString(mid), "77", 1_341_200_000L, text.toString(), 1, 1).json());
      lines.append('\n');
    }
    return lines.toString();
  }

  private static byte[] firstHalf(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** In blocks of 100 kB: what stands before a damaged block can be read. */
  private static byte[] bzip2(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bytes, 1)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return packed.toByteArray();
  }
}
