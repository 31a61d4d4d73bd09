package org.shiguan.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;

/**
 * How far a packed file may expand. Text of this kind packs to a fifth or a tenth; what becomes
 * hundreds of times larger was made to fill a disk or a memory.
 */
final class Expansion {
  /** Unpacked bytes for each packed one. */
  static final int MOST_TIMES = 200;

  /** So much is free: a small file may hold one thing over and over. */
  static final long FREE_BYTES = 256L << 20;

  private final LongSupplier packed;
  private long unpacked;

  /**
   * A bound.
   *
   * @param packed packed bytes read so far
   */
  Expansion(LongSupplier packed) {
    this.packed = packed;
  }

  /** The unpacked bytes, which end in an {@link IOException} once they are too many. */
  InputStream bound(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        check();
        int read = unpack(in, bytes, offset, length);
        unpacked += Math.max(0, read);
        return read;
      }

      @Override
      public int available() {
        // Told that there is more, a BufferedInputStream asks again within one read, and what it
        // got before is lost when the second answer is damage.
        return 0;
      }
    };
  }

  /** Unpackers meet damage that their authors did not foresee with any exception. */
  private static int unpack(InputStream in, byte[] bytes, int offset, int length)
      throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (UncheckedIOException e) {
      // The disk, not the container.
      throw e;
    } catch (RuntimeException e) {
      throw new IOException("cannot be unpacked", e);
    }
  }

  private void check() throws IOException {
    if (unpacked > FREE_BYTES && unpacked > packed.getAsLong() * MOST_TIMES) {
      throw new IOException(
          "expands to more than %d times its size; it is not read further".formatted(MOST_TIMES));
    }
  }
}
