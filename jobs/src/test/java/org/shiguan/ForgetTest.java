package org.shiguan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.ingest.Forgetting;
import org.shiguan.privacy.Forgotten;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.privacy.StudyKey;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.Outcome;
import org.shiguan.run.SmallStudy;
import org.shiguan.run.TableVersion;
import org.shiguan.study.UserException;

/**
 * Nobody is named in a corpus under pseudonyms, and who is forgotten is in no file of it. People,
 * numbers and posts are made up.
 */
@ExtendWith(SharedSpark.class)
final class ForgetTest {
  private static final String GONE = "9900000001";
  private static final String STAYS = "9900000002";
  private static final String GONE_NAME = "样本一号";
  private static final String STAYS_NAME = "样本二号";

  @TempDir private Path folder;

  private SmallStudy study;

  private static String user(String uid, String name) {
    return """
        {"id":%s,"idstr":"%s","screen_name":"%s","name":"%s","description":"我是%s","followers_count":5}"""
        .formatted(uid, uid, name, name, name);
  }

  private static String post(String mid, String user, String text, String more) {
    return """
        {"created_at":"Tue May 31 17:46:55 +0800 2011","id":%s,"mid":"%s","text":"%s","source":"微博","user":%s%s}
        """
        .formatted(mid, mid, text, user, more);
  }

  @BeforeEach
  void dumps() throws IOException {
    String gone = user(GONE, GONE_NAME);
    String stays = user(STAYS, STAYS_NAME);
    String original = post("3343000000000001", gone, "早，电13800138000", "").strip();
    study =
        new SmallStudy(folder)
            .privacy("pseudonym")
            .file(
                "one.json",
                original
                    + "\n"
                    + post("3343000000000002", gone, "晚 @样本二号", "")
                    + post("3343000000000003", stays, "回复@样本一号:好 a@163.com", "")
                    + post(
                        "3343000000000004",
                        stays,
                        "转 http://x.example/?access_token=geheim",
                        ",\"in_reply_to_screen_name\":\"样本一号\",\"annotations\":[{\"user_id\":9900000001,"
                            + "\"url\":\"http://weibo.com/9900000001\"}],\"retweeted_status\":"
                            + original)
                    + post("3343000000000005", stays, "没有提到谁", "")
                    + post("3343000000000006", gone, "坏", "").replace("Tue May 31", "Tue Mai 31")
                    + gone
                    + "\n{\"id\":3343000000000007,\"text\":\"@样本一号 坏\n")
            .file(
                "two.json",
                original
                    + "\n"
                    + post("3343000000000003", stays, "回复@样本一号:更好...全文", "")
                    + post("3343000000000005", stays, "没有提到谁", ""))
            .input("path: one.json, captured_at: \"2012-01-01T00:00:00+08:00\"")
            .input("path: two.json, captured_at: \"2012-02-01T00:00:00+08:00\"");
  }

  private Pseudonyms names() {
    return new Pseudonyms(StudyKey.readOrMake(folder.resolve("small.key")));
  }

