package org.shiguan.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Set;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.RawPost;

/**
 * JSON of weibo.com since 2020, from addresses under {@code weibo.com/ajax}: pages of a timeline
 * ({@code mymblog}), single posts ({@code statuses/show}), long texts, users, and comments ({@code
 * buildComments}), alone, in an array or one a line. A page is structure; replies under a comment
 * are numbered at its offset.
 *
 * <p>A comment says which post it stands under in {@code analysis_extra}, where it has that field;
 * a long text does not say it. In a web archive the address does for both. Source: {@code
 * formats.md} §7; Chilfish/Weibo-archiver, types/raw.
 */
public final class AjaxJson implements DumpFormat {
  private static final Set<String> LISTS = Set.of("data.list", "data");
  private static final int BEGINNINGS = 20;

  @Override
  public String id() {
    return "ajax-json";
  }

  @Override
  public String titleZh() {
    return "weibo.com/ajax 的 JSON：时间线页、单条微博、评论页或用户，可逐行；所评微博见 analysis_extra，旧评论无此字段，只有网页存档的地址能说明";
  }

  @Override
  public String titleEn() {
    return "JSON of weibo.com/ajax: pages of a timeline or of comments, single posts and users, also"
        + " one a line; which post comments stand under is known from their analysis_extra, else"
        + " from the address in a web archive only";
  }

  @Override
  public boolean recognises(Head head) {
    return Json.beginnings(head.text()).limit(BEGINNINGS).anyMatch(keys -> ofTheSite(keys, head));
  }

  private static boolean ofTheSite(Set<String> keys, Head head) {
    boolean page =
        keys.contains("data.list[]")
            && (keys.contains("data.since_id")
                || keys.contains("data.status_visible")
                || head.text().contains("\"mblogid\""));
    boolean post = keys.contains("mblogid") && (keys.contains("text_raw") || keys.contains("text"));
    boolean comments =
        keys.contains("data[]")
            && (keys.contains("rootComment[]")
                || keys.contains("trendsText")
                || head.text().contains("\"like_counts\""));
    boolean comment = keys.contains("text_raw") && keys.contains("rootid");
    boolean longText =
        keys.contains("data.longTextContent") && !keys.contains("data.reposts_count");
    boolean user = keys.contains("data.user") && !keys.contains("data.id");
    return page || post || comments || comment || longText || user;
  }

  @Override
  public boolean splits(Head head) {
    return JsonDump.splits(head);
  }

  @Override
  public Records open(Part part) throws IOException {
    return records(JsonDump.open(part, LISTS), part.charset(), RawPost.UNKNOWN, null);
  }

  /** The records of one answer of the site. */
  static Records answer(Part part, long capturedAt, String asked) {
    var pieces = new JsonPieces(part.in(), part.start(), part.charset(), LISTS);
    return records(pieces, part.charset(), capturedAt, asked);
  }

  private static Records records(
      JsonPieces pieces, Charset charset, long capturedAt, String asked) {
    return new JsonRecords(
        pieces, charset, source -> WebObjects.records(source, capturedAt, asked));
  }
}
