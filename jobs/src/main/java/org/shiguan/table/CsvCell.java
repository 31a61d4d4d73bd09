package org.shiguan.table;

/** A cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula. */
public final class CsvCell {
  /** Spreadsheets for East Asia take the full-width signs, too. */
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private CsvCell() {}

  /** A text as it is written: guarded, and in quotes where it needs them. */
  public static String text(String text) {
    return quoted(guarded(text));
  }

  /** The text, with an apostrophe before what would begin a formula. */
  public static String guarded(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** In quotes where it needs them. */
  public static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
