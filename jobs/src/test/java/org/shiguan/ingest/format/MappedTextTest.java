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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Draft;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.ingest.Dumps;
import org.shiguan.ingest.Part;
import org.shiguan.privacy.Names;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.study.Mapping;
import org.shiguan.study.Mapping.Escape;
import org.shiguan.study.MappingFile;
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
        Mapping.Kind.POSTS,
        separator,
        quote,
        escape,
        null,
        StandardCharsets.UTF_8,
        header,
        columns,
        null,
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

  private static RawPost only(String yaml, String text) throws IOException {
    Path file = Files.writeString(Files.createTempFile("mapping", ".yaml"), yaml);
    try {
      List<SourceRecord> records = read(MappingFile.read(file, "m.yaml"), text);
      assertEquals(1, records.size());
      return (RawPost) records.get(0).found();
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aCommentStandsUnderAPost() throws IOException {
    RawPost comment =
        only(
            """
            kind: comments
            separator: "|"
            columns: [id, post_id, post_bid, author_id, text, created_at]
            time: crawled
            """,
            "4404101091169400|4404101091169383|I1IGF4Ud1|1000000001|好|08-16 12:30");
    assertTrue(comment.isComment);
    assertFalse(comment.isRepost);
    assertEquals("4404101091169383", comment.commentedId);
    assertEquals("I1IGF4Ud1", comment.commentedBid);
    assertNull(comment.timeForm.parse(comment.createdAt));
    // Seen on 2019-08-20 12:00 at +08:00; 2019-08-16 12:30 there is 1565929800.
    assertEquals(
        1_565_929_800_000_000L,
        comment.timeForm.parseRelative(comment.createdAt, 1_566_273_600_000_000L).micros());
  }

  @Test
  void aCellThatSaysNoValueIsEmpty() throws IOException {
    String yaml =
        """
        separator: ","
        "null": "NULL"
        columns: [id, retweeted_bid, retweeted_author_id, author_id, text, likes, "-"]
        """;
    RawPost original = only(yaml, "4404101091169383,NULL,1000000001,1000000001,NULL,NULL,NULL");
    assertFalse(original.isRepost);
    assertNull(original.retweetedBid);
    assertNull(original.retweetedAuthorId);
    assertNull(original.likes);
    assertNull(original.extra);
    assertEquals("", original.text);
    RawPost repost = only(yaml, "4404101091169383,Hd1N2qpta,1000000001,1000000001,NULL!,0,null");
    assertTrue(repost.isRepost);
    assertEquals("Hd1N2qpta", repost.retweetedBid);
    assertEquals("1000000001", repost.retweetedAuthorId);
    assertEquals("NULL!", repost.text);
    assertEquals("{\"7\":\"null\"}", repost.extra);
  }

  @Test
  void oneColumnMayHoldTheSeparator() throws IOException {
    String yaml =
        """
        separator: ","
        columns: [id, text, likes]
        rest: text
        """;
    assertEquals("一,二,\"三\"", only(yaml, "4404101091169383,一,二,\"三\",7").text);
    assertEquals("7", only(yaml, "4404101091169383,一,二,\"三\",7").likes);
    assertEquals("", only(yaml, "4404101091169383,,7").text);
    Mapping mapping = mapping(",", null, Escape.NONE, false, List.of("id", "text"));
    assertEquals("reject", Dumps.kind(read(mapping, "1,a,b").get(0).found()));
  }

  @Test
  void rowsWithoutTextsAreSaidToBeSo() throws IOException {
    RawPost post =
        only("{separator: \",\", columns: [id, author_id], text: none}", "3351528048407216,1");
    assertNull(post.text);
  }

  /** The posts of an example mapping; what is no post is left out. */
  private static List<RawPost> example(String name) throws IOException {
    Path folder = Path.of("../data-samples/formats/mapped-text");
    Mapping mapping = MappingFile.read(folder.resolve(name + ".yaml"), name);
    return Dumps.read(folder.resolve(name + ".csv"), mapping).stream()
        .filter(record -> record.found() instanceof RawPost)
        .map(record -> (RawPost) record.found())
        .toList();
  }

  @Test
  void theExamplesSayWhatStandsInThem() throws IOException {
    RawPost comment = example("comments").get(1);
    assertTrue(comment.isComment);
    assertEquals("I1IGF4Ud1", comment.commentedBid);
    assertEquals("有逗号, 有\"引号\"\n和第二行", comment.text);
    assertNull(example("comments").get(3).commentedBid);

    List<RawPost> leiden = example("leiden");
    assertEquals("他说\"好\", 有逗号", leiden.get(0).text);
    assertEquals("两行\n第二行, 反斜杠\\", leiden.get(1).text);
    assertEquals(leiden.get(0).id, leiden.get(1).retweetedId);
    assertFalse(leiden.get(0).isRepost);
    assertNull(leiden.get(2).client);

    RawPost pcu = example("microblogpcu").get(0);
    assertEquals("1000000001", pcu.authorId);
    assertEquals("1", pcu.reposts);
    assertEquals("2", pcu.comments);

    List<RawPost> msf = example("wb-msf");
    assertFalse(msf.get(0).isRepost);
    assertNull(msf.get(0).retweetedAuthorId);
    assertNull(msf.get(0).text);
    assertEquals(msf.get(0).id, msf.get(1).retweetedId);
    assertEquals("1000000001", msf.get(1).retweetedAuthorId);

    assertEquals("有逗号,两个,还有\"引号", example("weibo2018").get(1).text);
    RawPost bazhuayu = example("bazhuayu").get(1);
    assertEquals("Sample Two", bazhuayu.authorName);
    // Author and text stand in two columns each; what is left are 4CAT's own numbers and time.
    assertEquals(
        "{\"11\":\"1778921940\",\"2\":\"2\",\"5\":\"2026-05-16 16:59:00\"}", bazhuayu.extra);
    assertEquals("bazhuayu_sample", bazhuayu.idSpace);
  }

  @Test
  void whereNoTimeIsWrittenTheMidTellsIt() throws IOException {
    var draft = new Draft(example("weibo2018").get(0), Names.AS_FOUND);
    CleaningSteps.apply(draft);
    // 2018-01-24 11:19:36 at +08:00, from which the id was made (codebook 0.2).
    assertEquals(1_516_763_976_000_000L, draft.postedAt.micros());
    assertEquals("mid", draft.timeBasis);
  }
}
