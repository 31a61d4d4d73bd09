package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shiguan.ingest.Dumps;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;

class WeiboCrawlerCsvTest {
  private static final String POST =
      "id,bid,正文,头条文章url,原始图片url,视频url,Live Photo视频url,位置,日期,工具,点赞数,评论数,转发数,话题,@用户,完整日期,"
          + "是否编辑过,编辑次数";
  private static final String ALL =
      POST
          + ",是否原创,源用户id,源用户昵称,"
          + Stream.of(POST.split(",")).map(c -> "源微博" + c).collect(Collectors.joining(","));
  private static final String ORIGINAL =
      "4454572602912349\t,ImTGkcdDn,正文,art,pic,vid,live,样本市,2019-12-28T10:00:00,样本手机,551894,182010,"
          + "1000000,话题,样本二号,2019-12-28 10:00:00,True,2,";

  private static List<SourceRecord> read(String... lines) throws IOException {
    return Dumps.read("weibo-crawler-csv", String.join("\r\n", lines) + "\r\n");
  }

  private static RawPost post(SourceRecord record) {
    return (RawPost) record.found();
  }

  @Test
  void everyColumnFindsItsPlace() throws IOException {
    RawPost post = post(read(ALL, ORIGINAL + "True").get(1));
    assertEquals("weibo", post.idSpace);
    assertEquals("4454572602912349", post.id);
    assertEquals("ImTGkcdDn", post.bid);
    assertEquals("正文", post.text);
    assertEquals("2019-12-28 10:00:00", post.createdAt);
    assertEquals("样本手机", post.client);
    assertEquals("551894", post.likes);
    assertEquals("182010", post.comments);
    // 100万+, which the tool wrote as a number.
    assertEquals("100万+", post.reposts);
    assertTrue(post.zeroMayBeAbsent);
    assertFalse(post.isRepost);
    assertNull(post.authorId);
    assertEquals(
        "{\"@用户\":\"样本二号\",\"Live Photo视频url\":\"live\",\"位置\":\"样本市\",\"原始图片url\":\"pic\","
            + "\"头条文章url\":\"art\",\"是否编辑过\":\"True\",\"编辑次数\":\"2\",\"视频url\":\"vid\",\"话题\":\"话题\"}",
        post.extra);
  }

  @Test
  void aRepostHasItsOriginalInside() throws IOException {
    String inner =
        "4404101091169383\t,I1IGF4Ud1,原文,,pic2,,,原地,2019-08-11T12:00:00,网页,7,8,9,,,2019-08-11 12:00:00";
    SourceRecord record = read(ALL, ORIGINAL + "False,1000000002,样本二号," + inner).get(1);
    RawPost post = post(record);
    assertTrue(post.isRepost);
    assertEquals("4404101091169383", post.retweetedId);
    assertEquals("1000000002", post.retweetedAuthorId);
    RawPost original = (RawPost) record.embedded().get(0);
    assertEquals("I1IGF4Ud1", original.bid);
    assertEquals("1000000002", original.authorId);
    assertEquals("样本二号", original.authorName);
    assertEquals("原文", original.text);
    assertEquals("2019-08-11 12:00:00", original.createdAt);
    assertEquals("网页", original.client);
    assertEquals("7 8 9", original.likes + " " + original.comments + " " + original.reposts);
    assertEquals("{\"位置\":\"原地\",\"原始图片url\":\"pic2\"}", original.extra);
    assertFalse(post.extra.contains("源微博"), post.extra);
    assertNull(record.repair());
  }

