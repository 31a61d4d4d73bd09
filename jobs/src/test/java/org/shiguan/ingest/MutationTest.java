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
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.record.SourceRecord;
import org.shiguan.study.Mapping;
import org.shiguan.study.UserException;

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
    var read = new EnumMap<Packing, Integer>(Packing.class);
    var made = new EnumMap<Packing, Integer>(Packing.class);
    for (int i = 0; i < FILES; i++) {
      Samples.Sample sample = samples.get(i % samples.size());
      // Every sample comes in every packing, however many samples there are.
      Packing packing = Packing.values()[i / samples.size() % Packing.values().length];
      byte[] packed = packing.of(Files.readAllBytes(sample.file()));
      byte[] damaged = damaged(packed, new Random(SEED * 1_000_003 + i));
      Path file = Files.write(folder.resolve("dump"), damaged);
      String what = sample.file() + " file " + i + " seed " + SEED;
      made.merge(packing, 1, Integer::sum);
      read.merge(
          packing,
          assertTimeoutPreemptively(LONGEST, () -> accounted(file, sample.mapping(), what), what),
          Integer::sum);
    }
    made.forEach(
        (packing, files) ->
            assertTrue(
                read.get(packing) >= files * packing.leastRead,
                "%s: %d of %d files were read".formatted(packing, read.get(packing), files)));
  }

  /** What a file is packed in before it is damaged. */
  private enum Packing {
    NONE(0.5),
    ZIP(0.1),
    GZIP(0.15);

    /**
     * The share of the files that must still be read; the others can be recognised no more, or
     * nothing in them can be unpacked.
     */
    private final double leastRead;

    Packing(double leastRead) {
      this.leastRead = leastRead;
    }

    byte[] of(byte[] bytes) throws IOException {
      return switch (this) {
        case NONE -> bytes;
        case ZIP -> zip(bytes);
        case GZIP -> gzip(bytes);
      };
    }
  }

  /** 1 when the file was read, 0 when it was refused. */
  private static int accounted(Path file, Mapping mapping, String what) throws IOException {
    Accounts account;
    try {
      account = Accounts.of(file, mapping);
    } catch (UserException refused) {
      assertTrue(refused.getMessage().length() > 10, what);
      return 0;
    }
    assertEquals(account.records(), account.disposed(), what);
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
            new Part(in, 0, Long.MAX_VALUE, sample.charset(), sample.mapping())
                .named(sample.file().toString()));
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
