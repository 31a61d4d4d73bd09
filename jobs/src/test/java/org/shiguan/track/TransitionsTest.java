package org.shiguan.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shiguan.track.MadeExecutive.FIRST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shiguan.measure.stat.Interval;

/** Codebook §4.3 and the toy of §4.4. */
final class TransitionsTest {
  private static Spell spell(int start, int stop, State state, State event) {
    return new Spell(
        "sample-one",
        FIRST.plusDays(start),
        FIRST.plusDays(stop),
        state,
        null,
        null,
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
    Exposure purged = all.exposure(State.ACTIVE, State.PURGED);
    assertEquals(new Exposure(3, 400), purged);
    assertEquals(0.0075, purged.rate().orElseThrow(), 1e-12);
    Interval interval = purged.interval().orElseThrow();
    assertEquals(0.0015466803, interval.low(), 1e-9);
    assertEquals(0.0219181827, interval.high(), 1e-9);
    assertEquals(new Exposure(0, 400), all.exposure(State.ACTIVE, State.BANNED));
    assertEquals(new Exposure(1, 50), all.exposure(State.PURGED, State.ACTIVE));
    assertTrue(all.exposure(State.UNKNOWN, State.ACTIVE).rate().isEmpty());
    assertTrue(all.exposure(State.BANNED, State.ACTIVE).interval().isEmpty());
  }

  @Test
  void whatEndsUnknownIsCensored() {
    // 30 covered days from day 10 on, and nothing after.
    List<Spell> spells = new MadeExecutive().posts(10).covered(10, 40).covered(600, 610).spells();
    assertEquals("S1 [10,190) U [190,610)", MadeExecutive.text(spells));
    Transitions transitions = Transitions.of(spells);
    assertEquals(Map.of(), transitions.counts());
    assertEquals(Map.of(State.ACTIVE, 180L), transitions.days());
  }

  @Test
  void theImmortalTimeToy() {
    // Four executives over 100 days: A purges on day 60, no crisis; B purges on day 80, crisis on
    // day 90; C has a crisis on day 30, D on day 50.
    record Case(Integer purge, Integer crisis) {}
    var cases =
        List.of(new Case(60, null), new Case(80, 90), new Case(null, 30), new Case(null, 50));
    var byState = new EnumMap<State, Exposure>(State.class);
    for (Case one : cases) {
      var spells = new ArrayList<Spell>();
      int purge = one.purge() == null ? 100 : one.purge();
      spells.add(spell(0, purge, State.ACTIVE, purge < 100 ? State.PURGED : null));
      if (purge < 100) {
        spells.add(spell(purge, 100, State.PURGED, null));
      }
      LocalDate crisis = one.crisis() == null ? null : FIRST.plusDays(one.crisis());
      Exposure.byState(spells, FIRST, FIRST.plusDays(100), crisis)
          .forEach((state, exposure) -> byState.merge(state, exposure, Exposure::plus));
    }
    assertEquals(new Exposure(2, 220), byState.get(State.ACTIVE));
    assertEquals(new Exposure(1, 50), byState.get(State.PURGED));
    double ratio =
        byState.get(State.PURGED).rate().orElseThrow()
            / byState.get(State.ACTIVE).rate().orElseThrow();
    assertEquals(2.2, ratio, 1e-12);
  }

  @Test
  void aCrisisOnTheDayOfThePurgeBelongsToTheStateBefore() {
    List<Spell> spells =
        List.of(spell(0, 60, State.ACTIVE, State.PURGED), spell(60, 100, State.PURGED, null));
    assertEquals(
        Map.of(State.ACTIVE, new Exposure(1, 60)),
        Exposure.byState(spells, FIRST, FIRST.plusDays(100), FIRST.plusDays(60)));
  }
}
