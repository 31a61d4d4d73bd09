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
import org.shiguan.record.SourceRecord;

class WeiboCrawlerJsonTest {
  private static final String USER =
      "{\"id\":\"1000000001\",\"screen_name\":\"样本一号\",\"gender\":\"m\",\"statuses_count\":120,"
          + "\"followers_count\":\"178.2万\",\"follow_count\":30,\"verified\":true,"
          + "\"verified_type\":0,\"registration_time\":\"2010-05-31\",\"birthday\":\"\"}";

  private static List<SourceRecord> read(String posts) throws IOException {
    return Dumps.read("weibo-crawler-json", "{\"user\":" + USER + ",\"weibo\":[" + posts + "]}");
  }

  @Test
  void theAccountOfTheWrapperIsARecord() throws IOException {
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
            "{\"gender\":\"m\"}",
            RawPost.UNKNOWN),
        read("").get(0).found());
  }

  @Test
  void everyFieldFindsItsPlace() throws IOException {
    RawPost post =
        (RawPost)
            read("{\"user_id\":1000000009,\"screen_name\":\"样本九号\",\"id\":4454572602912349,"
                    + "\"bid\":\"ImTGkcdDn\",\"text\":\"正文  \",\"article_url\":\"\",\"pics\":\"p\","
                    + "\"location\":\"样本市\",\"created_at\":\"2019-12-28\",\"source\":\"样本手机\","
                    + "\"attitudes_count\":551894,\"comments_count\":182010,"
                    + "\"reposts_count\":1000000,\"edited\":true,\"edit_count\":2}")
                .get(1)
                .found();
    assertEquals("4454572602912349", post.id);
    assertEquals("ImTGkcdDn", post.bid);
    assertEquals("1000000009", post.authorId);
    assertEquals("样本九号", post.authorName);
    assertEquals("正文  ", post.text);
    assertEquals("2019-12-28", post.createdAt);
    assertEquals("样本手机", post.client);
    assertEquals("551894 182010 100万+", post.likes + " " + post.comments + " " + post.reposts);
    assertTrue(post.zeroMayBeAbsent);
    assertFalse(post.isRepost);
    assertEquals(
        "{\"edit_count\":2,\"edited\":true,\"location\":\"样本市\",\"pics\":\"p\"}", post.extra);
  }

  @Test
  void aPostWithoutAuthorIsOfTheAccountOfTheFile() throws IOException {
    RawPost post = (RawPost) read("{\"id\":4454572602912349,\"text\":\"正文\"}").get(1).found();
    assertEquals("1000000001", post.authorId);
    assertEquals("样本一号", post.authorName);
  }

  @Test
  void theLongerTimeWins() throws IOException {
    String post =
        "{\"id\":4454572602912349,\"text\":\"正文\",\"created_at\":\"%s\",\"full_created_at\":\"%s\"}";
    RawPost same =
        (RawPost) read(post.formatted("2019-12-28T10:00:00", "2019-12-28 10:00:00")).get(1).found();
    assertEquals("2019-12-28 10:00:00", same.createdAt);
    assertNull(same.extra);
    RawPost other =
        (RawPost) read(post.formatted("2019-12-27T10:00:00", "2019-12-28 10:00:00")).get(1).found();
    assertEquals("2019-12-28 10:00:00", other.createdAt);
    assertEquals("{\"created_at\":\"2019-12-27T10:00:00\"}", other.extra);
  }
}
