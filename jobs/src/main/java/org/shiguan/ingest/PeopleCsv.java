package org.shiguan.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shiguan.table.CsvCell;

/**
 * A CSV file (RFC 4180) for a spreadsheet: UTF-8 with byte-order mark, one line a row, control
 * characters visible, no cell that would be taken for a formula.
 */
final class PeopleCsv implements AutoCloseable {
  /** Spreadsheets hold 32,767 characters in a cell. */
  private static final int MOST_SHOWN = 32_000;

  private static final char CONTROL_PICTURES = '\u2400';
  private static final char PICTURE_OF_DELETE = '\u2421';

  private final BufferedWriter out;

  PeopleCsv(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    out.write('\ufeff');
  }

  /** Writes a row; numbers as they are, null as an empty cell. */
  void row(List<?> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      Object cell = cells.get(i);
      if (cell instanceof Number) {
        out.write(cell.toString());
      } else if (cell != null) {
        out.write(CsvCell.quoted(harmless(cell.toString())));
      }
    }
    out.write("\r\n");
  }

  private static String harmless(String cell) {
    // The mark of a formula is looked for before control characters become pictures.
    var shown = new StringBuilder(CsvCell.guarded(cell).length() > cell.length() ? "'" : "");
    for (int i = 0; i < cell.length(); i++) {
      if (i >= MOST_SHOWN && !Character.isLowSurrogate(cell.charAt(i))) {
        return shown.append('…').toString();
      }
      shown.append(visible(cell.charAt(i)));
    }
    return shown.toString();
  }

  /** Control characters as their pictures: ␊ is a line break. */
  private static String visible(char c) {
    if (c < ' ') {
      return String.valueOf((char) (CONTROL_PICTURES + c));
    }
    if (c == 0x7f) {
      return String.valueOf(PICTURE_OF_DELETE);
    }
    boolean hidden =
        Character.isISOControl(c)
            || c == '\u2028'
            || c == '\u2029'
            || (c >= '\u200b' && c <= '\u200f')
            || (c >= '\u202a' && c <= '\u202e')
            || (c >= '\u2066' && c <= '\u2069')
            || c == '\ufeff';
    return hidden ? "<U+%04X>".formatted((int) c) : String.valueOf(c);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
