package org.shiguan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.privacy.StudyKey;
import org.shiguan.run.SmallStudy;
import org.shiguan.run.TableStore;
import org.shiguan.study.UserException;

/** {@code author_id} of an input: whose the posts are where the files do not say. Made up. */
@ExtendWith(SharedSpark.class)
final class AuthorOfAnInputTest {
  private static final String ONE = "1000000001";
  private static final String TWO = "1000000002";

  private static final String CRAWLER =
      """
      id,bid,正文,日期,点赞数,评论数,转发数
      3351528048407216,,第一条,2011-08-29T00:46:58,1,1,1
      3351528048407300,,第二条,2011-08-29T00:46:58,1,1,1
      """;

  private static final String SPIDER =
      """
      微博id,微博正文,头条文章url,原始图片url,微博视频url,发布位置,发布时间,发布工具,点赞数,转发数,评论数
      K3fnuEfZK,第一条,,无,无,无,2021-02-23 12:28,无,1,2,3
      """;

  private static final String SEARCH =
      """
      id,bid,user_id,用户昵称,微博正文,头条文章url,发布位置,艾特用户,话题,转发数,评论数,点赞数,发布时间,发布工具,微博图片url,微博视频url,retweet_id
      4607741009594608,K3fnuEfZK,1000000002,样本二号,正文,,,,,1,2,3,2021-02-23 12:28,,,,
      """;

  @TempDir private Path folder;

  private SmallStudy study(String name, String content, String more) throws IOException {
    return new SmallStudy(folder)
        .privacy("pseudonym")
        .file(name, content)
        .input("path: " + name + more);
  }

  private List<String> posts(SparkSession spark, SmallStudy study) throws IOException {
    assertEquals(List.of(), study.run("ingest").broken());
    return new TableStore(spark, study.lake())
            .read(org.shiguan.table.Posts.TABLE, study.record("ingest").table("posts"))
            .select("post_id", "author_id", "text", "posted_at")
            .collectAsList()
            .stream()
            .map(Row::toString)
            .sorted()
            .toList();
  }

  private String pseudonym(String uid) {
    return new Pseudonyms(StudyKey.readOrMake(folder.resolve("small.key"))).author(uid);
  }

  @ParameterizedTest
  @ValueSource(strings = {CRAWLER, SPIDER})
  void theFilesNameAndTheStudySayTheSame(String content, SparkSession spark) throws IOException {
    List<String> named = posts(spark, study(ONE + ".csv", content, ""));
    List<String> said = posts(spark, study("posts.csv", content, ", author_id: " + ONE));
    assertEquals(named, said);
    assertTrue(said.stream().allMatch(row -> row.contains(pseudonym(ONE))), said.toString());
    List<String> both = posts(spark, study(ONE + ".csv", content, ", author_id: " + ONE));
    assertEquals(named, both);
  }

  @Test
  void anotherAuthorIsAnotherSegment(SparkSession spark) throws IOException {
    posts(spark, study("posts.csv", SPIDER, ""));
    List<String> one = posts(spark, study("posts.csv", SPIDER, ", author_id: " + ONE));
    assertTrue(one.get(0).contains(pseudonym(ONE)), one.toString());
    List<String> two = posts(spark, study("posts.csv", SPIDER, ", author_id: " + TWO));
    assertTrue(two.get(0).contains(pseudonym(TWO)), two.toString());
  }

  @Test
  void anAuthorInTheRecordWins(SparkSession spark) throws IOException {
    List<String> posts = posts(spark, study("search.csv", SEARCH, ", author_id: " + ONE));
    assertEquals(1, posts.size());
    assertTrue(posts.get(0).contains(pseudonym(TWO)), posts.toString());
  }

  @Test
  void theNumberIsNowhereInTheOutput(SparkSession spark) throws IOException {
    posts(spark, study("posts.csv", CRAWLER, ", author_id: " + ONE));
    var all = new ArrayList<String>();
    try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".parquet")) {
          all.addAll(spark.read().parquet(file.toString()).toJSON().collectAsList());
        } else if (!file.toString().endsWith(".crc")) {
          all.add(Files.readString(file));
        }
      }
    }
    assertTrue(all.stream().anyMatch(text -> text.contains(pseudonym(ONE))));
    assertTrue(all.stream().anyMatch(text -> text.contains("\"author_id\" : \"not shown\"")));
    all.forEach(text -> assertFalse(text.contains(ONE), text));
  }

  @Test
  void aFileNamedAfterSomebodyElseIsAMistake() throws IOException {
    String expected =
        "%s1000000002.csv is named after the account 1000000002, but the study file says"
            + " 'author_id: 1000000001'; correct one of them.";
    SmallStudy plain = study(TWO + ".csv", SPIDER, ", author_id: " + ONE);
    assertEquals(
        expected.formatted(""),
        assertThrows(UserException.class, () -> plain.run("ingest")).getMessage());
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("crawl/" + TWO + ".csv"));
      zip.write(SPIDER.getBytes(StandardCharsets.UTF_8));
    }
    SmallStudy archive =
        new SmallStudy(folder)
            .file("crawl.zip", packed.toByteArray())
            .input("path: crawl.zip, author_id: " + ONE);
    assertEquals(
        expected.formatted("crawl.zip!/crawl/"),
        assertThrows(UserException.class, () -> archive.run("ingest")).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "样本一号   | study.yaml line 5: 'author_id: 样本一号' is no Weibo number, which is digits only; a name will not do.",
        "1e9      | study.yaml line 5: 'author_id: 1e9' is read as a number that does not keep its digits; put it in quotes.",
      })
  void onlyANumberIsAnAuthor(String uid, String expected) throws IOException {
    SmallStudy study = study("posts.csv", SPIDER, ", author_id: " + uid);
    assertEquals(expected, assertThrows(UserException.class, study::read).getMessage());
  }
}
