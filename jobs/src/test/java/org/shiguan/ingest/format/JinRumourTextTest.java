package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.ingest.Dumps;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;

/** Three lines a post, as formats.md §10 has them; all content made up. */
class JinRumourTextTest {
  private static final String HEAD =
      "4404101091169383|样本一号|http://weibo.com/1000000001/I1IGF4Ud1|http://weibo.com/1000000001|%s"
          + "|1|12|3|4|1000000001|7|500|60|700|新浪微博\n";

  private static List<SourceRecord> read(String text) throws IOException {
    return Dumps.read("jin-rumour-text", text);
  }

  @Test
  void everyFieldFindsItsPlace() throws IOException {
    SourceRecord record =
        read(HEAD.formatted("1565493482000") + "http://a.example/1.jpg|null\n正文|一\n").get(0);
    RawPost post = (RawPost) record.found();
    assertEquals("4404101091169383", post.id);
    assertEquals("I1IGF4Ud1", post.bid);
    assertEquals("样本一号", post.authorName);
    assertEquals("1000000001", post.authorId);
    assertEquals(
        new Moment(1_565_493_482_000_000L, Moment.Precision.SECOND),
        post.timeForm.parse(post.createdAt));
    assertEquals("12", post.reposts);
    assertEquals("3", post.comments);
    assertEquals("4", post.likes);
    assertEquals("新浪微博", post.client);
    assertEquals("正文|一", post.text);
    assertFalse(post.isRepost);
    assertEquals("{\"images\":\"http://a.example/1.jpg\",\"is_original\":\"1\"}", post.extra);
    RawProfile author = (RawProfile) record.embedded().get(0);
    assertEquals("1000000001", author.authorId());
    assertEquals("样本一号", author.name());
    assertEquals("500", author.followers());
    assertEquals("60", author.friends());
    assertEquals("700", author.statuses());
    assertEquals("7", author.verifiedType());
  }

  @Test
  void bothClocksAreRead() throws IOException {
    RawPost post = (RawPost) read(HEAD.formatted("2012-09-05 16:30") + "null\nx\n").get(0).found();
    // 2012-09-05 16:30 at +08:00.
    assertEquals(
        new Moment(1_346_833_800_000_000L, Moment.Precision.MINUTE),
        post.timeForm.parse(post.createdAt));
    assertNull(post.timeForm.parse("5分钟前"));
  }

  @Test
  void nullIsNoValue() throws IOException {
    SourceRecord record =
        read("4404101091169383|null|null|null|null|null|null|null|null|null|2|5|6|7|null\nnull\nnull\n")
            .get(0);
    RawPost post = (RawPost) record.found();
    assertNull(post.authorName);
    assertNull(post.authorId);
    assertNull(post.bid);
    assertNull(post.createdAt);
    assertNull(post.reposts);
    assertNull(post.client);
    assertNull(post.text);
    assertEquals(List.of(), record.embedded());
    assertEquals(
        "{\"auth_type\":\"2\",\"fans\":\"5\",\"follows\":\"6\",\"posts\":\"7\"}", post.extra);
  }

  @Test
  void aPostThatLosesALineTakesNoneOfTheNext() throws IOException {
    String head = HEAD.formatted("2012-09-05 16:30");
    List<SourceRecord> records = read(head + "null\n" + head + "null\nx\n" + head + "x\nnull\n");
    assertEquals(
        List.of("reject", "post", "reject"),
        records.stream().map(record -> Dumps.kind(record.found())).toList());
    Rejected cut = (Rejected) records.get(0).found();
    assertEquals(RejectReason.WRONG_CELLS, cut.reason());
    assertEquals("2 lines, 3 expected", cut.detail());
    assertEquals((head + "null").strip(), cut.raw().strip());
    assertEquals("x", ((RawPost) records.get(1).found()).text);
    assertEquals("no line of images before the text", ((Rejected) records.get(2).found()).detail());
  }

  @Test
  void aTextMayHaveSeveralLines() throws IOException {
    SourceRecord record = read(HEAD.formatted("2012-09-05 16:30") + "null\n一\n\n3|二\n\n\n").get(0);
    assertEquals("一\n\n3|二", ((RawPost) record.found()).text);
    assertEquals("lines-joined", record.repair());
  }
}
