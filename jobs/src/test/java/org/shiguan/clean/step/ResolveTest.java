package org.shiguan.clean.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.clean.Draft;
import org.shiguan.clean.WeiboIds;
import org.shiguan.record.Moment;
import org.shiguan.record.Moment.Precision;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.TimeForms;

/** Post keys and times of posting. */
final class ResolveTest {

  @ParameterizedTest
  @CsvSource({
    "weibo, 4454572602912349, w:4454572602912349",
    "weibo, '4454572602912349\t', w:4454572602912349",
    "weibo, ' 4454572602912349 ', w:4454572602912349",
    "weibo, 5612814510546515491, w:5612814510546515491",
    "weibo, 730379578, w:730379578",
    "weiboscope, mCClUNCqwe, weiboscope:mCClUNCqwe",
    "okws, d41d8cd98f00b204e9800998ecf8427f, okws:d41d8cd98f00b204e9800998ecf8427f",
  })
  void key(String space, String id, String key) {
    Draft draft = resolved(space, id, null);
    assertNull(draft.rejected);
    assertEquals(key, draft.postId);
  }

  @ParameterizedTest
  @CsvSource({
    "weibo, , , MISSING_ID",
    "weibo, '', ' ', MISSING_ID",
    "weiboscope, '\t', , MISSING_ID",
    "weibo, 4.45E+15, , ROUNDED_ID",
    "weibo, 4.45457260291235e+15, , ROUNDED_ID",
    "weibo, 4E15, , ROUNDED_ID",
    "weibo, 12345678901234567890, , BAD_ID",
    "weibo, mCClUNCqwe, , BAD_ID",
    "weibo, -4454572602912349, , BAD_ID",
    "weibo, 4454572602912349.0, , BAD_ID",
    "weibo, ４４５４５７２６０２９１２３４９, , BAD_ID",
    "weibo, 12345, , BAD_ID",
    "weibo, , I1IGF4Ud-, BAD_ID",
    "weibo, , 微博, BAD_ID",
    "weiboscope, 'm CClUNCqw', , BAD_ID",
    "weiboscope, m/../../etc, , BAD_ID",
    "weiboscope, 中文, , BAD_ID",
  })
  void noKey(String space, String id, String bid, RejectReason reason) {
    assertEquals(reason, resolved(space, id, bid).rejected);
  }

  @Test
  void anOpaqueIdHasABound() {
    assertNull(resolved("okws", "a".repeat(64), null).rejected);
    assertEquals(RejectReason.BAD_ID, resolved("okws", "a".repeat(65), null).rejected);
  }

  @Test
  void aBidAloneGivesTheMid() {
    assertEquals("w:4454572602912349", resolved("weibo", null, "ImTGkcdDn").postId);
    assertEquals("w:4404101091169383", resolved("weibo", " ", " I1IGF4Ud1 ").postId);
    assertEquals("w:4331051486294436", resolved("weibo", "4331051486294436", "-junk-").postId);
  }

  @Test
  void aRoundedAuthorSpoilsTheRecord() {
    RawPost post = Drafts.post("早");
    post.authorId = "1.66987E+09 ";
    Draft draft = Drafts.draft(post);
    new ResolveId().apply(draft);
    assertEquals(RejectReason.ROUNDED_ID, draft.rejected);
  }

