package org.shiguan.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** What a file is wrapped in, told from its first bytes. */
public enum Container {
  PLAIN,
  GZIP,
  BZIP2;

  /** The container of a file that begins with these bytes. */
  public static Container of(byte[] first, int length) {
    if (length >= 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b) {
      return GZIP;
    }
    if (length >= 4 && first[0] == 'B' && first[1] == 'Z' && first[2] == 'h' && first[3] >= '1') {
      return BZIP2;
    }
    return PLAIN;
  }

  /**
   * The uncompressed bytes; concatenated members are read as one. An {@link IOException} from the
   * result is damage in the container; a failing disk throws {@link UncheckedIOException}.
   */
  public InputStream unwrap(InputStream in) throws IOException {
    InputStream disk = new BufferedInputStream(new Disk(in), 1 << 16);
    return switch (this) {
      case PLAIN -> disk;
      // Not the JDK's: that one takes a member with a damaged header for the end of the file.
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(disk)
              .setDecompressConcatenated(true)
              .get();
      case BZIP2 -> new BZip2CompressorInputStream(disk, true);
    };
  }

  private static final class Disk extends FilterInputStream {
    Disk(InputStream in) {
      super(in);
    }

    @Override
    public int read() {
      try {
        return in.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      try {
        return in.read(bytes, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
