package org.shiguan.measure;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;

/** Reads the rows that carry an executive's covered stretches into the passes. */
final class RosterRow {
  private RosterRow() {}

  /** The covered time of the executive in the period; none when the stretches are null. */
  static CoveredTime covered(Row row, LocalDate from, LocalDate to) {
    if (row.isNullAt(1)) {
      return CoveredTime.NONE;
    }
    List<Row> stretches = row.getList(1);
    return new CoveredTime(
            stretches.stream()
                .map(s -> new Stretch(s.getLong(0), s.getLong(1), s.getBoolean(2)))
                .toList())
        .cut(Window.startOf(from), Window.startOf(to));
  }
}
