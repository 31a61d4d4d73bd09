package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.privacy.Forgotten;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.record.SourceRecord;
import org.shiguan.study.Mapping;
import org.shiguan.study.UserException;
import org.shiguan.table.Rejects;
import org.shiguan.table.Sightings;
import org.shiguan.table.Sources;
import org.shiguan.table.Table;
import org.shiguan.table.Tables;

/**
 * Damaged samples, plain and packed: whatever was done to a file, it is refused in one sentence or
 * read to its end, and every record that was read is accounted for. A few hundred files in the test
 * suite; {@code scripts/fuzz} makes as many as one likes.
 */
class MutationTest {
  private static final int FILES = Integer.getInteger("shiguan.fuzz.files", 400);
  private static final long SEED = Long.getLong("shiguan.fuzz.seed", 1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void noDamageStopsAReader() throws IOException {
    List<Samples.Sample> samples = Samples.all();
    for (int i = 0; i < FILES; i++) {
      Samples.Sample sample = samples.get(i % samples.size());
      byte[] damaged = damaged(sample.bytes(), new Random(SEED * 1_000_003 + i));
      String what = sample.file() + " file " + i + " seed " + SEED;
      List<SourceRecord> records =
          assertTimeoutPreemptively(
              LONGEST, () -> Dumps.all(open(sample, new ByteArrayInputStream(damaged))), what);
      // A rowid, which is the offset there, may be any number.
      boolean inBytes = !sample.format().equals("weibo-crawler-sqlite");
      assertInOrder(records, inBytes ? damaged.length : Long.MAX_VALUE, what);
    }
  }

  @Test
  void everyRecordOfADamagedFileIsAccountedFor() throws IOException {
    List<Samples.Sample> samples = Samples.all();
    int read = 0;
    for (int i = 0; i < FILES; i++) {
      Samples.Sample sample = samples.get(i % samples.size());
      byte[] whole = Files.readAllBytes(sample.file());
      byte[] packed = i % 3 == 0 ? whole : i % 3 == 1 ? zip(whole) : gzip(whole);
      byte[] damaged = damaged(packed, new Random(SEED * 1_000_003 + i));
      Path file = Files.write(folder.resolve("dump"), damaged);
      String what = sample.file() + " file " + i + " seed " + SEED;
      read +=
          assertTimeoutPreemptively(LONGEST, () -> accounted(file, sample.mapping(), what), what);
    }
    // The others could not be recognised any more, or hold nothing that can be unpacked.
    assertTrue(read > FILES / 4, read + " of " + FILES + " files were read");
  }

  /** 1 when the file was read, 0 when it was refused. */
  private static int accounted(Path file, Mapping mapping, String what) throws IOException {
    FilePart part;
    try {
      Archive.Kind kind = Heads.archive(file);
      if (kind != null) {
        part = FilePart.archive("dump", file, kind, mapping);
        OpenedFiles.requireADump(part);
      } else {
        Head head;
        try (InputStream in = Files.newInputStream(file)) {
          head = Heads.read(in, "dump", mapping);
        }
        DumpFormat format =
            mapping == null ? DumpFormats.require(head, "dump") : DumpFormats.named("mapped-text");
        part = FilePart.whole("dump", file, format, head, mapping);
      }
    } catch (UserException refused) {
      assertTrue(refused.getMessage().length() > 10, what);
      return 0;
    }
    long records = 0;
    long disposed = 0;
    var rows = new PartRows(part, new Pseudonyms(new byte[32]), Forgotten.NOBODY);
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
      } else {
        disposed +=
            other.getUTF8String(table.indexOf(Sightings.VIA)).toString().equals("record") ? 1 : 0;
      }
    }
    assertEquals(records, disposed, what);
    return 1;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("dump"));
      zip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static Records open(Samples.Sample sample, InputStream in) throws IOException {
    return DumpFormats.named(sample.format())
        .open(
            new Part(
                in,
                0,
                Long.MAX_VALUE,
                sample.charset(),
                sample.mapping(),
                sample.file().toString()));
  }

  private static void assertInOrder(List<SourceRecord> records, long length, String what) {
    long before = -1;
    for (SourceRecord record : records) {
      assertTrue(record.offset() >= before, what + " goes back to " + record.offset());
      assertTrue(record.offset() <= length, what + " goes beyond the end");
      assertTrue(record.found() != null && record.embedded() != null, what);
      before = record.offset();
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    int wounds = 1 + random.nextInt(4);
    for (int i = 0; i < wounds; i++) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(6)) {
        case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> damaged[at] = (byte) "\n\r\"'\\{}[],;\0".charAt(random.nextInt(12));
        case 2 -> damaged = Arrays.copyOf(damaged, at + 1);
        case 3 -> damaged = splice(damaged, at, at + random.nextInt(damaged.length - at), at);
        case 4 -> damaged = splice(damaged, at, at, random.nextInt(damaged.length));
        default -> {
          byte[] noise = new byte[random.nextInt(64)];
          random.nextBytes(noise);
          System.arraycopy(noise, 0, damaged, at, Math.min(noise.length, damaged.length - at));
        }
      }
    }
    return damaged;
  }

  /** Cuts out a stretch, and puts a copy of another before the rest. */
  private static byte[] splice(byte[] bytes, int from, int to, int copied) {
    int length = Math.min(200, bytes.length - copied);
    byte[] out = new byte[from + length + bytes.length - to];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(bytes, copied, out, from, length);
    System.arraycopy(bytes, to, out, from + length, bytes.length - to);
    return out;
  }
}
