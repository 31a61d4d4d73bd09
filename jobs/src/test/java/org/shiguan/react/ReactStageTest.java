package org.shiguan.react;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
 * Requests and answers of made-up people, from dump files to episodes; times by hand. Sample One's
 * timeline is held for June 2012.
 */
@ExtendWith(SharedSpark.class)
final class ReactStageTest {
  private static final String ROSTER =
      """
      executives:
        - id: sample-one
          names: {zh: 样本一号, en: Sample One}
          company: {zh: 样本公司, en: Sample Company}
          accounts:
            - {uid: "9900000001", name: 样本一号}
          official_accounts:
            - {uid: "9700000001", name: 样本客服}
      """;

  private static final DateTimeFormatter API =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss '+0800' yyyy", Locale.ENGLISH);

  private static final String QUERY =
      """
      SELECT concat_ws(' ', post_id, addressed, design,
        coalesce(answered_by || ' ' || linked || ' ' || answer_id, '-'),
        coalesce(CAST(delegated AS STRING), '-'), coalesce(closure_id, '-'), ended_by,
        coalesce(CAST(CAST((unix_micros(ended_at) - unix_micros(asked_at)) / 3600e6
          AS DECIMAL(9, 4)) AS STRING), '-'))
      FROM requests ORDER BY post_id
      """;

  @TempDir private Path folder;

  private static String mid(int number, String at) {
    long unix = LocalDateTime.parse("2012-" + at).toEpochSecond(ZoneOffset.ofHours(8));
    return String.valueOf(((unix - 515_483_463L) << 22) + number);
  }

  private static String key(int number, String at) {
    return "w:" + mid(number, at);
  }

  private static String object(int number, String at, long uid, String text, String original) {
    String name =
        uid == 9_900_000_001L ? "样本一号" : uid == 9_700_000_001L ? "样本客服" : "路人" + uid % 100;
    return """
        {"created_at":"%s","mid":"%s","text":"%s","source":"","reposts_count":1,"comments_count":0,\
        "user":{"id":%d,"screen_name":"%s"}%s}"""
        .formatted(
            API.format(LocalDateTime.parse("2012-" + at)),
            mid(number, at),
            text,
            uid,
            name,
            original == null ? "" : ",\"retweeted_status\":" + original);
  }

  private static String one(int number, String at, String text, String original) {
    return object(number, at, 9_900_000_001L, text, original) + "\n";
  }

  private static String firm(int number, String at, String text, String original) {
    return object(number, at, 9_700_000_001L, text, original) + "\n";
  }

  private static String asks(int number, String at, String text) {
    return object(number, at, 8_800_000_000L + number, text, null);
  }

  private List<String> episodes(SparkSession spark, SmallStudy study) throws IOException {
    study.roster(ROSTER).run("react");
    CorpusViews.register(spark, study.lake());
    return spark.sql(QUERY).collectAsList().stream().map(row -> row.getString(0)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "pseudonym"})
  void everyLinkAndEveryEnd(String privacy, SparkSession spark) throws IOException {
    String order = asks(1, "06-02T10:00:00", "@样本一号 我的订单三天了还没发货");
    String black = asks(2, "06-03T10:00:00", "@样本一号 刚买的手机黑屏了怎么办啊");
    String lost = asks(3, "06-05T10:00:00", "@样本一号 客服电话打不通，求解决");
    String late = asks(4, "06-28T00:00:00", "@样本一号 还没收到货，帮我查一下");
    String firms = asks(5, "06-06T10:00:00", "@样本一号 屏幕碎屏了怎么维修");
    String praise = asks(6, "06-06T12:00:00", "@样本一号 讲得真好，支持");
    String post = one(50, "06-07T09:00:00", "今天天气不错", null).strip();
    String under = object(7, "06-07T10:00:00", 8_800_000_007L, "我的退款什么时候到", post);
    String before = asks(8, "05-20T10:00:00", "@样本一号 我要投诉，没人管");
    String other = asks(9, "06-08T10:00:00", "@样本二号 我的订单还没发货");
    String dump =
        String.join("\n", order, black, lost, late, firms, praise, under, before, other)
            + "\n"
            + post
            + "\n"
            // A repost without words is no answer; the one with words is.
            + one(51, "06-02T11:00:00", "转发微博", order)
            + one(52, "06-02T11:30:00", "订单号发给我", order)
            + one(53, "06-03T14:00:00", "回复@路人2:请@样本客服 处理//@路人2:@样本一号 刚买的手机黑屏了怎么办啊", null)
            + firm(54, "06-04T09:00:00", "已经处理好了，给您换了", black)
            + firm(55, "06-06T10:20:00", "请私信联系方式", firms)
            + one(56, "06-06T11:00:00", "马上查", firms)
            + one(57, "06-07T12:15:00", "回复@路人7:账号发给我", null);
    var study =
        new SmallStudy(folder)
            .file("posts.json", dump)
            .privacy(privacy)
            .input(
                "path: posts.json, captured_at: \"2012-07-01T00:00:00+08:00\","
                    + " covers: {from: 2012-06-01, to: 2012-07-01}");
    assertEquals(
        List.of(
            key(8, "05-20T10:00:00") + " MENTION FULL - - - NOT_COVERED -",
            key(1, "06-02T10:00:00")
                + " MENTION FULL EXEC REPOST "
                + key(52, "06-02T11:30:00")
                + " false - EXEC 1.5000",
            key(2, "06-03T10:00:00")
                + " MENTION FULL EXEC CHAIN "
                + key(53, "06-03T14:00:00")
                + " true "
                + key(54, "06-04T09:00:00")
                + " EXEC 4.0000",
            key(3, "06-05T10:00:00") + " MENTION FULL - - - WINDOW 168.0000",
            key(5, "06-06T10:00:00")
                + " MENTION FULL FIRM REPOST "
                + key(55, "06-06T10:20:00")
                + " - - FIRM 0.3333",
            key(7, "06-07T10:00:00")
                + " REPOST FULL EXEC NAME "
                + key(57, "06-07T12:15:00")
                + " false - EXEC 2.2500",
            key(4, "06-28T00:00:00") + " MENTION FULL - - - EXEC_COVERAGE 72.0000"),
        episodes(spark, study));
  }

