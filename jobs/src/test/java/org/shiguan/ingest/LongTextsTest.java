package org.shiguan.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.SharedSpark;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.SmallStudy;

/** A long post whose beginning and whole text come from different answers, made up. */
@ExtendWith(SharedSpark.class)
final class LongTextsTest {
  private static final String WHOLE = "虚构的开头 @样本二号 说 #话题# 和结尾 http://t.cn/A1";

  /** A post of a list, cut; a repost, as only its list can tell. */
  private static final String LIST =
      """
      {"ok":1,"data":{"list":[{"id":4826584577998849,"mid":"4826584577998849","mblogid":"Mb9AlxyRH",\
      "created_at":"Thu Oct 20 09:55:00 +0800 2022","text_raw":"虚构的开头 @样本...展开",\
      "isLongText":true,"reposts_count":3,"comments_count":4,"attitudes_count":5,"source":"iPhone客户端",\
      "user":{"id":9900000001,"screen_name":"样本一号"},\
      "retweeted_status":{"id":4826253647413250,"mid":"4826253647413250","mblogid":"Mb0YAv6wy",\
      "created_at":"Wed Oct 19 12:00:00 +0800 2022","text_raw":"原微博","user":{"id":9900000002}}}]}}
      """;

  private static final String LONG =
      "{\"ok\":1,\"data\":{\"longTextContent\":\"" + WHOLE + "\",\"topic_struct\":[]}}";

  @TempDir private Path folder;

  private static byte[] warc(String date, String address, String body) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(body.getBytes(UTF_8).length, body);
    String head =
        """
        WARC/1.0
        WARC-Type: response
        WARC-Record-ID: <urn:uuid:1-2-3>
        WARC-Date: %s
        WARC-Target-URI: %s
        Content-Type: application/http;msgtype=response
        Content-Length: %d

        """
            .formatted(date, address, http.getBytes(UTF_8).length);
    return (head.replace("\n", "\r\n") + http + "\r\n\r\n").getBytes(UTF_8);
  }

  private static byte[] archive(String listAt, String longAt) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(warc(listAt, "https://weibo.com/ajax/statuses/mymblog?uid=9900000001", LIST));
    out.writeBytes(warc(longAt, "https://weibo.com/ajax/statuses/longtext?id=Mb9AlxyRH", LONG));
    return out.toByteArray();
  }

  private String only(SparkSession spark, SmallStudy study, String sql) throws IOException {
    assertEquals(List.of(), study.run("ingest").broken());
    CorpusViews.register(spark, study.lake());
    SettlingTest.assertTablesAreAsRecorded(spark, study);
    return spark.sql(sql).collectAsList().stream()
        .map(row -> row.getString(0))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-10-20T02:00:00Z", "2022-10-20T04:00:00Z"})
  void aPostHoldsTheWholeTextAndWhatItsListSays(String listAt, SparkSession spark)
      throws IOException {
    var study =
        new SmallStudy(folder)
            .file("pages.warc", archive(listAt, "2022-10-20T03:00:00Z"))
            .input("path: pages.warc");
    assertEquals(
        WHOLE
            + "|"
            + WHOLE
            + "|false|[话题]|[样本二号]|[http://t.cn/A1]|REPOST|9900000001|iPhone客户端"
            + "|w:4826253647413250|field|3|2",
        only(
            spark,
            study,
            """
            SELECT concat_ws('|', text, own_text, text_cut, string(hashtags), string(mentions),
                             string(links), kind, author_id, client, retweeted_id, time_basis,
                             reposts, sightings)
            FROM posts WHERE post_id = 'w:4826584577998849'
            """));
    assertEquals(0, spark.sql("SELECT * FROM edits").count());
    assertEquals(
        "虚构的开头 @样本...展开",
        spark
            .sql("SELECT cut_text FROM sightings WHERE cut_text IS NOT NULL")
            .first()
            .getString(0));
  }

  @Test
  void aLongTextAloneIsAPostOfNobody(SparkSession spark) throws IOException {
    byte[] warc =
        warc(
            "2022-10-20T03:00:00Z", "https://m.weibo.cn/statuses/extend?id=4826584577998849", LONG);
    var study = new SmallStudy(folder).file("pages.warc", warc).input("path: pages.warc");
    // 4826584577998849 >> 22 = 1150747437, + 515483463 = 1666230900: 2022-10-20 09:55 +08:00.
    assertEquals(
        WHOLE + "|nobody|mid|1666230900",
        only(
            spark,
            study,
            """
            SELECT concat_ws('|', text, coalesce(author_id, 'nobody'), time_basis,
                             unix_seconds(posted_at))
            FROM posts
            """));
  }

  @Test
  void ofAPostHeldCutOnlyTheTableSaysSo(SparkSession spark) throws IOException {
    var study = new SmallStudy(folder).file("list.json", LIST).input("path: list.json");
    assertEquals(
        "虚构的开头 @样本...展开|虚构的开头 @样本|true",
        only(
            spark,
            study,
            "SELECT concat_ws('|', text, own_text, text_cut) FROM posts WHERE text_cut"));
  }
}
