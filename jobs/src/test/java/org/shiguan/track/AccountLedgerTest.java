package org.shiguan.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shiguan.track.Day.d;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.Chapman;
import org.shiguan.track.AccountEvent.Kind;
import org.shiguan.track.Capture.Cut;
import org.shiguan.track.Fate.Outcome;

/** Coverage, purges, masks and ends of accounts that are made up (codebook D02, D04, D05, D08). */
final class AccountLedgerTest {

  private static long count(AccountLedger ledger, Outcome outcome) {
    return ledger.fates().stream().filter(f -> f.outcome() == outcome).count();
  }

  private static List<Kind> kinds(AccountLedger ledger) {
    return ledger.events().stream().map(AccountEvent::kind).toList();
  }

  @Test
  void aPageCapIsNoDeletion() {
    // A post a day; every crawl lists the newest 20.
    var ledger =
        new MadeAccount()
            .posts(0, 1, 100)
            .crawl(50, null, i -> i >= 30)
            .crawl(60, null, i -> i >= 40)
            .crawl(70, null, i -> i >= 50)
            .ledger();
    assertEquals(0, count(ledger, Outcome.DELETED));
    assertEquals(0, count(ledger, Outcome.UNCONFIRMED));
    assertEquals(d(30), ledger.captures().get(0).lo());
    assertEquals(d(50) - 60_000_000, ledger.captures().get(0).hi());
    assertEquals(Cut.OLDEST_POST, ledger.captures().get(0).cut());
  }

  @Test
  void aPinnedPostDoesNotStretchTheInterval() {
    var listed =
        List.of(
            new Listing.Listed(0, d(1)),
            new Listing.Listed(9, d(40)),
            new Listing.Listed(8, d(39)),
            new Listing.Listed(7, d(38)));
    var listing = new Listing(d(50), d(50), 0, Capture.Kinds.ALL, listed, null, null, false);
    assertEquals(d(38), Captures.of(List.of(listing), List.of()).captures().get(0).lo());
    var oldestFirst =
        List.of(
            new Listing.Listed(0, d(1)),
            new Listing.Listed(8, d(39)),
            new Listing.Listed(9, d(40)));
    listing = new Listing(d(50), d(50), 0, Capture.Kinds.ALL, oldestFirst, null, null, false);
    assertEquals(d(1), Captures.of(List.of(listing), List.of()).captures().get(0).lo());
  }

  @Test
  void aCrawlWithAnErrorCoversNothing() {
    var listed = List.of(new Listing.Listed(9, d(40)), new Listing.Listed(8, d(39)));
    var listing = new Listing(d(50), d(50), 0, Capture.Kinds.ALL, listed, 2L, null, true);
    Capture capture = Captures.of(List.of(listing), List.of()).captures().get(0);
    assertEquals(Cut.ERRORS, capture.cut());
    assertEquals(false, capture.covers(d(40), false));
  }

  @Test
  void aFailedPageIsAHoleAndNoDeletion() {
    // Posts 20 to 29 are missing once, and back in the next crawl.
    var ledger =
        new MadeAccount()
            .posts(0, 1, 49)
            .crawl(50, 49, i -> true)
            .crawl(60, 49, i -> i < 20 || i >= 30)
            .crawl(70, 49, i -> true)
            .ledger();
    assertEquals(Cut.HOLE, ledger.captures().get(1).cut());
    assertEquals(d(29), ledger.captures().get(1).lo());
    assertEquals(0, count(ledger, Outcome.DELETED));
    assertEquals(0, ledger.fates().stream().mapToInt(Fate::flaps).sum());
  }

  @Test
  void aCounterThatDidNotFallDeniesWhatTwoBadCrawlsLack() {
    var ledger =
        new MadeAccount()
            .posts(0, 1, 49)
            .crawl(50, 49, i -> true)
            .crawl(60, 49, i -> i < 20 || i >= 40)
            .crawl(70, 49, i -> i < 20 || i >= 40)
            .ledger();
    assertEquals(Cut.COUNTER, ledger.captures().get(1).cut());
    assertEquals(0, count(ledger, Outcome.DELETED));
  }

