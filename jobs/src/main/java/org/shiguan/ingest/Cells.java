package org.shiguan.ingest;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.study.Mapping.Escape;

/**
 * The cells of one delimited record. Ours and not a library's, because archives separate with
 * several characters, quote with either quote and must be cut from a record whose offset is known.
 */
public final class Cells {
  private final String separator;
  private final char quote;
  private final boolean quoted;
  private final Escape escape;

  private Cells(String separator, Character quote, Escape escape) {
    if (separator.isEmpty()) {
      throw new IllegalArgumentException("a separator has at least one character");
    }
    this.separator = separator;
    this.quoted = quote != null;
    this.quote = quoted ? quote : 0;
    this.escape = escape;
  }

  /** RFC 4180: commas, double quotes, a quote inside quotes doubled. */
  public static Cells rfc4180() {
    return new Cells(",", '"', Escape.DOUBLE);
  }

  /**
   * Any layout.
   *
   * @param separator what stands between cells, one character or more
   * @param quote the quote; null when cells are never quoted
   * @param escape how a quote stands inside quotes
   */
  public static Cells of(String separator, Character quote, Escape escape) {
    return new Cells(separator, quote, escape);
  }

  /**
   * Splits a record into cells.
   *
   * @return the cells, quotes and escapes resolved; null when a quoted cell does not end, or ends
   *     before something that is no separator
   */
  public List<String> split(String record) {
    var cells = new ArrayList<String>(16);
    int at = 0;
    int end = record.length();
    while (true) {
      if (quoted && at < end && record.charAt(at) == quote) {
        int close = closing(record, at + 1);
        if (close < 0) {
          return null;
        }
        cells.add(unquote(record, at + 1, close));
        at = close + 1;
        if (at < end && !record.startsWith(separator, at)) {
          return null;
        }
      } else {
        int next = record.indexOf(separator, at);
        int stop = next < 0 ? end : next;
        cells.add(plain(record, at, stop));
        at = stop;
      }
      if (at >= end) {
        return cells;
      }
      at += separator.length();
      if (at == end) {
        cells.add("");
        return cells;
      }
    }
  }

  /**
   * Where the quoted cell closes: at a quote that is followed by a separator or the end. A doubled
   * quote is text; so is a lone one, which careless writers leave.
   */
  private int closing(String record, int from) {
    int at = from;
    while (at < record.length()) {
      char c = record.charAt(at);
      if (escape == Escape.BACKSLASH && c == '\\') {
        at += 2;
        continue;
      }
      if (c == quote) {
        boolean last = at + 1 == record.length() || record.startsWith(separator, at + 1);
        boolean doubled = at + 1 < record.length() && record.charAt(at + 1) == quote;
        if (doubled && escape == Escape.DOUBLE) {
          at += 2;
          continue;
        }
        if (last) {
          return at;
        }
      }
      at++;
    }
    return -1;
  }

  private String unquote(String record, int from, int to) {
    String inner = record.substring(from, to);
    return switch (escape) {
      case NONE -> inner;
      case BACKSLASH -> unescape(inner);
      case DOUBLE ->
          inner.indexOf(quote) < 0
              ? inner
              : inner.replace(String.valueOf(quote) + quote, String.valueOf(quote));
    };
  }

  private String plain(String record, int from, int to) {
    String cell = record.substring(from, to);
    if (escape != Escape.BACKSLASH) {
      return cell;
    }
    // How databases that escape with a backslash write "no value".
    return cell.equals("\\N") ? "" : unescape(cell);
  }

  private static String unescape(String cell) {
    if (cell.indexOf('\\') < 0) {
      return cell;
    }
    var out = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c != '\\' || i + 1 == cell.length()) {
        out.append(c);
        continue;
      }
      char next = cell.charAt(++i);
      switch (next) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        default -> out.append(next);
      }
    }
    return out.toString();
  }

  /** Follows one record over its lines, to tell with which of them it ends. */
  public final class Follower {
    private int cells;
    private boolean inside;

    /**
     * Takes the next line of the record. A quote at its end closes a cell only when that is the
     * last one.
     *
     * @param columns how many cells a record has
     * @return whether the record ends here; else a quoted cell is still open
     */
    public boolean endsWith(String line, int columns) {
      int at = 0;
      int end = line.length();
      while (true) {
        if (inside || (quoted && at < end && line.charAt(at) == quote)) {
          int close = closing(line, inside ? at : at + 1);
          inside = close < 0 || (close + 1 == end && cells + 1 != columns);
          if (inside) {
            return false;
          }
          at = close + 1;
        } else {
          int next = line.indexOf(separator, at);
          at = next < 0 ? end : next;
        }
        cells++;
        if (at >= end) {
          return true;
        }
        at += separator.length();
      }
    }
  }
}
