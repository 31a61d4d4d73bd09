package org.shiguan.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shiguan.track.Day.d;
import static org.shiguan.track.MadeExecutive.FIRST;
import static org.shiguan.track.MadeExecutive.PERIOD;
import static org.shiguan.track.MadeExecutive.on;
import static org.shiguan.track.MadeExecutive.text;
import static org.shiguan.track.MadeExecutive.uncertain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shiguan.study.Account;
import org.shiguan.study.Bilingual;
import org.shiguan.study.FirmSize;
import org.shiguan.study.Role;
import org.shiguan.study.Search;
import org.shiguan.study.SizeClass;
import org.shiguan.track.Cause.What;

/** The tests of codebook §4.1 and §4.2, and what the rules leave to be said. */
final class SpellsTest {
  private static MadeExecutive made() {
    return new MadeExecutive();
  }

  private static double[] each(int from, int to, int step) {
    return java.util.stream.IntStream.iterate(from, day -> day < to, day -> day + step)
        .mapToDouble(day -> day)
        .toArray();
  }

  // Codebook 4.1, word for word.

  @Test
  void postsOnDays0And10And50CoveredToDay200() {
    assertEquals("S1 [0,140) S2 [140,201)", text(made().posts(0, 10, 50).covered(0, 201).spells()));
  }

  @Test
  void dormancyNeedsCoveredDays() {
    // Days 60 to 120 uncovered: 50 + 90 + 60.
    assertEquals(
        "S1 [0,200) S2 [200,301)",
        text(made().posts(0, 10, 50).covered(0, 60).covered(120, 301).spells()));
  }

  @Test
  void dormancyIsGatheredWithinTwiceItsDays() {
    // 30 covered days after day 10, then none until day 200. The last post leaves the 180 days on
    // day 190; 90 covered days lie within 180 on day 200 + 89.
    assertEquals(
        "S1 [0,190) U [190,289) S2 [289,301)",
        text(made().posts(0, 10).covered(0, 41).covered(200, 301).spells()));
  }

  @Test
  void sensitivityOfDormancy() {
    MadeExecutive quiet = made().posts(0, 10, 50).covered(0, 301);
    assertEquals(
        "S1 [0,40) S2 [40,50) S1 [50,80) S2 [80,301)",
        text(quiet.spells(StateRules.CODEBOOK.withQuietDays(30))));
    assertEquals(
        "S1 [0,230) S2 [230,301)", text(quiet.spells(StateRules.CODEBOOK.withQuietDays(180))));
    assertEquals("S1 [0,301)", text(quiet.spells(StateRules.CODEBOOK.withQuietDays(365))));
  }

  /** W of the rule, gathered day by day as the words say. */
  private static State byTheWords(int day, Set<Integer> posted, Set<Integer> covered) {
    var known = new TreeSet<>(covered);
    known.addAll(posted);
    var window = new ArrayList<Integer>();
    for (int t = day; t > day - 180 && window.size() < 90; t--) {
      if (known.contains(t)) {
        window.add(t);
      }
    }
    // A post on a day that no crawl covers, nor the days beside it, speaks of covered days alone.
    boolean near =
        window.stream()
            .filter(posted::contains)
            .anyMatch(
                t -> covered.contains(t - 1) || covered.contains(t) || covered.contains(t + 1));
    boolean any = window.stream().anyMatch(posted::contains);
    if (posted.contains(day) || near || (any && covered.contains(day))) {
      return State.ACTIVE;
    }
    return window.size() == 90 && !any ? State.DORMANT : State.UNKNOWN;
  }

