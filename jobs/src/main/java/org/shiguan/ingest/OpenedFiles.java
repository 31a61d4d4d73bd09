package org.shiguan.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.shiguan.ingest.format.NamedByAccount;
import org.shiguan.record.Found;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.study.Mapping;
import org.shiguan.study.UserException;

/**
 * The dump files that one part of a plan stands for, opened one after the other: a part of a file
 * is that one, an archive is every file in it.
 */
final class OpenedFiles implements Closeable {
  /** How far a file in an archive is looked into to tell its format; packed ones need more. */
  private static final int LOOK_BYTES = 4 << 20;

  /** In how many files of an archive a dump is looked for before a run begins. */
  private static final int FILES_TO_LOOK_AT = 100;

  /**
   * A file, open.
   *
   * @param part what it is, as its rows will say
   * @param records its records; closed by who takes them
   */
  record Opened(FilePart part, Records records) {}

  private final FilePart part;
  private final Archive archive;
  private ComparedBytes compared;
  private boolean ended;

  OpenedFiles(FilePart part) throws IOException {
    this.part = part;
    this.archive =
        part.archive() == null
            ? null
            : Archive.open(Path.of(part.file()), part.archive(), part.container(), this::bytes);
  }

  /**
   * Looks whether there is anything to be read in an archive, among its first files.
   *
   * @throws UserException when there is not
   */
  static void requireADump(FilePart archive) {
    String problem = "it is empty";
    try (var files = new OpenedFiles(archive)) {
      Opened opened = files.next();
      for (int i = 0; i < FILES_TO_LOOK_AT && opened != null; i++, opened = files.next()) {
        try (Records records = opened.records()) {
          if (!opened.part().format().equals(FilePart.NO_FORMAT)) {
            return;
          }
          if (opened.part().source().endsWith("!/[Content_Types].xml")) {
            throw new UserException(
                archive.source() + " is an Excel or Word file; export its table as CSV in UTF-8.");
          }
          SourceRecord record = records.next();
          if (record != null && record.found() instanceof Rejected rejected) {
            problem = rejected.detail();
          }
        }
      }
    } catch (IOException e) {
      problem = "it is damaged (" + e.getMessage() + ")";
    }
    throw new UserException(
        "%s is a %s archive in which no dump is found: %s"
            .formatted(archive.source(), archive.archive(), problem));
  }

  /** The next file, or null after the last. */
  Opened next() throws IOException {
    if (ended) {
      return null;
    }
    if (archive == null) {
      ended = true;
      Charset charset = Charset.forName(part.charset());
      Part opened =
          Opening.part(
              bytes(), part.container(), charset, part.start(), part.end(), mapping(part, charset));
      if (part.container() == Container.PLAIN) {
        opened = opened.onDisk(Path.of(part.file()));
      }
      return new Opened(
          part, new TornEnd(DumpFormats.named(part.format()).open(named(opened, part))));
    }
    Archive.Entry entry;
    try {
      entry = archive.next();
    } catch (IOException e) {
      ended = true;
      FilePart whole = part.entry("", null, null, 0);
      return new Opened(whole, new Single(ByteLines.damaged(0, e)));
    }
    ended = entry == null;
    return entry == null ? null : opened(entry);
  }

  /** The bytes of the part from its first one on, looked at when there is something to expect. */
  private InputStream bytes() throws IOException {
    var channel = FileChannel.open(Path.of(part.file()));
    channel.position(part.container() == Container.PLAIN ? part.start() : 0);
    InputStream disk = Channels.newInputStream(channel);
    if (part.expected() == null) {
      return disk;
    }
    long length = part.end() == Long.MAX_VALUE ? part.end() : part.end() - part.start();
    compared = new ComparedBytes(disk, length);
    return compared;
  }

  /**
   * Call when everything was read.
   *
   * @throws ChangedInput when that was not what the fingerprint was taken of
   */
  void requireUnchanged() throws IOException {
    if (part.expected() == null) {
      return;
    }
    if (compared != null && compared.isFresh()) {
      compared.end();
      compared = null;
    }
    if (compared == null) {
      // Databases, and zips by their directory, are read here and there: all of it once more.
      var unused = bytes();
    }
    if (!compared.agrees(part.expected())) {
      throw new ChangedInput(part.source());
    }
  }

  private Opened opened(Archive.Entry entry) throws IOException {
    if (entry.folder()) {
      return nothing(entry, new Structure("folder"));
    }
    if (entry.unreadable() != null) {
      return nothing(entry, new Rejected(RejectReason.BAD_CONTAINER, entry.unreadable(), ""));
    }
    if (ofTheSystem(entry.name())) {
      return nothing(entry, new Structure("file of an operating system"));
    }
    var in = new BufferedInputStream(entry.in(), 1 << 16);
    in.mark(1);
    int first;
    try {
      first = in.read();
    } catch (IOException e) {
      return new Opened(
          part.entry(entry.name(), null, null, entry.bytes()), new Single(ByteLines.damaged(0, e)));
    }
    if (first < 0) {
      return nothing(entry, new Structure("empty file"));
    }
    in.reset();
    in.mark(LOOK_BYTES);
    Head head;
    DumpFormat format;
    try {
      Mapping mapping = mapping(part, Charset.forName(part.charset()));
      head = Heads.read(new UpToDamage(in), entry.name(), mapping);
      format =
          mapping == null
              ? DumpFormats.require(head, entry.name())
              : DumpFormats.named(part.format());
    } catch (UserException e) {
      return nothing(entry, new Rejected(RejectReason.UNKNOWN_FORMAT, e.getMessage(), ""));
    }
    in.reset();
    FilePart file = part.entry(entry.name(), format, head, entry.bytes());
    Part whole =
        Opening.fileInArchive(in, head.container(), head.charset(), mapping(part, head.charset()));
    return new Opened(file, new TornEnd(format.open(named(whole, file))));
  }

  /** The part under its name, once that is known to name nobody else than the study does. */
  private static Part named(Part opened, FilePart part) {
    NamedByAccount.agrees(part.source(), part.author());
    return opened.named(part.source()).by(part.author());
  }

  private Opened nothing(Archive.Entry entry, Found found) {
    return new Opened(
        part.entry(entry.name(), null, null, entry.bytes()), new Single(SourceRecord.of(0, found)));
  }

  /** What macOS and Windows put beside the files somebody packed. */
  private static boolean ofTheSystem(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/")
        || last.startsWith("._")
        || last.equals(".DS_Store")
        || last.equals("Thumbs.db");
  }

  private static Mapping mapping(FilePart part, Charset charset) {
    return part.mapping() == null ? null : part.mapping().mapping(charset);
  }

  @Override
  public void close() throws IOException {
    if (archive != null) {
      archive.close();
    }
    if (compared != null) {
      compared.end();
    }
  }

  /**
   * What can be looked at of a file that is damaged further on; its reader will meet the damage.
   */
  private static final class UpToDamage extends FilterInputStream {
    UpToDamage(InputStream in) {
      super(in);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      try {
        return in.read(bytes, offset, length);
      } catch (IOException e) {
        return -1;
      }
    }
  }

  /** A file that is one record. */
  private static final class Single implements Records {
    private SourceRecord record;

    Single(SourceRecord record) {
      this.record = record;
    }

    @Override
    public SourceRecord next() {
      SourceRecord next = record;
      record = null;
      return next;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
