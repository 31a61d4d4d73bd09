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
 * JSON of the mobile site m.weibo.cn: pages of cards ({@code container/getIndex}), of comments
 * ({@code comments/hotflow}), single posts and users, alone, in an array or one a line. A page is
 * structure, so is a card that holds no post; the posts of a card of cards are numbered at its
 * offset.
 *
 * <p>Times are relative in most crawls before 2021 and need the study's {@code captured_at}, or the
 * time in the mid. Source: {@code formats.md} §7.
 */
public final class MobileJson implements DumpFormat {
  private static final Set<String> LISTS = Set.of("data.cards", "cards", "data.data");
  private static final int BEGINNINGS = 20;

  @Override
  public String id() {
    return "mobile-json";
  }

  @Override
  public String titleZh() {
    return "移动站 m.weibo.cn 的 JSON：卡片页、评论页、单条微博或用户，可逐行；“5分钟前”一类时间需在研究文件中写 captured_at";
  }

  @Override
  public String titleEn() {
    return "JSON of the mobile site m.weibo.cn: pages of cards or comments, single posts and users,"
        + " also one a line; times such as 5分钟前 need captured_at in the study file";
  }

  @Override
  public boolean recognises(Head head) {
    return Json.beginnings(head.text()).limit(BEGINNINGS).anyMatch(keys -> ofTheSite(keys, head));
  }

  private static boolean ofTheSite(Set<String> keys, Head head) {
    boolean page = keys.contains("data.cards[]") || keys.contains("data.cardlistInfo");
    boolean oldPage = keys.contains("cards[]") && head.text().contains("\"card_type\"");
    boolean comments = keys.contains("data.data[]") && head.text().contains("\"rootid\"");
    boolean card = keys.contains("card_type") && (keys.contains("mblog") || group(keys));
    // weibo-crawler names a post's author in the post itself.
    boolean post = keys.contains("bid") && keys.contains("text") && !keys.contains("user_id");
    boolean shown = keys.contains("data.bid") && keys.contains("data.text");
    boolean user = keys.contains("data.userInfo");
    boolean longText = keys.contains("data.longTextContent") && keys.contains("data.reposts_count");
    boolean refusal = keys.contains("errno") && keys.contains("msg");
    return page || oldPage || comments || card || post || shown || user || longText || refusal;
  }

  private static boolean group(Set<String> keys) {
    return keys.contains("card_group[]");
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