  @Test
  void madeUpArchivesByTheWordsOfTheRule() {
    for (int seed = 0; seed < 40; seed++) {
      var random = new Random(seed);
      var posted = new TreeSet<Integer>();
      var covered = new TreeSet<Integer>();
      MadeExecutive made = made();
      for (int i = random.nextInt(12); i >= 0; i--) {
        int day = random.nextInt(900);
        if (posted.add(day)) {
          made.posts(day + random.nextDouble() / 2);
        }
      }
      for (int i = random.nextInt(5); i >= 0; i--) {
        int from = random.nextInt(800);
        int to = from + 1 + random.nextInt(200);
        made.covered(from, to);
        for (int day = from; day < to; day++) {
          covered.add(day);
        }
      }
      int days = 0;
      for (Spell spell : made.spells()) {
        for (LocalDate t = spell.start(); t.isBefore(spell.stop()); t = t.plusDays(1)) {
          int day = (int) FIRST.until(t, java.time.temporal.ChronoUnit.DAYS);
          boolean known =
              day >= Math.min(first(covered), first(posted))
                  && day <= Math.max(last(covered), last(posted));
          State expected = known ? byTheWords(day, posted, covered) : State.UNKNOWN;
          // A return is looked at elsewhere; here it only hides that there was a post.
          State state = spell.state() == State.RETURNED ? State.ACTIVE : spell.state();
          assertEquals(expected, state, "seed " + seed + " day " + day);
          days++;
        }
      }
      assertTrue(days >= 1_000, "every day of the study has a row, seed " + seed);
    }
  }

  private static int first(TreeSet<Integer> days) {
    return days.isEmpty() ? Integer.MAX_VALUE : days.first();
  }

  private static int last(TreeSet<Integer> days) {
    return days.isEmpty() ? -1 : days.last();
  }

  @Test
  void purgedUntilANewPost() {
    MadeExecutive purged =
        made().posts(0, 10).covered(0, 15).happened(What.PURGE_TOTAL, 20, 30).covered(25, 100);
    assertEquals("S1 [0,25) S3 [25,100)", text(purged.spells()));
    assertEquals("S1 [0,25) S3 [25,40) S1 [40,100)", text(purged.posts(40, 50, 70.1).spells()));
    assertEquals("S1 [0,25) S3 [25,40) S5 [40,100)", text(purged.posts(70).spells()));
  }

  @Test
  void aPurgeKeepsItsInterval() {
    List<Spell> spells =
        made()
            .posts(0, 10)
            .covered(0, 20)
            .happened(What.PURGE_MASS, 20, 30)
            .covered(25, 60)
            .spells();
    assertNull(spells.get(0).event());
    Spell active = spells.get(1);
    assertEquals(State.PURGED, active.event());
    assertEquals(What.PURGE_MASS, active.cause().what());
    assertNull(active.entryLo());
    assertEquals("S1|S3 [20,25) S1|S3 [25,30)", uncertain(spells));
    Spell purged = spells.get(2);
    assertEquals(d(20), purged.entryLo());
    assertEquals(d(30), purged.entryHi());
    assertEquals(FIRST.plusDays(25), purged.start());
    assertEquals(What.PURGE_MASS, purged.entry().what());
    assertNull(purged.event());
  }

  @Test
  void whatAMassPurgeLeftMayBeOlderThanThePurge() {
    // The post of day 27 stands in the crawl of day 30. It ends a purge of the middle and may be
    // older than a later one, until the post of day 40 is surely younger.
    List<Spell> spells =
        made()
            .posts(0, 10, 20, 27, 40)
            .covered(0, 20)
            .covered(20, 100)
            .happened(What.PURGE_MASS, 20, 30)
            .spells();
    assertEquals("S1 [0,25) S3 [25,27) S1 [27,100)", text(spells));
    assertEquals("S1|S3 [20,25) S1|S3 [25,27) S1|S3 [27,40)", uncertain(spells));
    assertEquals(
        "S1 [0,25) S3 [25,27) S1 [27,100)",
        text(
            made()
                .posts(0, 10, 20, 27)
                .covered(0, 20)
                .covered(20, 100)
                .happened(What.PURGE_TOTAL, 20, 30)
                .spells()));
  }

  @Test
  void aSelectivePurgeIsNoState() {
    assertEquals(
        "S1 [0,60)",
        text(made().posts(0, 10).covered(0, 60).happened(What.PURGE_SELECTIVE, 20, 30).spells()));
  }

  @Test
  void aCrawlAfterAPurgeSaysNothingOfTheTimeBefore() {
    var whole =
        new Capture(d(300), 0, Long.MIN_VALUE, d(300), Capture.Kinds.ALL, Capture.Cut.WHOLE, 0, 0L);
    assertEquals(
        "S1 [5,6) U [6,250) S3 [250,301)",
        text(made().posts(5).capture(whole).happened(What.PURGE_TOTAL, 200, 300).spells()));
    assertEquals("S1 [5,95) S2 [95,300)", text(made().posts(5).capture(whole).spells()));
  }

