package org.shiguan.report.chart.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;

class RoleTriangleTest {
  private static void check(double x, double y, Point2D.Double found) {
    assertEquals(x, found.x, 1e-9);
    assertEquals(y, found.y, 1e-9);
  }

  /** A triangle of side 430 whose summit is at (239, 100); its height is 430 · √3 / 2. */
  @Test
  void aRoleAloneStandsInItsCornerAndAllAlikeInTheMiddle() {
    double tall = 372.3909236273086;
    check(239, 100, RoleTriangle.at(1, 0, 0, 100));
    check(24, 100 + tall, RoleTriangle.at(0, 1, 0, 100));
    check(454, 100 + tall, RoleTriangle.at(0, 0, 1, 100));
    check(239, 100 + tall * 2 / 3, RoleTriangle.at(1, 1, 1, 100));
    // Half the first, half the third: the middle of the right side.
    check((239 + 454) / 2.0, 100 + tall / 2, RoleTriangle.at(2, 0, 2, 100));
  }
}
