package org.shiguan.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What tells whether bytes that are read are still those that were fingerprinted: a check sum for
 * every 64 MiB of a file, so that each of the tasks which share a file can compare its own.
 *
 * <p>A sum is CRC-32 and CRC-32C of the block side by side: 64 bits against accidents, at a
 * thirtieth of the cost of SHA-256. It names nothing; names are given by SHA-256 (ADR 0018).
 *
 * @param bytes length
 * @param sums one for each block begun; none for no bytes
 */
public record Blocks(long bytes, List<Long> sums) implements Serializable {
  /** Length of a block; the last one is shorter. */
  public static final long LENGTH = 64L << 20;

  /** Keeps its own copy. */
  public Blocks {
    sums = List.copyOf(sums);
  }

  /** The sums of a file as it is now. */
  public static Blocks of(Path file) throws IOException {
    var summing = new Summing();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 18];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        summing.add(buffer, 0, read);
      }
    }
    return summing.blocks();
  }

  /**
   * Those of a part of the file.
   *
   * @param start where it begins, at the beginning of a block
   * @param end where the next part begins, likewise, or anything behind the end of the file
   */
  public Blocks part(long start, long end) {
    long to = Math.min(end, bytes);
    int first = Math.toIntExact(start / LENGTH);
    int behind = Math.toIntExact((to + LENGTH - 1) / LENGTH);
    return new Blocks(to - start, sums.subList(first, behind));
  }

  /** Sums bytes as they come. */
  public static final class Summing {
    private final List<Long> sums = new ArrayList<>();
    private final CRC32 crc32 = new CRC32();
    private final CRC32C crc32c = new CRC32C();
    private long bytes;

    /** Adds the next bytes. */
    public void add(byte[] buffer, int offset, int length) {
      int done = 0;
      while (done < length) {
        int next = (int) Math.min(length - done, LENGTH - bytes % LENGTH);
        crc32.update(buffer, offset + done, next);
        crc32c.update(buffer, offset + done, next);
        done += next;
        bytes += next;
        if (bytes % LENGTH == 0) {
          endBlock();
        }
      }
    }

    private void endBlock() {
      sums.add(crc32.getValue() << 32 | crc32c.getValue());
      crc32.reset();
      crc32c.reset();
    }

    /** The sums of all that came; call once. */
    public Blocks blocks() {
      if (bytes % LENGTH != 0) {
        endBlock();
      }
      return new Blocks(bytes, sums);
    }
  }
}