  @Test
  void aPurgeBeyondCoverageBecomesUnknown() {
    assertEquals(
        "S1 [0,25) S3 [25,205) U [205,400) S3 [400,410)",
        text(
            made()
                .posts(0, 10)
                .covered(0, 20)
                .happened(What.PURGE_TOTAL, 20, 30)
                .covered(400, 410)
                .spells()));
  }

  @Test
  void aReturnIsThreePostsInThirtyDays() {
    MadeExecutive silent = made().covered(0, 500).posts(0);
    assertEquals(
        "S1 [0,90) S2 [90,300) S5 [300,390) S1 [390,420) S2 [420,500)",
        text(silent.posts(300, 305, 330).spells()));
    assertEquals(
        "S1 [0,90) S2 [90,300) S1 [300,420) S2 [420,500)",
        text(made().covered(0, 500).posts(0, 300, 305, 330.1).spells()));
    assertEquals(
        "S1 [0,90) S2 [90,300) S1 [300,390) S2 [390,500)",
        text(made().covered(0, 500).posts(0, 300).spells()));
  }

  @Test
  void aPauseIsNoLongSilence() {
    assertEquals(
        "S1 [0,90) S2 [90,179) S1 [179,271) S2 [271,300)",
        text(made().covered(0, 300).posts(0, 179, 180, 181).spells()));
    assertEquals(
        "S1 [0,90) S2 [90,180) S5 [180,270) S1 [270,272) S2 [272,300)",
        text(made().covered(0, 300).posts(0, 180, 181, 182).spells()));
  }

  @Test
  void aFirstPostAfterALongTimeIsNoReturn() {
    assertEquals(
        "S2 [89,300) S1 [300,310)", text(made().covered(0, 310).posts(300, 301, 302).spells()));
  }

  @Test
  void aPurgeAmongThePostsOfAReturnEndsIt() {
    assertEquals(
        "S1 [0,90) S2 [90,300) S1 [300,302) S3 [302,304) S1 [304,310)",
        text(
            made()
                .covered(0, 302)
                .covered(302, 310)
                .posts(0, 300, 301, 304)
                .happened(What.PURGE_TOTAL, 302, 302.5)
                .spells()));
  }

  @Test
  void closedUntilSeenAgain() {
    MadeExecutive closed =
        made()
            .posts(0, 10)
            .covered(0, 20)
            .happened(What.CLOSED_SELF, 20, 30)
            .event(AccountEvent.Kind.CLOSED_SELF, 20, 30);
    assertEquals("S1 [0,25) S4 [25,31)", text(closed.spells()));
    // What was known of it before says nothing about the account that is there again.
    closed.happened(What.BACK, 50, 70).covered(60, 160);
    assertEquals("S1 [0,25) S4 [25,60) U [60,149) S2 [149,160)", text(closed.spells()));
    assertEquals(
        "S1 [0,25) S4 [25,60) U [60,80) S5 [80,160)", text(closed.posts(80, 82, 84).spells()));
    Spell back =
        closed.spells().stream().filter(s -> s.state() == State.UNKNOWN).findFirst().orElseThrow();
    assertEquals(FIRST.plusDays(60), back.start());
    assertEquals(What.BACK, back.entry().what());
  }

  @Test
  void bannedAndBackByPosting() {
    List<Spell> spells =
        made()
            .posts(0, 10, 80, 81, 82)
            .covered(0, 20)
            .happened(What.BANNED, 20, 30)
            .covered(80, 100)
            .spells();
    assertEquals("S1 [0,25) S4b [25,80) S5 [80,100)", text(spells));
    assertEquals(Optional.empty(), on(30, spells).group());
  }

  @Test
  void purgedThenClosedThenBackIsStillPurged() {
    assertEquals(
        "S1 [0,25) S3 [25,45) S4 [45,60) S3 [60,70)",
        text(
            made()
                .posts(0, 10)
                .covered(0, 20)
                .happened(What.PURGE_TOTAL, 20, 30)
                .happened(What.CLOSED_SELF, 40, 50)
                .happened(What.BACK, 55, 65)
                .covered(60, 70)
                .spells()));
  }

