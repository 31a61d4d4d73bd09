package org.shiguan.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.shiguan.track.MadeExecutive.FIRST;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.track.Cause.What;

/** What came before an exit, on made-up days. */
final class ExitsTest {
  private static final LocalDate SPIKE = FIRST.plusDays(97);

  private static DailyCounts counts() {
    var posts = new HashMap<LocalDate, Long>();
    var mentions = new HashMap<LocalDate, Long>();
    for (int day = 0; day < 200; day++) {
      posts.put(FIRST.plusDays(day), 2L);
      mentions.put(FIRST.plusDays(day), 5L);
    }
    mentions.put(SPIKE, 900L);
    // The deletion itself is talked about.
    mentions.put(FIRST.plusDays(100), 4_000L);
    mentions.put(FIRST.plusDays(101), 9_000L);
    return new DailyCounts(posts, null, mentions);
  }

  @Test
  void the28DaysBeforeAPurgeAndNothingAfterL() {
    var made = new MadeExecutive().posts(0).covered(0, 101).happened(What.PURGE_TOTAL, 100.2, 110);
    List<Exit> exits = Exits.of("sample-one", List.of(made.history()), counts());
    assertEquals(1, exits.size());
    List<Exit.Day> days = exits.get(0).days();
    assertEquals(28, days.size());
    assertEquals(new Exit.Day(FIRST.plusDays(72), 28, 2L, null, 5L), days.get(0));
    assertEquals(new Exit.Day(FIRST.plusDays(99), 1, 2L, null, 5L), days.get(27));
    assertEquals(900L, days.get(25).mentions());
    assertEquals(900L + 27 * 5, days.stream().mapToLong(Exit.Day::mentions).sum());
  }

  @Test
  void uncoveredDaysAreLeftOut() {
    var made =
        new MadeExecutive()
            .posts(0)
            .covered(0, 80)
            .covered(90, 95)
            .happened(What.CLOSED_SELF, 100, 110);
    List<Exit.Day> days = Exits.of("sample-one", List.of(made.history()), counts()).get(0).days();
    // Days 72 to 79 and 90 to 94.
    assertEquals(13, days.size());
    assertEquals(FIRST.plusDays(94), days.get(12).day());
    assertEquals(6, days.get(12).before());
  }

  @Test
  void aDayWithoutAnEntryCountedNone() {
    var made = new MadeExecutive().covered(0, 101).happened(What.BANNED, 100, 110);
    var none = new DailyCounts(new HashMap<>(), new HashMap<>(), null);
    Exit.Day day = Exits.of("sample-one", List.of(made.history()), none).get(0).days().get(0);
    assertEquals(0L, day.posts());
    assertEquals(0L, day.comments());
    assertNull(day.mentions());
  }

  @Test
  void everyPurgeClosureAndBanIsAnExitAndAReturnIsNone() {
    var made =
        new MadeExecutive()
            .posts(0)
            .covered(0, 60)
            .happened(What.PURGE_SELECTIVE, 50, 55)
            .happened(What.BANNED, 70, 75)
            .happened(What.BACK, 80, 85);
    List<Exit> exits = Exits.of("sample-one", List.of(made.history()), counts());
    assertEquals(
        List.of(What.PURGE_SELECTIVE, What.BANNED),
        exits.stream().map(e -> e.cause().what()).toList());
    assertEquals(18, exits.get(1).days().size());
  }

  @Test
  void anEndWithoutAKnownBeginningHasNoDaysBefore() {
    var history = new MadeExecutive().posts(0).covered(0, 60).history();
    var notice = new Cause(What.BANNED, Actor.PLATFORM, null, Day.d(50));
    var known =
        new AccountHistory(
            history.account(),
            history.firstSight(),
            history.lastSight(),
            history.lastLook(),
            history.captures(),
            history.posts(),
            List.of(notice),
            List.of(),
            List.of());
    assertEquals(List.of(), Exits.of("sample-one", List.of(known), counts()).get(0).days());
  }
}
