package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.ingest.Dumps;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;

class WeiboscopeCsvTest {
  private static final String TAIL = ",,2012-01-03 02:02:27,,\r\n";

  private static List<SourceRecord> read(String text) throws IOException {
    return Dumps.read("weiboscope-csv", text);
  }

  @Test
  void everyColumnFindsItsPlace() throws IOException {
    RawPost post =
        (RawPost)
            read("mSAMPLE001,mSAMPLE002,uSAMPLE01,uSAMPLE02,web,1,text,POINT(1 2),"
                    + "2012-01-03 02:02:27,2012-01-04 00:00:00,permission denied")
                .get(0)
                .found();
    assertEquals("weiboscope", post.idSpace);
    assertEquals("mSAMPLE001", post.id);
    assertTrue(post.isRepost);
    assertEquals("mSAMPLE002", post.retweetedId);
    assertEquals("uSAMPLE01", post.authorId);
    assertEquals("uSAMPLE02", post.retweetedAuthorId);
    assertEquals("web", post.client);
    assertEquals("text", post.text);
    assertEquals("2012-01-03 02:02:27", post.createdAt);
    assertEquals("2012-01-04 00:00:00", post.deletedLastSeen);
    assertEquals("permission denied", post.permissionDenied);
    assertEquals("{\"geo\":\"POINT(1 2)\",\"image\":\"1\"}", post.extra);
    assertNull(post.reposts);
    assertEquals(RawPost.UNKNOWN, post.capturedAtMicros);
  }

  @Test
  void emptyAndUnknownAreNothing() throws IOException {
    RawPost post = (RawPost) read("mSAMPLE001,,ukn,ukn,,0,,," + ",,").get(0).found();
    assertNull(post.authorId);
    assertNull(post.retweetedAuthorId);
    assertNull(post.retweetedId);
    assertNull(post.client);
    assertEquals("", post.text);
    assertEquals("{\"image\":\"0\"}", post.extra);
  }

  @Test
  void textsOfSeveralLinesStayTogether() throws IOException {
    List<SourceRecord> records =
        read("mSAMPLE001,,u,,web,0,\"one\r\ntwo, \"\"quoted\"\"\r\n\r\nthree\"" + TAIL);
    assertEquals(1, records.size());
    assertEquals("one\r\ntwo, \"quoted\"\r\n\r\nthree", ((RawPost) records.get(0).found()).text);
  }

  @Test
  void anUnclosedQuoteCostsOneRecord() throws IOException {
    List<SourceRecord> records =
        read(
            "mSAMPLE001,,u,,web,0,\"never closed\r\nover two lines"
                + TAIL
                + "mSAMPLE002,,u,,web,0,next"
                + TAIL);
    assertEquals(2, records.size());
    Rejected rejected = (Rejected) records.get(0).found();
    assertEquals(RejectReason.WRONG_CELLS, rejected.reason());
    assertTrue(rejected.raw().startsWith("mSAMPLE001,,u"), rejected.raw());
    assertTrue(rejected.raw().endsWith("2012-01-03 02:02:27,,"), rejected.raw());
    assertEquals("mSAMPLE002", ((RawPost) records.get(1).found()).id);
  }

  @Test
  void badBytesCostTheirRecord() throws IOException {
    byte[] bytes =
        ("mSAMPLE001,,u,,web,0,?" + TAIL + "mSAMPLE002,,u,,web,0,x" + TAIL)
            .getBytes(StandardCharsets.UTF_8);
    bytes["mSAMPLE001,,u,,web,0,".length()] = (byte) 0xff;
    List<SourceRecord> records = Dumps.read("weiboscope-csv", bytes);
    Rejected rejected = (Rejected) records.get(0).found();
    assertEquals(RejectReason.BAD_ENCODING, rejected.reason());
    assertTrue(rejected.raw().contains("0,\uFFFD,,2012"), rejected.raw());
    assertEquals("mSAMPLE002", ((RawPost) records.get(1).found()).id);
  }
}
