package org.shiguan.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.shiguan.ingest.ByteLines;

/**
 * Finds where one JSON object ends, by its brackets and strings alone. Stops inside a page wrapper
 * where its list of statuses begins, because the list may be longer than memory.
 */
final class JsonFrame {
  private static final int LONGEST_NAME = 16;
  private static final int NONE = -1;

  /** A list stands in the page itself or in one of its objects, {@code data} on the web. */
  private static final int DEEPEST_LIST = 2;

  private final ByteWindow window;
  private final Set<String> lists;
  private final boolean doubleByte;
  private byte[] closers = new byte[64];
  private boolean lineByLine;
  private int lastBreak;
  private String list;
  private int listDepth;
  private String problem;

  /**
   * Looks at the beginning of {@code window}, a text in {@code charset}.
   *
   * @param lists the lists of records, by name, or by the names of the object around and the list
   *     with a point between
   */
  JsonFrame(ByteWindow window, Charset charset, Set<String> lists) {
    this.window = window;
    this.lists = lists;
    this.doubleByte =
        !charset.equals(StandardCharsets.UTF_8)
            && !charset.equals(StandardCharsets.ISO_8859_1)
            && !charset.equals(StandardCharsets.US_ASCII);
  }

  /** From here on an object ends with its line. */
  void lineByLine() {
    lineByLine = true;
  }

  /** The list inside a page wrapper at which {@link #length} stopped; null when it did not. */
  String list() {
    return list;
  }

  /** How deep in its page that list stands: 1 in the page itself. */
  int listDepth() {
    return listDepth;
  }

  /** Where in the object its last line break stands; -1 when it has none. */
  int lastBreak() {
    return lastBreak;
  }

  /** Why there is no length; null when the object is only too long. */
  String problem() {
    return problem;
  }

  /**
   * Length of the object at the window's start, or -1 when it does not end.
   *
   * @param inside how deep inside an object the window starts, behind a page's list; 0 before it
   * @param mayBePage whether lists are looked for: a record's own are part of it
   */
  int length(int inside, boolean mayBePage) throws IOException {
    int depth = 0;
    int before = ':';
    while (depth < inside) {
      closers[depth++] = '}';
      before = ',';
    }
    boolean otherLine = false;
    lastBreak = NONE;
    list = null;
    problem = null;
    int[] keyFrom = new int[DEEPEST_LIST + 1];
    int[] keyEnd = new int[DEEPEST_LIST + 1];
    int i = 0;
    while (true) {
      int c = window.at(i);
      if (c < 0) {
        return fail("cut off");
      }
      if (i >= ByteLines.MOST_BYTES) {
        return fail(null);
      }
      switch (c) {
        case ' ', '\t', '\r' -> {
          i++;
          continue;
        }
        case '\n' -> {
          if (lineByLine) {
            return fail("cut off at the end of the line");
          }
          otherLine = true;
          lastBreak = i++;
          continue;
        }
        case '"' -> {
          int close = closingQuote(i + 1);
          if (close < 0) {
            return close;
          }
          if (depth <= DEEPEST_LIST && (before == '{' || before == ',')) {
            keyFrom[depth] = i + 1;
            keyEnd[depth] = close;
          }
          i = close;
        }
        case '{', '[' -> {
          // The next record of a file whose current record lost its end; on one line Jackson
          // will complain instead, and only this record is lost.
          boolean element =
              depth > 0 && closers[depth - 1] == ']' && (before == '[' || before == ',');
          if (otherLine && before != ':' && !element) {
            return fail("cut off before the next record");
          }
          if (c == '[' && mayBePage && before == ':' && depth <= DEEPEST_LIST) {
            list = list(depth, keyFrom, keyEnd);
            if (list != null) {
              listDepth = depth;
              return i + 1;
            }
          }
          if (depth == closers.length) {
            closers = Arrays.copyOf(closers, depth * 2);
          }
          closers[depth++] = (byte) (c == '{' ? '}' : ']');
        }
        case '}', ']' -> {
          if (closers[--depth] != c) {
            return fail("brackets that do not match");
          }
          if (depth == 0) {
            return i + 1;
          }
        }
        default -> {
          // a comma, a colon or part of a number or word
        }
      }
      before = c;
      otherLine = false;
      i++;
    }
  }

  private int fail(String why) {
    problem = why;
    return NONE;
  }

  /** The list that begins at this depth, if it is one of those looked for. */
  private String list(int depth, int[] from, int[] end) {
    String name = name(from[depth], end[depth]);
    if (depth == DEEPEST_LIST) {
      name = closers[1] == '}' ? name(from[1], end[1]) + "." + name : "";
    }
    return lists.contains(name) ? name : null;
  }

  private String name(int from, int end) {
    return end - from > LONGEST_NAME
        ? ""
        : new String(
            window.bytes(), window.start() + from, end - from, StandardCharsets.ISO_8859_1);
  }

  /** Where the string whose text begins at {@code from} ends; -1 when it does not. */
  int closingQuote(int from) throws IOException {
    int i = from;
    while (true) {
      int c = window.at(i);
      if (c < 0) {
        return fail("cut off inside a string");
      }
      if (i >= ByteLines.MOST_BYTES) {
        return fail(null);
      }
      if (c == '"') {
        return i;
      }
      if (c == '\n') {
        return fail("a line break inside a string");
      }
      if (c == '\\') {
        i += window.at(i + 1) == '\n' ? 1 : 2;
      } else {
        i += doubleByte && c > 0x80 ? width(i) : 1;
      }
    }
  }

  /** Length of a GB18030 character whose later bytes may look like ASCII. */
  private int width(int i) throws IOException {
    int second = window.at(i + 1);
    if (second >= '0' && second <= '9') {
      return window.at(i + 2) > 0x80 ? 4 : 1;
    }
    return second >= 0x40 && second != 0x7f ? 2 : 1;
  }
}
