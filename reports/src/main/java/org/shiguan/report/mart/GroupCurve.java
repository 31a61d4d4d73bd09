package org.shiguan.report.mart;

import java.util.Objects;

/**
 * One step of the curve of a group, which holds from its day until that of the next row.
 *
 * @param comparison id of the comparison it illustrates
 * @param side code of the side
 * @param sideTitle the side for readers
 * @param days days since the beginning
 * @param value share without the event, 0 to 1
 * @param low lower end of the 95 % band, null without one
 * @param high upper end
 * @param events events until then
 * @param atRisk at risk just before this day
 */
public record GroupCurve(
    String comparison,
    String side,
    Text sideTitle,
    double days,
    double value,
    Double low,
    Double high,
    long events,
    long atRisk) {
  /** Refuses a share beyond 0 to 1. */
  public GroupCurve {
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(side, "side");
    if (!(value >= 0 && value <= 1) || (low == null) != (high == null)) {
      throw new MartException("%s %s: %s at %s".formatted(comparison, side, value, days));
    }
  }
}
