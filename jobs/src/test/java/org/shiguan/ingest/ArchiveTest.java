package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.study.UserException;

/** Archives of dump files, honest and hostile. The posts are made up. */
final class ArchiveTest {
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\r\n";

  @TempDir private Path folder;

  @Test
  void everyFileHasItsAccountAndItsName() throws IOException {
    Path zip =
        zip(
            Map.of(
                "week1.csv", rows(0, 3),
                "deep/er/week2.csv", rows(3, 5),
                "README.txt", "Made up for a test.".getBytes(StandardCharsets.UTF_8),
                "__MACOSX/._week1.csv", new byte[] {0, 5, 22, 7, 0},
                "nothing.csv", new byte[0]));
    Map<String, List<SourceRecord>> files = read(zip);
    assertEquals(3, posts(files.get("dump!/week1.csv")));
    assertEquals(2, posts(files.get("dump!/deep/er/week2.csv")));
    assertEquals(RejectReason.UNKNOWN_FORMAT, onlyReason(files.get("dump!/README.txt")));
    assertTrue(only(files.get("dump!/__MACOSX/._week1.csv")).found() instanceof Structure);
    assertTrue(only(files.get("dump!/nothing.csv")).found() instanceof Structure);
    assertEquals(5, files.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "zip of gz", "tar", "tar.gz", "tar of gz"})
  void theSamePostsHoweverPacked(String how) throws IOException {
    byte[] plain = rows(0, 2_000);
    Map<String, byte[]> files = Map.of("week1.csv", how.endsWith("of gz") ? gzip(plain) : plain);
    Path archive =
        switch (how) {
          case "zip", "zip of gz" -> zip(files);
          case "tar", "tar of gz" -> write(tar(files));
          default -> write(gzip(tar(files)));
        };
    assertEquals(
        Dumps.written(Dumps.read("weiboscope-csv", plain)),
        Dumps.written(read(archive).get("dump!/week1.csv")));
  }

  @Test
  void aTarSaysWhatItLiesIn() throws IOException {
    Path archive = write(gzip(tar(Map.of("week1.csv", gzip(rows(0, 1))))));
    try (var files = new OpenedFiles(part(archive))) {
      assertEquals("GZIP+TAR+GZIP", files.next().part().wrapping());
    }
  }

  @Test
  void aNameIsALabelAndNoPath() throws IOException {
    Path outside = folder.resolve("../escaped.csv").normalize();
    Path zip = zip(Map.of("../escaped.csv", rows(0, 1), "/etc/\u001b[31mred.csv", rows(1, 2)));
    Map<String, List<SourceRecord>> files = read(zip);
    assertEquals(1, posts(files.get("dump!/../escaped.csv")));
    assertEquals(1, posts(files.get("dump!//etc/<U+001B>[31mred.csv")));
    assertTrue(Files.notExists(outside));
  }

  @Test
  void aZipThatWasCutOffGivesItsWholeRecordsAndOneReject() throws IOException {
    byte[] whole = Files.readAllBytes(zip(Map.of("week1.csv", rows(0, 5_000))));
    Path cut = write(Arrays.copyOf(whole, whole.length * 2 / 3));
    List<SourceRecord> records = read(cut).get("dump!/week1.csv");
    assertEquals(wholeRows(new ZipInputStream(Files.newInputStream(cut))), posts(records));
    assertEquals(List.of(RejectReason.BAD_CONTAINER), reasons(records.subList(1, records.size())));
    assertEquals(1, read(cut).size());
  }