  @Test
  void aPurgeLastsADayAtLeast() {
    assertEquals(
        "S1 [0,20) S3 [20,21) S5 [21,60)",
        text(
            made()
                .posts(each(0, 20, 2))
                .posts(20.4, 20.5, 20.6)
                .covered(0, 20)
                .covered(20, 60)
                .happened(What.PURGE_TOTAL, 20.1, 20.3)
                .spells()));
  }

  @Test
  void aMaskIsBesideTheState() {
    List<Spell> spells =
        made()
            .posts(0, 10)
            .covered(0, 200)
            .event(AccountEvent.Kind.MASKED, 40, 60)
            .event(AccountEvent.Kind.UNMASKED, 120, 140)
            .spells();
    assertEquals("S1 [0,50) S1+M [50,100) S2+M [100,130) S2 [130,200)", text(spells));
    assertNull(on(49, spells).event());
    assertEquals(State.DORMANT, on(99, spells).event());
    assertEquals(Optional.of(Group.STAYED), on(39, spells).group());
    // It was hidden by day 60 and perhaps from day 40 on.
    assertEquals(Optional.empty(), on(40, spells).group());
    assertEquals(Optional.empty(), on(60, spells).group());
  }

  @Test
  void aClosedAccountIsNotMasked() {
    List<Spell> spells =
        made()
            .posts(0, 10)
            .covered(0, 60)
            .event(AccountEvent.Kind.MASKED, 20, 40)
            .happened(What.CLOSED_SELF, 60, 70)
            .event(AccountEvent.Kind.CLOSED_SELF, 60, 70)
            .spells();
    assertEquals("S1 [0,30) S1+M [30,65) S4 [65,71)", text(spells));
    assertEquals(Optional.of(Group.DELETED), on(70, spells).group());
  }

  @Test
  void whoPostedWasNotBannedYet() {
    // The post of day 8 is known from elsewhere; the last crawl was on day 6.
    AccountLedger ledger =
        new MadeAccount()
            .posts(0, 1, 5)
            .posts(8, 1, 1)
            .crawl(6, null, i -> i < 5)
            .says(10, Code.ACCOUNT_BANNED)
            .ledger();
    List<Spell> spells = MadeExecutive.spells(ledger);
    assertEquals("S1 [0,9) S4b [9,11)", text(spells));
    assertEquals(d(8), on(10, spells).entryLo());
  }

  @Test
  void withoutAKnownOpeningNobodyIsSilentBeforeTheFirstPost() {
    var whole =
        new Capture(d(300), 0, Long.MIN_VALUE, d(300), Capture.Kinds.ALL, Capture.Cut.WHOLE, 1, 1L);
    assertEquals("S1 [250,300)", text(made().openedAt(null).posts(250).capture(whole).spells()));
    assertEquals(
        "S1 [250,300)",
        text(
            made()
                .openedAt(null)
                .account("9900000001", FIRST.plusDays(100), null)
                .posts(250)
                .capture(whole)
                .spells()));
  }

  @Test
  void aCrawlOfOriginalsAndAnInvalidOneCoverNothing() {
    var originals =
        new Capture(
            d(300), 0, Long.MIN_VALUE, d(300), Capture.Kinds.ORIGINALS, Capture.Cut.WHOLE, 1, null);
    var failed =
        new Capture(d(300), 0, d(0), d(300), Capture.Kinds.ALL, Capture.Cut.ERRORS, 1, null);
    assertEquals("S1 [5,6)", text(made().posts(5).capture(originals).capture(failed).spells()));
  }

  @Test
  void anAccountCountsWhileItIsTheirs() {
    MadeExecutive first =
        made().account("9900000001", null, FIRST.plusDays(100)).posts(0, 50, 150).covered(0, 200);
    assertEquals("S1 [0,100)", text(first.spells()));
    MadeExecutive second =
        made().account("9900000002", FIRST.plusDays(100), null).posts(20, 160).covered(0, 200);
    assertEquals(
        "S1 [0,140) S2 [140,160) S1 [160,200)",
        text(MadeExecutive.together(StateRules.CODEBOOK, first, second)));
  }

