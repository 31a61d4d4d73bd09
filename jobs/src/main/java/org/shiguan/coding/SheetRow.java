package org.shiguan.coding;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param line of the file, or row of the spreadsheet, from 1
 * @param cells texts; empty where nothing stands
 */
record SheetRow(int line, List<String> cells) {
  SheetRow {
    cells = List.copyOf(cells);
  }

  /** The text of a column without the blanks around it; empty beyond the last cell. */
  String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
