package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.ingest.Dumps;
import org.shiguan.ingest.Part;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.study.Mapping;
import org.shiguan.study.Mapping.Escape;
import org.shiguan.study.UserException;

class MappedTextTest {
  private static final List<String> ALL =
      List.of(
          "id",
          "bid",
          "alias_id",
          "author_id",
          "author_name",
          "text",
          "created_at",
          "client",
          "reposts",
          "comments",
          "likes",
          "retweeted_id",
          "retweeted_author_id",
          "captured_at",
          "-",
          "-");

  private static Mapping mapping(
      String separator, Character quote, Escape escape, boolean header, List<String> columns) {
    return new Mapping(
        Path.of("m.yaml"),
        separator,
        quote,
        escape,
        StandardCharsets.UTF_8,
        header,
        columns,
        "yyyy-MM-dd HH:mm",
        "mycorpus");
  }

  private static List<SourceRecord> read(Mapping mapping, String text) throws IOException {
    return Dumps.read(
        "mapped-text",
        text.getBytes(StandardCharsets.UTF_8),
        0,
        Long.MAX_VALUE,
        StandardCharsets.UTF_8,
        mapping);
  }

  @Test
  void everyColumnFindsItsPlace() throws IOException {
    RawPost post =
        (RawPost)
            read(
                    mapping("|", null, Escape.NONE, false, ALL),
                    "1|b|2|3|name|text|2012-01-03 02:02|web|4|5|6|7|8|2012-02-01 00:00|x|y")
                .get(0)
                .found();
    assertEquals("mycorpus", post.idSpace);
    assertEquals("1", post.id);
    assertEquals("b", post.bid);
    assertEquals("2", post.aliasId);
    assertEquals("3", post.authorId);
    assertEquals("name", post.authorName);
    assertEquals("text", post.text);
    // 2012-01-03 02:02 and 2012-02-01 00:00 on China's clock.
    assertEquals(1_325_527_320_000_000L, post.timeForm.parse(post.createdAt).micros());
    assertEquals(1_328_025_600_000_000L, post.capturedAtMicros);
    assertEquals("web", post.client);
    assertEquals("4", post.reposts);
    assertEquals("5", post.comments);
    assertEquals("6", post.likes);
    assertTrue(post.isRepost);
    assertEquals("7", post.retweetedId);
    assertEquals("8", post.retweetedAuthorId);
    assertEquals("{\"15\":\"x\",\"16\":\"y\"}", post.extra);
  }

  @Test
  void emptyCellsSayNothing() throws IOException {
    RawPost post =
        (RawPost)
            read(mapping("|", null, Escape.NONE, false, ALL), "1|||||||||||||soon||")
                .get(0)
                .found();
    assertNull(post.authorId);
    assertEquals("", post.text);
    assertNull(post.createdAt);
    assertNull(post.reposts);
    assertFalse(post.isRepost);
    assertEquals(RawPost.UNKNOWN, post.capturedAtMicros);
    // A capture time that cannot be read is kept as it stands.
    assertEquals("{\"captured_at\":\"soon\"}", post.extra);
  }

  @Test
  void aHeaderIsNoPost() throws IOException {
    Mapping mapping = mapping("\t", null, Escape.NONE, true, List.of("id", "text"));
    List<SourceRecord> records = read(mapping, "\uFEFFid\ttext\n1\tx\n");
    assertEquals(new Structure("header"), records.get(0).found());
    assertEquals("1", ((RawPost) records.get(1).found()).id);
  }

  @Test
  void aRecordGoesOnInsideQuotes() throws IOException {
    Mapping mapping = mapping(",", '"', Escape.DOUBLE, false, List.of("id", "created_at", "text"));
    String text =
        """
        1,2012-01-03 02:02,"one

        ""two"",
        not, 2012, a record"
        2,2012-01-03 02:03,"never closed
        and more
        3,2012-01-03 02:04,fine
        4,2012-01-03 02:05
        """;
    List<SourceRecord> records = read(mapping, text);
    assertEquals(
        List.of("post", "reject", "post", "reject"),
        records.stream().map(r -> Dumps.kind(r.found())).toList());
    assertEquals("one\n\n\"two\",\nnot, 2012, a record", ((RawPost) records.get(0).found()).text);
    assertEquals(
        "2,2012-01-03 02:03,\"never closed\nand more", ((Rejected) records.get(1).found()).raw());
    assertEquals(text.indexOf("3,2012"), records.get(2).offset());
    assertEquals(RejectReason.WRONG_CELLS, ((Rejected) records.get(3).found()).reason());
    assertEquals("2 cells, 3 expected", ((Rejected) records.get(3).found()).detail());
  }

  @Test
  void gb18030() throws IOException {
    Charset gb = Charset.forName("GB18030");
    Mapping mapping = mapping("|", '\'', Escape.NONE, false, List.of("id", "text"));
    // The second byte of the first is the separator's, 0x7C; the last has four bytes.
    assertEquals('|', "東".getBytes(gb)[1]);
    byte[] bytes = "1|'東史𠮷'\r\n2|x".getBytes(gb);
    List<SourceRecord> records = Dumps.read("mapped-text", bytes, 0, Long.MAX_VALUE, gb, mapping);
    assertEquals("東史𠮷", ((RawPost) records.get(0).found()).text);
    assertEquals(2, records.size());
  }

  @Test
  void encodingsOfTwoByteUnitsAreRefused() {
    Mapping mapping = mapping("|", null, Escape.NONE, false, List.of("id", "text"));
    Part part =
        new Part(
            new ByteArrayInputStream(new byte[2]),
            0,
            Long.MAX_VALUE,
            StandardCharsets.UTF_16LE,
            mapping);
    assertThrows(UserException.class, () -> DumpFormats.named("mapped-text").open(part));
  }

  @Test
  void aWrongMappingDoesNotHang() throws IOException {
    Mapping mapping = mapping(",", '\'', Escape.DOUBLE, false, List.of("id", "created_at", "text"));
    for (String line : List.of("'opened", "'a','b','c','d", "a,b,c,d", "''',''',''")) {
      List<SourceRecord> records = read(mapping, (line + "\n").repeat(100_000));
      assertFalse(records.isEmpty());
      assertTrue(records.stream().allMatch(r -> r.found() instanceof Rejected), line);
    }
  }
}
