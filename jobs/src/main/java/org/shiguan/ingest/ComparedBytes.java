package org.shiguan.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.shiguan.run.Blocks;

/**
 * The bytes of a part of a file as they lie on the disk, summed while a reader takes them, so that
 * what was read can be compared with what was fingerprinted. What a reader takes beyond the end of
 * its part, to the end of a record, is in the sums of the next part.
 *
 * <p>Closing it does nothing, because what the reader left must be summed, too; its owner ends it.
 */
final class ComparedBytes extends InputStream {
  private final InputStream disk;
  private final long length;
  private final Blocks.Summing summing = new Blocks.Summing();
  private long read;

  /**
   * Bytes to be compared.
   *
   * @param disk the file from the part's first byte on
   * @param length of the part; {@link Long#MAX_VALUE} when it goes to the end of the file
   */
  ComparedBytes(InputStream disk, long length) {
    this.disk = disk;
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int most) throws IOException {
    int got = disk.read(bytes, offset, most);
    if (got > 0) {
      summing.add(bytes, offset, (int) Math.min(got, Math.max(0, length - read)));
      read += got;
    }
    return got;
  }

  @Override
  public int available() throws IOException {
    return disk.available();
  }

  /** Whether nobody has read anything yet. */
  boolean isFresh() {
    return read == 0;
  }

  /** Reads what is left of the part; whether all of it was as expected. */
  boolean agrees(Blocks expected) throws IOException {
    byte[] buffer = new byte[1 << 16];
    while (read < length && read(buffer, 0, (int) Math.min(buffer.length, length - read)) > 0) {
      // read() sums
    }
    return summing.blocks().equals(expected);
  }

  /** Closes the file. */
  void end() throws IOException {
    disk.close();
  }
}
