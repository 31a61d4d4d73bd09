package org.shiguan.ingest;

import java.util.StringJoiner;

/**
 * One line of an okws crawl: the format whose records say themselves when they were captured.
 *
 * @param id mid
 * @param author uid; null when not said
 * @param caught seconds of capture; null when not said
 * @param text text
 * @param reposts repost count; null when not said
 * @param likes like count; null when not said
 */
record OkwsLine(
    String id, String author, Long caught, String text, Integer reposts, Integer likes) {
  private static final String CREATED = "1341100800";

  /** The line without its line end. */
  String json() {
    var fields = new StringJoiner(",", "[{", "}]");
    add(fields, "weiboId", id);
    add(fields, "userId", author);
    add(fields, "content", text);
    add(fields, "createTime", CREATED);
    add(fields, "catchTime", caught);
    add(fields, "reportCount", reposts);
    add(fields, "praiseCount", likes);
    return fields.toString();
  }

  private static void add(StringJoiner fields, String name, Object value) {
    fields.add("\"%s\":\"%s\"".formatted(name, value == null ? "" : value));
  }
}
