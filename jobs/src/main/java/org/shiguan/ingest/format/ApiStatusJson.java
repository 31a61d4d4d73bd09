package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.RawPost;

/**
 * JSON of the Weibo Open API, version 2: a status, an array of them, one a line, or pages {@code
 * {"statuses":[…]}}, alone, in an array or one a line. An array or page is a structure record, each
 * status a record at its own offset.
 *
 * <p>Source: open.weibo.com wiki, statuses and error codes; {@code formats.md} §2, §3.
 */
public final class ApiStatusJson implements DumpFormat {
  /** A head may begin with broken records; so many beginnings are looked at. */
  private static final int BEGINNINGS = 20;

  @Override
  public String id() {
    return "api-json";
  }

  @Override
  public String titleZh() {
    return "微博开放平台 API v2 的 JSON（单条、数组、逐行或分页）";
  }

  @Override
  public String titleEn() {
    return "JSON of the Weibo Open API v2: one status, an array, one a line, or pages";
  }

  @Override
  public boolean recognises(Head head) {
    return Json.beginnings(head.text()).limit(BEGINNINGS).anyMatch(ApiStatusJson::ofTheApi);
  }

  private static boolean ofTheApi(Set<String> keys) {
    boolean status =
        keys.contains("text")
            && keys.contains("created_at")
            && (keys.contains("mid") || keys.contains("idstr") || keys.contains("id"));
    boolean page = keys.contains("statuses[]") || keys.contains("reposts[]");
    boolean error = keys.contains("error") && keys.contains("error_code");
    boolean user = keys.contains("screen_name") && keys.contains("followers_count");
    return status || page || error || user;
  }

  @Override
  public boolean splits(Head head) {
    return lineByLine(head.text(), head.whole());
  }

  @Override
  public Records open(Part part) throws IOException {
    var pieces = new JsonPieces(part.in(), part.start(), part.charset());
    if (part.start() > 0) {
      pieces.skipLine();
      pieces.lineByLine(part.end());
    } else {
      // The same judgement as splits(head) on the same bytes, so that all parts agree.
      byte[] first = pieces.peek(Head.BYTES);
      String text = new String(first, part.charset());
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (lineByLine(unmarked, first.length < Head.BYTES)) {
        pieces.lineByLine(part.end());
      }
    }
    return records(pieces, part.charset(), RawPost.UNKNOWN);
  }

  /**
   * Whether every line is a record or a page of its own: the first is whole, and no other begins
   * otherwise.
   */
  private static boolean lineByLine(String text, boolean whole) {
    int end = whole ? text.length() : text.lastIndexOf('\n');
    if (end < 0) {
      return false;
    }
    List<String> lines =
        text.substring(0, end).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.isEmpty() || !lines.stream().allMatch(l -> l.startsWith("{") || l.startsWith("["))) {
      return false;
    }
    JsonNode first = Json.parse(lines.get(0));
    return first != null && first.isContainerNode();
  }

  /** The records of a stream of API objects. */
  static Records records(JsonPieces pieces, Charset charset, long capturedAt) {
    return new JsonRecords(
        pieces, charset, source -> List.of(ApiObjects.record(source, capturedAt)));
  }
}
