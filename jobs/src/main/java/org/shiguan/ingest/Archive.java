package org.shiguan.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files inside a zip or tar archive, in their order there. Their names are labels, never paths:
 * nothing is written, and {@code ../} in a name leads nowhere. An archive that expands beyond
 * {@link Expansion} is damaged from there on.
 */
final class Archive implements Closeable {
  private static final int TAR_MARK = 257;

  /** What kind of archive; null stands for none. */
  enum Kind {
    ZIP,
    TAR
  }

  /**
   * One file in an archive.
   *
   * @param name as the archive has it
   * @param folder whether it is a folder, which holds nothing
   * @param bytes size it says it has; 0 when it does not say
   * @param unreadable why its content cannot be unpacked; null when it can
   * @param in its content; closing it leaves the archive open
   */
  record Entry(String name, boolean folder, long bytes, String unreadable, InputStream in) {}

  private final Closeable archive;
  private final Iterator<ZipArchiveEntry> listed;
  private final ZipFile zip;
  private final ArchiveInputStream<? extends ArchiveEntry> stream;
  private final Expansion expansion;
  private boolean damaged;

  private Archive(ZipFile zip, Expansion expansion) {
    this.archive = zip;
    this.zip = zip;
    this.listed = zip.getEntries().asIterator();
    this.stream = null;
    this.expansion = expansion;
  }

  private Archive(ArchiveInputStream<? extends ArchiveEntry> stream, Expansion expansion) {
    this.archive = stream;
    this.zip = null;
    this.listed = null;
    this.stream = stream;
    this.expansion = expansion;
  }

  /** The kind of archive that begins with these bytes, already unpacked; null when it is none. */
  static Kind kindOf(byte[] first) {
    boolean zip =
        first.length >= 4
            && first[0] == 'P'
            && first[1] == 'K'
            && ((first[2] == 3 && first[3] == 4) || (first[2] == 5 && first[3] == 6));
    if (zip) {
      return Kind.ZIP;
    }
    boolean tar =
        first.length >= TAR_MARK + 5
            && first[TAR_MARK] == 'u'
            && first[TAR_MARK + 1] == 's'
            && first[TAR_MARK + 2] == 't'
            && first[TAR_MARK + 3] == 'a'
            && first[TAR_MARK + 4] == 'r';
    return tar ? Kind.TAR : null;
  }

  /**
   * Opens an archive.
   *
   * @param container what a tar is packed in; a zip packs by itself
   */
  static Archive open(Path file, Kind kind, Container container) throws IOException {
    return open(file, kind, container, () -> Files.newInputStream(file));
  }

  /** Where the bytes of an archive come from that is read from its beginning. */
  interface Bytes {
    InputStream open() throws IOException;
  }

  /** The same with bytes that somebody looks at; of a zip with its directory they are not asked. */
  static Archive open(Path file, Kind kind, Container container, Bytes bytes) throws IOException {
    long packed = Files.size(file);
    var expansion = new Expansion(() -> packed);
    if (kind == Kind.TAR) {
      InputStream in = container.unwrap(bytes.open());
      return new Archive(new TarArchiveInputStream(in), expansion);
    }
    try {
      return new Archive(ZipFile.builder().setPath(file).get(), expansion);
    } catch (IOException e) {
      // A zip has its directory at its end. One that was cut off is read from its beginning.
      InputStream in = new BufferedInputStream(bytes.open(), 1 << 16);
      boolean sizesBehindStored = true;
      return new Archive(
          new ZipArchiveInputStream(in, "UTF-8", true, sizesBehindStored), expansion);
    }
  }

  /**
   * The next file; null after the last, and when the content of the one before ended in damage that
   * hides what follows.
   *
   * @throws IOException when the archive is damaged between two files
   */
  Entry next() throws IOException {
    if (zip != null) {
      return listed.hasNext() ? listed(listed.next()) : null;
    }
    if (damaged) {
      return null;
    }
    ArchiveEntry entry;
    try {
      entry = stream.getNextEntry();
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IOException("what stands between two files cannot be understood", e);
    }
    if (entry == null) {
      return null;
    }
    String unreadable = stream.canReadEntryData(entry) ? null : "encrypted, or packed unusually";
    return new Entry(
        entry.getName(),
        entry.isDirectory(),
        Math.max(0, entry.getSize()),
        unreadable,
        content(stream));
  }

  private Entry listed(ZipArchiveEntry entry) throws IOException {
    boolean readable = zip.canReadEntryData(entry);
    return new Entry(
        entry.getName(),
        entry.isDirectory(),
        Math.max(0, entry.getSize()),
        readable ? null : "encrypted, or packed unusually",
        readable ? content(zip.getInputStream(entry)) : InputStream.nullInputStream());
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  private InputStream content(InputStream in) {
    return expansion.bound(new Content(in));
  }

  /** The bytes of one file: damage is noticed, and closing them leaves the archive open. */
  private final class Content extends FilterInputStream {
    private IOException failure;

    Content(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (failure != null) {
        // Asked again, an unpacker might say that the file has ended.
        throw failure;
      }
      try {
        return in.read(bytes, offset, length);
      } catch (IOException e) {
        damaged = true;
        failure = e;
        throw e;
      } catch (UncheckedIOException e) {
        throw e;
      } catch (RuntimeException e) {
        damaged = true;
        failure = new IOException("cannot be unpacked", e);
        throw failure;
      }
    }

    @Override
    public void close() {
      // The archive closes what it reads from.
    }
  }
}
