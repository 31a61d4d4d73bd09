package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.ingest.Dumps;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;

class ApiStatusJsonTest {
  private static final String MADE_UP =
      "{\"mid\":\"%s\",\"created_at\":\"Tue May 31 17:46:55 +0800 2011\",\"text\":\"%s\"}";

  private static List<SourceRecord> read(String text) throws IOException {
    return Dumps.read("api-json", text);
  }

  private static String status(int mid) {
    return MADE_UP.formatted(mid, "text " + mid);
  }

  private static String kinds(String text) throws IOException {
    var out = new StringBuilder();
    for (SourceRecord record : read(text)) {
      out.append(out.isEmpty() ? "" : " ").append(Dumps.kind(record.found()));
      if (record.found() instanceof RawPost post) {
        out.append(':').append(post.id);
      } else if (record.found() instanceof Rejected rejected) {
        out.append(':').append(rejected.reason());
      }
    }
    return out.toString();
  }

  @Test
  void everyFieldFindsItsPlace() throws IOException {
    SourceRecord record =
        read("""
            {"created_at":"Tue May 31 17:46:55 +0800 2011","id":11142488790,"idstr":"11142488790",
            "mid":"5612814510546515491","text":"t &amp; u","source":"<a href=\\"x\\">web</a>",
            "reposts_count":8,"comments_count":"1万+","attitudes_count":0,"geo":null,
            "visible":{"type":0},"annotations":[],"truncated":false,
            "user":{"id":1404376560,"screen_name":"Sample One","followers_count":1204,
            "friends_count":447,"statuses_count":2908,"verified":true,"verified_type":0,
            "created_at":"Fri Aug 28 00:00:00 +0800 2009"}}""")
            .get(0);
    RawPost post = (RawPost) record.found();
    assertEquals("weibo", post.idSpace);
    assertEquals("5612814510546515491", post.id);
    assertEquals("11142488790", post.aliasId);
    assertEquals("1404376560", post.authorId);
    assertEquals("Sample One", post.authorName);
    assertEquals("t &amp; u", post.text);
    assertEquals("<a href=\"x\">web</a>", post.client);
    assertEquals("8", post.reposts);
    assertEquals("1万+", post.comments);
    assertEquals("0", post.likes);
    assertFalse(post.isRepost);
    assertEquals("{\"annotations\":[],\"truncated\":false,\"visible\":{\"type\":0}}", post.extra);
    // The moment of the official API sample (formats.md, §0).
    assertEquals(1_306_835_215_000_000L, post.timeForm.parse(post.createdAt).micros());
    assertEquals(
        List.of(
            new RawProfile(
                "1404376560",
                "Sample One",
                "1204",
                "447",
                "2908",
                true,
                "0",
                "Fri Aug 28 00:00:00 +0800 2009",
                null,
                RawPost.UNKNOWN)),
        record.embedded());
  }

  @Test
  void anIdIsNeverRounded() throws IOException {
    RawPost post = (RawPost) read("{\"id\":5612814510546515491,\"text\":\"\"}").get(0).found();
    assertEquals("5612814510546515491", post.id);
    assertNull(post.aliasId);
    RawPost rounded = (RawPost) read("{\"id\":4.45E+15,\"text\":\"\"}").get(0).found();
    assertEquals("4.45E+15", rounded.id);
  }

