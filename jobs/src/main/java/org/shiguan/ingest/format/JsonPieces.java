package org.shiguan.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import org.shiguan.ingest.ByteLines;

/**
 * Cuts a stream of JSON into its records, so that only one of them is held at a time and a broken
 * one does not take the others along. Records are the objects that stand alone, the elements of an
 * array, and the elements of a list inside a page wrapper. This class only finds where they begin
 * and end; Jackson reads what is in them.
 *
 * <p>After a record that does not end, reading goes on at the next line that begins with a bracket
 * and is not indented further than the broken record was.
 */
final class JsonPieces implements Closeable {
  /** What a piece is. */
  enum Kind {
    /** An object, whole as far as its brackets tell. */
    OBJECT,
    /** Where an array begins. */
    ARRAY,
    /** Where a page wrapper begins. */
    PAGE,
    /** An element that is no object. */
    SCALAR,
    /** Something that does not end, or is no JSON. */
    BROKEN,
    /** A record longer than {@link ByteLines#MOST_BYTES}. */
    TOO_LONG
  }

  /** Lists of statuses: in timelines and searches, and the reposts of one status. */
  private static final Set<String> LISTS = Set.of("statuses", "reposts");

  private static final int LONGEST_LIST_NAME = 8;
  private static final int NONE = -1;

  private final InputStream in;
  private final boolean doubleByte;
  private byte[] buffer = new byte[1 << 17];
  private long base;
  private int start;
  private int filled;
  private boolean ended;
  private IOException damage;

  private boolean lineByLine;
  private long lastLine = Long.MAX_VALUE;
  private long listLine;
  private long lineStart;
  private final Deque<Kind> open = new ArrayDeque<>();
  private boolean pageRest;
  private byte[] closers = new byte[64];

  private Kind kind;
  private long offset;
  private int taken;
  private byte[] text;
  private int textFrom;
  private int textLength;
  private String problem;

  JsonPieces(InputStream in, long offset, Charset charset) {
    this.in = in;
    this.base = offset;
    this.lineStart = offset;
    this.doubleByte =
        !charset.equals(StandardCharsets.UTF_8)
            && !charset.equals(StandardCharsets.ISO_8859_1)
            && !charset.equals(StandardCharsets.US_ASCII);
  }

  /** The first bytes, at most {@code most} of them, without moving. */
  byte[] peek(int most) throws IOException {
    while (filled - start < most && fill()) {
      // fill() does it
    }
    return Arrays.copyOfRange(buffer, start, Math.min(filled, start + most));
  }

  /**
   * From here on every line is on its own: a line break ends whatever stands open.
   *
   * @param last the last offset at which a line may begin
   */
  void lineByLine(long last) {
    lineByLine = true;
    lastLine = last;
  }

  /** Moves behind the next line break. */
  void skipLine() throws IOException {
    int c;
    do {
      c = at(0);
      drop(c < 0 ? 0 : 1);
    } while (c >= 0 && c != '\n');
    lineStart = base + start;
  }

  /** Moves to the next piece; false after the last. */
  boolean next() throws IOException {
    while (true) {
      drop(taken);
      taken = 0;
      skipSpace();
      long at = base + start;
      int c = at(0);
      boolean inList = pageRest || !open.isEmpty();
      if (inList && (c < 0 || (lineByLine && lineStart != listLine))) {
        pageRest = false;
        open.clear();
        return piece(Kind.BROKEN, at, 0, "the list is cut off");
      }
      if (c < 0 || (!inList && lineStart > lastLine)) {
        offset = at;
        return false;
      }
      if (!inList) {
        listLine = lineStart;
      }
      long column = at - lineStart;
      if (pageRest) {
        // What follows the list inside the page wrapper; part of the wrapper.
        pageRest = false;
        int end = frame(true);
        if (end < 0) {
          return broken(at, column);
        }
        taken = end;
      } else if (c == '{') {
        kind = Kind.OBJECT;
        int end = frame(false);
        return end < 0 ? broken(at, column) : piece(kind, at, end, null);
      } else if (c == '[') {
        open.push(Kind.ARRAY);
        return piece(Kind.ARRAY, at, 1, null);
      } else if (c == ']' && !open.isEmpty()) {
        pageRest = open.pop() == Kind.PAGE;
        taken = 1;
      } else if (open.isEmpty()) {
        problem = "no JSON object";
        return broken(at, column);
      } else {
        return piece(Kind.SCALAR, at, scalar(c), "a list element that is no object");
      }
    }
  }

  /** What the current piece is. */
  Kind kind() {
    return kind;
  }

  /** Offset of the current piece in the uncompressed file; after the last, that of the end. */
  long offset() {
    return offset;
  }

  /** What is wrong with the current piece; null when nothing is. */
  String problem() {
    return problem;
  }

  /** The bytes of the current piece decoded, undecodable ones as U+FFFD. */
  String text(Charset charset) {
    return new String(text, textFrom, textLength, charset);
  }

  /** The bytes of the current piece decoded; null when they are not valid in {@code charset}. */
  String textOrNull(Charset charset) {
    return ByteLines.decode(text, textFrom, textLength, charset);
  }

