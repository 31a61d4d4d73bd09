package org.shiguan.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.row_number;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.shiguan.record.RejectReason;
import org.shiguan.run.Lake;
import org.shiguan.run.ShownPaths;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.table.Posts;
import org.shiguan.table.Rejects;

/**
 * The bytes of records that do not decode, as they lie in the dumps: {@code OUT/private/}, for its
 * owner alone, because nobody can rename the people in bytes. The table {@code rejects} has the
 * text with U+FFFD. Kept are the first hundred of each file; the bytes from the record's beginning
 * on, as many lines as it has and at most a mebibyte.
 */
final class PrivateBytes {
  private static final int KEPT = 100;
  private static final int MOST_BYTES = 1 << 20;
  private static final int LOOK_BYTES = 4 << 20;

  private final StageRun run;
  private final Path folder;
  private final ShownPaths shown;
  private int number;

  private PrivateBytes(StageRun run) {
    this.run = run;
    this.folder = folder(run.lake());
    this.shown = ShownPaths.of(run.study());
  }

  static Path folder(Lake lake) {
    return lake.out().resolve("private");
  }

  /** Writes the folder anew; there is none when every record decodes. */
  static void write(StageRun run, StageRecord ingest, List<FilePart> parts) {
    try {
      new PrivateBytes(run).write(ingest, parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(StageRecord ingest, List<FilePart> parts) throws IOException {
    clear(run.lake());
    boolean any = false;
    for (var account : ingest.notes().get("accounts")) {
      any |= account.path("rejects").has(RejectReason.BAD_ENCODING.name());
    }
    if (!any) {
      return;
    }
    Files.createDirectory(folder, owner("rwx------"));
    Path index = Files.createFile(folder.resolve("bad-encoding.csv"), owner("rw-------"));
    try (var csv = new PeopleCsv(index)) {
      csv.row(List.of("file", "source", "offset", "bytes"));
      Map<String, List<Row>> wanted = rejects(ingest);
      for (FilePart part : parts) {
        if (part.archive() == null) {
          keep(part.source(), wanted, csv, () -> unpacked(part));
        } else {
          keepOfArchive(part, wanted, csv);
        }
      }
    }
  }

  /** Where the uncompressed bytes come from. */
  private interface Bytes {
    InputStream open() throws IOException;
  }

  private static InputStream unpacked(FilePart part) throws IOException {
    InputStream in = Files.newInputStream(Path.of(part.file()));
    Charset charset = Charset.forName(part.charset());
    return Opening.part(in, part.container(), charset, 0, Long.MAX_VALUE, null).in();
  }

  private void keepOfArchive(FilePart part, Map<String, List<Row>> wanted, PeopleCsv csv)
      throws IOException {
    try (var archive = Archive.open(Path.of(part.file()), part.archive(), part.container())) {
      for (Archive.Entry entry = archive.next(); entry != null; entry = archive.next()) {
        if (!entry.folder() && entry.unreadable() == null) {
          InputStream in = entry.in();
          String name = entry.name();
          keep(
              part.entry(name, null, null, 0).source(),
              wanted,
              csv,
              () -> unpacked(part, name, in));
        }
      }
    } catch (IOException e) {
      // A damaged archive; the table rejects says so.
    }
  }

  private static InputStream unpacked(FilePart part, String name, InputStream entry)
      throws IOException {
    var in = new BufferedInputStream(entry, 1 << 16);
    in.mark(LOOK_BYTES);
    var mapping =
        part.mapping() == null ? null : part.mapping().mapping(Charset.forName(part.charset()));
    Head head = Heads.read(in, name, mapping);
    in.reset();
    return Opening.fileInArchive(in, head.container(), head.charset(), mapping).in();
  }

  /** Keeps what is wanted of one file; a big file has several parts and is read once. */
  private void keep(String source, Map<String, List<Row>> wanted, PeopleCsv csv, Bytes bytes)
      throws IOException {
    String path = shown.shown(source);
    List<Row> rejects = wanted.remove(path);
    if (rejects == null) {
      return;
    }
    try (InputStream in = new BufferedInputStream(bytes.open())) {
      for (Map.Entry<Long, byte[]> record : read(in, rejects).entrySet()) {
        number++;
        String name = "bad-encoding-%05d.bin".formatted(number);
        Files.write(Files.createFile(folder.resolve(name), owner("rw-------")), record.getValue());
        csv.row(List.of(name, path, record.getKey(), record.getValue().length));
      }
    }
  }

  /** Offset and number of line breaks of each, by source and offset. */
  private Map<String, List<Row>> rejects(StageRecord ingest) {
    var ofSource = Window.partitionBy(Posts.SOURCE.col()).orderBy(Posts.OFFSET.col());
    var found = new TreeMap<String, List<Row>>();
    run.store()
        .read(Rejects.TABLE, ingest.table(Rejects.TABLE.name()))
        .where(Rejects.REASON.col().equalTo(RejectReason.BAD_ENCODING.name()))
        .groupBy(Posts.SOURCE.col(), Posts.OFFSET.col())
        .agg(expr("max(length(raw) - length(replace(raw, '\n', '')))").as("breaks"))
        .withColumn("place", row_number().over(ofSource))
        .where(col("place").leq(KEPT))
        .orderBy(Posts.SOURCE.col(), Posts.OFFSET.col())
        .collectAsList()
        .forEach(row -> found.computeIfAbsent(row.getString(0), s -> new ArrayList<>()).add(row));
    return found;
  }

  /** The bytes by offset, up to the last of these or to where the container is damaged. */
  private static Map<Long, byte[]> read(InputStream in, List<Row> rejects) {
    var records = new TreeMap<Long, byte[]>();
    long at = 0;
    try {
      for (int i = 0; i < rejects.size(); i++) {
        long offset = rejects.get(i).getLong(1);
        long next = i + 1 < rejects.size() ? rejects.get(i + 1).getLong(1) : Long.MAX_VALUE;
        in.skipNBytes(offset - at);
        byte[] bytes = lines(in, rejects.get(i).getInt(2) + 1, next - offset);
        records.put(offset, bytes);
        at = offset + bytes.length;
      }
    } catch (IOException e) {
      // What came before the damage is there; the table rejects names the damage itself.
    }
    return records;
  }

  /** The next lines; in every encoding of dumps LF is never part of another character. */
  private static byte[] lines(InputStream in, int lines, long most) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    int ended = 0;
    while (ended < lines && bytes.size() < Math.min(most, MOST_BYTES)) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      bytes.write(b);
      ended += b == '\n' ? 1 : 0;
    }
    return bytes.toByteArray();
  }

  /** Leaves no folder. */
  static void clear(Lake lake) {
    if (!Files.exists(folder(lake))) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder(lake))) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] owner(String rights) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