  @Test
  void aTarThatWasCutOffGivesItsWholeRecordsAndOneReject() throws IOException {
    byte[] whole = gzip(tar(Map.of("week1.csv", rows(0, 5_000))));
    byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);
    Map<String, List<SourceRecord>> files = read(write(cut));
    List<SourceRecord> records = files.get("dump!/week1.csv");
    assertEquals(wholeRows(new GZIPInputStream(new ByteArrayInputStream(cut))), posts(records));
    assertEquals(List.of(RejectReason.BAD_CONTAINER), reasons(records));
    assertEquals(1, files.size());
  }

  @Test
  void aZipBombIsReadNoFurtherThanItsBound() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("week1.csv"));
      zip.write(rows(0, 2));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        zip.write(blanks);
      }
    }
    List<SourceRecord> records = read(write(packed.toByteArray())).get("dump!/week1.csv");
    assertEquals(2, posts(records));
    Rejected last = (Rejected) records.get(records.size() - 1).found();
    assertEquals(RejectReason.BAD_CONTAINER, last.reason());
    assertEquals("expands to more than 200 times its size; it is not read further", last.detail());
  }

  @Test
  void soIsABombInGzip() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 300; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    var out = new ByteArrayOutputStream();
    try (var in = Container.GZIP.unwrap(new ByteArrayInputStream(packed.toByteArray()))) {
      byte[] buffer = new byte[1 << 20];
      IOException bound =
          assertThrows(
              IOException.class,
              () -> {
                while (in.read(buffer) >= 0) {
                  out.write(buffer[0]);
                }
              });
      assertTrue(bound.getMessage().startsWith("expands to more than"), bound.getMessage());
    }
  }

  @Test
  void anEncryptedFileIsNamed() throws IOException {
    byte[] bytes = Files.readAllBytes(zip(Map.of("week1.csv", rows(0, 2))));
    for (int i = 0; i + 4 < bytes.length; i++) {
      boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3;
      boolean listed = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1;
      if (local || listed) {
        bytes[i + (local ? 6 : 8)] |= 1;
      }
    }
    Path zip = write(bytes);
    assertEquals(RejectReason.BAD_CONTAINER, onlyReason(read(zip).get("dump!/week1.csv")));
    UserException none =
        assertThrows(UserException.class, () -> OpenedFiles.requireADump(part(zip)));
    assertEquals(
        "dump is a ZIP archive in which no dump is found: encrypted, or packed unusually",
        none.getMessage());
  }

  @Test
  void aZipWithoutItsDirectoryAndWithAMethodThatDoesNotExistIsDamaged() throws IOException {
    byte[] bytes = Files.readAllBytes(zip(Map.of("week1.csv", rows(0, 200))));
    // The method of the local header; cut off, so that the directory cannot correct it.
    for (int method = 0; method < 100; method++) {
      bytes[8] = (byte) method;
      Path cut = write(Arrays.copyOf(bytes, bytes.length / 2));
      for (List<SourceRecord> records : read(cut).values()) {
        assertTrue(
            reasons(records).contains(RejectReason.BAD_CONTAINER)
                || reasons(records).contains(RejectReason.UNKNOWN_FORMAT),
            "method " + method);
      }
    }
  }

  @Test
  void anArchiveInAnArchiveIsNamed() throws IOException {
    byte[] inner = Files.readAllBytes(zip(Map.of("week1.csv", rows(0, 2))));
    Path outer = zip(Map.of("a.zip", inner, "b.tar", tar(Map.of("week1.csv", rows(0, 2)))));
    Map<String, List<SourceRecord>> files = read(outer);
    assertEquals(RejectReason.UNKNOWN_FORMAT, onlyReason(files.get("dump!/a.zip")));
    assertEquals(RejectReason.UNKNOWN_FORMAT, onlyReason(files.get("dump!/b.tar")));
  }

  @Test
  void aWorkbookIsNoDump() throws IOException {
    Path workbook = zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8)));
    UserException refused =
        assertThrows(UserException.class, () -> OpenedFiles.requireADump(part(workbook)));
    assertEquals(
        "dump is an Excel or Word file; export its table as CSV in UTF-8.", refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithAndWithoutItsMark(String name) throws IOException {
    String text = new String(rows(0, 50), StandardCharsets.UTF_8).replace("web", "新浪微博😀");
    List<String> expected =
        Dumps.written(Dumps.read("weiboscope-csv", text.getBytes(StandardCharsets.UTF_8)));
    Charset charset = Charset.forName(name);
    assertEquals(expected, Dumps.written(Dumps.read(write(text.getBytes(charset)), null)));
    byte[] marked = ("\uFEFF" + text).getBytes(charset);
    List<SourceRecord> records = Dumps.read(write(marked), null);
    assertEquals(50, posts(records));
    assertEquals("新浪微博😀", ((RawPost) records.get(1).found()).client);
  }

  @Test
  void inspectOpensWhatARunOpens() throws IOException {
    Path zip = zip(Map.of("week1.csv", rows(0, 3)));
    String said = Inspection.of(zip, null);
    assertTrue(said.contains("!/week1.csv"), said);
    assertTrue(said.contains("weiboscope-csv"), said);
    assertTrue(said.contains("container  ZIP"), said);
  }

  /** How many whole rows of {@link #rows} Java's own classes unpack before the cut. */
  private static long wholeRows(InflaterInputStream packed) throws IOException {
    var text = new StringBuilder();
    try (packed) {
      if (packed instanceof ZipInputStream zip) {
        zip.getNextEntry();
      }
      for (int b = packed.read(); b >= 0; b = packed.read()) {
        text.append((char) b);
      }
    } catch (EOFException cut) {
      // What was unpacked until then is in the text.
    }
    String ending = ",,2012-01-03 02:02:27,,\r\n";
    return text.toString().split(ending, -1).length - 1L;
  }

  private Map<String, List<SourceRecord>> read(Path archive) throws IOException {
    var all = new LinkedHashMap<String, List<SourceRecord>>();
    try (var files = new OpenedFiles(part(archive))) {
      for (OpenedFiles.Opened file = files.next(); file != null; file = files.next()) {
        all.put(file.part().source(), Dumps.all(file.records()));
      }
    }
    return all;
  }

  private static FilePart part(Path archive) {
    return FilePart.archive("dump", archive, Heads.archive(archive), null);
  }

  private static long posts(List<SourceRecord> records) {
    return records.stream().filter(r -> r.found() instanceof RawPost).count();
  }

  private static List<RejectReason> reasons(List<SourceRecord> records) {
    var reasons = new ArrayList<RejectReason>();
    records.forEach(
        r -> {
          if (r.found() instanceof Rejected rejected) {
            reasons.add(rejected.reason());
          }
        });
    return reasons;
  }

  private static SourceRecord only(List<SourceRecord> records) {
    assertEquals(1, records.size());
    return records.get(0);
  }

  private static RejectReason onlyReason(List<SourceRecord> records) {
    return ((Rejected) only(records).found()).reason();
  }

  private static byte[] rows(int from, int to) {
    // Words at random, so that they do not pack to nothing.
    var random = new Random(from);
    var out = new StringBuilder(HEADER);
    for (int i = from; i < to; i++) {
      out.append("m%09d,,uSAMPLE01,,web,0,".formatted(i))
          .append(Long.toString(random.nextLong(), 36))
          .append(",,2012-01-03 02:02:27,,\r\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return write(packed.toByteArray());
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(packed)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        var entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return packed.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "dump", ""), bytes);
  }
}