  @ParameterizedTest
  @CsvSource({"3351528048407000, w:3351528048407000", "4.45E+15,", "'  ',", ",", "deleted,"})
  void theOriginalsKeyOrNone(String id, String key) {
    RawPost post = Drafts.post("早");
    post.isRepost = true;
    post.retweetedId = id;
    Draft draft = Drafts.draft(post);
    new ResolveId().apply(draft);
    assertNull(draft.rejected, "the repost itself is sound");
    assertEquals(key, draft.retweetedId);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-08-29 00:46:58, 3351528048407216, 2011-08-29T00:46:58+08:00, SECOND, field",
    // Forty rumour posts of formats.md show a time days before the one in their mid.
    "2011-07-05 10:00:00, 3351528048407216, 2011-07-05T10:00:00+08:00, SECOND, field",
    "'', 3351528048407216, 2011-08-29T00:46:58+08:00, SECOND, mid",
    ", 5612814510546515491, 2011-05-31T17:46:55+08:00, SECOND, mid",
    "' ', 20110061812539159, 2010-06-18T00:00:00+08:00, DAY, mid",
    ", 2111107195292401, 2011-07-19T00:00:00+08:00, DAY, mid",
  })
  void time(String written, String id, String time, Precision precision, String basis) {
    RawPost post = Drafts.post("早");
    post.id = id;
    post.createdAt = written;
    Draft draft = timed(post);
    assertNull(draft.rejected);
    assertEquals(
        new Moment(OffsetDateTime.parse(time).toEpochSecond() * 1_000_000, precision),
        draft.postedAt);
    assertEquals(basis, draft.timeBasis);
  }

  @ParameterizedTest
  @ValueSource(strings = {"昨天 12:30", "2011-02-30 10:00:00", "5分钟前", "0", "null"})
  void aTimeThatCannotBeReadIsNotTakenFromTheId(String written) {
    RawPost post = Drafts.post("早");
    post.createdAt = written;
    assertEquals(RejectReason.BAD_TIME, timed(post).rejected);
  }

  @Test
  void noTimeAnywhere() {
    RawPost counter = Drafts.post("早");
    counter.createdAt = null;
    counter.id = "11488058246";
    assertEquals(RejectReason.BAD_TIME, timed(counter).rejected);
    RawPost opaque = Drafts.post("早");
    opaque.createdAt = null;
    opaque.idSpace = "somewhere";
    // An opaque id may look like a mid.
    assertEquals(RejectReason.BAD_TIME, timed(opaque).rejected);
  }

  private static Draft resolved(String space, String id, String bid) {
    RawPost post = Drafts.post("早");
    post.idSpace = space;
    post.id = id;
    post.bid = bid;
    Draft draft = Drafts.draft(post);
    new ResolveId().apply(draft);
    return draft;
  }

  private static Draft timed(RawPost post) {
    Draft draft = Drafts.draft(post);
    new ResolveId().apply(draft);
    new ResolveTime().apply(draft);
    return draft;
  }

  @ParameterizedTest
  @CsvSource({
    // Seen 2020-08-17 10:00:30 at +08:00; worked by hand.
    "刚刚, 2020-08-17T10:00:30+08:00, MINUTE",
    "5分钟前, 2020-08-17T09:55:30+08:00, MINUTE",
    "3小时前, 2020-08-17T07:00:30+08:00, HOUR",
    "今天 08:01, 2020-08-17T08:01:00+08:00, MINUTE",
    "昨天 12:30, 2020-08-16T12:30:00+08:00, MINUTE",
    "昨天, 2020-08-16T00:00:00+08:00, DAY",
    "08-16, 2020-08-16T00:00:00+08:00, DAY",
    "12-31, 2019-12-31T00:00:00+08:00, DAY",
    "05月16日 16:59, 2020-05-16T16:59:00+08:00, MINUTE",
    "12月31日 23:50, 2019-12-31T23:50:00+08:00, MINUTE",
    // Not yet for a clock that is a little behind, last year's beyond that.
    "08-18, 2020-08-18T00:00:00+08:00, DAY",
    "08-19, 2019-08-19T00:00:00+08:00, DAY",
    "02-29, 2020-02-29T00:00:00+08:00, DAY",
  })
  void relativeTimesByTheCaptureTime(String written, String expected, Precision precision) {
    Draft draft = crawled("mCClUNCqwe", "weiboscope", written, "2020-08-17T10:00:30+08:00");
    assertNull(draft.rejected);
    assertEquals(micros(expected), draft.postedAt.micros());
    assertEquals(precision, draft.postedAt.precision());
    assertEquals("capture", draft.timeBasis);
  }

  @Test
  void aDayAheadOfALeapDayGoesBackToALeapYear() {
    Draft draft = crawled("mCClUNCqwe", "weiboscope", "02-29", "2019-03-01T00:00:00+08:00");
    assertEquals(micros("2016-02-29T00:00:00+08:00"), draft.postedAt.micros());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5分钟前", "昨天 12:30", "08-16", "05月16日 16:59"})
  void relativeTimesWithoutACaptureTime(String written) {
    assertEquals(
        RejectReason.BAD_TIME, crawled("mCClUNCqwe", "weiboscope", written, null).rejected);
    // The mid tells it: codebook 0.2, 4607741009594608 is 2021-02-23 12:28:47.
    Draft draft = crawled("4607741009594608", "weibo", written, null);
    assertEquals(micros("2021-02-23T12:28:47+08:00"), draft.postedAt.micros());
    assertEquals("mid", draft.timeBasis);
  }

  @ParameterizedTest
  @ValueSource(strings = {"13-45", "02-30", "昨天 25:00", "5分钟后", "2020-02-30", "无", "去年"})
  void noTimeAtAll(String written) {
    assertEquals(
        RejectReason.BAD_TIME,
        crawled("mCClUNCqwe", "weiboscope", written, "2020-08-17T10:00:30+08:00").rejected);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-12-28, 2019-12-28T00:00:00+08:00, DAY",
    "2019-12-28 09:30, 2019-12-28T09:30:00+08:00, MINUTE",
    "2019-12-28 09:30:15, 2019-12-28T09:30:15+08:00, SECOND",
    "2019-12-28T09:30:15, 2019-12-28T09:30:15+08:00, SECOND",
    "Tue May 31 17:46:55 +0800 2011, 2011-05-31T17:46:55+08:00, SECOND",
    "2021年03月05日 12:30, 2021-03-05T12:30:00+08:00, MINUTE",
    "2019/12/28 9:30, 2019-12-28T09:30:00+08:00, MINUTE",
  })
  void twoPatternsInOneColumn(String written, String expected, Precision precision) {
    Draft draft = crawled("mCClUNCqwe", "weiboscope", written, null);
    assertEquals(micros(expected), draft.postedAt.micros());
    assertEquals(precision, draft.postedAt.precision());
    assertEquals("field", draft.timeBasis);
  }

  @Test
  void commentsHaveNumbersOfTheirOwn() {
    RawPost post = Drafts.post("好");
    post.isComment = true;
    post.id = "3351528048407216";
    // formats.md §0.
    post.commentedBid = "I1IGF4Ud1";
    Draft draft = Drafts.draft(post);
    new ResolveId().apply(draft);
    assertEquals("c:3351528048407216", draft.postId);
    assertEquals("w:4404101091169383", draft.commentedId);
    post.createdAt = null;
    new ResolveTime().apply(draft);
    assertEquals(RejectReason.BAD_TIME, draft.rejected, "a comment's number tells no time");
  }

  private static Draft crawled(String id, String space, String written, String captured) {
    RawPost post = Drafts.post("");
    post.idSpace = space;
    post.id = id;
    post.createdAt = written;
    post.timeForm = TimeForms.CRAWLED;
    post.capturedAtMicros = captured == null ? RawPost.UNKNOWN : micros(captured);
    Draft draft = Drafts.draft(post);
    new ResolveId().apply(draft);
    new ResolveTime().apply(draft);
    return draft;
  }

  private static long micros(String time) {
    return OffsetDateTime.parse(time).toEpochSecond() * 1_000_000;
  }

  @Test
  void anIdRoundedToFifteenDigitsIsToldByItsBid() {
    // lessons.md §6: 4473417006580828 at 15 significant digits is ...830.
    String bid = WeiboIds.bidOf("4473417006580828");
    assertEquals(RejectReason.ROUNDED_ID, resolved("weibo", "4473417006580830", bid).rejected);
    assertNull(resolved("weibo", "4473417006580828", bid).rejected);
    // An old post: its id is a counter, its bid that of the mid (formats.md §0).
    assertNull(resolved("weibo", "11488058246", "1b1AKe").rejected);
  }

  @Test
  void inAFileOfRoundedIdsOnlyABidSavesAnIdThatEndsInZeros() {
    // 4473417006580828 and, of formats.md §0, 5612814510546515491 cut at 15 digits; codebook 0.2.
    assertEquals(RejectReason.ROUNDED_ID, inARoundedFile("4473417006580820", null).rejected);
    assertEquals(RejectReason.ROUNDED_ID, inARoundedFile("5612814510546510000", null).rejected);
    assertNull(inARoundedFile("3351528048407216", null).rejected);
    assertNull(inARoundedFile("5612814510546515000", null).rejected, "not at 15 digits");
    assertNull(inARoundedFile("11488058240", null).rejected, "short");
    String bid = WeiboIds.bidOf("4473417006580820");
    assertNull(inARoundedFile("4473417006580820", bid).rejected);
  }

  @Test
  void theOriginalOfARoundedIdIsNotKnown() {
    RawPost post = Drafts.post("");
    post.retweetedId = "4473417006580820";
    Draft draft = Drafts.draft(post);
    new ResolveId().apply(draft);
    assertEquals("w:4473417006580820", draft.retweetedId);
    draft.idsRounded = true;
    new ResolveId().apply(draft);
    assertNull(draft.rejected);
    assertNull(draft.retweetedId);
  }

  private static Draft inARoundedFile(String id, String bid) {
    RawPost post = Drafts.post("");
    post.id = id;
    post.bid = bid;
    Draft draft = Drafts.draft(post);
    draft.idsRounded = true;
    new ResolveId().apply(draft);
    return draft;
  }

  @Test
  void anAnswerMayNameItsPostByBid() {
    // formats.md §0.
    assertEquals("w:4404101091169383", ResolveId.keyOfEither("weibo", "I1IGF4Ud1"));
    assertEquals("w:4404101091169383", ResolveId.keyOfEither("weibo", "4404101091169383"));
    assertNull(ResolveId.keyOfEither("weibo", "no id"));
    assertEquals("okws:I1IGF4Ud1", ResolveId.keyOfEither("okws", "I1IGF4Ud1"));
  }
}
