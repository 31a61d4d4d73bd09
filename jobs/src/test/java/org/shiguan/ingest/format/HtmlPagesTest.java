package org.shiguan.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Draft;
import org.shiguan.clean.Kind;
import org.shiguan.clean.Wholeness;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.ingest.Dumps;
import org.shiguan.ingest.Part;
import org.shiguan.privacy.Names;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;

/** Saved pages of m.weibo.cn and weibo.cn, field by field. */
class HtmlPagesTest {
  private static final Path SAMPLES = Path.of("../data-samples/formats");

  /** 2017-05-16 17:30 +08:00, when the sample of weibo.cn was made up to be saved. */
  private static final long SAVED = 1_494_927_000_000_000L;

  private static List<SourceRecord> sample(String format, String name) throws IOException {
    return Dumps.read(format, Files.readString(SAMPLES.resolve(format).resolve(name)));
  }

  private static RawPost post(List<SourceRecord> records, int at) {
    return (RawPost) records.get(at).found();
  }

  private static Draft cleaned(RawPost post) {
    var draft = new Draft(post, Names.AS_FOUND);
    draft.capturedAtMicros = SAVED;
    CleaningSteps.apply(draft);
    assertNull(draft.rejected);
    return draft;
  }

  @Test
  void theOwnerOfATimelineIsAProfile() throws IOException {
    assertEquals(
        new RawProfile(
            "9000000001", "样本一号", "7890", "56", "1234", null, null, null, null, RawPost.UNKNOWN),
        sample("wap-html", "timeline.html").get(1).found());
  }

  @Test
  void everyPartOfATimelineFindsItsPlace() throws IOException {
    List<SourceRecord> records = sample("wap-html", "timeline.html");
    RawPost today = post(records, 2);
    assertEquals("9000000001", today.authorId);
    assertEquals("样本一号", today.authorName);
    assertEquals("今天 16:59", today.createdAt);
    assertEquals("微博 weibo.com", today.client);
    assertEquals(List.of("1", "0", "10"), List.of(today.likes, today.reposts, today.comments));
    Draft draft = cleaned(today);
    assertEquals("今天的微博 @样本二号 虚构&如此", draft.ownText);
    assertEquals(Kind.ORIGINAL, draft.kind);
    // 2017-05-16 16:59 +08:00
    assertEquals(1_494_925_140_000_000L, draft.postedAt.micros());
    // 2016-12-31 23:10:11 +08:00
    assertEquals(1_483_197_011_000_000L, cleaned(post(records, 6)).postedAt.micros());
    assertEquals("1万", post(records, 6).comments);
  }

  @Test
  void theLinkToTheWholeTextIsNoWordOfTheAuthor() throws IOException {
    RawPost cut = post(sample("wap-html", "timeline.html"), 3);
    assertEquals("很长的虚构微博的开头...全文", cut.text);
    assertEquals(Wholeness.CUT, cleaned(cut).wholeness);
    RawPost whole = post(sample("wap-html", "post.html"), 1);
    assertEquals(cut.bid, whole.bid);
    assertEquals("很长的虚构微博的开头和结尾", whole.text);
    assertEquals("9000000001", whole.authorId);
    assertEquals("样本一号", whole.authorName);
    assertEquals("3", whole.reposts);
    assertEquals("4", whole.comments);
  }

  @Test
  void aRepostHoldsItsOriginal() throws IOException {
    SourceRecord record = sample("wap-html", "timeline.html").get(4);
    var post = (RawPost) record.found();
    assertEquals("看起来//<a href=\"/n/%E6%A0%B7\">@样本四号</a>:虚构", post.text);
    assertEquals(List.of("5", "6", "7"), List.of(post.likes, post.reposts, post.comments));
    assertTrue(post.isRepost);
    var original = (RawPost) record.embedded().get(0);
    assertEquals("原来的虚构微博", original.text);
    assertEquals("9000000003", original.authorId);
    assertEquals("样本三号", original.authorName);
    assertEquals(original.bid, post.retweetedBid);
    assertEquals(
        List.of("22", "48", "13"), List.of(original.likes, original.reposts, original.comments));
    // Nothing on the page says when: its number does, to the second.
    assertEquals("mid", cleaned(original).timeBasis);
    // 2017-05-14 20:00:00 +08:00
    assertEquals(1_494_763_200_000_000L, cleaned(original).postedAt.micros());
    Draft draft = cleaned(post);
    assertEquals("看起来", draft.ownText);
    assertEquals(Kind.REPOST, draft.kind);
  }

  @Test
  void aDeletedOriginalIsAProbeAndItsRepostIsAlive() throws IOException {
    SourceRecord record = sample("wap-html", "timeline.html").get(5);
    assertEquals("转发微博", ((RawPost) record.found()).text);
    assertEquals(Kind.REPOST, cleaned((RawPost) record.found()).kind);
    assertEquals("DEL_AUTHOR", ((RawProbe) record.embedded().get(0)).code());
  }

  @Test
  void commentsStandUnderThePostOfTheirPage() throws IOException {
    List<SourceRecord> records = sample("wap-html", "post.html");
    RawPost first = post(records, 2);
    assertTrue(first.isComment);
    assertEquals(post(records, 1).bid, first.commentedBid);
    assertEquals("9000000005", first.authorId);
    assertEquals("虚构的评论", first.text);
    assertEquals("6", first.likes);
    assertEquals("网页", first.client);
    RawPost second = post(records, 3);
    assertNull(second.authorId);
    assertEquals("样本六号", second.authorName);
    assertEquals("c:4107970000000001", cleaned(first).postId);
  }

