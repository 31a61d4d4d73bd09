package org.shiguan.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cells of one row under the names of their columns; what nobody takes is left over. */
final class NamedCells {
  private final Map<String, String> cells = new LinkedHashMap<>();
  private final String none;

  /**
   * The cells of a row.
   *
   * @param columns their names; of two columns with one name the second gets its number behind it
   * @param cells as many cells
   * @param none how the tool writes "no value", besides leaving the cell empty; null when not
   */
  NamedCells(List<String> columns, List<String> cells, String none) {
    this.none = none;
    for (int i = 0; i < cells.size(); i++) {
      String column = columns.get(i).strip();
      if (this.cells.putIfAbsent(column, cells.get(i)) != null) {
        this.cells.put(column + " " + (i + 1), cells.get(i));
      }
    }
  }

  /** Takes a cell without the white space around it; null when it says nothing. */
  String take(String column) {
    String cell = cells.remove(column);
    return cell == null || isNothing(cell) ? null : cell.strip();
  }

  /** Takes a text as it stands; null when there is no such column. */
  String takeText(String column) {
    return cells.remove(column);
  }

  /** Puts back what was taken and found no place. */
  void leave(String column, String cell) {
    cells.put(column, cell);
  }

  /** What is left over, as one JSON object with sorted keys; null when nothing is. */
  String rest() {
    return rest("");
  }

  /**
   * Takes what is left over in the columns that begin so, their names without that beginning, as
   * one JSON object with sorted keys; null when nothing is.
   */
  String rest(String prefix) {
    var rest = new TreeMap<String, String>();
    for (String column : List.copyOf(cells.keySet())) {
      if (column.startsWith(prefix)) {
        String cell = cells.remove(column);
        if (!isNothing(cell)) {
          rest.put(column.substring(prefix.length()), cell.strip());
        }
      }
    }
    return ExtraFields.of(rest);
  }

  private boolean isNothing(String cell) {
    return cell.isBlank() || cell.strip().equals(none);
  }
}
