package org.shiguan.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A window on a stream of bytes that grows at its end and is cut at its beginning. */
final class ByteWindow implements Closeable {
  private final InputStream in;
  private byte[] buffer = new byte[1 << 17];
  private long base;
  private int start;
  private int filled;
  private boolean ended;
  private IOException damage;

  /** A window on {@code in}, whose first byte stands at {@code offset} of the uncompressed file. */
  ByteWindow(InputStream in, long offset) {
    this.in = in;
    this.base = offset;
  }

  /** Offset of the window's first byte in the uncompressed file. */
  long offset() {
    return base + start;
  }

  /** The byte at {@code i} from the window's start, unsigned; -1 at the end of the stream. */
  int at(int i) {
    return start + i < filled || fillTo(i) ? buffer[start + i] & 0xff : -1;
  }

  /** Cuts off the first {@code count} bytes, which have been looked at. */
  void drop(int count) {
    start += count;
  }

  /** A copy of the window's first bytes, at most {@code most} of them. */
  byte[] first(int most) {
    while (filled - start < most && fill()) {
      // fill() does it
    }
    return Arrays.copyOfRange(buffer, start, Math.min(filled, start + most));
  }

  /** The bytes themselves, from {@link #start()} on; valid until the window moves. */
  byte[] bytes() {
    return buffer;
  }

  /** Where in {@link #bytes()} the window starts. */
  int start() {
    return start;
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

  private boolean fillTo(int i) {
    while (start + i >= filled) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() {
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
      // Only a decompressor throws here (Container wraps the disk): what stands before the damage
      // is still read.
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