  /** His timeline alone: what he did not answer is not there, and says nothing of how many do. */
  @ParameterizedTest
  @ValueSource(strings = {"", ", replies: full"})
  void aTimelineHoldsAnsweredRequestsOnly(String replies, SparkSession spark) throws IOException {
    String order = asks(1, "06-02T10:00:00", "@样本一号 我的订单三天了还没发货");
    String dump =
        one(50, "06-01T09:00:00", "今天天气不错", null)
            + one(52, "06-02T11:30:00", "订单号发给我", order)
            + one(53, "06-20T11:30:00", "晚安", null);
    var study =
        new SmallStudy(folder)
            .file("posts.json", dump)
            .input(
                "path: posts.json, captured_at: \"2012-07-01T00:00:00+08:00\","
                    + " covers: {from: 2012-06-01, to: 2012-07-01}"
                    + replies);
    assertEquals(
        List.of(
            key(1, "06-02T10:00:00")
                + " MENTION ANSWERED_ONLY EXEC REPOST "
                + key(52, "06-02T11:30:00")
                + " false - EXEC 1.5000"),
        episodes(spark, study));
  }

  @Test
  void commentsUnderAPost(SparkSession spark) throws IOException {
    String post = mid(50, "06-07T09:00:00");
    String comments =
        """
        3400000000000001,8800000001,路人1,2012-06-07 10:00:00,我的订单还没发货,%1$s
        3400000000000002,9900000001,样本一号,2012-06-07 10:45:00,回复@路人1:订单号发给我,%1$s
        3400000000000003,8800000002,路人2,2012-06-07 11:00:00,客服不理，求解决,%1$s
        3400000000000004,8800000003,路人3,2012-06-07 11:05:00,回复@路人2:我的订单也没人管,%1$s
        """
            .formatted(post);
    var study =
        new SmallStudy(folder)
            .file(
                "posts.json",
                // The comments give no names that could be kept; a post of the asker tells his.
                one(50, "06-07T09:00:00", "今天天气不错", null)
                    + object(51, "06-07T09:30:00", 8_800_000_001L, "早上好", null)
                    + "\n")
            .file("comments.csv", comments)
            .file(
                "comments.yaml",
                """
                kind: comments
                separator: ","
                quote: none
                columns: [id, author_id, author_name, created_at, text, post_id]
                """)
            .input(
                "path: posts.json, captured_at: \"2012-07-01T00:00:00+08:00\","
                    + " covers: {from: 2012-06-01, to: 2012-07-01}")
            .input(
                "path: comments.csv, mapping: comments.yaml,"
                    + " captured_at: \"2012-06-09T11:00:00+08:00\"");
    assertEquals(
        List.of(
            "c:3400000000000001 COMMENT FULL EXEC NAME c:3400000000000002 false - EXEC 0.7500",
            "c:3400000000000003 COMMENT FULL - - - REQUEST_COVERAGE 48.0000"),
        episodes(spark, study));
  }
}
