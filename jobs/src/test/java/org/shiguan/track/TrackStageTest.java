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

  /** What one capture shows in any place is there: a post that only a repost of the list embeds. */
  @Test
  void oneCaptureShowsNoDeletion(SparkSession spark) throws IOException {
    String embedded = post(3).strip();
    String repost =
        """
        {"created_at":"Sat Jun 09 12:00:00 +0800 2012","mid":"%s","text":"再说一遍","source":"",\
        "user":{"id":9900000001,"screen_name":"样本一号"},"retweeted_status":%s}
        """
            .formatted(mid(9), embedded);
    var study =
        new SmallStudy(folder)
            .file("crawl.json", post(10) + repost + post(1))
            .input(
                "path: crawl.json, crawl: timelines, captured_at: \"2012-06-30T12:00:00+08:00\"");
    study.run("track");
    CorpusViews.register(spark, study.lake());
    assertEquals(List.of(), rows(spark, "SELECT post_id FROM deletions"));
    assertEquals(
        List.of("UNCOVERED 4"),
        rows(spark, "SELECT concat(outcome, ' ', count(*)) FROM fates GROUP BY outcome"));
  }

  private static final String THREE =
      """
      executives:
        - id: sample-a
          names: {zh: 样本甲, en: Sample A}
          company: {zh: 样本公司, en: Sample Company}
          accounts:
            - {uid: "9900000001", from: 2010-01-01}
        - id: sample-b
          names: {zh: 样本乙, en: Sample B}
          company: {zh: 样本公司, en: Sample Company}
          accounts:
            - {uid: "9900000002", from: 2010-01-01}
        - id: sample-c
          names: {zh: 样本丙, en: Sample C}
          company: {zh: 样本公司, en: Sample Company}
          accounts:
            - {uid: "9900000003", from: 2010-01-01}
      """;

  private static final String STATES =
      """
      SELECT concat_ws(' ', executive, state, start_day, stop_day, coalesce(group_of_state, '-'))
      FROM spells ORDER BY executive, start_day
      """;

  /** Two timelines with covers, and an executive who stands in no record at all. */
  @Test
  void nobodyIsInAGroupOnEvidenceOfAbsenceAlone(SparkSession spark) throws IOException {
    String whole =
        "captured_at: \"2012-12-31T12:00:00+08:00\", crawl: timelines,"
            + " covers: {from: 2012-01-01, to: 2012-12-31}";
    var study =
        new SmallStudy(folder)
            .period("{from: 2012-01-01, to: 2013-01-01}")
            .roster(THREE)
            .file("a.json", posts(IntStream.of(1, 10)))
            .file("b.json", post(20).replace("9900000001", "9900000002"))
            .input("path: a.json, " + whole)
            .input("path: b.json, " + whole);
    var outcome = study.run("track");
    CorpusViews.register(spark, study.lake());
    assertEquals(
        List.of(
            "sample-a U 2012-01-01 2012-06-01 -",
            "sample-a S1 2012-06-01 2012-09-08 STAYED",
            "sample-a S2 2012-09-08 2012-12-31 STAYED",
            "sample-a U 2012-12-31 2013-01-01 -",
            "sample-b U 2012-01-01 2012-06-20 -",
            "sample-b S1 2012-06-20 2012-09-18 STAYED",
            "sample-b S2 2012-09-18 2012-12-31 STAYED",
            "sample-b U 2012-12-31 2013-01-01 -",
            "sample-c U 2012-01-01 2013-01-01 -"),
        rows(spark, STATES));
    assertEquals(
        List.of(
            "a.json holds no record of sample-b, sample-c, so its 'covers' says nothing of them; if"
                + " they were asked for, list their accounts in its 'accounts'.",
            "b.json holds no record of sample-a, sample-c, so its 'covers' says nothing of them; if"
                + " they were asked for, list their accounts in its 'accounts'."),
        outcome.notes());
    assertEquals(
        List.of("sample-a", "sample-b"),
        rows(spark, "SELECT executive FROM coverage ORDER BY executive"));
  }

  /** Listed accounts were asked for: silence between two sights counts, absence alone does not. */
  @Test
  void listedAccountsWereAskedFor(SparkSession spark) throws IOException {
    String all = "accounts: [\"9900000001\", \"9900000002\", \"9900000003\"]";
    var study =
        new SmallStudy(folder)
            .period("{from: 2012-01-01, to: 2013-01-01}")
            .roster(THREE)
            .file("june.json", posts(IntStream.of(1, 10)))
            .file("autumn.json", post(29).replace("9900000001", "9900000004"))
            .file("late.json", post(1) + post(10))
            .input(
                "path: june.json, captured_at: \"2012-07-01T12:00:00+08:00\","
                    + " covers: {from: 2012-06-01, to: 2012-07-01}, "
                    + all)
            .input(
                "path: autumn.json, captured_at: \"2012-11-01T12:00:00+08:00\","
                    + " covers: {from: 2012-07-01, to: 2012-11-01}, "
                    + all)
            .input("path: late.json, captured_at: \"2012-12-01T12:00:00+08:00\"");
    var outcome = study.run("track");
    CorpusViews.register(spark, study.lake());
    assertEquals(List.of(), outcome.notes());
    assertEquals(
        List.of(
            "sample-a U 2012-01-01 2012-06-01 -",
            "sample-a S1 2012-06-01 2012-09-08 STAYED",
            "sample-a S2 2012-09-08 2012-11-01 STAYED",
            "sample-a U 2012-11-01 2013-01-01 -",
            "sample-b U 2012-01-01 2013-01-01 -",
            "sample-c U 2012-01-01 2013-01-01 -"),
        rows(spark, STATES));
    // A look that finds nothing has a row and proves nothing.
    assertEquals(
        List.of("0 DECLARED 2", "1 BLANK 0"),
        rows(
            spark,
            """
            SELECT concat_ws(' ', dump, cut, listed) FROM captures
            WHERE account = '9900000001' ORDER BY dump
            """));
  }

  /** A dump that marks every post of an account has looked at it: all of them went at once. */
  @Test
  void marksOnEveryPostEmptyAnAccountAndTheRosterSaysThatItWasClosed(SparkSession spark)
      throws IOException {
    var week = new StringBuilder(WEIBOSCOPE);
    for (int post = 0; post < 24; post++) {
      week.append(
          "mAAAAAAA%02d,,uAAAAAAAA,,web,0,%d,,2012-02-%02d 10:00:00,2012-03-11 20:30:00,\n"
              .formatted(post, post, post + 1));
    }
    for (String to : List.of("", ", to: 2012-03-12")) {
      var study =
          new SmallStudy(folder)
              .period("{from: 2012-01-01, to: 2013-01-01}")
              .roster(
                  """
                  executives:
                    - id: sample-one
                      names: {zh: 样本一号, en: Sample One}
                      company: {zh: 样本公司, en: Sample Company}
                      accounts:
                        - {uid: "uAAAAAAAA", space: weiboscope%s}
                  """
                      .formatted(to))
              .file("week.csv", week.toString())
              .input(
                  "path: week.csv, captured_at: \"2012-04-08T00:00:00+08:00\","
                      + " covers: {from: 2012-01-02, to: 2012-04-02}");
      study.run("track");
      CorpusViews.register(spark, study.lake());
      assertEquals(
          List.of("BLANK 0"), rows(spark, "SELECT concat_ws(' ', cut, listed) FROM captures"), to);
      assertEquals(
          to.isEmpty() ? List.of("EMPTIED 2012-04-07") : List.of("CLOSED_SELF 2012-03-11"),
          rows(
              spark,
              """
              SELECT concat_ws(' ', kind, date_format(to_at, 'yyyy-MM-dd')) FROM exec_events
              """),
          to);
    }
  }

  private static String chained(String mid, String uid, String name, int day, String text) {
    return """
        {"created_at":"Sun Jul %02d 12:00:00 +0800 2012","mid":"%s","text":"%s","source":"",\
        "user":{"id":%s,"screen_name":"%s"}}
        """
        .formatted(day, mid, text, uid, name);
  }
}
