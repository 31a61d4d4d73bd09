package org.shiguan.synth.crawls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.synth.ChinaTime;

/** The rules of codebook 4.1 on histories written by hand; days count from the first. */
class StatesTest {
  private static final long START = ChinaTime.day("2019-01-01");

  private static String states(List<Long> posts, List<Life.Event> events, long days) {
    Life life = Life.of(0, World.of(2, Difficulty.EASY, 1, 1));
    life.posts.clear();
    life.events.clear();
    for (long day : posts) {
      long at = START + day * ChinaTime.DAY;
      life.posts.add(new Post(at, at, "", null));
    }
    life.events.addAll(events);
    var text = new StringBuilder();
    for (States.Spell spell : States.of(life, START, START + days * ChinaTime.DAY)) {
      text.append(spell.state().label());
      text.append(" [").append((spell.from() - START) / ChinaTime.DAY).append(',');
      text.append((spell.to() - START) / ChinaTime.DAY).append(") ");
    }
    return text.toString().strip();
  }

  private static Life.Event event(long day, Life.Kind kind) {
    return new Life.Event(START + day * ChinaTime.DAY, kind, 0, 0);
  }

  @Test
  void ninetyDaysWithoutAPostAreDormancy() {
    // The codebook's own test.
    assertEquals("S1 [0,140) S2 [140,200)", states(List.of(0L, 10L, 50L), List.of(), 200));
  }

  @Test
  void threePostsAfterAHalfYearOfSilenceAreAReturnForNinetyDays() {
    assertEquals(
        "S1 [0,90) S2 [90,300) S5 [300,390) S1 [390,401)",
        states(List.of(0L, 300L, 305L, 310L, 320L, 380L), List.of(), 401));
  }

  @Test
  void twoPostsAfterThatAreNone() {
    assertEquals(
        "S1 [0,90) S2 [90,300) S1 [300,350)", states(List.of(0L, 300L, 305L), List.of(), 350));
  }

  @Test
  void threePostsAfterAPauseAreNoReturn() {
    assertEquals(
        "S1 [0,90) S2 [90,120) S1 [120,150)",
        states(List.of(0L, 120L, 121L, 122L), List.of(), 150));
  }

  @Test
  void purgedLastsUntilANewPost() {
    var purge = List.of(event(20, Life.Kind.PURGE_TOTAL));
    assertEquals("S1 [0,20) S3 [20,400)", states(List.of(0L, 10L), purge, 400));
    assertEquals(
        "S1 [0,20) S3 [20,60) S5 [60,110)", states(List.of(0L, 60L, 61L, 62L, 100L), purge, 110));
    assertEquals("S1 [0,20) S3 [20,60) S1 [60,110)", states(List.of(0L, 60L), purge, 110));
  }

  @Test
  void closureAndBanLast() {
    var closure = List.of(event(20, Life.Kind.CLOSURE));
    assertEquals("S1 [0,20) S4 [20,400)", states(List.of(0L, 10L), closure, 400));
    var ban = List.of(event(20, Life.Kind.BAN));
    assertEquals("S1 [0,20) S4b [20,400)", states(List.of(0L, 10L), ban, 400));
  }

  @Test
  void aSelectivePurgeIsNoState() {
    var purge = List.of(event(20, Life.Kind.PURGE_SELECTIVE));
    assertEquals("S1 [0,50)", states(List.of(0L, 10L), purge, 50));
  }
}
