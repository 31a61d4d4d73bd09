package org.shiguan.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.tukaani.xz.XZInputStream;

/** Packed dumps that are cut off, scrambled or made of several members. */
class DamagedContainerTest {
  private static final int ROWS = 8_000;

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "BZIP2", "XZ", "ZSTD"})
  void aWholeFileIsReadWhole(Container container) throws IOException {
    List<SourceRecord> records = read(container, pack(container, rows(0, ROWS)));
    assertEquals(ROWS + 1, records.size());
    assertEquals(ROWS, posts(records));
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "BZIP2", "XZ", "ZSTD"})
  void membersOneAfterTheOtherAreOneFile(Container container) throws IOException {
    byte[] two = join(pack(container, rows(0, 10)), pack(container, rows(10, 20)));
    assertEquals(20, posts(read(container, two)));
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "BZIP2", "XZ", "ZSTD"})
  void whatStandsBeforeACutIsKept(Container container) throws IOException {
    // Xz unpacks blocks of up to 64 KB whole or not at all.
    int rows = container == Container.XZ ? 10 * ROWS : ROWS;
    byte[] packed = pack(container, rows(0, rows));
    byte[] cut = Arrays.copyOf(packed, packed.length * 2 / 3);
    List<SourceRecord> records = read(container, cut);
    assertEquals(wholeRows(container, cut), posts(records));
    assertTrue(posts(records) > rows / 10, posts(records) + " posts");
    assertTrue(posts(records) < rows);
    assertDamageAtTheEnd(records);
  }

  /** How many rows end before the damage, asked of the library byte by byte. */
  private static long wholeRows(Container container, byte[] packed) throws IOException {
    var bytes = new ByteArrayInputStream(packed);
    long lines = 0;
    try (InputStream in =
        switch (container) {
          case GZIP -> new GZIPInputStream(bytes);
          case BZIP2 -> new BZip2CompressorInputStream(bytes);
          case XZ -> new XZInputStream(bytes);
          case ZSTD -> new ZstdInputStream(bytes);
          case PLAIN -> bytes;
        }) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        lines += b == '\n' ? 1 : 0;
      }
    } catch (IOException damage) {
      // What was unpacked until then is counted.
    }
    int header = 1;
    return lines - header;
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "BZIP2"})
  void whatStandsBeforeAScrambledPlaceIsKept(Container container) throws IOException {
    byte[] packed = pack(container, rows(0, ROWS));
    for (int i = packed.length / 2; i < packed.length / 2 + 200; i++) {
      packed[i] ^= 0x55;
    }
    List<SourceRecord> records = read(container, packed);
    List<SourceRecord> whole = read(container, pack(container, rows(0, ROWS)));
    // Gzip unpacks nonsense for a while before it notices.
    assertEquals(
        Dumps.written(whole.subList(0, ROWS / 3)), Dumps.written(records.subList(0, ROWS / 3)));
    assertEquals(RejectReason.BAD_CONTAINER, lastReason(records));
  }

  @Test
  void noByteBeforeTheDamageIsLost() throws IOException {
    for (Container container : List.of(Container.GZIP, Container.BZIP2)) {
      byte[] first = rows(0, 5_000);
      byte[] second = pack(container, rows(5_000, 6_000));
      second[3] ^= 0x7f;
      InputStream in =
          container.unwrap(new ByteArrayInputStream(join(pack(container, first), second)));
      var out = new ByteArrayOutputStream();
      assertThrows(IOException.class, () -> in.transferTo(out), container + "");
      assertEquals(new String(first, US_ASCII), new String(out.toByteArray(), US_ASCII));
    }
  }

  @Test
  void aMemberWithADamagedHeaderIsNotTheEnd() throws IOException {
    byte[] second = pack(Container.GZIP, rows(10, 20));
    second[1] = 0;
    List<SourceRecord> records =
        read(Container.GZIP, join(pack(Container.GZIP, rows(0, 10)), second));
    assertEquals(10, posts(records));
    assertDamageAtTheEnd(records);
  }

  @Test
  void streamsThatSayNothingIsAvailableAreReadToTheEnd() throws IOException {
    byte[] two = join(pack(Container.GZIP, rows(0, 10)), pack(Container.GZIP, rows(10, 20)));
    InputStream slow =
        new ByteArrayInputStream(two) {
          @Override
          public synchronized int available() {
            return 0;
          }

          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(7, length));
          }
        };
    assertEquals(20, posts(read(Container.GZIP, slow)));
  }

  @Test
  void aFailingDiskIsNoDamage() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    for (Container container : Container.values()) {
      assertThrows(UncheckedIOException.class, () -> read(container, broken));
    }
  }

  private static void assertDamageAtTheEnd(List<SourceRecord> records) {
    for (SourceRecord record : records.subList(0, records.size() - 1)) {
      assertTrue(!(record.found() instanceof Rejected), record + "");
    }
    assertEquals(RejectReason.BAD_CONTAINER, lastReason(records));
  }

  private static RejectReason lastReason(List<SourceRecord> records) {
    SourceRecord last = records.get(records.size() - 1);
    return last.found() instanceof Rejected rejected ? rejected.reason() : null;
  }

  private static List<SourceRecord> read(Container container, byte[] packed) throws IOException {
    assertEquals(container, Container.of(packed, packed.length));
    return read(container, new ByteArrayInputStream(packed));
  }

  private static List<SourceRecord> read(Container container, InputStream in) throws IOException {
    return Dumps.all(
        DumpFormats.named("weiboscope-csv")
            .open(new Part(container.unwrap(in), 0, Long.MAX_VALUE, StandardCharsets.UTF_8, null)));
  }

  private static long posts(List<SourceRecord> records) {
    return records.stream().filter(r -> r.found() instanceof RawPost).count();
  }

  private static byte[] rows(int from, int to) {
    // Words at random, so that the packed file has several blocks.
    var random = new Random(from);
    var out = new StringBuilder();
    if (from == 0) {
      out.append("mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,")
          .append("deleted_last_seen,permission_denied\n");
    }
    for (int i = from; i < to; i++) {
      out.append("m%09d,,uSAMPLE01,,web,0,".formatted(i))
          .append(Long.toString(random.nextLong(), 36).repeat(4))
          .append(",,2012-01-03 02:02:27,,\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pack(Container container, byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (container) {
          case PLAIN -> packed;
          case GZIP -> new GzipCompressorOutputStream(packed);
          case BZIP2 -> new BZip2CompressorOutputStream(packed, 1);
          case XZ -> new XZCompressorOutputStream(packed);
          case ZSTD -> new ZstdCompressorOutputStream(packed);
        }) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
