package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.ingest.Dumps;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;

/** weiboSpider, weibo-search, the search export and Weibo-COV: where their columns go. */
class OtherCrawlersTest {
  private static final String SPIDER =
      "微博id,微博正文,头条文章url,原始图片url,被转发微博原始图片url,是否为原创微博,微博视频url,发布位置,发布时间,发布工具," + "点赞数,转发数,评论数";
  private static final String SEARCH =
      "id,bid,user_id,用户昵称,微博正文,头条文章url,发布位置,艾特用户,话题,转发数,评论数,点赞数,发布时间,发布工具,微博图片url,"
          + "微博视频url,retweet_id,ip,user_authentication,会员类型,会员等级";
  private static final String EXPORT =
      "微博ID,微博Url,作者ID,作者Url,发布时间,微博内容,转发数,评论数,原微博ID,原微博Url,原作者ID,原作者Url";
  private static final String COV =
      "_id,user_id,crawl_time,created_at,like_num,repost_num,comment_num,content,origin_weibo,"
          + "geo_info";

  private static RawPost post(String format, String header, String row) throws IOException {
    return (RawPost) second(format, header, row).found();
  }

  private static SourceRecord second(String format, String header, String row) throws IOException {
    List<SourceRecord> records = Dumps.read(format, header + "\r\n" + row + "\r\n");
    assertEquals(2, records.size());
    return records.get(1);
  }

  @Test
  void weiboSpiderCountsLikesRepostsComments() throws IOException {
    RawPost post =
        post(
            "weibo-spider-csv",
            SPIDER,
            "I1IGF4Ud1,正文,a,p,无,True,无,样本市,2019-08-11 12:00,样本手机,1,2,3");
    assertEquals("I1IGF4Ud1", post.bid);
    assertNull(post.id);
    assertEquals("1 2 3", post.likes + " " + post.reposts + " " + post.comments);
    assertEquals("正文", post.text);
    assertEquals("2019-08-11 12:00", post.createdAt);
    assertEquals("样本手机", post.client);
    assertFalse(post.isRepost);
    assertFalse(post.zeroMayBeAbsent);
    assertEquals("{\"原始图片url\":\"p\",\"发布位置\":\"样本市\",\"头条文章url\":\"a\"}", post.extra);
  }

  @Test
  void weiboSpiderPutsTheOriginalIntoTheTextOfARepost() throws IOException {
    String row = "I1IGF4Ud1,\"%s\",,无,无,%s,无,无,2019-08-11 12:00,无,1,2,3";
    String both = "转发理由:说得对\n原始用户: 样本二号\n转发内容: 原文\n第二行";
    RawPost repost = post("weibo-spider-csv", SPIDER, row.formatted(both, "False"));
    assertTrue(repost.isRepost);
    assertEquals("说得对", repost.text);
    assertEquals("{\"原用户昵称\":\"样本二号\",\"转发内容\":\"原文\\n第二行\"}", repost.extra);
    assertNull(repost.client);
    RawPost nameless = post("weibo-spider-csv", SPIDER, row.formatted("转发理由:嗯\n转发内容: 原文", "False"));
    assertEquals("嗯", nameless.text);
    assertEquals("{\"转发内容\":\"原文\"}", nameless.extra);
    // An original may hold the words.
    assertEquals(both, post("weibo-spider-csv", SPIDER, row.formatted(both, "True")).text);
  }

  @Test
  void weiboSpidersJsonNamesItsAccount() throws IOException {
    List<SourceRecord> records =
        Dumps.read(
            "weibo-spider-json",
            "{\"user\":{\"id\":\"1000000001\",\"nickname\":\"样本一号\",\"gender\":\"男\","
                + "\"weibo_num\":120,\"following\":30,\"followers\":40,\"birthday\":\"无\"},"
                + "\"weibo\":[{\"id\":\"I1IGF4Ud1\",\"content\":\"正文\",\"publish_place\":\"无\","
                + "\"publish_time\":\"2019-08-11 12:00\",\"publish_tool\":\"样本手机\","
                + "\"up_num\":1,\"retweet_num\":2,\"comment_num\":3}]}");
    assertEquals(
        new RawProfile(
            "1000000001",
            "样本一号",
            "40",
            "30",
            "120",
            null,
            null,
            null,
            "{\"gender\":\"男\"}",
            RawPost.UNKNOWN),
        records.get(0).found());
    RawPost post = (RawPost) records.get(1).found();
    assertEquals("1000000001", post.authorId);
    assertEquals("I1IGF4Ud1", post.bid);
    assertEquals("1 2 3", post.likes + " " + post.reposts + " " + post.comments);
    assertEquals("样本手机", post.client);
    assertFalse(post.isRepost);
    assertNull(post.extra);
  }

  @Test
  void weiboSearchCountsRepostsCommentsLikes() throws IOException {
    RawPost post =
        post(
            "weibo-search-csv",
            SEARCH,
            "4404101091169383,I1IGF4Ud1,1000000001,样本一号,正文,,样本市,,话题,1,2,1万+,2019-08-11 12:00,样本手机,,,"
                + "4331051486294436,样本省,黄V,,0");
    assertEquals("4404101091169383", post.id);
    assertEquals("I1IGF4Ud1", post.bid);
    assertEquals("1000000001", post.authorId);
    assertEquals("样本一号", post.authorName);
    assertEquals("1 2 1万+", post.reposts + " " + post.comments + " " + post.likes);
    assertTrue(post.isRepost);
    assertEquals("4331051486294436", post.retweetedId);
    assertEquals(
        "{\"ip\":\"样本省\",\"user_authentication\":\"黄V\",\"会员等级\":\"0\",\"发布位置\":\"样本市\","
            + "\"话题\":\"话题\"}",
        post.extra);
  }

