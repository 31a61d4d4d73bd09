package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.record.TimeForms;

/**
 * JSON of the keyword and timeline crawls of 2013 and 2014 whose file names end in {@code okws} or
 * {@code ouss}: a post a line, in an array of one element, every number a string.
 *
 * <p>The crawler wrote some texts with single backslashes, which JSON does not allow; such a line
 * is read with them doubled and marked {@code lone-backslash}. Source: {@code formats.md} §10.
 */
public final class OkwsJson implements DumpFormat {
  /** MD5 of nothing: how the copies with hashed ids write "none". */
  private static final String HASH_OF_NOTHING = "d41d8cd98f00b204e9800998ecf8427e";

  /** A repost whose original the crawler could not name. */
  private static final String UNKNOWN_ORIGINAL = "-1";

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
  private static final Set<String> KEYS = Set.of("weiboId", "content", "createTime");
  private static final int BEGINNINGS = 20;

  @Override
  public String id() {
    return "okws-json";
  }

  @Override
  public String titleZh() {
    return "2013–2014 年关键词或用户抓取的 okws／ouss JSON，每行一条微博";
  }

  @Override
  public String titleEn() {
    return "okws/ouss JSON of keyword and timeline crawls of 2013 and 2014, a post a line";
  }

  @Override
  public boolean recognises(Head head) {
    return Json.beginnings(head.text()).limit(BEGINNINGS).anyMatch(keys -> keys.containsAll(KEYS));
  }

  @Override
  public boolean splits() {
    return true;
  }

  @Override
  public Records open(Part part) throws IOException {
    return new Lines(part);
  }

  private static final class Lines implements Records {
    private final PartLines part;
    private final ByteLines lines;
    private final Charset charset;
    private final Queue<SourceRecord> waiting = new ArrayDeque<>();

    Lines(Part part) {
      // A line break inside a text is written \n, so a line is a record and a record a line.
      this.part = new PartLines(part, line -> true);
      this.lines = this.part.lines();
      this.charset = part.charset();
    }

    @Override
    public SourceRecord next() throws IOException {
      if (!waiting.isEmpty()) {
        return waiting.remove();
      }
      if (!part.next()) {
        return lines.damage();
      }
      if (lines.length() >= ByteLines.MOST_BYTES) {
        return rejected(RejectReason.TOO_LONG, lines.length() + " bytes");
      }
      String line = lines.decode(charset);
      if (line == null) {
        return rejected(RejectReason.BAD_ENCODING, "not " + charset);
      }
      Json.Value read = Json.read(line);
      if (read == null) {
        return rejected(RejectReason.BROKEN_JSON, Json.NOT_EVEN_REPAIRED);
      }
      JsonNode json = read.node();
      if (json.isEmpty()) {
        return SourceRecord.of(lines.offset(), new Structure("empty list"));
      }
      List<JsonNode> posts = List.of(json);
      if (json.isArray()) {
        posts = json.valueStream().toList();
      }
      for (int item = 0; item < posts.size(); item++) {
        waiting.add(
            new SourceRecord(
                lines.offset(), item, found(posts.get(item), line), List.of(), read.repair()));
      }
      return waiting.remove();
    }

    private SourceRecord rejected(RejectReason reason, String detail) {
      return SourceRecord.of(
          lines.offset(), new Rejected(reason, detail, lines.decodeLeniently(charset)));
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  private static Found found(JsonNode json, String line) {
    if (!(json instanceof ObjectNode object) || !object.has("weiboId")) {
      return new Rejected(RejectReason.NOT_A_POST, "no object with a weiboId", line);
    }
    var post = new RawPost();
    post.id = value(object, "weiboId");
    post.idSpace = post.id != null && HASH.matcher(post.id).matches() ? "okws" : "weibo";
    post.authorId = value(object, "userId");
    post.text = object.path("content").asText(null);
    post.createdAt = value(object, "createTime");
    post.timeForm = TimeForms.EPOCH_SECONDS;
    post.client = value(object, "source");
    post.reposts = value(object, "reportCount");
    post.comments = value(object, "commentCount");
    post.likes = value(object, "praiseCount");
    String original = value(object, "beForwardWeiboId");
    post.isRepost = original != null;
    post.retweetedId = UNKNOWN_ORIGINAL.equals(original) ? null : original;
    String caught = value(object, "catchTime");
    Moment captured = caught == null ? null : TimeForms.EPOCH_SECONDS.parse(caught);
    if (captured != null) {
      post.capturedAtMicros = captured.micros();
    }
    post.extra = extra(object, captured != null);
    return post;
  }

  private static String extra(ObjectNode object, boolean captured) {
    var rest = new TreeMap<String, JsonNode>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      boolean held =
          switch (field.getKey()) {
            case "weiboId", "userId", "content", "createTime", "source" -> true;
            case "reportCount", "commentCount", "praiseCount" -> true;
            case "beForwardWeiboId" -> !value.asText().equals(UNKNOWN_ORIGINAL);
            case "catchTime" -> captured;
            default -> false;
          };
      boolean none =
          value.isNull()
              || (value.isContainerNode() && value.isEmpty())
              || (value.isTextual() && none(value.asText()));
      if (!held && !none) {
        rest.put(field.getKey(), value);
      }
    }
    return ExtraFields.of(rest);
  }

  private static String value(ObjectNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null || !value.isValueNode() || value.isNull() || none(value.asText())) {
      return null;
    }
    return value.asText();
  }

  private static boolean none(String value) {
    return value.isEmpty() || value.equals(HASH_OF_NOTHING);
  }
}
