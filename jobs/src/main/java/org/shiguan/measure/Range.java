package org.shiguan.measure;

import java.io.Serializable;

/**
 * The values a metric can take, both ends included.
 *
 * @param low lowest value, null when unbounded
 * @param high highest value, null when unbounded
 */
public record Range(Double low, Double high) implements Serializable {
  /** From 0 to 1. */
  public static final Range UNIT = new Range(0.0, 1.0);

  /** From −1 to 1. */
  public static final Range SIGNED_UNIT = new Range(-1.0, 1.0);

  /** 0 and everything above. */
  public static final Range NOT_NEGATIVE = new Range(0.0, null);

  /** Whether the value lies in the range. */
  public boolean contains(double value) {
    return (low == null || value >= low) && (high == null || value <= high);
  }
}
