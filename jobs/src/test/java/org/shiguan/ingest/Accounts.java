package org.shiguan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.shiguan.privacy.Forgotten;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.study.Mapping;
import org.shiguan.study.UserException;
import org.shiguan.table.Rejects;
import org.shiguan.table.Sightings;
import org.shiguan.table.Sources;
import org.shiguan.table.Table;
import org.shiguan.table.Tables;

/**
 * The account of a file as a run would give it, counted from the rows that go into Spark.
 *
 * @param records records the reader says it read
 * @param disposed rows that stand for one of them, and the structure records
 * @param rejected rejects among them
 */
record Accounts(long records, long disposed, long rejected) {

  /**
   * Reads a file to its end, an archive file by file.
   *
   * @throws UserException when the file is refused
   */
  static Accounts of(Path file, Mapping mapping) throws IOException {
    long records = 0;
    long disposed = 0;
    long rejected = 0;
    var rows = new PartRows(part(file, mapping), new Pseudonyms(new byte[32]), Forgotten.NOBODY);
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      if (row.isNullAt(Moving.OTHER_TABLE)) {
        disposed += row.getByte(Moving.VIA) == Moving.RECORD ? 1 : 0;
        continue;
      }
      Table table = Tables.OF_A_SEGMENT.get(row.getByte(Moving.OTHER_TABLE));
      byte[] bytes = row.getBinary(Moving.OTHER_ROW);
      var other = new UnsafeRow(table.fields().size());
      other.pointTo(bytes, bytes.length);
      if (table.equals(Sources.TABLE)) {
        records += other.getLong(table.indexOf(Sources.RECORDS));
        disposed += other.getLong(table.indexOf(Sources.STRUCTURE));
      } else if (table.equals(Rejects.TABLE)) {
        disposed++;
        rejected++;
      } else {
        disposed +=
            other.getUTF8String(table.indexOf(Sightings.VIA)).toString().equals("record") ? 1 : 0;
      }
    }
    return new Accounts(records, disposed, rejected);
  }

  private static FilePart part(Path file, Mapping mapping) throws IOException {
    String name = file.toString();
    Archive.Kind kind = Heads.archive(file);
    if (kind != null) {
      FilePart part = FilePart.archive(name, file, kind, mapping);
      OpenedFiles.requireADump(part);
      return part;
    }
    Head head;
    try (InputStream in = Files.newInputStream(file)) {
      head = Heads.read(in, name, mapping);
    }
    DumpFormat format =
        mapping == null ? DumpFormats.require(head, name) : DumpFormats.named("mapped-text");
    return FilePart.whole(name, file, format, head, mapping);
  }
}
