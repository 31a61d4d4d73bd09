package org.shiguan.ingest;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** What a file is wrapped in, told from its first bytes. */
public enum Container {
  PLAIN,
  GZIP,
  BZIP2,
  XZ,
  ZSTD;

  /** The container of a file that begins with these bytes. */
  public static Container of(byte[] first, int length) {
    if (length >= 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b) {
      return GZIP;
    }
    if (length >= 4 && first[0] == 'B' && first[1] == 'Z' && first[2] == 'h' && first[3] >= '1') {
      return BZIP2;
    }
    if (begins(first, length, 0xfd, '7', 'z', 'X', 'Z', 0)) {
      return XZ;
    }
    if (begins(first, length, 0x28, 0xb5, 0x2f, 0xfd)) {
      return ZSTD;
    }
    return PLAIN;
  }

  private static boolean begins(byte[] first, int length, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= length || (first[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The uncompressed bytes; concatenated members are read as one. An {@link IOException} from the
   * result is damage in the container, and comes only after every byte before the damage; a failing
   * disk throws {@link UncheckedIOException}.
   */
  public InputStream unwrap(InputStream in) throws IOException {
    var counted = new Disk(in);
    return unwrap(new BufferedInputStream(counted, 1 << 16), () -> counted.bytes);
  }

  /**
   * The same for a file in an archive, whose {@link IOException}s are damage already and whose size
   * the archive bounds.
   */
  InputStream unwrapInArchive(InputStream in) throws IOException {
    return unwrap(in, () -> Long.MAX_VALUE / Expansion.MOST_TIMES);
  }

  private InputStream unwrap(InputStream in, LongSupplier packed) throws IOException {
    return this == PLAIN ? in : new Expansion(packed).bound(unpack(in));
  }

  private InputStream unpack(InputStream disk) throws IOException {
    return switch (this) {
      case PLAIN -> disk;
      case GZIP -> new GzipMembers(disk);
      case BZIP2 -> new ByteByByte(new BZip2CompressorInputStream(disk, true));
      case XZ -> new ByteByByte(new XZInputStream(disk));
      case ZSTD -> new ZstdInputStreamNoFinalizer(new Unhurried(disk));
    };
  }

  private static final class Disk extends FilterInputStream {
    private long bytes;

    Disk(InputStream in) {
      super(in);
    }

    @Override
    public int read() {
      try {
        int read = in.read();
        bytes += read < 0 ? 0 : 1;
        return read;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      try {
        int read = in.read(buffer, offset, length);
        bytes += Math.max(0, read);
        return read;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int available() {
      // The JDK's gzip reader takes 0 for the end of the file, remote file systems say it anywhere.
      return 1;
    }
  }

  /** Zstd's reader asks for more only when it has nothing left to give, and so loses nothing. */
  private static final class Unhurried extends FilterInputStream {
    Unhurried(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** Gives what was unpacked before the damage first, and the damage at the next call. */
  private static final class GzipMembers extends GZIPInputStream {
    private static final int TRAILER = 8;
    private IOException damage;

    GzipMembers(InputStream in) throws IOException {
      super(in, 1 << 16);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (damage != null) {
        throw damage;
      }
      long before = inf.getBytesWritten();
      try {
        int read = super.read(bytes, offset, length);
        // The JDK takes a member with a damaged header for the end of the file.
        if (read < 0 && (inf.getRemaining() > TRAILER || in.read() >= 0)) {
          damage = new ZipException("not in gzip format behind a member");
          throw damage;
        }
        return read;
      } catch (ZipException e) {
        damage = e;
        int unpacked = (int) Math.max(0, inf.getBytesWritten() - before);
        if (unpacked == 0) {
          throw e;
        }
        return unpacked;
      }
    }
  }

  /** The same for a reader that throws away what it had when it meets damage. */
  private static final class ByteByByte extends FilterInputStream {
    private IOException damage;

    ByteByByte(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (damage != null) {
        throw damage;
      }
      int done = 0;
      try {
        while (done < length) {
          int b = in.read();
          if (b < 0) {
            return done == 0 ? -1 : done;
          }
          bytes[offset + done++] = (byte) b;
        }
      } catch (IOException e) {
        damage = e;
        if (done == 0) {
          throw e;
        }
      }
      return done;
    }
  }
}
