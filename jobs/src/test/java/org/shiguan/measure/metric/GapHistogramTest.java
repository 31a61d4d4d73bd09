package org.shiguan.measure.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GapHistogramTest {

  @Test
  void binsAreTenthsOfADecade() {
    assertEquals(-1, GapHistogram.bin(0));
    assertEquals(0, GapHistogram.bin(1));
    assertEquals(3, GapHistogram.bin(2), "log₁₀ 2 = 0.301");
    assertEquals(9, GapHistogram.bin(9), "log₁₀ 9 = 0.954");
    assertEquals(10, GapHistogram.bin(10));
    assertEquals(35, GapHistogram.bin(3_600), "log₁₀ 3600 = 3.556");
    assertEquals(79, GapHistogram.bin(99_999_999));
    assertEquals(80, GapHistogram.bin(100_000_000));
    assertEquals(80, GapHistogram.bin(315_360_000), "ten years");
  }

  @Test
  void powersOfTenBeginTheirBin() {
    for (int decade = 0; decade < 8; decade++) {
      assertEquals(10 * decade, GapHistogram.bin((long) Math.pow(10, decade)));
    }
  }
}