  @Test
  void whoClosesOneAccountAndPostsFromAnotherHasReturned() {
    MadeExecutive first =
        made()
            .account("9900000001", null, FIRST.plusDays(100))
            .posts(0, 10)
            .covered(0, 20)
            .happened(What.CLOSED_SELF, 20, 30);
    MadeExecutive second =
        made().account("9900000002", FIRST.plusDays(100), null).posts(110, 111, 112);
    assertEquals(
        "S1 [0,25) S4 [25,110) S5 [110,113)",
        text(MadeExecutive.together(StateRules.CODEBOOK, first, second)));
  }

  @Test
  void roleAndSizeAreThoseOfTheDays() {
    var chairman = new Role(new Bilingual("董事长", "Chairman"), null, FIRST.plusDays(20));
    var adviser = new Role(new Bilingual("顾问", "Adviser"), FIRST.plusDays(20), null);
    var account = new Account("9900000001", null, "weibo", null, null);
    List<Spell> spells =
        Spells.of(
            MadeExecutive.executive(
                List.of(chairman, adviser),
                List.of(
                    new FirmSize(FIRST.plusDays(30), 299), new FirmSize(FIRST.plusDays(40), 250)),
                List.of(account),
                List.of()),
            List.of(made().posts(0).covered(0, 100).history()),
            PERIOD,
            StateRules.CODEBOOK);
    assertEquals("S1 [0,20) S1 [20,30) S1 [30,90) S2 [90,100)", text(spells));
    assertEquals(
        List.of(chairman, adviser, adviser, adviser),
        spells.stream().filter(s -> s.state() != State.UNKNOWN).map(Spell::role).toList());
    assertNull(spells.get(1).size());
    assertEquals(SizeClass.S, spells.get(2).size());
    assertNull(spells.get(0).event());
    assertEquals(State.DORMANT, spells.get(2).event());
    assertEquals(spells.get(0).entryHi(), spells.get(2).entryHi());
  }

  // Codebook 4.2, with made-up days and a made-up person.

  @Test
  void thePathOfTheReferenceCase() {
    List<Spell> spells =
        made()
            .posts(each(0, 40, 4))
            .covered(0, 40)
            .happened(What.PURGE_TOTAL, 40, 50)
            .posts(each(100, 220, 10))
            .posts(850, 850.2, 850.4, 851)
            .covered(45, 860)
            .spells();
    assertEquals(
        "S1 [0,45) S3 [45,100) S5 [100,190) S1 [190,300) S2 [300,850) S5 [850,860)", text(spells));
    assertEquals(
        List.of(
            Optional.of(Group.STAYED),
            Optional.of(Group.DELETED),
            Optional.of(Group.STAYED),
            Optional.of(Group.STAYED),
            Optional.of(Group.STAYED),
            Optional.of(Group.STAYED)),
        spells.stream()
            .filter(s -> s.isCertain() && s.state() != State.UNKNOWN)
            .map(Spell::group)
            .toList());
    assertEquals("S1|S3 [40,45) S1|S3 [45,50)", uncertain(spells));
  }

  // Never joined, and not found.

  private static List<Spell> without(LocalDate... searches) {
    var found = new ArrayList<Search>();
    for (LocalDate day : searches) {
      found.add(new Search(day, "made up", null));
    }
    return Spells.of(
        MadeExecutive.executive(List.of(), List.of(), List.of(), found),
        List.of(),
        PERIOD,
        StateRules.CODEBOOK);
  }

  @Test
  void neverJoinedTakesTwoSearches() {
    assertEquals("NOT_FOUND [0,1000)", text(without()));
    assertEquals("NOT_FOUND [0,1000)", text(without(FIRST.plusDays(10))));
    assertEquals("NOT_FOUND [0,1000)", text(without(FIRST.plusDays(10), FIRST.plusDays(10))));
    assertEquals(
        // Ninety days after the last search it no longer holds.
        "S0 [0,191) NOT_FOUND [191,1000)", text(without(FIRST.plusDays(10), FIRST.plusDays(100))));
    assertEquals("S0 [0,1000)", text(without(FIRST.plusDays(1_500), FIRST.plusDays(2_000))));
    assertEquals("NOT_FOUND [0,1000)", text(without(FIRST.minusDays(900), FIRST.minusDays(800))));
  }

