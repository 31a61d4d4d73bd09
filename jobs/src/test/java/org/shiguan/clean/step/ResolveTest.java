package org.shiguan.clean.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.clean.Draft;
import org.shiguan.record.Moment;
import org.shiguan.record.Moment.Precision;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;

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
}
