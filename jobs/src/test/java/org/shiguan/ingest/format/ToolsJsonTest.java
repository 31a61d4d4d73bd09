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
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.SourceRecord;

/** JSON of WeiboSpider (nghuyong) and of Weibo-archiver, field by field. */
class ToolsJsonTest {
  private static List<SourceRecord> read(String format, String json) throws IOException {
    return Dumps.read(format, json.replace('\'', '"'));
  }

  @Test
  void everyFieldOfAPostOfWeiboSpiderFindsItsPlace() throws IOException {
    RawPost post =
        (RawPost)
            read(
                    "nghuyong-jsonl",
                    "{'crawl_time':1666864583,'_id':'4762810834220001','mblogid':'LqlZN0001',"
                        + "'created_at':'2022-04-27 10:20:54','geo':null,'ip_location':'发布于 虚构',"
                        + "'reposts_count':1,'comments_count':2,'attitudes_count':3,'source':'x',"
                        + "'content':'y','pic_urls':[],'pic_num':0,"
                        + "'url':'https://weibo.com/9000000001/LqlZN0001'}")
                .get(0)
                .found();
    assertEquals("4762810834220001", post.id);
    assertEquals("LqlZN0001", post.bid);
    assertEquals("9000000001", post.authorId);
    assertEquals("y", post.text);
    assertEquals("x", post.client);
    assertEquals("1", post.reposts);
    assertEquals("2", post.comments);
    assertEquals("3", post.likes);
    assertFalse(post.isRepost);
    assertEquals(1_666_864_583_000_000L, post.capturedAtMicros);
    // 2022-04-27 10:20:54 +08:00.
    assertEquals(1_651_026_054_000_000L, post.timeForm.parse(post.createdAt).micros());
    assertEquals("{\"ip_location\":\"发布于 虚构\",\"pic_num\":0}", post.extra);
  }

  @Test
  void commentsOfWeiboSpiderDoNotSayTheirPost() throws IOException {
    SourceRecord record =
        read(
                "nghuyong-jsonl",
                "{'crawl_time':1666863805,'_id':4826279188108038,'like_counts':1,"
                    + "'created_at':'2022-10-19 13:41:29','ip_location':'来自虚构','content':'y',"
                    + "'comment_user':{'_id':'9000000002','nick_name':'样本','verified':false,"
                    + "'followers_count':1,'friends_count':2,'statuses_count':3,'gender':'f'}}")
            .get(0);
    RawPost comment = (RawPost) record.found();
    assertTrue(comment.isComment);
    assertNull(comment.commentedId);
    assertEquals("9000000002", comment.authorId);
    assertEquals("1", comment.likes);
    assertEquals(
        new RawProfile(
            "9000000002",
            "样本",
            "1",
            "2",
            "3",
            false,
            null,
            null,
            "{\"gender\":\"f\"}",
            1_666_863_805_000_000L),
        record.embedded().get(0));
  }

  @Test
  void commentsFromBeforeOctober2022SayTheirPost() throws IOException {
    // The fields of CommentItem in that tool's items.py of 2020, and of 2019 with weibo_url.
    String fields =
        "\"_id\":\"C_4490000000000001\",\"comment_user_id\":\"9000000002\",\"content\":\"样本\","
            + "\"created_at\":\"2020-04-14 10:00\",\"like_num\":3,\"crawl_time\":1586829600";
    for (String post :
        List.of(
            "\"weibo_id\":\"IDl56i8av\"",
            "\"weibo_id\":\"IDl56i8av?page=2\"",
            "\"weibo_url\":\"https://weibo.com/9000000001/IDl56i8av\"")) {
      RawPost comment =
          (RawPost) Dumps.read("nghuyong-jsonl", "{" + fields + "," + post + "}").get(0).found();
      assertTrue(comment.isComment);
      assertEquals("4490000000000001", comment.id);
      assertEquals("IDl56i8av", comment.commentedBid);
      assertEquals("9000000002 样本 3", comment.authorId + " " + comment.text + " " + comment.likes);
      assertEquals("2020-04-14 10:00", comment.createdAt);
      assertEquals(1_586_829_600_000_000L, comment.capturedAtMicros);
      assertNull(comment.extra);
    }
  }

  @Test
  void whoFollowsWhomIsKept() throws IOException {
    RawProfile fan =
        (RawProfile)
            read(
                    "nghuyong-jsonl",
                    "{'crawl_time':1666863563,'_id':'1_2','follower_id':'9000000001',"
                        + "'fan_info':{'_id':'9000000005','nick_name':'样本'}}")
                .get(0)
                .found();
    assertEquals("9000000005", fan.authorId());
    assertEquals("{\"follower_id\":\"9000000001\"}", fan.extra());
  }

  @Test
  void everyFieldOfAnExportFindsItsPlace() throws IOException {
    List<SourceRecord> records =
        read(
            "archiver-json",
            "{'user':{'uid':'9000000001','name':'样本一号','followers':1,'followings':2,'bio':'z',"
                + "'postCount':3,'createdAt':'2010-08-14 10:00:00'},'weibo':[{'id':'4896526694350849',"
                + "'mblogid':'MEx000001','userId':'9000000001','text':'a','source':'x',"
                + "'createdAt':'2023-05-01 10:00:00','regionName':'发布于 虚构','imgs':['1.jpg'],"
                + "'repostsCount':1,'commentsCount':2,'likesCount':3,'comments':[{'id':'4896300000000001',"
                + "'text':'b','createdAt':'2023-05-01 12:00:00','likesCount':4,'floor':1,"
                + "'user':{'uid':'9000000002','name':'样本二号','avatar':'x'}}],"
                + "'retweet':{'id':'4895786819125252','text':'抱歉，此微博已被作者删除。'}}]}");
    assertEquals(4, records.size());
    RawProfile user = (RawProfile) records.get(1).found();
    assertEquals("9000000001", user.authorId());
    assertEquals("3", user.statuses());
    assertEquals("{\"bio\":\"z\"}", user.extra());
    RawPost post = (RawPost) records.get(2).found();
    assertEquals("MEx000001", post.bid);
    assertEquals("9000000001", post.authorId);
    assertEquals("1 2 3", post.reposts + " " + post.comments + " " + post.likes);
    assertEquals("{\"imgs\":[\"1.jpg\"],\"regionName\":\"发布于 虚构\"}", post.extra);
    assertEquals("4895786819125252", post.retweetedId);
    assertEquals("DEL_AUTHOR", ((RawProbe) records.get(2).embedded().get(0)).code());
    RawPost comment = (RawPost) records.get(3).found();
    assertTrue(comment.isComment);
    assertEquals("4896526694350849", comment.commentedId);
    assertEquals("9000000002", comment.authorId);
    assertEquals("4", comment.likes);
    assertEquals("{\"floor\":1}", comment.extra);
  }
}
