package org.shiguan.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many units each stratum gives; by hand. */
class AllocationTest {
  @Test
  void strataGiveAlikeAndTheLargeOnesTheRest() {
    assertEquals(
        Map.of("a", 10, "b", 10, "c", 10),
        Allocation.equal(Map.of("a", 500L, "b", 40L, "c", 10L), 30));
    // c has 4: the 26 left are 13 each.
    assertEquals(
        Map.of("a", 13, "b", 13, "c", 4),
        Allocation.equal(Map.of("a", 500L, "b", 40L, "c", 4L), 30));
    // 10 = 3 + 3 + 3 and one more of the largest.
    assertEquals(
        Map.of("a", 3, "b", 4, "c", 3), Allocation.equal(Map.of("a", 50L, "b", 51L, "c", 9L), 10));
  }

  @Test
  void fewerThanStrataAndMoreThanUnits() {
    assertEquals(
        Map.of("a", 1, "b", 1, "c", 0), Allocation.equal(Map.of("a", 9L, "b", 8L, "c", 7L), 2));
    assertEquals(Map.of("a", 2, "b", 3), Allocation.equal(Map.of("a", 2L, "b", 3L), 100));
  }
}
