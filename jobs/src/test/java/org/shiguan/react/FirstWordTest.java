package org.shiguan.react;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who speaks first, in crises and announcements; times in hours, by hand. */
final class FirstWordTest {
  private static final long HOUR = 3_600_000_000L;
  private static final long DAY = 24 * HOUR;

  private static Utterance crisis(boolean executive, double hours, String id) {
    return new Utterance(
        executive, (long) (hours * HOUR), 0, id, null, true, false, Set.of(), Set.of(), Set.of());
  }

  private static Utterance news(
      boolean executive, double hours, String id, String repostOf, String topic, String... words) {
    return new Utterance(
        executive,
        (long) (hours * HOUR),
        0,
        id,
        repostOf,
        false,
        true,
        topic == null ? Set.of() : Set.of(topic),
        Set.of(),
        Set.of(words));
  }

  private static Crisis told(Utterance... said) {
    return Crisis.of(100 * HOUR, 100 * HOUR, List.of(said), Optional.of(1_000 * HOUR));
  }

  @Test
  void theFirstWordAfterTheOnset() {
    Crisis both = told(crisis(true, 102, "e"), crisis(false, 104, "f"), crisis(true, 105, "e2"));
    assertEquals("e", both.exec().id());
    assertEquals("f", both.firm().id());
    assertNull(both.preemptive());
    assertEquals(Crisis.First.EXEC, both.spokeFirst());
    assertEquals(100 * HOUR + 14 * DAY, both.observedUntil());
    assertEquals(
        Crisis.First.FIRM, told(crisis(false, 101, "f"), crisis(true, 102, "e")).spokeFirst());
    assertEquals(
        Crisis.First.TIE,
        told(crisis(false, 101, "f"), crisis(true, 101 + 30 / 3600.0, "e")).spokeFirst());
    assertEquals(Crisis.First.FIRM, told(crisis(false, 101, "f")).spokeFirst());
  }

  @Test
  void whatCannotBeKnown() {
    assertEquals(Crisis.First.UNKNOWN, told(crisis(true, 102, "e")).spokeFirst(), "no firm held");
    Crisis uncovered =
        Crisis.of(100 * HOUR, 100 * HOUR, List.of(crisis(false, 101, "f")), Optional.empty());
    assertEquals(Crisis.First.UNKNOWN, uncovered.spokeFirst());
    assertNull(uncovered.observedUntil());
    Utterance other = news(false, 90, "f", null, null);
    assertEquals(Crisis.First.NONE, told(other).spokeFirst(), "held, and silent about it");
    // Fifteen days later is another matter.
    assertNull(told(other, crisis(true, 100 + 15 * 24, "e")).exec());
  }

  @Test
  void aWordBeforeTheOnsetIsAClassOfItsOwn() {
    Crisis early = told(crisis(true, 80, "e"), crisis(false, 101, "f"));
    assertEquals("e", early.preemptive().id());
    assertNull(early.exec());
    assertEquals(Crisis.First.EXEC, early.spokeFirst());
    // Four days before is not about it.
    assertNull(told(crisis(true, 4, "e"), crisis(false, 101, "f")).preemptive());
  }

  /** Leads of the codebook: 5 h, 0, −2 h, 12 h, and one known to lie in [−3, 20] h. */
  @Test
  void leadsOfAnnouncements() {
    Utterance dayOnly =
        new Utterance(
            false,
            404 * HOUR,
            23 * HOUR,
            "f5",
            null,
            false,
            false,
            Set.of("戊"),
            Set.of(),
            Set.of());
    List<News> found =
        News.of(
            List.of(
                news(true, 10, "e1", null, "甲"),
                news(false, 15, "f1", null, "甲"),
                news(true, 100, "e2", null, "乙"),
                news(false, 100 + 20 / 3600.0, "f2", null, "乙"),
                news(false, 198, "f3", null, "丙"),
                news(true, 200, "e3", null, "丙"),
                news(true, 300, "e4", null, "丁"),
                news(false, 312, "f4", null, "丁"),
                dayOnly,
                news(true, 407, "e5", null, "戊"),
                // A reminder, and news of which the firm says nothing.
                news(true, 310, "e6", null, "丁"),
                news(true, 500, "e7", null, "己")));
    assertEquals(
        List.of("e1 5.0 5.0", "e2 0.0 0.0", "e3 -2.0 -2.0", "e4 12.0 12.0", "e5 -3.0 20.0"),
        found.stream()
            .map(n -> n.exec().id() + " " + n.leadLow() / 3600 + " " + n.leadHigh() / 3600)
            .toList());
  }

  @Test
  void whatIsTheSameNews() {
    Utterance exec = news(true, 0, "e", null, null, "样品", "二代", "今天", "发售", "门店", "全国");
    assertEquals(Optional.of(News.Match.REPOST), News.match(exec, news(false, 1, "f", "e", null)));
    assertEquals(
        Optional.of(News.Match.WORDS),
        News.match(exec, news(false, 1, "f", null, null, "样品", "二代", "今天", "发售", "门店")));
    assertEquals(
        Optional.empty(),
        News.match(exec, news(false, 1, "f", null, null, "样品", "二代", "今天", "发售")),
        "four words are said of much");
    assertEquals(
        List.of(),
        News.of(List.of(news(true, 0, "e", null, "甲"), news(false, 73, "f", null, "甲"))),
        "three days and an hour");
  }
}