  @Test
  void aListingThatEndsEarlyIsNotTheWholeAccount() {
    // 1,000 of 1,020 posts are listed twice: the oldest twenty were never asked for.
    var ledger =
        new MadeAccount()
            .posts(0, 0.1, 1020)
            .crawl(150, 1020, i -> true)
            .crawl(160, 1020, i -> i >= 20)
            .crawl(170, 1020, i -> i >= 20)
            .ledger();
    assertEquals(0, count(ledger, Outcome.DELETED));
    assertEquals(Cut.OLDEST_POST, ledger.captures().get(1).cut());
  }

  @Test
  void aPurgeOfNearlyEverything() {
    // D04: n = 120, d = 118.
    var ledger =
        new MadeAccount()
            .posts(0, 0.5, 120)
            .crawl(70, 120, i -> true)
            .crawl(80, 2, i -> i >= 118)
            .crawl(90, 2, i -> i >= 118)
            .ledger();
    assertEquals(118, count(ledger, Outcome.DELETED));
    assertEquals(1, ledger.purges().size());
    Purge purge = ledger.purges().get(0);
    assertEquals(Purge.Kind.MASS, purge.kind());
    assertEquals(120, purge.present());
    assertEquals(118, purge.missing());
    assertEquals(118L, purge.counted());
    assertEquals(0.5 / 1, purge.expected(), 0.5, "Jeffreys with nothing before is a half");
    assertEquals(d(70), purge.fromAt());
    assertEquals(d(80), purge.toAt());
  }

  @Test
  void aPurgeCameAfterTheLastSightOfWhatItTook() {
    // Somebody's repost still showed one of the posts on day 76.
    var ledger =
        new MadeAccount()
            .posts(0, 0.5, 120)
            .says(5, 76, Code.PRESENT)
            .crawl(70, 120, i -> true)
            .crawl(80, 2, i -> i >= 118)
            .crawl(90, 2, i -> i >= 118)
            .ledger();
    AccountHistory history = MadeExecutive.history(ledger);
    assertEquals(d(70), ledger.purges().get(0).fromAt());
    assertEquals(d(76), history.causes().get(0).fromAt());
    assertEquals(d(80), history.causes().get(0).toAt());
  }

  @Test
  void singleDeletionsAreNoPurge() {
    var ledger =
        new MadeAccount()
            .posts(0, 0.5, 120)
            .crawl(70, 120, i -> true)
            .crawl(80, 117, i -> i % 40 != 0)
            .crawl(90, 117, i -> i % 40 != 0)
            .ledger();
    assertEquals(3, count(ledger, Outcome.DELETED));
    assertEquals(List.of(), ledger.purges());
  }

  @Test
  void anEmptiedAccountWhoseCounterDropped() {
    // D08: 3,200 to 12 with 12 new ones are 3,200 deletions.
    assertEquals(3_200, Captures.deletions(3_200, 12, 12));
    var ledger =
        new MadeAccount()
            .posts(0, 0.1, 320)
            .posts(82, 0.5, 12)
            .crawl(40, 320, i -> i < 320)
            .crawl(90, 12, i -> i >= 320)
            .crawl(100, 12, i -> i >= 320)
            .ledger();
    assertEquals(320, count(ledger, Outcome.DELETED));
    assertEquals(Purge.Kind.TOTAL, ledger.purges().get(0).kind());
    assertEquals(320L, ledger.purges().get(0).counted());
    assertEquals(List.of(Kind.EMPTIED), kinds(ledger));
  }

