package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.study.UserException;

/** Which format a file has, and what is said of files that have none. */
class RecognitionTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void everySampleIsOfItsFormatAndOfNoOther() throws IOException {
    for (Samples.Sample sample : Samples.all()) {
      if (sample.mapping() == null) {
        assertEquals(List.of(sample.format()), recognising(sample.head()), sample.file() + "");
      } else {
        assertEquals(List.of(), recognising(read(sample.bytes())), sample.file() + "");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sfm-warc,*.warc.gz,sfm-warc",
    "sfm-warc,*.ndjson,api-json",
    "okws,*.json,okws-json",
    "timeline-2817,*.json,okws-json",
    "weiboscope,*.csv,weiboscope-csv",
    "delimited,*.txt,",
    "hotsearch,*.json,",
    "sentiment,*.txt,",
    "sentiment,*.csv,",
    "ced/original-microblog,*.json,ced-original",
    "ced/rumor-repost,*.json,ced-reposts",
    "ced/non-rumor-repost,*.json,ced-reposts"
  })
  void realFilesAreOfOneFormatOrNone(String folder, String glob, String format) throws IOException {
    Path data = Path.of("../../shared/data", folder);
    Assumptions.assumeTrue(Files.isDirectory(data), "no real data at " + data.toAbsolutePath());
    int files = 0;
    try (DirectoryStream<Path> found = Files.newDirectoryStream(data, glob)) {
      for (Path file : found) {
        files++;
        List<String> expected = format == null ? List.of() : List.of(format);
        assertEquals(expected, recognising(Heads.read(file, "a file")), file + "");
      }
    }
    assertTrue(files > 0);
  }