  @Test
  void whereTheFileEndsNothingIsTakenForWhole() throws IOException {
    List<SourceRecord> records = sample("wap-html", "search.html");
    assertEquals("9000000007", post(records, 1).authorId);
    assertEquals("样本七号", post(records, 1).authorName);
    var torn = (Rejected) records.get(2).found();
    assertEquals(RejectReason.BROKEN_PAGE, torn.reason());
    assertFalse(torn.raw().contains("样本八号") || torn.raw().contains("yangbenba"), torn.raw());
    assertTrue(torn.raw().contains("没有下完的虚构"), torn.raw());
  }

  @Test
  void aPostThatQuotesMarkupOrCountsIsAPost() throws IOException {
    List<SourceRecord> records =
        Dumps.read(
            "wap-html",
            "<html><body><div class=\"c\" id=\"M_F3o6eDAYH\"><div><span class=\"ctt\">"
                + "&lt;script&gt;alert(1)&lt;/script&gt; <span>赞[9]</span> 抱歉，此微博已被作者删除。"
                + "</span>&nbsp;<a href=\"/attitude/x\">赞[1]</a>&nbsp;<span class=\"ct\">刚刚</span>"
                + "</div></div><div class=\"s\"></div><script>document.write('x')</script>"
                + "</body></html>");
    assertEquals("1", post(records, 1).likes);
    assertNull(post(records, 1).client);
    assertEquals("刚刚", post(records, 1).createdAt);
    assertEquals("<script>alert(1)</script> 赞[9] 抱歉,此微博已被作者删除。", cleaned(post(records, 1)).ownText);
  }

  @Test
  void bytesThatDoNotDecodeCostTheirEntryOnly() throws IOException {
    byte[] page = Files.readAllBytes(SAMPLES.resolve("wap-html/timeline.html"));
    int at =
        new String(page, StandardCharsets.ISO_8859_1)
            .indexOf("\u00e5\u008e\u00bb\u00e5\u00b9\u00b4");
    page[at] = (byte) 0xff; // the first byte of 去年
    List<SourceRecord> records = Dumps.read("wap-html", page);
    assertEquals(7, records.size());
    assertEquals(RejectReason.BAD_ENCODING, ((Rejected) records.get(6).found()).reason());
    assertTrue(records.get(5).found() instanceof RawPost);
  }

  @Test
  void thePostOfAMobilePageIsReadAsItsJson() throws IOException {
    RawPost whole = post(sample("mobile-html", "detail.html"), 1);
    assertEquals("虚构的开头 ][0] 不是结尾<br />和结尾", whole.text);
    assertEquals("9000000001", whole.authorId);
    assertEquals("5", whole.likes);
    assertFalse(whole.isLongText);
  }

  @Test
  void aMobilePageWithoutAPostIsStructure() throws IOException {
    assertEquals(
        List.of(SourceRecord.of(0, new Structure("page"))),
        Dumps.read(
            "mobile-html", "<html><script>var $render_data = [{\"status\":null}][0] || {};"));
  }

  @Test
  void aPageWithoutEndIsRejectedAndNotHeld() throws IOException {
    for (String format : List.of("mobile-html", "wap-html")) {
      var endless = new Made(64L << 20, new byte[] {'<'}, false);
      var part = new Part(endless, 0, Long.MAX_VALUE, UTF_8, null);
      List<SourceRecord> records = Dumps.all(DumpFormats.named(format).open(part));
      assertEquals(RejectReason.TOO_LONG, ((Rejected) records.get(1).found()).reason());
      assertTrue(endless.given <= ByteLines.MOST_BYTES + (1 << 17), endless.given + " bytes");
    }
  }

  @Test
  void deepNestingIsNoOverflow() throws IOException {
    String deep = "<div>".repeat(100_000);
    String wap = "<div class=\"c\" id=\"M_F3o6eDAYH\">" + deep + "</html>";
    assertFalse(Dumps.read("wap-html", wap).isEmpty());
    List<SourceRecord> records =
        Dumps.read("mobile-html", "<p>$render_data = " + "[".repeat(100_000));
    assertEquals(RejectReason.BROKEN_JSON, ((Rejected) records.get(1).found()).reason());
  }

  @Test
  void aTornContainerGivesItsWholeEntriesAndOneReject() throws IOException {
    byte[] page = Files.readAllBytes(SAMPLES.resolve("wap-html/timeline.html"));
    int half = new String(page, StandardCharsets.ISO_8859_1).indexOf("M_F31Igh8Lk") + 200;
    var torn = new Made(half, page, true);
    var part = new Part(torn, 0, Long.MAX_VALUE, UTF_8, null);
    List<SourceRecord> records = Dumps.all(DumpFormats.named("wap-html").open(part));
    // The page, its owner, two whole posts, the torn one, and the damage.
    assertEquals(6, records.size());
    assertEquals(RejectReason.BROKEN_PAGE, ((Rejected) records.get(4).found()).reason());
    assertEquals(RejectReason.BAD_CONTAINER, ((Rejected) records.get(5).found()).reason());
  }

  /** Some bytes again and again up to a length, and then the end or damage. */
  private static final class Made extends InputStream {
    private final long length;
    private final byte[] bytes;
    private final boolean damaged;
    private long given;

    Made(long length, byte[] bytes, boolean damaged) {
      this.length = length;
      this.bytes = bytes;
      this.damaged = damaged;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
      if (given == length) {
        if (damaged) {
          throw new IOException("made up");
        }
        return -1;
      }
      int n = (int) Math.min(most, length - given);
      for (int i = 0; i < n; i++) {
        into[offset + i] = bytes[(int) (given++ % bytes.length)];
      }
      return n;
    }
  }
}
