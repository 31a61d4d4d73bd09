package org.shiguan.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
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
    /** A page wrapper up to the list in it. */
    PAGE,
    /** What follows the list in a page wrapper, up to its end or the next list, if kept. */
    REST,
    /** An element that is no object. */
    SCALAR,
    /** Something that does not end, or is no JSON. */
    BROKEN,
    /** A record longer than {@link ByteLines#MOST_BYTES}. */
    TOO_LONG
  }

  /** Pages in arrays in pages are three; what goes deeper holds no posts. */
  private static final int MOST_LISTS = 8;

  /** Lists of statuses of the API: in timelines and searches, and the reposts of one status. */
  static final Set<String> API_LISTS = Set.of("statuses", "reposts");

  /** An array or page that has not ended; for a page, its list and how deep in it that stands. */
  private record Open(Kind kind, String list, int depth) {}

  private final ByteWindow window;
  private final JsonFrame frame;
  private boolean lineByLine;
  private long lastLine = Long.MAX_VALUE;
  private long listLine;
  private long lineStart;
  private final Deque<Open> open = new ArrayDeque<>();

  /** How deep in a page the list stood that has just ended; 0 when none has. */
  private int pageRest;

  private boolean keepsRest;

  private Kind kind;
  private long offset;
  private int taken;
  private byte[] text;
  private int textFrom;
  private int textLength;
  private String problem;

  JsonPieces(InputStream in, long offset, Charset charset) {
    this(in, offset, charset, API_LISTS);
  }

  /**
   * The pieces of a stream.
   *
   * @param lists the lists inside pages that hold records, as {@link JsonFrame} names them
   */
  JsonPieces(InputStream in, long offset, Charset charset, Set<String> lists) {
    this.window = new ByteWindow(in, offset);
    this.lineStart = offset;
    this.frame = new JsonFrame(window, charset, lists);
  }

  /** The first bytes, at most {@code most} of them, without moving. */
  byte[] peek(int most) throws IOException {
    return window.first(most);
  }

  /**
   * From here on every line is on its own: a line break ends whatever stands open.
   *
   * @param last the last offset at which a line may begin
   */
  void lineByLine(long last) {
    lineByLine = true;
    frame.lineByLine();
    lastLine = last;
  }

  /** From here on what a page wrapper holds behind its list is a piece too. */
  void keepRest() {
    keepsRest = true;
  }

  /** Whether it is. */
  boolean keepsRest() {
    return keepsRest;
  }

  /** Moves behind the next line break. */
  void skipLine() throws IOException {
    int c;
    do {
      c = window.at(0);
      window.drop(c < 0 ? 0 : 1);
    } while (c >= 0 && c != '\n');
    lineStart = window.offset();
  }

  /** Moves to the next piece; false after the last. */
  boolean next() throws IOException {
    while (true) {
      window.drop(taken);
      taken = 0;
      skipSpace();
      long at = window.offset();
      int c = window.at(0);
      boolean inList = pageRest > 0 || !open.isEmpty();
      if (inList && (c < 0 || (lineByLine && lineStart != listLine))) {
        pageRest = 0;
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
      if (pageRest > 0) {
        // What follows the list inside the page wrapper; part of the wrapper.
        int end = frame(pageRest);
        pageRest = 0;
        if (end < 0) {
          return broken(at, column);
        }
        if (keepsRest && c != '}') {
          return piece(Kind.REST, at, end, null);
        }
        taken = end;
      } else if (c == '{') {
        int end = frame(0);
        return end < 0
            ? broken(at, column)
            : piece(frame.list() != null ? Kind.PAGE : Kind.OBJECT, at, end, null);
      } else if (c == '[' && open.size() == MOST_LISTS) {
        problem = "lists within lists within lists";
        return broken(at, column);
      } else if (c == '[') {
        open.push(new Open(Kind.ARRAY, null, 0));
        return piece(Kind.ARRAY, at, 1, null);
      } else if (c == ']' && !open.isEmpty()) {
        pageRest = open.pop().depth();
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

  /** The list inside a page in which the current piece stands or begins; null when in none. */
  String list() {
    return open.isEmpty() ? null : open.peek().list();
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
    return window.damage();
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  private boolean piece(Kind kind, long offset, int length, String problem) {
    this.kind = kind;
    this.offset = offset;
    this.problem = problem;
    taken = length;
    text = window.bytes();
    textFrom = window.start();
    textLength = length;
    return true;
  }

  private int frame(int inside) throws IOException {
    int length = frame.length(inside, list() == null);
    if (length < 0) {
      problem = frame.problem();
      return length;
    }
    if (frame.lastBreak() >= 0) {
      lineStart = window.offset() + frame.lastBreak() + 1;
    }
    if (frame.list() != null) {
      open.push(new Open(Kind.PAGE, frame.list(), frame.listDepth()));
    }
    return length;
  }

  private int scalar(int first) throws IOException {
    if (first == '"') {
      int close = frame.closingQuote(1);
      if (close > 0) {
        return close + 1;
      }
    }
    int i = 1;
    while (i < ByteLines.MOST_BYTES) {
      int c = window.at(i);
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
        kept = window.first(i);
      }
      if (kept != null) {
        window.drop(i);
        i = 0;
      }
      int c = window.at(i);
      if (c < 0) {
        open.clear();
        break;
      }
      if (c == '\n') {
        lineBegins = true;
        indent = 0;
        lineStart = window.offset() + i + 1;
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
      int c = window.at(0);
      if (c == '\n') {
        lineStart = window.offset() + 1;
      } else if (window.offset() == 0
          && c == 0xef
          && window.at(1) == 0xbb
          && window.at(2) == 0xbf) {
        window.drop(2);
        lineStart = 3;
      } else if (c != ' ' && c != '\t' && c != '\r' && c != ',') {
        return;
      }
      window.drop(1);
    }
  }
}
