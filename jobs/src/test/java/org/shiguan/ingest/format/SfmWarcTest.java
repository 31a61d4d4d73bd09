package org.shiguan.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.ingest.Dumps;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.SourceRecord;

class SfmWarcTest {
  private static final String ADDRESS =
      "https://api.weibo.com/2/statuses/show.json?access_token=secretsecretsecret&id=35506658776600";
  private static final String STATUS =
      "{\"mid\":\"1\",\"created_at\":\"Tue May 31 17:46:55 +0800 2011\",\"text\":\"x\","
          + "\"user\":{\"id\":2}}";

  private static void record(ByteArrayOutputStream out, String type, String address, String block) {
    String head =
        """
        WARC/1.0
        WARC-Type: %s
        WARC-Record-ID: <urn:uuid:1-2-3>
        WARC-Date: 2016-04-24T17:20:37Z
        WARC-Target-URI: %s
        Content-Type: application/http;msgtype=%s
        Content-Length: %d

        """
            .formatted(type, address, type, block.getBytes(UTF_8).length);
    out.writeBytes((head.replace("\n", "\r\n") + block + "\r\n\r\n").getBytes(UTF_8));
  }

  private static String answer(int code, String body) {
    return "HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(code, body.getBytes(UTF_8).length, body);
  }

  private static List<SourceRecord> read(ByteArrayOutputStream out) throws IOException {
    return Dumps.read("sfm-warc", out.toByteArray());
  }

  private static List<String> kinds(List<SourceRecord> records) {
    return records.stream().map(r -> Dumps.kind(r.found())).toList();
  }

  @Test
  void statusesCarryTheTimeOfTheirRecord() throws IOException {
    var out = new ByteArrayOutputStream();
    record(out, "warcinfo", "x:", "software: none");
    int offset = out.size();
    record(out, "response", ADDRESS, answer(200, "{\"statuses\":[" + STATUS + "," + STATUS + "]}"));
    List<SourceRecord> records = read(out);
    assertEquals(List.of("structure", "structure", "post", "post"), kinds(records));
    assertEquals(List.of(0, 0, 0, 1), records.stream().map(SourceRecord::item).toList());
    // 2016-04-24T17:20:37Z
    long captured = 1_461_518_437_000_000L;
    for (SourceRecord record : records.subList(2, 4)) {
      assertEquals(offset, record.offset());
      assertEquals(captured, ((RawPost) record.found()).capturedAtMicros);
      assertEquals(captured, ((RawProfile) record.embedded().get(0)).capturedAtMicros());
    }
  }

  @Test
  void accessTokensAreNeverKept() throws IOException {
    var out = new ByteArrayOutputStream();
    record(out, "response", ADDRESS, answer(200, "{\"statuses\":[" + STATUS));
    record(out, "response", ADDRESS, answer(200, "<a href=\"" + ADDRESS + "\">"));
    record(out, "response", ADDRESS, "no http at all " + ADDRESS);
    record(out, "request", ADDRESS, "GET " + ADDRESS + " HTTP/1.1\r\n\r\n");
    out.writeBytes(("WARC/1.0\r\n" + ADDRESS + "\r\n\r\n").getBytes(UTF_8));
    record(out, "response", ADDRESS, answer(403, ADDRESS));
    List<SourceRecord> records = read(out);
    assertTrue(records.size() >= 6, records + "");
    for (String line : Dumps.written(records)) {
      assertTrue(!line.contains("secret"), line);
    }
    for (Path file : List.of(Path.of("../data-samples/formats/sfm-warc/harvest.warc.gz"))) {
      for (String line : Dumps.written(Dumps.read(file, null))) {
        assertTrue(!line.contains("secret"), line);
      }
    }
  }

  @Test
  void readingGoesOnAfterGarbage() throws IOException {
    var out = new ByteArrayOutputStream();
    record(out, "response", ADDRESS, answer(200, STATUS));
    int garbage = out.size();
    out.writeBytes("some garbage\nWARC/ but not yet\r\n\r\nmore".repeat(5000).getBytes(UTF_8));
    out.write('\n');
    int next = out.size();
    record(out, "response", ADDRESS, answer(200, STATUS));
    out.writeBytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\n".getBytes(UTF_8));
    List<SourceRecord> records = read(out);
    assertEquals(
        List.of("structure", "post", "reject", "structure", "post", "structure", "reject"),
        kinds(records));
    assertEquals(garbage, records.get(2).offset());
    assertEquals(next, records.get(3).offset());
  }

  @Test
  void anErrorSaysWhichPostWasAskedFor() throws IOException {
    var out = new ByteArrayOutputStream();
    String error = "{\"error\":\"target weibo does not exist!\",\"error_code\":20101}";
    record(out, "response", ADDRESS, answer(400, error));
    record(out, "response", ADDRESS.replace("show", "user_timeline"), answer(400, error));
    record(out, "response", ADDRESS, answer(502, ""));
    record(out, "response", ADDRESS, answer(502, "<html>Bad Gateway</html>"));
    List<SourceRecord> records = read(out);
    assertEquals(List.of("probe", "probe", "probe", "probe"), kinds(records));
    RawProbe asked = (RawProbe) records.get(0).found();
    assertEquals("35506658776600", asked.postId());
    assertEquals("NOT_EXIST", asked.code());
    assertEquals(null, ((RawProbe) records.get(1).found()).postId());
    for (SourceRecord record : records.subList(2, 4)) {
      RawProbe gateway = (RawProbe) record.found();
      assertEquals("ERROR", gateway.code());
      assertEquals("HTTP 502 X", gateway.text());
    }
  }
}