  @Test
  void aLivingPostMayQuoteATombstone() throws IOException {
    String words = "抱歉，此微博已被作者删除。查看帮助：http://t.cn/zWSudZc";
    assertTrue(
        read("{\"mid\":\"1\",\"text\":\"%s\",\"user\":{\"id\":2}}".formatted(words)).get(0).found()
            instanceof RawPost);
    RawProbe gone =
        (RawProbe) read("{\"mid\":\"1\",\"text\":\"%s\"}".formatted(words)).get(0).found();
    assertEquals("DEL_AUTHOR", gone.code());
    assertEquals(words, gone.text());
    RawProbe unknown =
        (RawProbe) read("{\"mid\":\"1\",\"deleted\":\"1\",\"text\":\"\"}").get(0).found();
    assertEquals("NOT_EXIST", unknown.code());
    // Without an author, but with words of its own: a post of an author we were not told.
    RawPost alone = (RawPost) read("{\"mid\":\"1\",\"text\":\"hello\"}").get(0).found();
    assertNull(alone.authorId);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The samples of formats.md §7.
        "'deleted':'1','state':7,'user':null,'text':'抱歉，此微博已被作者删除。查看帮助：' | DEL_AUTHOR",
        "'user':null,'text':'抱歉，作者已设置仅展示半年内微博，此微博已不可见。 ' | MASK_HALF_YEAR",
        "'deleted':'1','state':7,'user':null,'text':'' | DEL_AUTHOR",
        "'deleted':'1','user':null,'text':'' | NOT_EXIST",
        "'state':8,'user':null,'text':'x' | DEL_PLATFORM",
        "'state':8,'user':{},'text':'x' | DEL_PLATFORM",
        "'state':7,'text':'该微博因被多人投诉，根据《微博社区公约》，已被删除。' | DEL_PLATFORM",
        "'visible':{'type':1,'list_id':0},'user':null,'text':'x' | MASK_AUDIENCE",
        "'visible':{'type':0,'list_id':0},'user':null,'text':'x' |",
        "'visible':{'type':1,'list_id':0},'user':{'id':1},'text':'x' |",
        "'state':8,'user':{'id':1},'text':'该微博已被删除' |",
      })
  void aStubSaysWhyItIsOne(String fields, String code) throws IOException {
    String json = "{'created_at':'','id':'3550665877669686'," + fields + "}";
    Found found = read(json.replace('\'', '"')).get(0).found();
    assertEquals(code, found instanceof RawProbe probe ? probe.code() : null);
  }

  @Test
  void aStubInsideARepostIsAnAnswerAboutTheOriginal() throws IOException {
    SourceRecord record =
        read("""
            {"mid":"2","text":"x","retweeted_status":{"deleted":"1","mid":"3550665877669686",
            "text":"抱歉，此微博已被作者删除。","created_at":""}}""")
            .get(0);
    RawPost post = (RawPost) record.found();
    assertTrue(post.isRepost);
    assertEquals("3550665877669686", post.retweetedId);
    RawProbe stub = (RawProbe) record.embedded().get(0);
    assertEquals("3550665877669686", stub.postId());
    assertEquals("DEL_AUTHOR", stub.code());
  }

  @Test
  void arraysPagesAndLinesHoldTheSameStatuses() throws IOException {
    String a = status(1);
    String b = status(2);
    assertEquals("post:1 post:2", kinds(a + "\n" + b + "\n"));
    assertEquals("post:1 post:2", kinds("\uFEFF" + a + "\r\n\r\n" + b));
    assertEquals("structure post:1 post:2", kinds("[" + a + "," + b + "]"));
    assertEquals("structure post:1 post:2", kinds("[\n" + a + ",\n" + b + "\n]\n"));
    assertEquals(
        "structure post:1 post:2",
        kinds("{\"total_number\":2,\"statuses\":[" + a + "," + b + "],\"x\":{\"y\":[1]}}"));
    assertEquals(
        "structure structure post:1 structure post:2",
        kinds("[{\"statuses\":[" + a + "]},{\"statuses\":[" + b + "]}]"));
    assertEquals("structure structure", kinds("[]\n{\"statuses\":[]}"));
    assertEquals("structure post:1", kinds("{\"reposts\":[" + a + "],\"next_cursor\":0}"));
    assertEquals("", kinds(" \n\r\n"));
  }

  @Test
  void aBrokenRecordDoesNotTakeTheOthersAlong() throws IOException {
    String a = status(1);
    String c = status(3);
    String[] broken = {
      "{\"mid\":\"2\",\"text\":\"no end",
      "{\"mid\":\"2\",",
      "{\"mid\":\"2\",\"pic_urls\":[",
      "{\"mid\":\"2\",\"user\":{\"id\":5",
      "{\"mid\":\"2\"]",
      "{\"mid\":\"2\",\"text\":\"he said \"yes\" twice\"}",
      "{\"mid\":\"2\" \"text\":1}",
      "{mid:2}",
      "<html>"
    };
    for (String b : broken) {
      assertEquals("post:1 reject:BROKEN_JSON post:3", kinds(a + "\n" + b + "\n" + c), b);
      assertEquals("reject:BROKEN_JSON post:3", kinds(b + "\n" + c), b);
      assertEquals(
          "structure post:1 reject post:3",
          kinds("[\n" + a + ",\n" + b + "\n" + c + "\n]").replaceAll("reject:\\w+", "reject"),
          b);
    }
  }

  @Test
  void onOneLineABrokenElementIsCutOutByItsBrackets() throws IOException {
    assertEquals(
        "structure post:1 reject:BROKEN_JSON post:3",
        kinds("[" + status(1) + ",{\"mid\":oops}," + status(3) + "]"));
    assertEquals(
        "structure post:1 reject:NOT_A_POST reject:NOT_A_POST post:3",
        kinds("[" + status(1) + ",null,\"x, y]\"," + status(3) + "]"));
  }

  @Test
  void aTruncatedArrayGivesItsWholeRecordsAndOneReject() throws IOException {
    String whole = "[" + status(1) + "," + status(2) + "]";
    for (int length = 1; length < whole.length(); length++) {
      String kinds = kinds(whole.substring(0, length));
      assertTrue(kinds.startsWith("structure"), kinds);
      assertEquals(
          1, kinds.split("reject:BROKEN_JSON", -1).length - 1, "cut at " + length + ": " + kinds);
      assertEquals(length >= whole.indexOf("},") + 1, kinds.contains("post:1"), kinds);
    }
    assertEquals("structure post:1 post:2", kinds(whole));
  }

  @Test
  void badBytesAreNotBrokenJson() throws IOException {
    byte[] bytes = (MADE_UP.formatted(1, "?") + "\n" + status(2)).getBytes(StandardCharsets.UTF_8);
    bytes[MADE_UP.formatted(1, "?").indexOf('?')] = (byte) 0xff;
    List<SourceRecord> records = Dumps.read("api-json", bytes);
    assertEquals(RejectReason.BAD_ENCODING, ((Rejected) records.get(0).found()).reason());
    assertEquals("2", ((RawPost) records.get(1).found()).id);
  }

  @Test
  void inGb18030BracketsInsideCharactersAreNoBrackets() throws IOException {
    // The second bytes of these are [ \ ] { and }.
    String text = "昜昞昡晎晑";
    Charset gb = Charset.forName("GB18030");
    byte[] bytes = ("[" + MADE_UP.formatted(1, text) + "," + status(2) + "]").getBytes(gb);
    List<SourceRecord> records = Dumps.read("api-json", bytes, 0, Long.MAX_VALUE, gb, null);
    assertEquals(3, records.size());
    assertEquals(text, ((RawPost) records.get(1).found()).text);
  }

  @Test
  void aRecordWithoutEndIsOneRejectAndMemoryStaysBounded() throws IOException {
    byte[] begin = "[{\"mid\":\"1\",\"text\":\"".getBytes(StandardCharsets.UTF_8);
    long length = 70L << 20;
    InputStream endless =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            return at < begin.length ? begin[(int) at++] : at++ < length ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int count) {
            int first = read();
            if (first < 0) {
              return -1;
            }
            bytes[offset] = (byte) first;
            int filled = 1;
            while (filled < count && at < length) {
              bytes[offset + filled++] = (byte) read();
            }
            return filled;
          }
        };
    Part part = new Part(endless, 0, Long.MAX_VALUE, StandardCharsets.UTF_8, null);
    try (Records records = DumpFormats.named("api-json").open(part)) {
      assertEquals("structure", Dumps.kind(records.next().found()));
      assertEquals(RejectReason.TOO_LONG, ((Rejected) records.next().found()).reason());
      assertNull(records.next());
    }
  }

  @Test
  void aLongArrayIsReadWithoutHoldingIt() throws IOException {
    byte[] element = ("," + status(7)).getBytes(StandardCharsets.UTF_8);
    int count = 100_000;
    InputStream array =
        new InputStream() {
          private long at = -1;

          @Override
          public int read() {
            if (++at == 0) {
              return '[';
            }
            long i = at - 1;
            return i < (long) count * element.length ? element[(int) (i % element.length)] : -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            int filled = 0;
            for (int b; filled < Math.min(length, 9000) && (b = read()) >= 0; filled++) {
              bytes[offset + filled] = (byte) b;
            }
            return filled == 0 ? -1 : filled;
          }
        };
    int posts = 0;
    Part part = new Part(array, 0, Long.MAX_VALUE, StandardCharsets.UTF_8, null);
    try (Records records = DumpFormats.named("api-json").open(part)) {
      SourceRecord last = null;
      for (SourceRecord r = records.next(); r != null; r = records.next()) {
        posts += r.found() instanceof RawPost ? 1 : 0;
        last = r;
      }
      assertEquals(RejectReason.BROKEN_JSON, ((Rejected) last.found()).reason());
      assertEquals(1 + (long) count * element.length, last.offset());
    }
    assertEquals(count, posts);
  }

  @Test
  void theStreamIsClosed() throws IOException {
    boolean[] closed = {false};
    InputStream in =
        new ByteArrayInputStream(status(1).getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    DumpFormats.named("api-json")
        .open(new Part(in, 0, Long.MAX_VALUE, StandardCharsets.UTF_8, null))
        .close();
    assertTrue(closed[0]);
  }
}
