package org.shiguan.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.shiguan.table.CsvCell;

/**
 * Writes rows as CSV (RFC 4180, UTF-8). A text that a spreadsheet would take for a formula gets a
 * leading apostrophe, as in the mart.
 */
final class CsvOut {
  private final Writer out;

  CsvOut(Writer out) {
    this.out = out;
  }

  /** Writes one row; null is an empty cell. */
  void row(List<String> cells, List<Boolean> numeric) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      String cell = cells.get(i) == null ? "" : cells.get(i);
      out.write(numeric.get(i) ? cell : CsvCell.text(cell));
    }
    out.write("\r\n");
  }
}
