package org.shiguan.track;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.SharedSpark;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.SmallStudy;

/**
 * From dump files to the ledger: crawls, stubs in reposts, Weiboscope's marks. Posts are made up.
 */
@ExtendWith(SharedSpark.class)
final class TrackStageTest {
  private static final String WEIBOSCOPE =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\n";

  @TempDir private Path folder;

  /** A post of the made-up account on a day of June 2012. */
  private static String post(int day) {
    return """
        {"created_at":"%s Jun %02d 12:00:00 +0800 2012","mid":"%s","text":"样本 %d","source":"",\
        "reposts_count":1,"comments_count":0,"user":{"id":9900000001,"screen_name":"样本一号"}}
        """
        .formatted(dayName(day), day, mid(day), day);
  }

  private static String dayName(int day) {
    return List.of("Fri", "Sat", "Sun", "Mon", "Tue", "Wed", "Thu").get((day - 1) % 7);
  }

  /** The number that says noon of that day: seconds since the epoch of mids, 22 bits up. */
  private static String mid(int day) {
    long noon = 1_338_523_200L + (day - 1) * 86_400L;
    return String.valueOf(((noon - 515_483_463L) << 22) + 17L * day);
  }

  private static String posts(IntStream days) {
    var text = new StringBuilder();
    days.boxed().sorted(java.util.Comparator.reverseOrder()).forEach(d -> text.append(post(d)));
    return text.toString();
  }

  private List<String> rows(SparkSession spark, String sql) {
    return spark.sql(sql).collectAsList().stream().map(row -> row.getString(0)).toList();
  }

  @Test
  void twoCrawlsWithoutAPostAndAStub(SparkSession spark) throws IOException {
    String stub =
        """
        {"created_at":"Mon Jul 30 12:00:00 +0800 2012","mid":"3473000000000001","text":"转",\
        "source":"","user":{"id":9900000002,"screen_name":"样本二号"},"retweeted_status":\
        {"deleted":"1","text":"抱歉，此微博已被作者删除。查看帮助：http://t.cn/zWSudZc",\
        "created_at":"","mid":"%s"}}
        """
            .formatted(mid(4));
    var study =
        new SmallStudy(folder)
            .file("one.json", posts(IntStream.rangeClosed(1, 10)))
            .file("two.json", posts(IntStream.of(1, 2, 3, 5, 6, 7, 9, 10)))
            .file("three.json", posts(IntStream.of(1, 2, 3, 5, 6, 7, 10)))
            .file("search.json", posts(IntStream.of(1)))
            .file("reposts.json", stub)
            .input("path: one.json, crawl: timelines, captured_at: \"2012-06-15T00:00:00+08:00\"")
            .input("path: two.json, crawl: timelines, captured_at: \"2012-06-25T00:00:00+08:00\"")
            .input("path: three.json, crawl: timelines, captured_at: \"2012-07-05T00:00:00+08:00\"")
            .input("path: search.json, captured_at: \"2012-07-10T00:00:00+08:00\"")
            .input("path: reposts.json, captured_at: \"2012-07-30T12:00:00+08:00\"");
    study.run("track");
    CorpusViews.register(spark, study.lake());
    assertEquals(
        List.of(
            "w:" + mid(4) + " DEL_AUTHOR A 2012-06-14 16:00 2012-06-24 16:00",
            "w:" + mid(8) + " ABSENT_TIMELINE B 2012-06-14 16:00 2012-06-24 16:00",
            "w:" + mid(9) + " ABSENT_TIMELINE D 2012-06-24 16:00 2012-07-04 16:00"),
        rows(
            spark,
            """
            SELECT concat_ws(' ', post_id, code, grade,
              date_format(last_seen_at, 'yyyy-MM-dd HH:mm'),
              date_format(missing_at, 'yyyy-MM-dd HH:mm')) FROM deletions ORDER BY posted_at
            """));
    assertEquals(
        List.of("0 OLDEST_POST 10", "1 OLDEST_POST 8", "2 OLDEST_POST 7"),
        rows(
            spark,
            """
            SELECT concat_ws(' ', dump, cut, listed) FROM captures
            WHERE account = '9900000001' ORDER BY dump
            """));
    assertEquals(
        List.of(
            "2012-06-14T16:00:00Z PRESENT one.json@%d#0; 2012-06-24T16:00:00Z ABSENT_TIMELINE two.json;"
                    .formatted(
                        posts(IntStream.rangeClosed(9, 10))
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                            .length)
                + " 2012-07-04T16:00:00Z ABSENT_TIMELINE three.json"),
        rows(
            spark,
            "SELECT concat_ws('; ', evidence) FROM deletions WHERE code = 'ABSENT_TIMELINE' AND grade = 'B'"));
    // The second crawl covers nine of the ten posts and lists its own oldest, the tenth; all are
    // between 14 and 24 days old.
    assertEquals(
        List.of("7-30 10 8"),
        rows(
            spark,
            """
            SELECT concat_ws(' ', age, posts, present) FROM attrition
            WHERE dump = 0 AND later_dump = 1
            """));
  }

