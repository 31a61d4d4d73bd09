package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Draft;
import org.shiguan.clean.Kind;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.ingest.Dumps;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Heads;
import org.shiguan.privacy.Names;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.record.Tombstones;
import org.shiguan.study.UserException;

/** Both kinds of CED files; the ids are made up. */
class CedTest {
  private static final String NAME = "7_z8olUfP6Q_9000000001.json";

  private static final String ORIGINAL =
      "{\"multi\":null,\"text\":\"样本\",\"user\":{\"verified\":true,\"description\":false,"
          + "\"gender\":\"f\",\"messages\":12,\"followers\":34,\"location\":\"虚构\","
          + "\"time\":1281751200,\"friends\":56,\"verified_type\":0},\"has_url\":true,"
          + "\"comments\":1,\"pics\":2,\"source\":\"新浪微博\",\"likes\":3,\"time\":1354429903,"
          + "\"reposts\":4,\"new_field\":[1]}";

  private static SourceRecord original(String name, String text) throws IOException {
    return Dumps.read("ced-original", name, text).get(0);
  }

  private static RawPost repost(String name, String fields) throws IOException {
    return (RawPost) Dumps.read("ced-reposts", name, "[{" + fields + "}]").get(1).found();
  }

  private static Draft cleaned(RawPost post) {
    var draft = new Draft(post, Names.AS_FOUND);
    CleaningSteps.apply(draft);
    return draft;
  }

  @Test
  void everyFieldOfAnOriginalFindsItsPlace() throws IOException {
    SourceRecord record = original("ced/original-microblog/" + NAME, ORIGINAL);
    RawPost post = (RawPost) record.found();
    assertNull(post.id);
    assertEquals("z8olUfP6Q", post.bid);
    assertEquals("9000000001", post.authorId);
    assertEquals("样本", post.text);
    assertEquals("新浪微博", post.client);
    assertEquals("4", post.reposts);
    assertEquals("1", post.comments);
    assertEquals("3", post.likes);
    assertEquals(1_354_429_903_000_000L, post.timeForm.parse(post.createdAt).micros());
    assertEquals("{\"has_url\":true,\"new_field\":[1],\"pics\":2}", post.extra);
    assertEquals(
        new RawProfile(
            "9000000001",
            null,
            "34",
            "56",
            "12",
            true,
            "0",
            "2010-08-14 10:00:00",
            "{\"description\":false,\"gender\":\"f\",\"location\":\"虚构\"}",
            RawPost.UNKNOWN),
        record.embedded().get(0));
  }

  @ParameterizedTest
  @CsvSource({
    NAME + ",z8olUfP6Q",
    "a/b/" + NAME + ",z8olUfP6Q",
    "ced.zip!/original/" + NAME + ",z8olUfP6Q",
    NAME + ".gz,z8olUfP6Q",
    "7_z8olUfP6Q.json,",
    "copy of " + NAME + ",",
    "'',",
  })
  void theFileNameSaysTheId(String name, String bid) throws IOException {
    SourceRecord record = original(name, ORIGINAL);
    if (bid == null) {
      assertEquals(RejectReason.MISSING_ID, ((Rejected) record.found()).reason());
    } else {
      assertEquals(bid, ((RawPost) record.found()).bid);
    }
  }

  @Test
  void aNameIsTheIdOfOneObject() throws IOException {
    List<SourceRecord> records = Dumps.read("ced-original", NAME, ORIGINAL + "\n" + ORIGINAL);
    assertTrue(records.get(0).found() instanceof RawPost);
    assertEquals(RejectReason.MISSING_ID, ((Rejected) records.get(1).found()).reason());
  }

  @Test
  void theIdOfACounterIsMarked() throws IOException {
    SourceRecord record = original("7_ex9Qdw_9000000002.json", ORIGINAL);
    RawPost post = (RawPost) record.found();
    assertTrue(post.extra.startsWith("{\"bid_of\":\"counter\","), post.extra);
    // ex = 14*62+33 = 901; 9Qdw = 9*62^3 + 52*62^2 + 13*62 + 32 = 2345678.
    assertEquals("w:9012345678", cleaned(post).postId);
  }

