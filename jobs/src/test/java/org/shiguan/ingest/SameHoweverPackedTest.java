package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.study.Mapping;

/**
 * Every reader on its samples, packed in every way, with every line end and in the encodings its
 * tool wrote: the same records come out.
 */
final class SameHoweverPackedTest {
  /** Tools that wrote Chinese Windows' encoding; the others never did. */
  private static final Set<String> GB18030_TOO =
      Set.of(
          "weibo-crawler-csv",
          "weibo-spider-csv",
          "weibo-spider-txt",
          "weibo-search-csv",
          "search-export-csv");

  /** Bytes of their own, in which line ends and encodings of text mean nothing. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "sfm-warc",
          "warc-pages",
          "weibo-crawler-sqlite",
          "weibo-search-sqlite",
          "weibo-spider-sqlite");

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir private Path folder;

  static List<Samples.Sample> samples() throws IOException {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameRecords(Samples.Sample sample) throws IOException {
    byte[] plain = sample.bytes();
    List<String> expected = written(read(sample, "plain", plain, sample.mapping()));
    assertFalse(expected.isEmpty());
    for (String packing : List.of("gz", "bz2", "xz", "zst", "zip")) {
      List<SourceRecord> found = read(sample, packing, plain, sample.mapping());
      assertEquals(expected, written(found), packing);
    }
    if (NO_TEXT.contains(sample.format()) || !sample.charset().equals(StandardCharsets.UTF_8)) {
      return;
    }
    var text = new String(plain, StandardCharsets.UTF_8);
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (unmarked.indexOf('\uFFFD') >= 0 || !plain(unmarked, plain)) {
      // Bad bytes are its point; they cannot be written in another way.
      return;
    }
    String lf = unmarked.replace("\r\n", "\n");
    for (String lines : List.of(lf, lf.replace("\n", "\r\n"))) {
      for (String mark : List.of("", "\uFEFF")) {
        byte[] bytes = (mark + lines).getBytes(StandardCharsets.UTF_8);
        for (String packing : List.of("plain", "gz", "zip", "bz2")) {
          List<SourceRecord> found = read(sample, packing, bytes, sample.mapping());
          assertEquals(expected, written(found), packing + (mark.isEmpty() ? "" : " marked"));
        }
      }
      if (GB18030_TOO.contains(sample.format())) {
        assertEquals(expected, written(read(sample, "zip", lines.getBytes(GB18030), null)));
      }
    }
  }

  private static boolean plain(String unmarked, byte[] bytes) {
    byte[] again = unmarked.getBytes(StandardCharsets.UTF_8);
    return again.length == bytes.length || again.length + 3 == bytes.length;
  }

  private List<SourceRecord> read(
      Samples.Sample sample, String packing, byte[] bytes, Mapping mapping) throws IOException {
    Path file = folder.resolve(sample.file().getFileName() + "." + packing);
    Files.write(file, pack(packing, sample.file().getFileName().toString(), bytes));
    Archive.Kind kind = Heads.archive(file);
    assertEquals(packing.equals("zip"), kind != null);
    FilePart part;
    if (kind != null) {
      part = FilePart.archive(file.getFileName().toString(), file, kind, mapping);
    } else {
      Head head;
      try (var in = Files.newInputStream(file)) {
        head = Heads.read(in, "x", mapping);
      }
      DumpFormat format =
          mapping == null ? DumpFormats.require(head, "x") : DumpFormats.named("mapped-text");
      part = FilePart.whole(file.getFileName().toString(), file, format, head, mapping);
    }
    try (var files = new OpenedFiles(part)) {
      OpenedFiles.Opened opened = files.next();
      assertEquals(sample.format(), opened.part().format(), packing);
      List<SourceRecord> records = Dumps.all(opened.records());
      assertTrue(files.next() == null);
      return records;
    }
  }

  private static byte[] pack(String packing, String name, byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    if (packing.equals("zip")) {
      try (var zip = new ZipOutputStream(packed)) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
      }
      return packed.toByteArray();
    }
    try (OutputStream out =
        switch (packing) {
          case "gz" -> new GZIPOutputStream(packed);
          case "bz2" -> new BZip2CompressorOutputStream(packed);
          case "xz" -> new XZCompressorOutputStream(packed);
          case "zst" -> new ZstdCompressorOutputStream(packed);
          default -> packed;
        }) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Records without their offsets, which differ, and with one kind of line end. */
  private static List<String> written(List<SourceRecord> records) {
    var lines = new ArrayList<String>();
    for (SourceRecord r : records) {
      if (!(r.found() instanceof Structure)) {
        String line = String.join("\n", Dumps.written(List.of(r)));
        lines.add(line.substring(line.indexOf(' ')).replace("\r\n", "\n").replace("\\r\\n", "\\n"));
      }
    }
    return lines;
  }
}