  @Test
  void aDamagedFirstLineHidesNoFormat() {
    String line =
        "{\"created_at\":\"Tue May 31 17:46:55 +0800 2011\",\"mid\":\"1\",\"text\":\"x\"}";
    assertEquals(List.of("api-json"), recognising(head("{\"created_at\":\"Tue\n" + line)));
    String okws = "[{\"content\":\"x\",\"createTime\":\"1\",\"weiboId\":\"2\"}]";
    assertEquals(List.of("okws-json"), recognising(head("\n[{\"content\":\"x\n\n" + okws)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"statuses\":[],\"total_number\":0} | api-json",
        "[{\"statuses\":[{\"id\":1}]}] | api-json",
        "{\"reposts\":[{\"id\":1 | api-json",
        "{\"error\":\"x\",\"error_code\":10006} | api-json",
        "{\"id\":1,\"screen_name\":\"x\",\"followers_count\":3} | api-json",
        "{\"ok\":1,\"data\":{\"cards\":[{\"mblog\":{\"id\":1,\"text\":\"\",\"created_at\":\"\"}}]}} | mobile-json",
        "{\"bid\":\"x\",\"id\":\"1\",\"text\":\"\",\"created_at\":\"\"} | mobile-json",
        "{\"card_type\":9,\"mblog\":{ | mobile-json",
        "{\"ok\":0,\"errno\":\"20101\",\"msg\":\"x\"} | mobile-json",
        "{\"bid\":\"x\",\"user_id\":1,\"id\":\"1\",\"text\":\"\",\"created_at\":\"\"} |",
        "{\"mblogid\":\"x\",\"id\":1,\"text\":\"\",\"created_at\":\"\"} | ajax-json",
        "{\"data\":{\"since_id\":\"\",\"list\":[ | ajax-json",
        "{\"ok\":1,\"data\":[],\"rootComment\":[]} | ajax-json",
        "{\"ok\":1,\"data\":{\"list\":[{\"x\":1}]}} |",
        "{\"user\":{},\"weibo\":[{\"id\":1,\"text\":\"\",\"created_at\":\"\"}]} |",
        "{\"_id\":\"1\",\"mblogid\":\"x\",\"created_at\":\"2020-01-01\",\"content\":\"\"} | nghuyong-jsonl",
        "{\"_id\":\"1\",\"nick_name\":\"x\"} | nghuyong-jsonl",
        "{\"weibo\":[{\"id\":\"1\",\"createdAt\":\"x\"}]} | archiver-json",
        "{\"weibo\":[],\"favorites\":[]} | archiver-json",
      })
  void jsonIsToldByItsFields(String text, String format) {
    assertEquals(format == null ? List.of() : List.of(format), recognising(head(text)));
  }

  @Test
  void encodingsAreToldFromTheBytes() throws IOException {
    String chinese = "微博的正文，有标点。".repeat(20);
    assertEquals(StandardCharsets.UTF_8, read(chinese.getBytes(StandardCharsets.UTF_8)).charset());
    assertEquals(GB18030, read(chinese.getBytes(GB18030)).charset());
    assertEquals(StandardCharsets.UTF_8, read("plain".getBytes(StandardCharsets.UTF_8)).charset());
    Head marked = read(("\uFEFF" + chinese).getBytes(StandardCharsets.UTF_8));
    assertEquals(chinese, marked.text());
  }

  @Test
  void oneBadByteDoesNotTurnAFileIntoAnotherEncoding() throws IOException {
    byte[] bytes = ("微博的正文，有标点。".repeat(20) + "?").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;
    assertEquals(StandardCharsets.UTF_8, read(bytes).charset());
    byte[] old = ("微博的正文，有标点。".repeat(20) + "?").getBytes(GB18030);
    old[old.length - 1] = (byte) 0xff;
    assertEquals(GB18030, read(old).charset());
  }

  @Test
  void aCharacterCutAtTheEndOfTheHeadIsNotDamage() throws IOException {
    for (int ascii = 0; ascii < 4; ascii++) {
      String text = "x".repeat(ascii) + "史".repeat(Head.BYTES);
      Head head = read(text.getBytes(StandardCharsets.UTF_8));
      assertEquals(StandardCharsets.UTF_8, head.charset());
      assertFalse(head.whole());
      assertEquals(-1, head.text().indexOf('\uFFFD'));
      assertEquals(GB18030, read(text.getBytes(GB18030)).charset());
    }
  }

  @Test
  void packedFilesAreLookedInto() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"statuses\":[]}".getBytes(StandardCharsets.UTF_8));
    }
    Head head = read(packed.toByteArray());
    assertEquals(Container.GZIP, head.container());
    assertEquals(List.of("api-json"), recognising(head));
    assertTrue(head.whole());
    String sentence = refusal(Arrays.copyOf(packed.toByteArray(), 8));
    assertEquals("x begins as GZIP, but nothing in it can be unpacked; fetch it again.", sentence);
  }

  @Test
  void whatIsNoDumpGetsOneSentence() {
    String formats =
        DumpFormats.ALL.stream()
            .map(DumpFormat::id)
            .filter(id -> !id.equals("mapped-text"))
            .collect(Collectors.joining(", "));
    String known =
        "known are " + formats + ", and any delimited text can be described by a mapping file.";
    assertEquals("x is empty; fetch it again.", refusal(new byte[0]));
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    assertEquals("x is a PNG image; " + known, refusal(png));
    assertEquals(
        "x is a ZIP archive inside another file; unpack the outer one; " + known,
        refusal("PK\3\4 and so on"));
    assertEquals("x is binary; " + known, refusal("pl\0ain"));
    assertEquals(
        "x is an SQLite database, but of none of the known crawlers; export its table as CSV; "
            + known,
        refusal("SQLite format 3\0 CREATE TABLE weibo (id, summary, link)"));
    assertEquals("x holds nothing but white space; " + known, refusal(" \r\n \n"));
    assertEquals(
        "x looks like text delimited by , in 3 columns, beginning with \"id,name,text\"; " + known,
        refusal("id,name,text\n1,a,b\n"));
    assertEquals(
        "x looks like text delimited by tabs in 3 columns, beginning with \"a b <U+001B>[2J\"; "
            + known,
        refusal("a\tb\t\u001b[2J\n"));
    assertEquals("x is a text that begins with \"hello\"; " + known, refusal("hello\n"));
    assertEquals("x looks like HTML or XML; " + known, refusal("<html>\n"));
    assertEquals(
        "x looks like JSON, but not like statuses of the Weibo API or a known crawl; " + known,
        refusal("[{\"url\":\"/weibo?q=1\",\"title\":\"y\"}]"));
    var random = new java.util.Random(7);
    byte[] noise = new byte[2000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (1 + random.nextInt(255));
    }
    assertEquals(
        "x is text in neither UTF-8 nor GB18030, or no text; convert it to UTF-8.", refusal(noise));
  }

  private static String refusal(String text) {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(UserException.class, () -> DumpFormats.require(read(bytes), "x"))
        .getMessage();
  }

  private static Head read(byte[] bytes) throws IOException {
    return Heads.read(new ByteArrayInputStream(bytes), "x", null);
  }

  private static Head head(String text) {
    return new Head(Container.PLAIN, StandardCharsets.UTF_8, text, true);
  }

  private static List<String> recognising(Head head) {
    return DumpFormats.ALL.stream().filter(f -> f.recognises(head)).map(DumpFormat::id).toList();
  }
}
