package org.shiguan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.SharedSpark;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.SmallStudy;

/** The stage on a few made-up posts under pseudonyms. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReadStageTest {
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\r\n";

  private static final String ROSTER =
      """
      executives:
        - id: sample-one
          names: {zh: 徐乾學樣本, en: Sample One}
          aliases: [老样]
          company: {zh: 样本公司甲, en: Sample Company}
          products: [样本手机]
          accounts:
            - {uid: uAAAAAAAA, space: weiboscope}
      """;

  @TempDir private static Path folder;
  private SparkSession spark;
  private SmallStudy study;

  private static String row(int mid, String original, String text) {
    return "m%09d,%s,uAAAAAAAA,,微博,0,\"%s\",,2012-03-01 10:00:%02d,,\r\n"
        .formatted(mid, original, text, mid);
  }

  @BeforeAll
  void read(SparkSession shared) throws IOException {
    spark = shared;
    study =
        new SmallStudy(folder)
            .privacy("pseudonym")
            .roster(ROSTER)
            .file(
                "one.csv",
                HEADER
                    + row(1, "", "样本公司甲的徐乾学样本发布樣本手機，太棒了[哈哈] @某人甲 http://t.cn/a1")
                    + row(2, "", "太失望了，再也不买了")
                    + row(3, "m000000001", "转发微博")
                    + row(4, "", "http://t.cn/a1")
                    + row(5, "", "老樣说sample company"))
            .input("path: one.csv");
    study.run("read");
    CorpusViews.register(spark, study.lake());
  }

  private Row row(int mid) {
    return spark
        .sql("SELECT r.* FROM readings r WHERE post_id LIKE '%%m%09d'".formatted(mid))
        .collectAsList()
        .get(0);
  }

  @Test
  void everyPostIsReadOnce() {
    List<String> posts = spark.sql("SELECT post_id FROM posts ORDER BY 1").toJSON().collectAsList();
    assertEquals(5, posts.size());
    assertEquals(
        posts, spark.sql("SELECT post_id FROM readings ORDER BY 1").toJSON().collectAsList());
  }

  @Test
  void tokensAreSimplifiedAndNamesWhole() {
    Row first = row(1);
    List<String> tokens = first.getList(first.fieldIndex("tokens"));
    assertEquals(
        Set.of("样本公司甲", "徐乾學樣本", "样本手机", "[哈哈]", "http://t.cn/a1", "发布"),
        intersection(tokens, "样本公司甲", "徐乾學樣本", "样本手机", "[哈哈]", "http://t.cn/a1", "发布"));
    String kinds = first.getString(first.fieldIndex("token_kinds"));
    assertEquals(tokens.size(), kinds.length());
    assertEquals('N', kinds.charAt(tokens.indexOf("徐乾學樣本")));
    assertTrue(tokens.stream().anyMatch(token -> token.startsWith("@u_")), tokens.toString());
    assertFalse(tokens.toString().contains("某人甲"));
    Row fifth = row(5);
    assertEquals(List.of("老样", "说", "Sample Company"), fifth.getList(fifth.fieldIndex("tokens")));
    // The text itself stays as found.
    assertEquals(1L, spark.sql("SELECT * FROM posts WHERE text LIKE '%樣本手機%'").count());
  }

  private static Set<String> intersection(List<String> tokens, String... words) {
    var both = new HashSet<>(tokens);
    both.retainAll(List.of(words));
    return both;
  }

  @Test
  void polarityOrWhyNot() {
    assertTrue(row(1).<Integer>getAs("polarity_millionths") > 0);
    assertTrue(row(2).<Integer>getAs("polarity_millionths") < 0);
    assertEquals("BARE", row(3).getAs("polarity_reason"));
    assertEquals("NO_WORDS", row(4).getAs("polarity_reason"));
    assertEquals(
        0L,
        spark
            .sql(
                "SELECT * FROM readings"
                    + " WHERE (polarity_millionths IS NULL) = (polarity_reason IS NULL)")
            .count());
  }

  @Test
  void theManifestSaysWhatItWasReadBy() throws IOException {
    JsonNode read =
        new ObjectMapper().readTree(folder.resolve("out/manifest.json").toFile()).get("read");
    for (String part : List.of("dictionaries", "names", "script", "emoticons", "polarity")) {
      assertTrue(read.get(part).asText().matches("[0-9a-f]{24}"), part);
    }
  }

  @Test
  void anotherAliasIsAnotherReading(@TempDir Path other) throws IOException {
    var before = new ReadStage().settings(study.read(), SmallStudy.to("read"));
    var after =
        new ReadStage()
            .settings(
                new SmallStudy(other)
                    .roster(ROSTER.replace("[老样]", "[老样, 小样]"))
                    .file("one.csv", HEADER)
                    .input("path: one.csv")
                    .read(),
                SmallStudy.to("read"));
    assertNotEquals(before, after);
  }
}
