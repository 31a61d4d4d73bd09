package org.shiguan.coding;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.table.CsvCell;

/**
 * Rows as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets a leading
 * apostrophe; whoever saves a sheet may have chosen another separator.
 */
final class Csv {
  private Csv() {}

  /** The rows with CRLF at their ends. */
  static String write(List<List<String>> rows) {
    var text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : ",").append(cell(row.get(i)));
      }
      text.append("\r\n");
    }
    return text.toString();
  }

  private static String cell(String cell) {
    return cell.matches("-?[0-9.]+") ? cell : CsvCell.text(cell);
  }

  /**
   * The rows, each with the line it begins on; the separator is the commonest of the first line.
   */
  static List<SheetRow> read(String text) {
    char separator = separator(text.lines().findFirst().orElse(""));
    var rows = new ArrayList<SheetRow>();
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int began = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (c != '"' || twice) {
          cell.append(c);
          i += twice ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        cells.add(cell.toString());
        cell.setLength(0);
        rows.add(new SheetRow(began, cells));
        cells.clear();
        began = line;
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !cells.isEmpty()) {
      cells.add(cell.toString());
      rows.add(new SheetRow(began, cells));
    }
    return rows;
  }

  private static char separator(String header) {
    char most = ',';
    for (char c : new char[] {';', '\t'}) {
      most = count(header, c) > count(header, most) ? c : most;
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
