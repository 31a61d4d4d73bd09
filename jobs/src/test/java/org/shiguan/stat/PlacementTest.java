package org.shiguan.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final double EXACT = 1e-9;

  private static Placement of(Placement.Set... sets) {
    return Placement.of(List.of(sets), 1).orElseThrow();
  }

  /** The case lies above two and below one of three: (2 − 1)/3. */
  @Test
  void placeIsTheShareBelowLessTheShareAbove() {
    assertEquals(1 / 3.0, of(new Placement.Set(5, List.of(1.0, 2.0, 9.0))).mean(), EXACT);
    assertEquals(0, of(new Placement.Set(5, List.of(5.0, 5.0))).mean(), EXACT);
    assertEquals(.5, of(new Placement.Set(5, List.of(5.0, 4.0))).mean(), EXACT);
  }

  /**
   * Two sets of three, both cases the highest: sums of places −2 … 2 by hand; of nine combinations
   * two are as extreme, ±2.
   */
  @Test
  void pCountsEveryMemberAsPossibleCase() {
    var set = new Placement.Set(3, List.of(1.0, 2.0));
    Placement placement = of(set, set);
    assertEquals(1, placement.mean(), EXACT);
    assertEquals(2 / 9.0, placement.pValue(), EXACT);
    assertEquals(2 / 9.0, placement.smallest(), EXACT);
    assertTrue(placement.exact());
  }

  /** Mean .5, sd √(.5/2)=.5 over three: t(2, .975) = 4.302652730 (scipy). */
  @Test
  void intervalIsStudents() {
    Placement placement =
        of(
            new Placement.Set(9, List.of(1.0, 2.0)),
            new Placement.Set(2, List.of(1.0, 3.0)),
            new Placement.Set(2, List.of(2.0, 1.0)));
    assertEquals(.5, placement.mean(), EXACT);
    double half = 4.302652729911275 * .5 / Math.sqrt(3);
    assertEquals(Math.max(-1, .5 - half), placement.interval().low(), EXACT);
    assertEquals(1, placement.interval().high(), EXACT);
  }

  /** Wilson's interval of 8 in 8 is [8/(8 + z²), 1]; on the scale of places 2p − 1. */
  @Test
  void casesThatStandAlikeHaveAnIntervalNonetheless() {
    var sets = new ArrayList<Placement.Set>();
    for (int i = 0; i < 8; i++) {
      sets.add(new Placement.Set(9, List.of(1.0, 2.0)));
    }
    Placement placement = Placement.of(sets, 1).orElseThrow();
    assertEquals(2 * 8 / (8 + 3.841458820694124) - 1, placement.interval().low(), 1e-9);
    assertEquals(1, placement.interval().high(), EXACT);
  }

  @Test
  void manySetsAreDrawnAndDoNotDependOnThreads() {
    var sets = new ArrayList<Placement.Set>();
    for (int i = 0; i < 12; i++) {
      sets.add(new Placement.Set(i % 3, List.of(0.5, 1.5, 2.5, -0.5)));
    }
    Placement placement = Placement.of(sets, 7).orElseThrow();
    assertEquals(placement, Placement.of(sets, 7).orElseThrow());
    assertTrue(!placement.exact());
    assertEquals(1e-4, placement.smallest(), EXACT);
  }

  @Test
  void nobodyElseIsNoSet() {
    assertThrows(IllegalArgumentException.class, () -> new Placement.Set(1, List.of()));
    assertTrue(Placement.of(List.of(), 1).isEmpty());
    var bad = new Placement.Set(Double.NaN, List.of(1.0));
    assertThrows(IllegalArgumentException.class, () -> of(bad));
  }
}