  @Test
  void theSearchExportHasItsBidInTheAddress() throws IOException {
    RawPost post =
        post(
            "search-export-csv",
            EXPORT,
            "\"4404101091169383\",\"http://weibo.com/1000000001/I1IGF4Ud1\",\"1000000001\","
                + "\"http://weibo.com/u/1000000001\",\"2019-08-11 12:00\",\"正文\",\"1\",\"2\","
                + "\"4331051486294436\",\"http://weibo.com/1000000002/Hd1N2qpta\",\"1000000002\","
                + "\"javascript:void(0);\"");
    assertEquals("4404101091169383", post.id);
    assertEquals("I1IGF4Ud1", post.bid);
    assertEquals("1000000001", post.authorId);
    assertEquals("1 2", post.reposts + " " + post.comments);
    assertNull(post.likes);
    assertEquals("4331051486294436", post.retweetedId);
    assertEquals("Hd1N2qpta", post.retweetedBid);
    assertEquals("1000000002", post.retweetedAuthorId);
    assertNull(post.extra);
  }

  @Test
  void anOldCounterGivesWayToTheBidOfTheMid() throws IOException {
    // formats.md §0: the bid k4CfcClx4 is 2011003269139238, and not the row's id 34481015.
    RawPost old =
        post(
            "search-export-csv",
            EXPORT,
            "\"34481015\",\"http://weibo.com/1000000001/k4CfcClx4\",\"1000000001\","
                + "\"javascript:void(0);\",\"2010-03-26 12:00\",\"正文\",\"1\",\"2\",\"\","
                + "\"javascript:void(0);\",\"\",\"javascript:void(0);\"");
    assertNull(old.id);
    assertEquals("k4CfcClx4", old.bid);
    assertEquals("34481015", old.aliasId);
    assertFalse(old.isRepost);
    // 1b1AKe is the counter itself, 730379578.
    RawPost oldest =
        post(
            "search-export-csv",
            EXPORT,
            "\"730379578\",\"http://weibo.com/1000000001/1b1AKe\",\"1000000001\",\"\","
                + "\"2010-06-18 12:00\",\"正文\",\"1\",\"2\",\"\",\"\",\"\",\"\"");
    assertEquals("730379578", oldest.id);
    assertNull(oldest.aliasId);
  }

  @Test
  void weiboCovSaysWhenItWasCrawled() throws IOException {
    RawPost post =
        post(
            "weibo-cov-csv",
            COV,
            "I1IGF4Ud1,a1b2c3,1583000000,2020-01-20 12:34,1,2,3,原文转发理由:说得对,Hd1N2qpta,样本市");
    assertEquals("I1IGF4Ud1", post.bid);
    assertEquals("a1b2c3", post.authorId);
    assertEquals(1_583_000_000_000_000L, post.capturedAtMicros);
    assertEquals("1 2 3", post.likes + " " + post.reposts + " " + post.comments);
    assertTrue(post.isRepost);
    assertEquals("Hd1N2qpta", post.retweetedBid);
    assertEquals("说得对", post.text);
    assertEquals("{\"geo_info\":\"样本市\",\"转发内容\":\"原文\"}", post.extra);
  }

  @Test
  void weiboCovsCommasAreUnderstoodOnlyWhereBothSidesFit() throws IOException {
    String row = "I1IGF4Ud1,a1b2c3,1583000000,2020-01-20 12:34,1,2,3,一,二,三,%s,";
    SourceRecord commas = second("weibo-cov-csv", COV, row.formatted("Hd1N2qpta"));
    assertEquals("一,二,三", ((RawPost) commas.found()).text);
    assertEquals("unquoted-commas", commas.repair());
    SourceRecord wrong = second("weibo-cov-csv", COV, row.formatted("不是编号"));
    assertEquals(RejectReason.WRONG_CELLS, ((Rejected) wrong.found()).reason());
    // Twice the label: nobody can tell which parts the texts.
    RawPost twice =
        post(
            "weibo-cov-csv",
            COV,
            "I1IGF4Ud1,a1b2c3,1583000000,2020-01-20 12:34,1,2,3,甲转发理由:乙转发理由:丙,Hd1N2qpta,");
    assertEquals("甲转发理由:乙转发理由:丙", twice.text);
  }

  @Test
  void aHeaderBehindAnUnclosedQuoteIsAHeader() throws IOException {
    List<SourceRecord> records =
        Dumps.read(
            "weibo-spider-csv",
            SPIDER
                + "\nI1IGF4Ud1,\"没有结束\nhello,还是正文\n\uFEFF"
                + SPIDER
                + "\n"
                + "Hd1N2qpta,正文,,,,True,,,2019-08-11 12:00,,1,2,3\n");
    assertEquals(4, records.size());
    assertEquals("I1IGF4Ud1,\"没有结束\nhello,还是正文", ((Rejected) records.get(1).found()).raw());
    assertEquals("Hd1N2qpta", ((RawPost) records.get(3).found()).bid);
  }
}