  /** What damaged the stream, once; null when it ended well. */
  IOException damage() {
    IOException found = damage;
    damage = null;
    return found;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean piece(Kind kind, long offset, int length, String problem) {
    this.kind = kind;
    this.offset = offset;
    this.problem = problem;
    taken = length;
    text = buffer;
    textFrom = start;
    textLength = length;
    return true;
  }

  /** Length of the value at the window's start, or -1 when it does not end. */
  private int frame(boolean rest) throws IOException {
    int depth = 0;
    int before = ':';
    if (rest) {
      closers[depth++] = '}';
      before = ',';
    }
    boolean otherLine = false;
    int lastBreak = NONE;
    int keyFrom = NONE;
    int keyEnd = NONE;
    int i = 0;
    while (true) {
      int c = at(i);
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
            open.push(Kind.PAGE);
            kind = Kind.PAGE;
            return framed(i + 1, lastBreak);
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
            return framed(i + 1, lastBreak);
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

  private int framed(int length, int lastBreak) {
    if (lastBreak >= 0) {
      lineStart = base + start + lastBreak + 1;
    }
    return length;
  }

  private int fail(String why) {
    problem = why;
    return NONE;
  }

  private boolean listName(int from, int end) {
    return from >= 0
        && end - from <= LONGEST_LIST_NAME
        && LISTS.contains(
            new String(buffer, start + from, end - from, StandardCharsets.ISO_8859_1));
  }

  private int closingQuote(int from) throws IOException {
    int i = from;
    while (true) {
      int c = at(i);
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
        i += at(i + 1) == '\n' ? 1 : 2;
      } else {
        i += doubleByte && c > 0x80 ? width(i) : 1;
      }
    }
  }

  /** Length of a GB18030 character whose later bytes may look like ASCII. */
  private int width(int i) throws IOException {
    int second = at(i + 1);
    if (second >= '0' && second <= '9') {
      return at(i + 2) > 0x80 ? 4 : 1;
    }
    return second >= 0x40 && second != 0x7f ? 2 : 1;
  }

  private int scalar(int first) throws IOException {
    if (first == '"') {
      int close = closingQuote(1);
      if (close > 0) {
        return close + 1;
      }
    }
    int i = 1;
    while (i < ByteLines.MOST_BYTES) {
      int c = at(i);
      if (c < 0 || c == ',' || c == ']' || c == '{' || c == '[' || c == '\n') {
        break;
      }
      i++;
    }
    return i;
  }

  /** Skips to where records can be told again, and makes what was skipped the current piece. */
  private boolean broken(long at, long column) throws IOException {
    String why = problem;
    byte[] kept = null;
    boolean lineBegins = false;
    long indent = 0;
    int i = 0;
    while (true) {
      if (kept == null && i >= ByteLines.MOST_BYTES) {
        kept = Arrays.copyOfRange(buffer, start, start + i);
      }
      if (kept != null) {
        drop(i);
        i = 0;
      }
      int c = at(i);
      if (c < 0) {
        open.clear();
        break;
      }
      if (c == '\n') {
        lineBegins = true;
        indent = 0;
        lineStart = base + start + i + 1;
        if (lineByLine) {
          open.clear();
          break;
        }
      } else if (lineBegins && (c == ' ' || c == '\t' || c == '\r')) {
        indent++;
      } else if (lineBegins) {
        lineBegins = false;
        if (indent <= column && (c == '{' || c == '[' || (c == ']' && !open.isEmpty()))) {
          break;
        }
      }
      i++;
    }
    boolean tooLong = kept != null || why == null;
    piece(tooLong ? Kind.TOO_LONG : Kind.BROKEN, at, i, tooLong ? "no end in sight" : why);
    if (kept != null) {
      text = kept;
      textFrom = 0;
      textLength = kept.length;
    }
    return true;
  }

  /** Skips white space and the commas between records, and notes where the line begins. */
  private void skipSpace() throws IOException {
    while (true) {
      int c = at(0);
      if (c == '\n') {
        lineStart = base + start + 1;
      } else if (base + start == 0 && c == 0xef && at(1) == 0xbb && at(2) == 0xbf) {
        drop(2);
        lineStart = 3;
      } else if (c != ' ' && c != '\t' && c != '\r' && c != ',') {
        return;
      }
      drop(1);
    }
  }

  private void drop(int count) {
    start += count;
  }

  /** The byte at {@code i} from the window's start, unsigned; -1 at the end of the stream. */
  private int at(int i) throws IOException {
    return start + i < filled || fillTo(i) ? buffer[start + i] & 0xff : -1;
  }

  private boolean fillTo(int i) throws IOException {
    while (start + i >= filled) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (filled == buffer.length && start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      base += start;
      filled -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read;
    try {
      read = in.read(buffer, filled, buffer.length - filled);
    } catch (IOException e) {
      damage = e;
      read = -1;
    }
    if (read < 0) {
      ended = true;
      return false;
    }
    filled += read;
    return true;
  }
}