  @Test
  void aBlankTimelineIsEmptiedOrMaskedByItsCounter() {
    var emptied =
        new MadeAccount()
            .posts(0, 1, 30)
            .crawl(40, 30, i -> true)
            .crawl(50, 0, i -> false)
            .shown(50, "u_one", 0)
            .ledger();
    assertEquals(List.of(Kind.EMPTIED), kinds(emptied));
    assertEquals(d(40), emptied.events().get(0).fromAt());
    assertEquals(d(50), emptied.events().get(0).toAt());
    var masked =
        new MadeAccount()
            .posts(0, 1, 30)
            .crawl(40, 1_480, i -> true)
            .crawl(250, 1_480, i -> false)
            .crawl(260, 1_480, i -> false)
            .shown(250, "u_one", 1_480)
            .ledger();
    assertEquals(List.of(Kind.MASKED), kinds(masked));
    assertEquals(Cut.BLANK, masked.captures().get(1).cut());
    assertEquals(0, count(masked, Outcome.DELETED));
    assertEquals(List.of(), masked.purges());
  }

  @Test
  void theHalfYearMaskHidesOldPostsAndDeletesNone() {
    // Half a year before day 300 is day 117.
    var ledger =
        new MadeAccount()
            .posts(0, 2, 140)
            .crawl(290, 140, i -> true)
            .crawl(300, 140, i -> i * 2 > 117)
            .crawl(310, 140, i -> i * 2 > 127)
            .ledger();
    assertEquals(Cut.MASK, ledger.captures().get(1).cut());
    assertEquals(0, count(ledger, Outcome.DELETED));
    assertEquals(List.of(), ledger.purges());
    assertEquals(List.of(Kind.MASKED), kinds(ledger));
  }

  @Test
  void aCapThatEndsAtHalfAYearIsNoMask() {
    // Sixty posts every time, three days apart: they reach back 180 days, now and before.
    var ledger =
        new MadeAccount()
            .posts(0, 3, 140)
            .crawl(280, 94, i -> i >= 33)
            .crawl(400, 134, i -> i >= 73)
            .ledger();
    assertEquals(Cut.OLDEST_POST, ledger.captures().get(1).cut());
    assertEquals(List.of(), kinds(ledger));
  }

  @Test
  void newPostsAfterAPurgeAreNoMask() {
    var ledger =
        new MadeAccount()
            .posts(0, 1, 100)
            .posts(290, 1, 30)
            .crawl(110, 100, i -> i < 100)
            .crawl(200, 0, i -> false)
            .crawl(300, 9, i -> i >= 100)
            .crawl(330, 30, i -> i >= 100)
            .ledger();
    assertEquals(100, count(ledger, Outcome.DELETED));
    assertEquals(List.of(Kind.EMPTIED), kinds(ledger));
    assertEquals(d(200), ledger.purges().get(0).toAt());
  }

  @Test
  void aBlankTimelineWithoutACounterWasEmptyWhenTheNextWholeOneIs() {
    var ledger =
        new MadeAccount()
            .posts(0, 1, 100)
            .crawl(110, 100, i -> true)
            .crawl(150, null, i -> false)
            .crawl(160, null, i -> false)
            .shown(150, "u_one", null)
            .crawl(200, 0, i -> false)
            .shown(200, "u_one", 0)
            .ledger();
    assertEquals(Cut.WHOLE, ledger.captures().get(1).cut());
    assertEquals(100, count(ledger, Outcome.DELETED));
    assertEquals(d(150), ledger.purges().get(0).toAt());
    var hidden =
        new MadeAccount()
            .posts(0, 1, 100)
            .crawl(110, 100, i -> true)
            .crawl(150, null, i -> false)
            .crawl(200, 100, i -> true)
            .ledger();
    assertEquals(Cut.BLANK, hidden.captures().get(1).cut());
    assertEquals(0, count(hidden, Outcome.DELETED));
  }

  @Test
  void aCounterOfZeroSaysItOfRepostsToo() {
    var listing = new Listing(d(50), d(50), 0, Capture.Kinds.ORIGINALS, List.of(), 0L, null, false);
    Capture capture = Captures.of(List.of(listing), List.of()).captures().get(0);
    assertEquals(Cut.WHOLE, capture.cut());
    assertTrue(capture.covers(d(40), true));
  }

