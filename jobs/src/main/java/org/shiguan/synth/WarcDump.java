package org.shiguan.synth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * A Social Feed Manager harvest: WARC records, each packed on its own; in the responses the Weibo
 * API's pages, gzipped and cut into chunks.
 *
 * <p>Every page is a structure record (the response itself), so are the warcinfo record, every
 * request and an empty page; an API error is one probe record.
 */
final class WarcDump {
  private static final int PAGE = 20;
  private static final int CHUNK = 4096;
  private static final int BLOCK = 0xffff;
  private static final String ADDRESS =
      "https://api.weibo.com/2/statuses/friends_timeline.json?access_token=XXXXXXXX&count=20&page=";

  private final String path;
  private final DumpFile file;
  private long clock;
  private int number;

  private WarcDump(String path, long captured) {
    this.path = path;
    this.file = new DumpFile(path);
    this.clock = captured;
  }

  static DumpFile write(
      String path, List<Entry> entries, long captured, Ledger ledger, Counters counters) {
    WarcDump warc = new WarcDump(path, captured);
    ApiDump pages = new ApiDump(path, ledger, counters);
    Ledger.Account account = pages.account();
    warc.record("warcinfo", null, "application/warc-fields", "software: shiguan synth\r\n");
    account.structure++;
    int page = 1;
    for (int from = 0; from < entries.size(); from += PAGE) {
      List<Entry> some = entries.subList(from, Math.min(from + PAGE, entries.size()));
      warc.exchange(ADDRESS + page, "200 OK", pages.page(some), account);
      page++;
      if (page == 4) {
        warc.exchange(ADDRESS + page, "400 Bad Request", error(), account);
        account.probe++;
      }
    }
    // The harvester asks until a page is empty.
    warc.exchange(ADDRESS + page, "200 OK", pages.page(List.of()), account);
    return warc.file;
  }

  /** The answer and, after it, the question. */
  private void exchange(String address, String status, ObjectNode body, Ledger.Account account) {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.writeBytes(
        ascii(
            "HTTP/1.1 "
                + status
                + "\r\nContent-Type: application/json; charset=UTF-8\r\n"
                + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"));
    http.writeBytes(chunked(gzip(body.toString().getBytes(StandardCharsets.UTF_8))));
    record("response", address, "application/http; msgtype=response", http.toByteArray());
    String question =
        "GET "
            + address.substring("https://api.weibo.com".length())
            + " HTTP/1.1\r\n"
            + "Host: api.weibo.com\r\nAccept-Encoding: gzip\r\n\r\n";
    record("request", address, "application/http; msgtype=request", question);
    account.structure++;
  }

  private void record(String type, String address, String contentType, String content) {
    record(type, address, contentType, ascii(content));
  }

  private void record(String type, String address, String contentType, byte[] content) {
    number++;
    clock++;
    UUID id = UUID.nameUUIDFromBytes((path + number).getBytes(StandardCharsets.UTF_8));
    file.add("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id + ">\r\n");
    file.add("WARC-Date: " + Instant.ofEpochSecond(clock) + "\r\n");
    if (address != null) {
      file.add("WARC-Target-URI: " + address + "\r\n");
    }
    file.add("Content-Type: " + contentType + "\r\nContent-Length: " + content.length);
    file.add("\r\n\r\n");
    file.add(content);
    file.add("\r\n\r\n");
    file.endMember();
  }

  private static ObjectNode error() {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("error", "User requests out of rate limit!");
    error.put("error_code", 10023);
    error.put("request", "/2/statuses/friends_timeline.json");
    return error;
  }

  private static byte[] chunked(byte[] content) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int from = 0; from < content.length; from += CHUNK) {
      int length = Math.min(CHUNK, content.length - from);
      chunks.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
      chunks.write(content, from, length);
      chunks.writeBytes(ascii("\r\n"));
    }
    chunks.writeBytes(ascii("0\r\n\r\n"));
    return chunks.toByteArray();
  }

  /** Gzip in stored blocks (RFC 1951, 1952): the same bytes whichever zlib the machine has. */
  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff});
    int from = 0;
    do {
      int length = Math.min(BLOCK, content.length - from);
      packed.write(from + length == content.length ? 1 : 0);
      little(packed, length, 2);
      little(packed, ~length, 2);
      packed.write(content, from, length);
      from += length;
    } while (from < content.length);
    CRC32 check = new CRC32();
    check.update(content);
    little(packed, check.getValue(), 4);
    little(packed, content.length, 4);
    return packed.toByteArray();
  }

  private static void little(ByteArrayOutputStream out, long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >>> (8 * i)));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
