package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shiguan.record.SourceRecord;

/** Damaged samples: a reader may reject what it likes, but it must end and throw nothing. */
class MutationTest {
  private static final int ROUNDS = 250;

  @Test
  void noDamageStopsAReader() throws IOException {
    for (Samples.Sample sample : Samples.all()) {
      byte[] bytes = sample.bytes();
      for (int seed = 0; seed < ROUNDS; seed++) {
        byte[] damaged = damaged(bytes, new Random(seed));
        String what = sample.file() + " seed " + seed;
        List<SourceRecord> records =
            assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Dumps.all(open(sample, new ByteArrayInputStream(damaged))),
                what);
        assertInOrder(records, damaged.length, what);
      }
    }
  }

  @Test
  void norDoesDamageToAPackedFile() throws IOException {
    Samples.Sample sample = Samples.of("sfm-warc").get(0);
    byte[] packed = Files.readAllBytes(sample.file());
    int read = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      InputStream in = new ByteArrayInputStream(damaged(packed, new Random(seed)));
      InputStream unpacked;
      try {
        unpacked = Container.GZIP.unwrap(in);
      } catch (IOException e) {
        // The file does not even begin as gzip.
        continue;
      }
      read++;
      assertInOrder(
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> Dumps.all(open(sample, unpacked))),
          Integer.MAX_VALUE,
          "seed " + seed);
    }
    assertTrue(read > ROUNDS / 2);
  }

  private static Records open(Samples.Sample sample, InputStream in) throws IOException {
    return DumpFormats.named(sample.format())
        .open(new Part(in, 0, Long.MAX_VALUE, sample.charset(), sample.mapping()));
  }

  private static void assertInOrder(List<SourceRecord> records, int length, String what) {
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