  /** Every row of every Parquet file there is, and every other file beside them, as text. */
  private List<String> everything(SparkSession spark) throws IOException {
    var all = new ArrayList<String>();
    try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".parquet")) {
          all.addAll(spark.read().parquet(file.toString()).toJSON().collectAsList());
        } else if (!name.endsWith(".crc")
            && !file.startsWith(folder.resolve("out/mart"))
            && !file.startsWith(folder.resolve("out/report"))) {
          all.add(Files.readString(file));
        }
      }
    }
    assertTrue(all.size() > 5, "the corpus was found");
    return all;
  }

  private static void assertNowhere(List<String> everything, String... planted) {
    for (String text : everything) {
      for (String what : planted) {
        assertFalse(text.contains(what), what + " in " + text);
      }
    }
  }

  private static void assertBalances(Outcome outcome) {
    assertEquals(List.of(), outcome.broken());
  }

  @Test
  void nobodyIsNamedAnywhereInTheCorpus(SparkSession spark) throws IOException {
    assertBalances(study.run("ingest"));
    assertNowhere(
        everything(spark),
        GONE_NAME,
        STAYS_NAME,
        GONE,
        STAYS,
        "13800138000",
        "a@163.com",
        "163.com",
        "geheim");
  }

  @Test
  void whoIsForgottenIsInNoFileAndDoesNotComeBack(SparkSession spark) throws IOException {
    assertBalances(study.run(null));
    Pseudonyms names = names();
    String author = names.author(GONE);
    String name = names.name(GONE_NAME);
    assertTrue(everything(spark).stream().anyMatch(text -> text.contains(author)));
    assertTrue(everything(spark).stream().anyMatch(text -> text.contains(name)));
    var read = recordsRead();

    List<String> said = Forgetting.of(spark, study.lake(), author);
    // Two posts; three sightings of them as records and one embedded; the account shown alone and
    // in each of those and in the record whose time is bad.
    assertTrue(said.contains("posts: 2 rows removed"), said.toString());
    assertTrue(said.contains("sightings: 4 rows removed"), said.toString());
    assertTrue(
        said.contains("edits: 0 rows removed, the name taken out of others"), said.toString());
    assertEquals(Set.of(author, name), Forgotten.of(study.lake().out()).who());
    assertGone(spark, author, name);
    assertFalse(Files.exists(study.lake().mart()));
    assertEquals(read, recordsRead());
    CorpusViews.register(spark, study.lake());
    List<Row> texts =
        spark
            .sql(
                "SELECT text, kind, size(mentions), retweeted_author_id FROM posts ORDER BY post_id")
            .collectAsList();
    assertEquals("[回复@〔已删除〕:好 〔邮箱〕,REPLY,0,null]", texts.get(0).toString());
    assertEquals(3, texts.size());
    var byHand = new TreeMap<String, TableVersion>();
    study.record("ingest").tables().forEach(table -> byHand.put(table.name(), table));

    assertBalances(study.run("ingest"));
    assertGone(spark, author, name);
    assertEquals(read, recordsRead());
    for (TableVersion table : study.record("ingest").tables()) {
      assertEquals(byHand.get(table.name()).rows(), table.rows(), table.name());
      assertEquals(byHand.get(table.name()).hash(), table.hash(), table.name());
    }
    assertTrue(study.run("ingest").unchanged());
    assertTrue(
        Files.readString(study.lake().out().resolve("rejects/forgotten.csv")).contains("one.json"));
    assertFalse(Forgetting.of(spark, study.lake(), author).isEmpty(), "asked twice is no mistake");
  }

  private void assertGone(SparkSession spark, String author, String name) throws IOException {
    List<String> everything = everything(spark);
    everything.removeIf(text -> text.equals(author + "\n" + name + "\n"));
    assertNowhere(everything, author, name);
  }

  /** Records read; the account of every file adds up. */
  private long recordsRead() {
    long records = 0;
    for (var account : study.record("ingest").notes().get("accounts")) {
      long sum = 0;
      for (String what : List.of("first", "repeat", "profile", "probe", "structure", "reject")) {
        sum += account.get(what).asLong();
      }
      long reasons = 0;
      for (var count : account.get("rejects")) {
        reasons += count.asLong();
      }
      assertEquals(account.get("records").asLong(), sum, account.toString());
      assertEquals(account.get("reject").asLong(), reasons, account.toString());
      records += sum;
    }
    return records;
  }

  @Test
  void aNameAloneIsTakenOutOfTexts(SparkSession spark) throws IOException {
    assertBalances(study.run("ingest"));
    String name = names().name(STAYS_NAME);
    var unused = Forgetting.of(spark, study.lake(), name);
    assertNowhere(
        everything(spark).stream().filter(text -> !text.equals(name + "\n")).toList(), name);
    assertEquals(5, study.record("ingest").table("posts").rows(), "nobody's posts went");
  }

  @Test
  void nobodyOfThatNameIsAMistake(SparkSession spark) throws IOException {
    assertBalances(study.run("ingest"));
    var wrong =
        assertThrows(
            UserException.class, () -> Forgetting.of(spark, study.lake(), "u_0123456789abcdef"));
    assertEquals(
        study.lake().out()
            + " knows nobody called 'u_0123456789abcdef'; name an author_id of its table posts or a"
            + " name after @.",
        wrong.getMessage());
    assertFalse(Files.exists(study.lake().out().resolve("forgotten.txt")));
    var none = new SmallStudy(folder.resolve("none")).lake();
    assertThrows(UserException.class, () -> Forgetting.of(spark, none, "x"));
  }
}