  @Test
  void nothingIsExposedBeforeWeiboOpened() {
    var early = new org.shiguan.study.Period(LocalDate.of(2008, 1, 1), LocalDate.of(2010, 1, 1));
    List<Spell> spells =
        Spells.of(
            MadeExecutive.executive(List.of(), List.of(), List.of(), List.of()),
            List.of(),
            early,
            StateRules.CODEBOOK);
    assertEquals(LocalDate.of(2009, 8, 14), spells.get(0).start());
  }

  @Test
  void searchesBeforeAFirstAccountCountUntilThen() {
    var account = new Account("9900000001", null, "weibo", FIRST.plusDays(200), null);
    List<Spell> spells =
        Spells.of(
            MadeExecutive.executive(
                List.of(),
                List.of(),
                List.of(account),
                List.of(
                    new Search(FIRST.plusDays(50), "made up", null),
                    new Search(FIRST.plusDays(199), "made up", null))),
            List.of(made().account("9900000001", FIRST.plusDays(200), null).posts(210).history()),
            PERIOD,
            StateRules.CODEBOOK);
    assertEquals("S0 [0,200) U [200,210) S1 [210,211)", text(spells));
    assertEquals(Optional.of(Group.NEVER_JOINED), spells.get(0).group());
  }

  @Test
  void anAccountOfWhichNothingIsKnownIsUnknownOnEveryDay() {
    List<Spell> spells = made().spells();
    assertEquals(1, spells.size());
    assertEquals(State.UNKNOWN, spells.get(0).state());
    assertEquals(PERIOD.from(), spells.get(0).start());
    assertEquals(PERIOD.to(), spells.get(0).stop());
    assertEquals(Optional.empty(), spells.get(0).group());
  }

  @Test
  void declaredDaysSpeakOfAnAccountThatWasSeen() {
    // Covered from day 0 on; first seen with its first post, and never after day 150.
    MadeExecutive seen = made().openedAt(null).posts(100).covered(0, 400).lastSeen(250);
    assertEquals("S1 [100,190) S2 [190,250)", text(seen.spells()));
    // Nothing was ever seen of this one.
    List<Spell> unseen =
        made().account("9900000001", FIRST, null).openedAt(null).covered(0, 400).spells();
    assertEquals(List.of(State.UNKNOWN), unseen.stream().map(Spell::state).toList());
  }

  @Test
  void oneEmbeddedPostMakesOneActiveDay() {
    assertEquals("S1 [100,101)", text(made().posts(100).spells()));
    assertEquals("S1 [100,101) U [101,150) S1 [150,151)", text(made().posts(100, 150).spells()));
    // Where timelines are held a post speaks of the days around it.
    assertEquals("S1 [100,190) S2 [190,201)", text(made().posts(100).covered(99, 201).spells()));
  }

  /** The roster's last day ends the role; that the account was closed then is still known. */
  @Test
  void anAccountThatEndsInTheRosterMayBeClosed() {
    MadeExecutive ended =
        made()
            .account("9900000001", null, FIRST.plusDays(31))
            .posts(each(0, 30, 3))
            .covered(0, 28)
            .covered(100, 101)
            .lastSeen(30.5)
            .happened(What.EMPTIED, 30.5, 60);
    AccountHistory history = ended.history();
    List<Spell> closed =
        Spells.of(
            MadeExecutive.executive(List.of(), List.of(), List.of(history.account()), List.of()),
            List.of(Closures.byRoster(history, true)),
            PERIOD,
            StateRules.CODEBOOK);
    // Until the last look at it, which found nothing.
    assertEquals("S1 [0,30) S4 [30,101)", text(closed));
    // Another account takes up: what becomes of the first says nothing of its owner.
    assertEquals(history, Closures.byRoster(history, false));
  }

  @Test
  void whatWasEmptiedAfterTheRostersLastDayIsKnown() {
    MadeExecutive ended =
        made()
            .account("9900000001", null, FIRST.plusDays(31))
            .posts(each(0, 30, 3))
            .covered(0, 30)
            .happened(What.PURGE_TOTAL, 40, 60)
            .covered(60, 70);
    assertEquals("S1 [0,31) U [31,50) S3 [50,70)", text(ended.spells()));
  }
}