  @Test
  void weiboscopesMarksBeforeAndAfterTheirMeaningChanged(SparkSession spark) throws IOException {
    String week =
        WEIBOSCOPE
            + "mAAAAAAAA1,,uAAAAAAAA,,web,0,一,,2012-01-02 10:00:00,2012-01-05 11:00:00,\n"
            + "mAAAAAAAA2,,uAAAAAAAA,,web,0,二,,2012-01-02 10:00:00,2012-01-05 11:00:00,2012-01-06 00:00:00\n"
            + "mAAAAAAAA3,,uAAAAAAAA,,web,0,三,,2012-01-02 10:00:00,,\n"
            + "mAAAAAAAA4,,uAAAAAAAA,,web,0,四,,2014-01-02 10:00:00,2014-01-05 11:00:00,2014-01-06 00:00:00\n";
    for (String captured : List.of("", ", captured_at: \"2014-06-01T00:00:00+08:00\"")) {
      var study = new SmallStudy(folder).file("week.csv", week).input("path: week.csv" + captured);
      study.run("track");
      CorpusViews.register(spark, study.lake());
      String missing = captured.isEmpty() ? "?" : "2014-05-31";
      assertEquals(
          List.of(
              "weiboscope:mAAAAAAAA1 MISSING_LATER C 0.0 2012-01-05 " + missing,
              "weiboscope:mAAAAAAAA2 PERM_DENIED C 0.9 2012-01-05 " + missing),
          rows(
              spark,
              """
              SELECT concat_ws(' ', post_id, code, grade, actor_platform,
                date_format(last_seen_at, 'yyyy-MM-dd'),
                coalesce(date_format(missing_at, 'yyyy-MM-dd'), '?')) FROM deletions ORDER BY post_id
              """),
          captured);
    }
  }

  /**
   * An input with {@code covers} holds the roster's accounts whole and some posts of others: what
   * the next ones lack of those is not missing.
   */
  @Test
  void coversSpeaksOfRosterAccountsOnly(SparkSession spark) throws IOException {
    var study = new SmallStudy(folder);
    for (int crawl = 1; crawl <= 3; crawl++) {
      var dump = new StringBuilder();
      for (String uid : List.of("9900000001", "9900000002")) {
        for (int post = 1; post <= 4; post++) {
          // From the second crawl on, the second post of either account is not there.
          if (crawl == 1 || post != 2) {
            dump.append(
                chained(
                    "34600000000%s000%d".formatted(uid.substring(8), post), uid, "样本", post, "早"));
          }
        }
      }
      String file = "crawl%d.json".formatted(crawl);
      study
          .file(file, dump.toString())
          .input(
              "path: %s, covers: {from: 2012-07-01, to: 2012-07-20}, captured_at: \"2012-0%d-20T00:00:00+08:00\""
                  .formatted(file, 6 + crawl));
    }
    study.run("track");
    CorpusViews.register(spark, study.lake());
    assertEquals(
        List.of("9900000001 ABSENT_TIMELINE B"),
        rows(spark, "SELECT concat_ws(' ', author_id, code, grade) FROM deletions"));
  }

  /**
   * D07: a repost of the executive whose words two others carry on; one that nobody carries on; one
   * too short to tell; and what the executive quotes themselves, which is no other's copy.
   */
  @ParameterizedTest
  @ValueSource(strings = {"none", "pseudonym"})
  void wordsSurviveInTheChainsOfOthers(String privacy, SparkSession spark) throws IOException {
    String dump =
        chained("3460000000000001", "9900000001", "样本一号", 1, "这件事我们会查清楚 的//@样本三号:真的吗")
            + chained("3460000000000002", "9900000001", "样本一号", 2, "今天的会开得很长//@样本三号:嗯")
            + chained("3460000000000003", "9900000001", "样本一号", 3, "好的//@样本三号:嗯")
            + chained(
                "3460000000000011", "9900000002", "样本二号", 4, "等着看//@样本一号:这件事我们会查清楚的//@样本三号:真的吗")
            + chained(
                "3460000000000012",
                "9900000004",
                "样本四号",
                5,
                "//@样本二号:等着看//@样本一号：这件事我们会查清楚的//@样本三号:真的吗")
            + chained("3460000000000013", "9900000002", "样本二号", 6, "哈//@样本一号:好的//@样本三号:嗯")
            + chained("3460000000000014", "9900000001", "样本一号", 7, "再说一遍//@样本一号:今天的会开得很长");
    var study =
        new SmallStudy(folder)
            .privacy(privacy)
            .roster(
                """
                executives:
                  - id: sample-one
                    names: {zh: 样本一号, en: Sample One}
                    company: {zh: 样本公司, en: Sample Company}
                    accounts:
                      - {uid: "9900000001", name: 样本一号}
                """)
            .file("chains.json", dump)
            .input("path: chains.json, captured_at: \"2012-07-30T12:00:00+08:00\"");
    study.run("track");
    CorpusViews.register(spark, study.lake());
    assertEquals(
        List.of("0001 2", "0002 0", "0003 0", "0014 0"),
        rows(spark, "SELECT concat(right(post_id, 4), ' ', copies) FROM fates ORDER BY post_id"));
  }

  private static String chained(String mid, String uid, String name, int day, String text) {
    return """
        {"created_at":"Sun Jul %02d 12:00:00 +0800 2012","mid":"%s","text":"%s","source":"",\
        "user":{"id":%s,"screen_name":"%s"}}
        """
        .formatted(day, mid, text, uid, name);
  }
}
