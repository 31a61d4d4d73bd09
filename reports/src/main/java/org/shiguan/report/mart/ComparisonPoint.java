package org.shiguan.report.mart;

import java.util.Objects;

/**
 * What one executive brings to a comparison. Nothing of it is shown where the test is withheld.
 *
 * @param comparison id of the comparison
 * @param side code of the side it stands on
 * @param executive executive id
 * @param value the executive's value, in the unit of the outcome
 * @param n observations it stands on
 */
public record ComparisonPoint(
    String comparison, String side, String executive, double value, long n) {
  /** Refuses a point without a place. */
  public ComparisonPoint {
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(executive, "executive");
  }
}
