package org.shiguan.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoveredTimeTest {
  private static final long HOUR = 3_600_000_000L;

  private static CoveredTime time(long... ends) {
    var stretches = new ArrayList<Stretch>();
    for (int i = 0; i < ends.length; i += 2) {
      stretches.add(new Stretch(ends[i], ends[i + 1], false));
    }
    return new CoveredTime(stretches);
  }

  @Test
  void whatTouchesOrOverlapsBecomesOne() {
    assertEquals(time(0, 9), time(5, 9, 0, 3, 3, 6));
    assertEquals(time(0, 3, 4, 6), time(4, 6, 0, 3, 5, 5));
    assertEquals(9, time(0, 9, 2, 5).micros());
  }

  @Test
  void onlyAClosedEndBelongsToIt() {
    var closed = new CoveredTime(List.of(new Stretch(3, 7, true)));
    assertTrue(closed.indexOf(7) == 0 && closed.indexOf(3) == 0);
    assertEquals(-1, closed.indexOf(8));
    assertEquals(-1, time(3, 7).indexOf(7));
    assertEquals(-1, closed.cut(0, 7).indexOf(7), "the end of a window never belongs to it");
    assertEquals(0, closed.cut(7, 9).indexOf(7), "the lone instant is kept");
    assertEquals(0, closed.cut(7, 9).micros());
  }

  @Test
  void cutAndHolesAgreeWithEveryInstant() {
    var random = new Random(4);
    for (int round = 0; round < 300; round++) {
      CoveredTime covered = randomTime(random);
      CoveredTime holes =
          new CoveredTime(
              randomTime(random).stretches().stream()
                  .map(s -> new Stretch(s.from(), s.to(), false))
                  .toList());
      long from = random.nextInt(20);
      long to = from + 1 + random.nextInt(20);
      CoveredTime left = covered.minus(holes);
      CoveredTime cut = covered.cut(from, to);
      for (long at = -1; at < 45; at++) {
        boolean in = covered.indexOf(at) >= 0;
        assertEquals(in && holes.indexOf(at) < 0, left.indexOf(at) >= 0, covered + " − " + holes);
        assertEquals(in && at >= from && at < to, cut.indexOf(at) >= 0, covered + " in window");
      }
    }
  }

  private static CoveredTime randomTime(Random random) {
    var stretches = new ArrayList<Stretch>();
    for (int i = random.nextInt(5); i > 0; i--) {
      long from = random.nextInt(35);
      stretches.add(new Stretch(from, from + random.nextInt(6), random.nextBoolean()));
    }
    return new CoveredTime(stretches);
  }

  @Test
  void aDayCountsFromNinetyFivePercentOn() {
    LocalDate day = LocalDate.parse("2012-08-14");
    long start = Window.startOf(day);
    // 22 h 48 min are 95 % of a day
    assertEquals(
        List.of(day.toEpochDay()), wholeDays(time(start, start + 22 * HOUR + 48 * HOUR / 60)));
    assertEquals(List.of(), wholeDays(time(start, start + 22 * HOUR + 48 * HOUR / 60 - 1)));
    assertEquals(
        List.of(day.toEpochDay()),
        wholeDays(time(start, start + 12 * HOUR, start + 13 * HOUR, start + 24 * HOUR)));
  }

  private static List<Long> wholeDays(CoveredTime covered) {
    LocalDate from = LocalDate.parse("2012-08-01");
    LocalDate to = LocalDate.parse("2012-09-01");
    return Window.of("sample-one", covered, covered, from, to).get(0).wholeDays();
  }

  @Test
  void theDayChangesAtSixteenHoursUtc() {
    long midnight = Window.startOf(LocalDate.parse("2012-08-14"));
    assertEquals("2012-08-13T16:00:00Z", Instant.ofEpochSecond(midnight / 1_000_000).toString());
    assertEquals(LocalDate.parse("2012-08-14"), Window.dayOf(midnight));
    assertEquals(LocalDate.parse("2012-08-13"), Window.dayOf(midnight - 1));
  }

  @Test
  void monthsAreCutToThePeriodAndUncoveredOnesAreLeftOut() {
    LocalDate from = LocalDate.parse("2012-01-10");
    LocalDate to = LocalDate.parse("2012-04-01");
    CoveredTime covered =
        time(
            Window.startOf(LocalDate.parse("2012-01-01")),
            Window.startOf(from.plusDays(5)),
            Window.startOf(LocalDate.parse("2012-03-30")),
            Window.startOf(to.plusDays(9)));
    List<Window> windows = Window.of("sample-one", covered, covered, from, to);
    assertEquals(
        List.of("2012-01-10/2012-04-01", "2012-01", "2012-03"),
        windows.stream().map(Window::period).toList());
    assertEquals(List.of(7.0, 5.0, 2.0), windows.stream().map(w -> w.covered().days()).toList());
  }

  @Test
  void aCoarsePostMayLieAnywhereInItsMinuteHourOrDay() {
    long noon = Window.startOf(LocalDate.parse("2012-08-14")) + 12 * HOUR + 90_000_000;
    assertEquals(60_000_000, Precision.named("minute").around(noon).micros());
    assertEquals(noon - 30_000_000, Precision.named("minute").around(noon).from());
    assertEquals(noon - 90_000_000, Precision.named("hour").around(noon).from());
    assertEquals(noon - 90_000_000 - 12 * HOUR, Precision.named("day").around(noon).from());
    assertFalse(Precision.named("day").around(noon).closed());
  }
}
