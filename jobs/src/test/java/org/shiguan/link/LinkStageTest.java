package org.shiguan.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.SharedSpark;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.Lake;
import org.shiguan.run.SmallStudy;

/** Posts to executives, under pseudonyms: dates of accounts, changes of hands, covered time. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LinkStageTest {
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\r\n";

  private static final String ROSTER =
      """
      executives:
        - id: sample-one
          names: {zh: 样本一号, en: Sample One}
          company: {zh: 样本公司, en: Sample Company}
          accounts:
            - {uid: uAAAAAAAA, space: weiboscope, to: 2012-05-01}
            - {uid: uBBBBBBBB, space: weiboscope, from: 2012-05-01, to: 2012-09-01}
        - id: sample-two
          names: {zh: 样本二号, en: Sample Two}
          company: {zh: 样本公司, en: Sample Company}
          accounts:
            - {uid: uAAAAAAAA, space: weiboscope, from: 2012-05-01}
        - id: sample-three
          names: {zh: 样本三号, en: Sample Three}
          company: {zh: 样本公司, en: Sample Company}
      """;

  @TempDir private static Path folder;
  private SparkSession spark;
  private Lake lake;

  @BeforeAll
  void link(SparkSession shared) throws IOException {
    spark = shared;
    var study =
        new SmallStudy(folder)
            .privacy("pseudonym")
            .roster(ROSTER)
            .file(
                "one.csv",
                HEADER
                    + row(1, "uAAAAAAAA", "2012-03-01 10:00:00")
                    + row(2, "uAAAAAAAA", "2012-04-30 23:59:59")
                    + row(3, "uAAAAAAAA", "2012-05-01 00:00:00")
                    + row(4, "uAAAAAAAA", "2012-06-01 12:00:00")
                    + row(5, "uBBBBBBBB", "2012-04-30 23:59:59")
                    + row(6, "uBBBBBBBB", "2012-05-01 00:00:00")
                    + row(7, "uCCCCCCCC", "2012-05-01 00:00:00"))
            .file(
                "two.csv",
                HEADER
                    + row(11, "uBBBBBBBB", "2012-08-01 00:00:00")
                    + row(12, "uBBBBBBBB", "2012-08-20 00:00:00")
                    + row(13, "uBBBBBBBB", "2012-09-01 00:00:00"))
            .file("three.csv", HEADER + row(21, "uBBBBBBBB", "2012-07-01 00:00:00"))
            .input("path: one.csv")
            .input("path: two.csv")
            // One post alone spans no time.
            .input("path: three.csv")
            // Asked for both accounts, of which it holds nothing.
            .input(
                "path: four.csv, covers: {from: 2012-08-10, to: 2012-10-01},"
                    + " accounts: [uAAAAAAAA, uBBBBBBBB]")
            .file("four.csv", HEADER + row(31, "uCCCCCCCC", "2012-08-11 00:00:00"));
    study.run("link");
    lake = study.lake();
    CorpusViews.register(spark, lake);
  }

  @Test
  void postsBelongToWhomeverTheAccountWasThatDay() {
    assertEquals(
        List.of(
            "sample-one m000000001",
            "sample-one m000000002",
            "sample-one m000000006",
            "sample-one m000000011",
            "sample-one m000000012",
            "sample-one m000000021",
            "sample-two m000000003",
            "sample-two m000000004"),
        texts("SELECT concat_ws(' ', executive, substr(post_id, 12)) FROM exec_posts"));
  }

  @Test
  void coveredTimeIsObservedOrDeclaredWithinTheDaysOfTheAccounts() {
    assertEquals(
        List.of(
            // Input one, over both accounts that follow each other; to its last own post.
            "sample-one 2012-03-01 10:00:00 2012-05-01 00:00:00 OBSERVED",
            // Input two from its first post, declared days to the end of the account.
            "sample-one 2012-08-01 00:00:00 2012-09-01 00:00:00 DECLARED",
            "sample-two 2012-05-01 00:00:00 2012-06-01 12:00:00 OBSERVED",
            "sample-two 2012-08-10 00:00:00 2012-10-01 00:00:00 DECLARED"),
        texts(
            """
            SELECT concat_ws(' ', executive, date_format(from_at + INTERVAL 8 HOURS,
                             'yyyy-MM-dd HH:mm:ss'), date_format(to_at + INTERVAL 8 HOURS,
                             'yyyy-MM-dd HH:mm:ss'), basis)
            FROM coverage
            """));
  }

  @Test
  void nobodyIsNamedInTheCorpus() {
    assertEquals(
        List.of("0"),
        texts("SELECT string(count(*)) FROM posts WHERE author_id NOT RLIKE '^[0-9a-f]{32}$'"));
  }

  /** Posts of one zip are one input, whichever file of it they lie in. */
  @Test
  void filesOfAZipAreObservedTogether(@TempDir Path other) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      String[] rows = {
        row(1, "uAAAAAAAA", "2012-03-01 10:00:00"), row(2, "uAAAAAAAA", "2012-04-01 10:00:00")
      };
      for (int i = 0; i < rows.length; i++) {
        zip.putNextEntry(new ZipEntry("week" + i + ".csv"));
        zip.write((HEADER + rows[i]).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    var study =
        new SmallStudy(other)
            .privacy("pseudonym")
            .roster(ROSTER)
            .file("weeks.zip", bytes.toByteArray())
            .input("path: weeks.zip");
    study.run("link");
    CorpusViews.register(spark, study.lake());
    assertEquals(
        List.of("sample-one 2012-03-01 02:00 2012-04-01 02:00 OBSERVED"),
        texts(
            """
            SELECT concat_ws(' ', executive, date_format(from_at, 'yyyy-MM-dd HH:mm'),
                             date_format(to_at, 'yyyy-MM-dd HH:mm'), basis)
            FROM coverage
            """));
    CorpusViews.register(spark, lake);
  }

  private List<String> texts(String sql) {
    return spark.sql(sql).collectAsList().stream().map(row -> row.getString(0)).sorted().toList();
  }

  private static String row(int number, String author, String time) {
    return "m%09d,,%s,,新浪微博,0,早,,%s,,\r\n".formatted(number, author, time);
  }
}
