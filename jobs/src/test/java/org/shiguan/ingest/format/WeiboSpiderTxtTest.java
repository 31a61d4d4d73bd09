package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Draft;
import org.shiguan.ingest.Dumps;
import org.shiguan.privacy.Names;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.TimeForms;

class WeiboSpiderTxtTest {
  private static final String ACCOUNT =
      "用户信息：\n用户昵称：样本一号\n用户id：1000000001\n微博数：120\n关注数：30\n粉丝数：5000\n\n微博内容：\n";
  private static final String BEHIND =
      "\n微博位置：样本市\n发布时间：2020-02-04 21:00\n点赞数：7\n转发数：3\n评论数：2\n发布工具：样本手机\n\n";

  private static RawPost post(String text) throws IOException {
    List<SourceRecord> records = Dumps.read("weibo-spider-txt", ACCOUNT + text + BEHIND);
    assertEquals(3, records.size());
    return (RawPost) records.get(2).found();
  }

  @Test
  void everyLineFindsItsPlace() throws IOException {
    RawPost post = post("转发理由:可惜\n原始用户: 样本二号\n转发内容: 原文");
    assertEquals("1000000001 样本一号", post.authorId + " " + post.authorName);
    assertEquals("可惜", post.text);
    assertTrue(post.isRepost);
    assertEquals("{\"原用户昵称\":\"样本二号\",\"微博位置\":\"样本市\",\"转发内容\":\"原文\"}", post.extra);
    assertEquals("2020-02-04 21:00", post.createdAt);
    assertEquals(TimeForms.CRAWLED, post.timeForm);
    assertEquals("样本手机", post.client);
    assertEquals("7 3 2", post.likes + " " + post.reposts + " " + post.comments);
    assertFalse(post("转发理由是什么").isRepost);
  }

  @Test
  void theAccountIsReadWithIt() throws IOException {
    SourceRecord first = Dumps.read("weibo-spider-txt", ACCOUNT).get(0);
    assertEquals(
        List.of(
            new RawProfile(
                "1000000001",
                "样本一号",
                "5000",
                "30",
                "120",
                null,
                null,
                null,
                null,
                RawPost.UNKNOWN)),
        first.embedded());
  }

  @Test
  void anIdIsMadeThatIsNoMid() throws IOException {
    RawPost post = post("样本");
    // printf '1000000001\n2020-02-04 21:00\n样本' | sha256sum
    assertEquals("c33280fe5fe1511cc75a93ff32c7d32e", post.id);
    var draft = new Draft(post, Names.AS_FOUND);
    CleaningSteps.apply(draft);
    assertNull(draft.rejected);
    assertEquals("weibospider-txt:c33280fe5fe1511cc75a93ff32c7d32e", draft.postId);
    assertNotEquals(post.id, post("样本二").id);
  }
}
