package org.shiguan.cli;

import java.io.PrintWriter;
import java.util.List;

/** Prints rows as an aligned table; Chinese characters count as two columns of a terminal. */
final class TextTable {
  /** Wider cells are cut, so that one post does not push the others off the screen. */
  private static final int WIDEST = 60;

  private static final String WIDE =
      "[\\x{1100}-\\x{115F}\\x{2E80}-\\x{303E}\\x{3041}-\\x{33FF}\\x{3400}-\\x{4DBF}"
          + "\\x{4E00}-\\x{A4CF}\\x{A960}-\\x{A97F}\\x{AC00}-\\x{D7A3}\\x{F900}-\\x{FAFF}"
          + "\\x{FE30}-\\x{FE6F}\\x{FF00}-\\x{FF60}\\x{FFE0}-\\x{FFE6}\\x{1F300}-\\x{1F64F}"
          + "\\x{1F680}-\\x{1F6FF}\\x{1F900}-\\x{1F9FF}\\x{20000}-\\x{3FFFD}]";

  private TextTable() {}

  /**
   * Prints a table.
   *
   * @param rows cells in column order; null prints as NULL
   * @param numeric which columns stand to the right
   */
  static void print(
      PrintWriter out, List<String> columns, List<List<String>> rows, List<Boolean> numeric) {
    int[] widths = columns.stream().mapToInt(column -> width(shown(column))).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(shown(row.get(i))));
      }
    }
    line(out, columns, widths, numeric);
    out.println("-".repeat(java.util.Arrays.stream(widths).sum() + 2 * (widths.length - 1)));
    for (List<String> row : rows) {
      line(out, row, widths, numeric);
    }
  }

  private static void line(
      PrintWriter out, List<String> cells, int[] widths, List<Boolean> numeric) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = shown(cells.get(i));
      String space = " ".repeat(widths[i] - width(cell));
      line.append(i == 0 ? "" : "  ");
      line.append(numeric.get(i) ? space + cell : cell + space);
    }
    out.println(line.toString().stripTrailing());
  }

  /** A cell as it may be shown: no control character of a dump may reach the terminal. */
  static String shown(String cell) {
    if (cell == null) {
      return "NULL";
    }
    var shown = new StringBuilder();
    int width = 0;
    for (int at = 0; at < cell.length(); ) {
      int point = cell.codePointAt(at);
      String piece = visible(point);
      width += width(piece);
      if (width > WIDEST) {
        return shown.append('…').toString();
      }
      shown.append(piece);
      at += Character.charCount(point);
    }
    return shown.toString();
  }

  private static String visible(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          switch (Character.getType(point)) {
            case Character.CONTROL,
                Character.FORMAT,
                Character.SURROGATE,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                "\\u{%X}".formatted(point);
            default -> Character.toString(point);
          };
    };
  }

  /** Columns a text takes on a terminal, Unicode Standard Annex 11. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return Character.toString(point).matches(WIDE) ? 2 : 1;
  }
}
