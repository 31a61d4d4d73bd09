package org.shiguan.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;

/**
 * Lines of a byte stream with their offsets, and records made of several lines. A line ends at LF;
 * a CR before it belongs to the break. In every encoding of Weibo dumps (UTF-8, GB18030) LF is
 * never part of another character.
 */
public final class ByteLines implements Closeable {
  /** A record longer than this is damage, not data. */
  public static final int MOST_BYTES = 16 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 17];
  private long bufferOffset;
  private int filled;
  private int recordStart;
  private int recordEnd;
  private int nextStart;
  private int addedStart;
  private int endBefore;
  private boolean ended;
  private boolean cut;
  private IOException damage;

  /** Lines of {@code in}, whose first byte stands at {@code offset} of the uncompressed file. */
  public ByteLines(InputStream in, long offset) {
    this.in = in;
    this.bufferOffset = offset;
  }

  /** Moves to the next line; false after the last. What a line has beyond the bound is skipped. */
  public boolean next() throws IOException {
    boolean rest;
    do {
      rest = cut;
      cut = false;
      recordStart = nextStart;
      if (!readLine(recordStart)) {
        return false;
      }
    } while (rest);
    return true;
  }

  /**
   * Adds the next line to the current record, line break between them kept.
   *
   * @return false when there is no next line
   */
  public boolean extend() throws IOException {
    int start = nextStart - recordStart;
    if (!peek()) {
      return false;
    }
    int before = length();
    boolean found = readLine(recordStart + start);
    addedStart = recordStart + start;
    endBefore = recordStart + before;
    return found;
  }

  /** The line {@link #extend} added last, decoded, bad bytes as U+FFFD. */
  public String added(Charset charset) {
    return new String(buffer, addedStart, recordEnd - addedStart, charset);
  }

  /** Undoes the last {@link #extend}: its line is the next one again. */
  public void retract() {
    nextStart = addedStart;
    recordEnd = endBefore;
  }

  /** Whether a next line is there; then {@link #buffer} holds at least its first 64 bytes. */
  private boolean peek() throws IOException {
    while (filled - nextStart < 64 && fill()) {
      // fill() moves the window; nothing else to do
    }
    return nextStart < filled;
  }

  /**
   * Whether the line after the current record begins as {@code begins} says; false at the end.
   *
   * @param begins told the buffer, the position of the line and the end of what is filled
   */
  public boolean nextBegins(Begins begins) throws IOException {
    return peek() && begins.test(buffer, nextStart, filled);
  }

  /** Whether the current record begins as {@code begins} says. */
  public boolean begins(Begins begins) {
    return begins.test(buffer, recordStart, recordEnd);
  }

  /** Offset of the current record in the uncompressed file. */
  public long offset() {
    return bufferOffset + recordStart;
  }

  /** Length of the current record in bytes, without its last line break. */
  public int length() {
    return recordEnd - recordStart;
  }

  /** How often a byte stands in the current record. */
  public int count(byte wanted) {
    int count = 0;
    for (int i = recordStart; i < recordEnd; i++) {
      if (buffer[i] == wanted) {
        count++;
      }
    }
    return count;
  }

  /** Whether the current record holds nothing but white space. */
  public boolean blank() {
    for (int i = recordStart; i < recordEnd; i++) {
      if (buffer[i] > ' ' || buffer[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The current record decoded; null when its bytes are not valid in {@code charset}. */
  public String decode(Charset charset) {
    int mark = markLength(charset);
    return decode(buffer, recordStart + mark, length() - mark, charset);
  }

  /** These bytes decoded; null when they are not valid in {@code charset}. */
  public static String decode(byte[] bytes, int from, int length, Charset charset) {
    String text = new String(bytes, from, length, charset);
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    // U+FFFD stands for a bad byte, or was itself written: only the strict decoder knows.
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, length))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The current record decoded, every undecodable byte as U+FFFD, a byte-order mark removed. */
  public String decodeLeniently(Charset charset) {
    int mark = markLength(charset);
    return new String(buffer, recordStart + mark, length() - mark, charset);
  }

  private int markLength(Charset charset) {
    int at = recordStart;
    boolean mark =
        offset() == 0
            && charset.equals(StandardCharsets.UTF_8)
            && length() >= 3
            && buffer[at] == (byte) 0xef
            && buffer[at + 1] == (byte) 0xbb
            && buffer[at + 2] == (byte) 0xbf;
    return mark ? 3 : 0;
  }

  /**
   * The record that stands for a damaged stream, once {@link #next} has given false: the whole
   * records before the damage have been read, and the line it tore stands in it. Null when the
   * stream ended well, and from the second call on.
   */
  public SourceRecord damage() {
    if (damage == null) {
      return null;
    }
    IOException found = damage;
    damage = null;
    var torn = new String(buffer, nextStart, filled - nextStart, StandardCharsets.UTF_8);
    long offset = bufferOffset + nextStart;
    nextStart = filled;
    return damaged(offset, found, torn);
  }

  /** The record that stands for what a damaged container would have held from an offset on. */
  public static SourceRecord damaged(long offset, IOException damage) {
    return damaged(offset, damage, "");
  }

  private static SourceRecord damaged(long offset, IOException damage, String torn) {
    String what =
        damage.getMessage() == null ? damage.getClass().getSimpleName() : damage.getMessage();
    return SourceRecord.of(offset, new Rejected(RejectReason.BAD_CONTAINER, what, torn));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean readLine(int from) throws IOException {
    int base = from - recordStart;
    int scanned = base;
    while (true) {
      int start = recordStart + base;
      for (int i = recordStart + scanned; i < filled; i++) {
        if (buffer[i] == '\n') {
          nextStart = i + 1;
          recordEnd = i > start && buffer[i - 1] == '\r' ? i - 1 : i;
          return true;
        }
      }
      scanned = filled - recordStart;
      cut = scanned > MOST_BYTES;
      if (cut || !fill()) {
        if (damage != null) {
          // A line without its end is torn: half a text would pass for a whole one.
          return false;
        }
        nextStart = filled;
        recordEnd = filled;
        return filled > recordStart + base;
      }
    }
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (recordStart > 0 && filled == buffer.length) {
      System.arraycopy(buffer, recordStart, buffer, 0, filled - recordStart);
      bufferOffset += recordStart;
      filled -= recordStart;
      recordEnd -= recordStart;
      nextStart -= recordStart;
      recordStart = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read;
    try {
      read = in.read(buffer, filled, buffer.length - filled);
    } catch (IOException e) {
      // Only a decompressor throws here (Container wraps the disk): a stream cut off in the middle
      // still gives the records before the cut.
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

  /** A look at bytes that may begin a record. */
  @FunctionalInterface
  public interface Begins {
    /** Whether a record begins at {@code at}; {@code end} is the end of the known bytes. */
    boolean test(byte[] bytes, int at, int end);
  }
}