  @Test
  void everyFieldOfARepostFindsItsPlace() throws IOException {
    RawPost post =
        repost(
            NAME,
            "\"kids\":[\"z8abcdefg\"],\"uid\":\"sampleuser\",\"parent\":\"z8abcdefh\","
                + "\"text\":\"\",\"mid\":\"z8oop2kAA\",\"date\":\"2012-12-06 22:20:00\"");
    assertEquals("z8oop2kAA", post.bid);
    assertEquals("sampleuser", post.authorId);
    assertTrue(post.isRepost);
    assertEquals("z8olUfP6Q", post.retweetedBid);
    assertEquals("9000000001", post.retweetedAuthorId);
    assertEquals(
        "{\"kids\":[\"z8abcdefg\"],\"parent\":\"z8abcdefh\",\"uid_is\":\"domain\"}", post.extra);
    Draft draft = cleaned(post);
    assertEquals(Kind.REPOST, draft.kind);
    assertTrue(draft.bare);
  }

  @Test
  void aDateWithoutItsYearIsThatOfTheId() throws IOException {
    // z7SYMC5xL = 3518796409077777, made for 2012-12-02 14:31:43 +08:00.
    RawPost post =
        repost(
            NAME,
            "\"kids\":[],\"uid\":\"9000000003\",\"parent\":\"\",\"text\":\"x\","
                + "\"mid\":\"z7SYMC5xL\",\"date\":\"12月02日 14:31\"");
    Draft draft = cleaned(post);
    assertNull(draft.rejected);
    assertEquals("mid", draft.timeBasis);
    assertEquals(1_354_429_903_000_000L, draft.postedAt.micros());
    assertNull(post.extra);
    // The id of a counter says no time: nothing is guessed.
    post.bid = "ex9Qdw";
    assertEquals(RejectReason.BAD_TIME, cleaned(post).rejected);
  }

  @Test
  void aLivingRepostMayQuoteATombstone() throws IOException {
    RawPost post =
        repost(
            NAME,
            "\"kids\":[],\"uid\":\"9000000003\",\"parent\":\"\",\"mid\":\"z8oop2kAA\","
                + "\"text\":\"样本又说抱歉，此微博已被作者删除\",\"date\":\"2012-12-06 22:20:00\"");
    assertNull(Tombstones.ofText(post.text));
  }

  @Test
  void withoutTheNameARepostIsStillARepost() throws IOException {
    RawPost post =
        repost(
            "renamed.json",
            "\"kids\":[],\"uid\":\"9000000003\",\"parent\":\"\",\"text\":\"x\","
                + "\"mid\":\"z8oop2kAA\",\"data\":\"2012-12-06 22:20:00\"");
    assertTrue(post.isRepost);
    assertNull(post.retweetedBid);
    assertEquals("2012-12-06 22:20:00", post.createdAt);
  }

  @Test
  void aFileOfNoRepostsIsToldByItsName() throws IOException {
    assertEquals(List.of("ced-reposts"), recognising("ced/" + NAME, "[]\n"));
    assertEquals(List.of(), recognising("ced/other.json", "[]"));
    List<SourceRecord> records = Dumps.read("ced-reposts", NAME, "[]");
    assertEquals(1, records.size());
    assertEquals(new Structure("array"), records.get(0).found());
    var refused =
        assertThrows(
            UserException.class,
            () -> DumpFormats.require(head("other.json", " [] "), "other.json"));
    assertTrue(
        refused.getMessage().startsWith("other.json holds [] and no records; "),
        refused.getMessage());
  }

  private static List<String> recognising(String name, String text) throws IOException {
    Head head = head(name, text);
    return DumpFormats.ALL.stream().filter(f -> f.recognises(head)).map(DumpFormat::id).toList();
  }

  private static Head head(String name, String text) throws IOException {
    return Heads.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, null);
  }
}