  @Test
  void oldPostsThatTheCounterMissesAreAPurge() {
    var ledger =
        new MadeAccount()
            .posts(0, 2, 140)
            .crawl(285, 140, i -> true)
            .crawl(290, 140, i -> true)
            .crawl(300, 81, i -> i * 2 > 117)
            .crawl(310, 81, i -> i * 2 > 117)
            .ledger();
    assertEquals(59, count(ledger, Outcome.DELETED));
    assertEquals(Purge.Kind.SELECTIVE, ledger.purges().get(0).kind());
    assertEquals(List.of(), kinds(ledger));
  }

  @Test
  void anAccountGoneTwiceInTenDaysIsClosed() {
    var ledger =
        new MadeAccount()
            .posts(0, 1, 5)
            .crawl(6, null, i -> true)
            .says(10, Code.ACCOUNT_GONE)
            .says(20, Code.ACCOUNT_GONE)
            .ledger();
    assertEquals(List.of(Kind.CLOSED_SELF), kinds(ledger));
    assertEquals(d(6), ledger.events().get(0).fromAt());
    assertEquals(d(10), ledger.events().get(0).toAt());
    var once = new MadeAccount().says(10, Code.ACCOUNT_GONE).says(12, Code.ACCOUNT_GONE).ledger();
    assertEquals(List.of(), kinds(once));
  }

  @Test
  void aNoticeOfABanIsABan() {
    var ledger =
        new MadeAccount()
            .says(10, Code.ACCOUNT_BANNED)
            .says(12, Code.ACCOUNT_BANNED)
            .says(20, Code.ACCOUNT_GONE)
            .says(30, Code.ACCOUNT_GONE)
            .ledger();
    assertEquals(List.of(Kind.BANNED), kinds(ledger));
    assertNull(ledger.events().get(0).fromAt());
  }

  @Test
  void theSameNumberUnderAnotherNameIsRenamed() {
    var ledger = new MadeAccount().shown(3, "u_one", 5).shown(9, "u_two", 5).ledger();
    assertEquals(List.of(Kind.RENAMED), kinds(ledger));
    assertEquals(d(9), ledger.events().get(0).toAt());
  }

  @Test
  void anAccountThatIsSeenAgainIsBack() {
    var ledger =
        new MadeAccount()
            .says(10, Code.ACCOUNT_GONE)
            .says(20, Code.ACCOUNT_GONE)
            .shown(40, "u_one", 1)
            .ledger();
    assertEquals(List.of(Kind.CLOSED_SELF, Kind.BACK), kinds(ledger));
    assertTrue(ledger.events().get(1).toAt() == d(40));
  }

  /**
   * D07: of the posts that went, one dump has 120, another 90, and 60 are in both: 121 · 91 / 61 −
   * 1 of them were there.
   */
  @Test
  void twoDumpsBeforeAPurgeSayHowManyThereWere() {
    AccountLedger ledger =
        new MadeAccount()
            .posts(1, 0.5, 120)
            .posts(62, 0.1, 30)
            .posts(70, 0.1, 10)
            .crawl(61, 120, i -> true)
            .dump(1)
            .crawl(66, 150, i -> i >= 60)
            .crawl(80, 10, i -> i >= 150)
            .crawl(90, 10, i -> i >= 150)
            .ledger();
    assertEquals(1, ledger.purges().size());
    Chapman all = Recaptures.of(ledger, ledger.purges().get(0)).orElseThrow();
    assertEquals(179.5081967213, all.estimate().orElseThrow(), 1e-9);
    assertEquals(9.2688, all.standardError().orElseThrow(), 1e-4);
    assertEquals(150, all.lowerBound());
  }

  @Test
  void oneDumpBeforeAPurgeSaysNothingOfWhatItMissed() {
    AccountLedger ledger =
        new MadeAccount()
            .posts(1, 0.5, 120)
            .crawl(61, 120, i -> true)
            .crawl(66, 120, i -> true)
            .dump(1)
            .crawl(80, 0, i -> false)
            .crawl(90, 0, i -> false)
            .ledger();
    assertEquals(1, ledger.purges().size());
    assertEquals(Optional.empty(), Recaptures.of(ledger, ledger.purges().get(0)));
  }
}
