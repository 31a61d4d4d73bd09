package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.TimeForms;

/**
 * Originals of CED, the Chinese rumour dataset of Tsinghua's THUNLP: a file a post, {@code
 * original-microblog/<n>_<bid>_<uid>.json}. The post's id and its author's stand in the name of the
 * file only, so a file that was renamed gives a reject.
 *
 * <p>The time is epoch seconds, or the API's English where the user was gone ({@code "user":
 * "empty"}). Ids of six letters (before August 2011) are those of a counter, not of the mid; extra
 * says so. Source: Song et al. 2018, arXiv:1811.04175; {@code formats.md} §10.
 */
public final class CedOriginals implements DumpFormat {
  /** A byte-order mark and empty lines may stand before the object. */
  private static final long FIRST_LINES = 16;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(TimeForms.CHINA);

  @Override
  public String id() {
    return "ced-original";
  }

  @Override
  public String titleZh() {
    return "清华大学 CED 谣言数据集的原微博，每个文件一条；微博与作者编号只在文件名 <n>_<bid>_<uid>.json 中，文件不可改名";
  }

  @Override
  public String titleEn() {
    return "Original posts of CED, the rumour dataset of THUNLP, a file each; the ids of post and"
        + " author stand in the file's name only, <n>_<bid>_<uid>.json, which must be kept";
  }

  @Override
  public boolean recognises(Head head) {
    return Json.beginnings(head.text()).limit(1).anyMatch(CedOriginals::ofTheCorpus);
  }

  /** By the fields that stand first, so that a file cut off in its middle is recognised too. */
  private static boolean ofTheCorpus(Set<String> keys) {
    boolean label = keys.contains("multi") || keys.contains("multi_type");
    return keys.contains("text") && (label || keys.contains("has_url"));
  }

  @Override
  public Records open(Part part) throws IOException {
    CedName name = CedName.of(part.name());
    var pieces = new JsonPieces(part.in(), part.start(), part.charset());
    return new JsonRecords(pieces, part.charset(), source -> List.of(record(source, name)));
  }

  private static SourceRecord record(JsonRecords.Source source, CedName name) {
    ObjectNode object = source.object();
    if (!object.has("text") || !object.has("time")) {
      return source.rejected(RejectReason.NOT_A_POST, "no object with text and time");
    }
    if (name == null) {
      return source.rejected(
          RejectReason.MISSING_ID, "the file's name is not <n>_<bid>_<uid>.json");
    }
    if (source.offset() > FIRST_LINES) {
      return source.rejected(
          RejectReason.MISSING_ID, "a second object in a file whose name is the id of one");
    }
    var embedded = new ArrayList<Found>(1);
    RawPost post = post(object, name, embedded);
    return new SourceRecord(source.offset(), 0, post, embedded, source.repair());
  }

  private static RawPost post(ObjectNode object, CedName name, List<Found> embedded) {
    var post = new RawPost();
    post.bid = name.bid();
    post.authorId = name.uid();
    post.text = Json.text(object, "text");
    JsonNode time = object.get("time");
    post.createdAt = Json.text(object, "time");
    post.timeForm = time.isNumber() ? TimeForms.EPOCH_SECONDS : TimeForms.CRAWLED;
    post.client = Json.text(object, "source");
    post.reposts = Json.text(object, "reposts");
    post.comments = Json.text(object, "comments");
    post.likes = Json.text(object, "likes");
    JsonNode user = object.get("user");
    if (user instanceof ObjectNode author) {
      embedded.add(profile(author, name.uid()));
    }
    var rest =
        Json.rest(
            object,
            (field, value) ->
                switch (field) {
                  case "text", "time", "source", "reposts", "comments", "likes" ->
                      value.isValueNode();
                  case "user" -> value instanceof ObjectNode;
                  default -> false;
                });
    if (CedName.isCounter(name.bid())) {
      rest.put("bid_of", Json.MAPPER.getNodeFactory().textNode("counter"));
    }
    post.extra = ExtraFields.of(rest);
    return post;
  }

  /** The author at the time of the crawl, which the corpus does not state. */
  private static RawProfile profile(ObjectNode user, String uid) {
    JsonNode verified = user.get("verified");
    String opened = Json.text(user, "time");
    Moment moment = opened == null ? null : TimeForms.EPOCH_SECONDS.parse(opened);
    boolean known = verified != null && verified.isBoolean();
    var rest =
        Json.rest(
            user,
            (field, value) ->
                switch (field) {
                  case "followers", "friends", "messages", "verified_type" -> value.isValueNode();
                  case "verified" -> known;
                  case "time" -> moment != null;
                  default -> false;
                });
    return new RawProfile(
        uid,
        null,
        Json.text(user, "followers"),
        Json.text(user, "friends"),
        Json.text(user, "messages"),
        known ? verified.booleanValue() : null,
        Json.text(user, "verified_type"),
        moment == null
            ? opened
            : CLOCK.format(Instant.ofEpochSecond(Math.floorDiv(moment.micros(), 1_000_000))),
        ExtraFields.of(rest),
        RawPost.UNKNOWN);
  }
}