  @Test
  void anOriginalThatIsGoneIsAnAnswerAndNoPost() throws IOException {
    String gone = "4404101091169383\t,I1IGF4Ud1,%s,,,,,,08-11,,0,0,0,,,";
    String words = "抱歉，此微博已被作者删除。查看帮助：http://t.cn/Rfd3rQV";
    SourceRecord deleted = read(ALL, ORIGINAL + "False,,," + gone.formatted(words)).get(1);
    RawProbe probe = (RawProbe) deleted.embedded().get(0);
    assertEquals("DEL_AUTHOR", probe.code());
    assertEquals("4404101091169383", probe.postId());
    assertEquals("4404101091169383", post(deleted).retweetedId);
    SourceRecord silent = read(ALL, ORIGINAL + "False,,," + gone.formatted("")).get(1);
    assertEquals("AMBIGUOUS", ((RawProbe) silent.embedded().get(0)).code());
    // Somebody who is there may quote the words.
    SourceRecord quoting =
        read(ALL, ORIGINAL + "False,1000000002,样本二号," + gone.formatted(words)).get(1);
    assertTrue(quoting.embedded().get(0) instanceof RawPost);
  }

  @Test
  void aRowOfNoVersionIsKeptAside() throws IOException {
    List<String> rows =
        List.of(ORIGINAL + "False", ORIGINAL + "True,,", ORIGINAL + "maybe", ORIGINAL + "True,1");
    for (String row : rows) {
      Rejected rejected = (Rejected) read(ALL, row).get(1).found();
      assertEquals(RejectReason.WRONG_CELLS, rejected.reason());
      assertEquals(row, rejected.raw());
    }
  }

  @Test
  void rowsOfANewerVersionUnderAnOldHeaderAreReadByTheirWidth() throws IOException {
    String old = "id,bid,正文,原始图片url,日期,工具,点赞数,评论数,转发数";
    SourceRecord record = read(old, ORIGINAL + "True").get(1);
    assertEquals("other-columns", record.repair());
    assertEquals("182010", post(record).comments);
    String noTime = ORIGINAL.replace("2019-12-28T10:00:00", "样本");
    assertTrue(read(old, noTime + "True").get(1).found() instanceof Rejected);
  }

  @Test
  void anUnclosedQuoteCostsOneRecord() throws IOException {
    String open = ORIGINAL.replace("正文", "\"没有结束") + "True";
    List<SourceRecord> records = read(ALL, open, "又一行", ORIGINAL + "True");
    assertEquals(3, records.size());
    assertEquals(open + "\r\n又一行", ((Rejected) records.get(1).found()).raw());
    assertEquals("正文", post(records.get(2)).text);
  }

  @Test
  void commentsStandUnderAPost() throws IOException {
    RawPost comment =
        post(
            read(
                    "id,weibo_id,created_at,user_screen_name,text,pic_url,like_count",
                    "4454572602912350,4454572602912349,Sat Dec 28 10:00:00 +0800 2019,样本二号,话,p,5")
                .get(1));
    assertTrue(comment.isComment);
    assertEquals("4454572602912350", comment.id);
    assertEquals("4454572602912349", comment.commentedId);
    assertEquals("样本二号", comment.authorName);
    assertEquals("5", comment.likes);
    assertEquals("{\"pic_url\":\"p\"}", comment.extra);
  }

  @Test
  void accountsAreProfiles() throws IOException {
    RawProfile profile =
        (RawProfile)
            read(
                    "用户id,昵称,性别,注册时间,微博数,粉丝数,关注数,是否认证,认证类型",
                    "1000000001,样本一号,男,2010-05-31,120,178.2万,30,True,0")
                .get(1)
                .found();
    assertEquals(
        new RawProfile(
            "1000000001",
            "样本一号",
            "178.2万",
            "30",
            "120",
            true,
            "0",
            "2010-05-31",
            "{\"性别\":\"男\"}",
            RawPost.UNKNOWN),
        profile);
  }

  @Test
  void onlyTensOfThousandsMayBeCaps() {
    assertEquals("1万+", WeiboCrawler.count("10000"));
    assertEquals("100万+", WeiboCrawler.count("1000000"));
    assertEquals("12000", WeiboCrawler.count("12000"));
    assertEquals("0", WeiboCrawler.count("0"));
    assertEquals("x0000", WeiboCrawler.count("x0000"));
    assertNull(WeiboCrawler.count(null));
  }
}
