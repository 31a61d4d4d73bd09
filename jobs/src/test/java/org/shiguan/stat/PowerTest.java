package org.shiguan.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Codebook E06 and §8. */
class PowerTest {
  @Test
  void e06_schoenfeld() {
    assertEquals(191, Power.schoenfeldEvents(1.5, .5));
    assertEquals(66, Power.schoenfeldEvents(2, .5));
    assertEquals(66, Power.schoenfeldEvents(.5, .5), "the same in the other direction");
    assertEquals(27, Power.schoenfeldEvents(3, .5));
    assertThrows(IllegalArgumentException.class, () -> Power.schoenfeldEvents(1, .5));
    assertThrows(IllegalArgumentException.class, () -> Power.schoenfeldEvents(2, 1));
  }

  @Test
  void e06_noether() {
    assertEquals(117, Power.noetherAccounts(.30, .5));
    assertEquals(47, Power.noetherAccounts(.474, .5));
    assertEquals(30, Power.noetherAccounts(-.60, .5));
    assertThrows(IllegalArgumentException.class, () -> Power.noetherAccounts(0, .5));
  }

  @Test
  void s8_smallestPermutationP() {
    assertEquals(.10, Power.smallestPermutationP(3, 3), 1e-12);
    assertEquals(.0286, Power.smallestPermutationP(4, 4), 5e-5);
    assertEquals(.0079, Power.smallestPermutationP(5, 5), 5e-5);
    assertEquals(.0022, Power.smallestPermutationP(6, 6), 5e-5);
    assertEquals(.0167, Power.smallestPermutationP(3, 7), 5e-5);
    assertEquals(1, Power.smallestPermutationP(1, 1));
  }

  @Test
  void attainableSizeOfMannWhitney() {
    // 2·(1 + 1 + 2) of the 252 ways to choose five of ten, and of 210 to choose four
    assertEquals(8 / 252.0, Power.attainableMannWhitneySize(5, 5, .05), 1e-12);
    assertEquals(8 / 210.0, Power.attainableMannWhitneySize(4, 6, .05), 1e-12);
    assertEquals(0, Power.attainableMannWhitneySize(3, 3, .05), "3 v 3 cannot reach .05");
    assertEquals(1, Power.attainableMannWhitneySize(3, 3, 1));
    assertThrows(IllegalArgumentException.class, () -> Power.attainableMannWhitneySize(51, 5, .05));
  }
}
