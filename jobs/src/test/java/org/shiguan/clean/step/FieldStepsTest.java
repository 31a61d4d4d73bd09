package org.shiguan.clean.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Count;
import org.shiguan.clean.Count.Status;
import org.shiguan.clean.Draft;
import org.shiguan.clean.SightingState;
import org.shiguan.record.RawPost;

/** Counts (codebook 0.3), Weiboscope's marks of missing posts, and clients. */
final class FieldStepsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, OBSERVED",
    "12, 12, OBSERVED",
    "1023, 1023, OBSERVED",
    "1024, 1024, OBSERVED",
    "007, 7, OBSERVED",
    "1000000, 1000000, OBSERVED",
    "1万+, 10000, AT_LEAST",
    "100万+, 1000000, AT_LEAST",
    "1.2万, 12000, ROUNDED",
    "178.2万, 1782000, ROUNDED",
    "1.5亿, 150000000, ROUNDED",
    "2亿+, 200000000, AT_LEAST",
    "'', , MISSING",
    ", , MISSING",
    "abc, , MISSING",
    "-1, , MISSING",
    "无, , MISSING",
    "万, , MISSING",
    "+, , MISSING",
    "1万万, , MISSING",
    "1..2万, , MISSING",
    "１２, , MISSING",
    "12345678901234567890, , MISSING",
    "3.5, , MISSING",
  })
  void count(String text, Long value, Status status) {
    assertEquals(new Count(value, status), Count.of(text));
  }

  @Test
  void missingCountsAreNotZero() {
    Draft draft = cleaned(Drafts.post("早"));
    assertEquals(Count.MISSING, draft.reposts);
    assertEquals(Count.MISSING, draft.comments);
    assertEquals(Count.MISSING, draft.likes);
  }

  @ParameterizedTest
  @CsvSource({
    "2012-05-31 23:59:59, 0, STRUCTURAL",
    "2012-06-01 00:00:00, 0, OBSERVED",
    "2011-01-01 00:00:00, , MISSING",
  })
  void beforeJune2012ThereWasNoLike(String posted, String likes, Status status) {
    RawPost post = Drafts.post("早");
    post.createdAt = posted;
    post.likes = likes;
    post.comments = "0";
    Draft draft = cleaned(post);
    assertEquals(status, draft.likes.status());
    assertEquals(Status.OBSERVED, draft.comments.status());
  }

  @ParameterizedTest
  @CsvSource({
    ", , ALIVE, ",
    "'', '', ALIVE, ",
    "' ', ' ', ALIVE, ",
    "2012-01-05 11:00:00, , MISSING_LATER, 2012-01-05T11:00:00+08:00",
    "2012-01-05 11:00:00, t, PERMISSION_DENIED, 2012-01-05T11:00:00+08:00",
    ", permission denied, PERMISSION_DENIED, ",
    "unreadable, , MISSING_LATER, ",
  })
  void deletionMarks(String lastSeen, String denied, SightingState state, String time) {
    RawPost post = Drafts.post("早");
    post.deletedLastSeen = lastSeen;
    post.permissionDenied = denied;
    Draft draft = cleaned(post);
    assertEquals(state, draft.state);
    if (time == null) {
      assertNull(draft.lastSeenAt);
    } else {
      assertEquals(
          OffsetDateTime.parse(time).toEpochSecond() * 1_000_000, draft.lastSeenAt.micros());
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "新浪微博, 新浪微博",
        "<a href=\"http://weibo.com/\" rel=\"nofollow\">微博 weibo.com</a>, 微博 weibo.com",
        "来自 iPhone客户端, iPhone客户端",
        "<a href=\"x\">A&amp;B</a>, A&B",
        "<a href=\"\"></a>,",
        "``,",
        "` `,",
        "来自,",
        ",",
      })
  void client(String found, String client) {
    RawPost post = Drafts.post("早");
    post.client = found;
    assertEquals(client, cleaned(post).client);
  }

  private static Draft cleaned(RawPost post) {
    Draft draft = Drafts.draft(post);
    CleaningSteps.apply(draft);
    assertNull(draft.rejected);
    return draft;
  }

  @ParameterizedTest
  @CsvSource({
    "true, 0, 0, 0, DEFAULTED, DEFAULTED",
    "true, 0, 0, 3, OBSERVED, OBSERVED",
    "true, 0, , 0, DEFAULTED, MISSING",
    "false, 0, 0, 0, OBSERVED, OBSERVED",
  })
  void threeZerosOfAToolThatWritesThemForNothing(
      boolean tool, String reposts, String comments, String likes, Status first, Status second) {
    RawPost post = Drafts.post("");
    post.createdAt = "2015-08-29 00:46:58";
    post.zeroMayBeAbsent = tool;
    post.reposts = reposts;
    post.comments = comments;
    post.likes = likes;
    Draft draft = Drafts.draft(post);
    new ResolveTime().apply(draft);
    new TypeCounts().apply(draft);
    assertEquals(first, draft.reposts.status());
    assertEquals(second, draft.comments.status());
    assertEquals(first == Status.DEFAULTED ? null : Long.valueOf(0), draft.reposts.value());
  }
}
