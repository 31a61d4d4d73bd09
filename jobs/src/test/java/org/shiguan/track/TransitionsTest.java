package org.shiguan.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shiguan.track.MadeExecutive.FIRST;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.Interval;
import org.shiguan.stat.survival.PersonTime;

/** Codebook §4.3; the toy of §4.4 is a test of StateSplit. */
final class TransitionsTest {
  private static Spell spell(int start, int stop, State state, State event) {
    return new Spell(
        "sample-one",
        FIRST.plusDays(start),
        FIRST.plusDays(stop),
        state,
        Set.of(state),
        null,
        null,
        false,
        false,
        null,
        null,
        null,
        event,
        null);
  }

  @Test
  void threeTransitionsIn400Days() {
    // R's poisson.test: 3/400, exact.
    var all =
        Transitions.of(
                List.of(
                    spell(0, 100, State.ACTIVE, State.PURGED),
                    spell(100, 150, State.PURGED, State.ACTIVE),
                    spell(150, 200, State.ACTIVE, null),
                    spell(200, 300, State.ACTIVE, State.PURGED)))
            .plus(
                Transitions.of(
                    List.of(
                        spell(0, 50, State.UNKNOWN, null),
                        spell(50, 200, State.ACTIVE, State.PURGED))));
    PersonTime purged = all.exposure(State.ACTIVE, State.PURGED);
    assertEquals(new PersonTime(3, 400), purged);
    assertEquals(0.0075, purged.rate().orElseThrow(), 1e-12);
    Interval interval = purged.interval().orElseThrow();
    assertEquals(0.0015466803, interval.low(), 1e-9);
    assertEquals(0.0219181827, interval.high(), 1e-9);
    assertEquals(new PersonTime(0, 400), all.exposure(State.ACTIVE, State.BANNED));
    assertEquals(new PersonTime(1, 50), all.exposure(State.PURGED, State.ACTIVE));
    assertTrue(all.exposure(State.UNKNOWN, State.ACTIVE).rate().isEmpty());
    assertTrue(all.exposure(State.BANNED, State.ACTIVE).interval().isEmpty());
  }

  @Test
  void whatEndsUnknownIsCensored() {
    // 30 covered days from day 10 on, and nothing after.
    List<Spell> spells = new MadeExecutive().posts(10).covered(10, 40).covered(600, 610).spells();
    assertEquals("S1 [10,190)", MadeExecutive.text(spells));
    Transitions transitions = Transitions.of(spells);
    assertEquals(Map.of(), transitions.counts());
    assertEquals(Map.of(State.ACTIVE, 180L), transitions.days());
  }
}
