package org.shiguan.ingest.format;

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
            && (keys.contains("mid") || keys.contains("idstr") || keys.contains("id"))
            // Pages of the web have the same fields, and these: mobile-json, ajax-json.
            && !keys.contains("bid")
            && !keys.contains("mblogid");
    boolean page = keys.contains("statuses[]") || keys.contains("reposts[]");
    boolean error = keys.contains("error") && keys.contains("error_code");
    boolean user = keys.contains("screen_name") && keys.contains("followers_count");
    return status || page || error || user;
  }

  @Override
  public boolean splits(Head head) {
    return JsonDump.splits(head);
  }

  @Override
  public Records open(Part part) throws IOException {
    JsonPieces pieces = JsonDump.open(part, JsonPieces.API_LISTS);
    return records(pieces, part.charset(), RawPost.UNKNOWN);
  }

  /** The records of a stream of API objects. */
  static Records records(JsonPieces pieces, Charset charset, long capturedAt) {
    return new JsonRecords(
        pieces, charset, source -> List.of(ApiObjects.record(source, capturedAt)));
  }
}
