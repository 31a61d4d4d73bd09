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
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;

class OkwsJsonTest {
  private static final String NONE = "d41d8cd98f00b204e9800998ecf8427e";

  private static List<SourceRecord> read(String text) throws IOException {
    return Dumps.read("okws-json", text);
  }

  private static RawPost post(String fields) throws IOException {
    return (RawPost) read("[{" + fields + "}]").get(0).found();
  }

  @Test
  void everyFieldFindsItsPlace() throws IOException {
    RawPost post =
        post(
            "\"beCommentWeiboId\":\"\",\"beForwardWeiboId\":\"3716192801550001\","
                + "\"catchTime\":\"1401549866\",\"commentCount\":\"4\",\"content\":\"a &lt;b&gt;\","
                + "\"createTime\":\"1401496863\",\"info1\":\"\",\"mlevel\":\"\",\"musicurl\":[],"
                + "\"pic_list\":[\"http:\\/\\/x\\/1.jpg\"],\"praiseCount\":\"\",\"reportCount\":\"7\","
                + "\"source\":\"iPhone 5s\",\"userId\":\"9000000001\","
                + "\"weiboId\":\"3716209554350001\",\"weiboUrl\":\"http://weibo.com/9/B6\"");
    assertEquals("weibo", post.idSpace);
    assertEquals("3716209554350001", post.id);
    assertEquals("9000000001", post.authorId);
    assertEquals("a &lt;b&gt;", post.text);
    assertEquals("iPhone 5s", post.client);
    assertEquals("7", post.reposts);
    assertEquals("4", post.comments);
    assertNull(post.likes);
    assertTrue(post.isRepost);
    assertEquals("3716192801550001", post.retweetedId);
    assertEquals(1_401_549_866_000_000L, post.capturedAtMicros);
    assertEquals(1_401_496_863_000_000L, post.timeForm.parse(post.createdAt).micros());
    assertEquals(
        "{\"pic_list\":[\"http://x/1.jpg\"],\"weiboUrl\":\"http://weibo.com/9/B6\"}", post.extra);
  }

  @Test
  void theHashOfNothingIsNothing() throws IOException {
    RawPost post =
        post(
            "\"weiboId\":\"18395bb32e49a1a941afef3624b57607\",\"beForwardWeiboId\":\""
                + NONE
                + "\",\"beCommentWeiboId\":\""
                + NONE
                + "\",\"userId\":\""
                + NONE
                + "\",\"weiboUrl\":\"x\"");
    assertEquals("okws", post.idSpace);
    assertFalse(post.isRepost);
    assertNull(post.retweetedId);
    assertNull(post.authorId);
    assertEquals("{\"weiboUrl\":\"x\"}", post.extra);
    assertEquals(RawPost.UNKNOWN, post.capturedAtMicros);
  }

  @Test
  void aRepostWhoseOriginalTheCrawlerCouldNotNameIsARepost() throws IOException {
    RawPost post = post("\"weiboId\":\"1\",\"beForwardWeiboId\":\"-1\"");
    assertTrue(post.isRepost);
    assertNull(post.retweetedId);
    assertEquals("{\"beForwardWeiboId\":\"-1\"}", post.extra);
  }

  @Test
  void loneBackslashesAreDoubledAndOnlyThose() throws IOException {
    SourceRecord record =
        read("[{\"weiboId\":\"1\",\"content\":\"\\^O^\\/ \\\\ \\n \\u4f60 \\u4 \\\"x\\\"\"}]")
            .get(0);
    assertEquals("lone-backslash", record.repair());
    assertEquals("\\^O^/ \\ \n 你 \\u4 \"x\"", ((RawPost) record.found()).text);
    SourceRecord sound = read("[{\"weiboId\":\"1\",\"content\":\"\\\\^O^\\\\\"}]").get(0);
    assertNull(sound.repair());
    assertEquals("\\^O^\\", ((RawPost) sound.found()).text);
  }

  @Test
  void aLineIsARecordAndABlankLineIsNone() throws IOException {
    List<SourceRecord> records =
        read("\n[{\"weiboId\":\"1\"}]\n \r\n[{\"weiboId\":\"2\nnonsense\n[]\n{\"weiboId\":\"3\"}");
    assertEquals(
        List.of("post", "reject", "reject", "structure", "post"),
        records.stream().map(r -> Dumps.kind(r.found())).toList());
    Rejected broken = (Rejected) records.get(1).found();
    assertEquals(RejectReason.BROKEN_JSON, broken.reason());
    assertEquals("[{\"weiboId\":\"2", broken.raw());
  }

  @Test
  void severalPostsInOneLineAreNumbered() throws IOException {
    List<SourceRecord> records = read("[{\"weiboId\":\"1\"},7,{\"weiboId\":\"2\"}]");
    assertEquals(List.of(0, 1, 2), records.stream().map(SourceRecord::item).toList());
    assertEquals(RejectReason.NOT_A_POST, ((Rejected) records.get(1).found()).reason());
    assertEquals("2", ((RawPost) records.get(2).found()).id);
  }
}
