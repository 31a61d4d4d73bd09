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
  /** Lists of posts: the API's timelines, searches and reposts, and what crawlers write. */
  private static final Set<String> LISTS = Set.of("statuses", "reposts", "weibo");

  private static final int LONGEST_LIST_NAME = 8;
  private static final int NONE = -1;

  private final ByteWindow window;
  private final boolean doubleByte;
  private byte[] closers = new byte[64];
  private boolean lineByLine;
  private int lastBreak;
  private boolean page;
  private String problem;

  /** Looks at the beginning of {@code window}, a text in {@code charset}. */
  JsonFrame(ByteWindow window, Charset charset) {
    this.window = window;
    this.doubleByte =
        !charset.equals(StandardCharsets.UTF_8)
            && !charset.equals(StandardCharsets.ISO_8859_1)
            && !charset.equals(StandardCharsets.US_ASCII);
  }

  /** From here on an object ends with its line. */
  void lineByLine() {
    lineByLine = true;
  }

  /** Whether {@link #length} stopped at the list inside a page wrapper. */
  boolean page() {
    return page;
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
   * @param rest whether the window starts inside the object, behind a page's list
   */
  int length(boolean rest) throws IOException {
    int depth = 0;
    int before = ':';
    if (rest) {
      closers[depth++] = '}';
      before = ',';
    }
    boolean otherLine = false;
    lastBreak = NONE;
    page = false;
    problem = null;
    int keyFrom = NONE;
    int keyEnd = NONE;
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
          if (depth == 1 && (before == '{' || before == ',')) {
            keyFrom = i + 1;
            keyEnd = close;
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
          if (c == '[' && depth == 1 && before == ':' && listName(keyFrom, keyEnd)) {
            page = true;
            return i + 1;
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

  private boolean listName(int from, int end) {
    return from >= 0
        && end - from <= LONGEST_LIST_NAME
        && LISTS.contains(
            new String(
                window.bytes(), window.start() + from, end - from, StandardCharsets.ISO_8859_1));
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
