package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;

/** Input that was made, or has grown, to break a reader. Archives have {@link ArchiveTest}. */
final class HostileDumpTest {
  private static final long HUGE = 300L << 20;
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\n";
  private static final String ROW = "%s,,uSAMPLE01,,web,0,\"%s\",,2012-01-03 02:02:27,,\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weiboscope-csv | m123456789,,u,,web,0,                | a",
        "api-json       | {\"id\":1,\"text\":\"               | a",
        "api-json       | [                                    | [",
        "okws-json      | [{\"weiboId\":\"                     | a",
      })
  void aLineOf300MegabytesIsRejectedAndNotHeld(String format, String begin, char filler)
      throws IOException {
    List<SourceRecord> records =
        Dumps.all(
            DumpFormats.named(format)
                .open(
                    new Part(
                        new Endless(begin, filler, HUGE),
                        0,
                        Long.MAX_VALUE,
                        StandardCharsets.UTF_8,
                        null)));
    SourceRecord last = records.get(records.size() - 1);
    assertTrue(last.found() instanceof Rejected, last.found().getClass() + "");
    assertTrue(records.size() <= 10, records.size() + " records");
    assertTrue(((Rejected) last.found()).raw().length() <= 2 * ByteLines.MOST_BYTES);
  }

  @Test
  void aStrayZeroByteMakesNoDumpBinary() throws IOException {
    var text = new StringBuilder(HEADER);
    for (int i = 0; i < 20; i++) {
      text.append(ROW.formatted("m%09d".formatted(i), i == 7 ? "a\0b" : "words of a post"));
    }
    Path file = Files.writeString(folder.resolve("week1.csv"), text);
    List<SourceRecord> records = Dumps.read(file, null);
    assertEquals(21, records.size());
    assertEquals("a\0b", ((RawPost) records.get(8).found()).text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\u202egpj.exe", "{{7*7}}"})
  void textIsTextWhateverItSays(String text) throws IOException {
    List<SourceRecord> records =
        Dumps.read("weiboscope-csv", HEADER + ROW.formatted("m123456789", text));
    assertEquals(text, ((RawPost) records.get(1).found()).text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"id\":3460000000000001,\"text\":\"a\",\"x\":["})
  void nestingWithoutEndIsARejectAndNoOverflow(String open) throws IOException {
    String nested = open.repeat(200_000) + "\n";
    String good = "{\"id\":3460000000000001,\"text\":\"a\",\"created_at\":\"\"}\n";
    List<SourceRecord> records = Dumps.read("api-json", good + nested);
    assertTrue(records.get(0).found() instanceof RawPost);
    SourceRecord last = records.get(records.size() - 1);
    assertTrue(last.found() instanceof Rejected, last.found().getClass() + "");
  }

  @Test
  void deepButWholeNestingIsReadOrRejectedByName() throws IOException {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    List<SourceRecord> records =
        Dumps.read(
            "api-json",
            "{\"id\":3460000000000001,\"text\":\"a\",\"created_at\":\"\",\"x\":" + deep + "}\n");
    assertEquals(1, records.size());
    Rejected rejected = (Rejected) records.get(0).found();
    assertEquals(RejectReason.BROKEN_JSON, rejected.reason());
    assertNotNull(rejected.detail());
  }

  /** Some words and then one letter again and again. */
  private static final class Endless extends InputStream {
    private final byte[] begin;
    private final byte filler;
    private final long length;
    private long at;

    Endless(String begin, char filler, long length) {
      this.begin = begin.getBytes(StandardCharsets.UTF_8);
      this.filler = (byte) filler;
      this.length = length;
    }

    @Override
    public int read() {
      if (at == length) {
        return -1;
      }
      byte b = at < begin.length ? begin[(int) at] : filler;
      at++;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) {
      int done = 0;
      while (done < most && at < length) {
        bytes[offset + done++] = at < begin.length ? begin[(int) at] : filler;
        at++;
      }
      return done == 0 ? -1 : done;
    }
  }
}
