package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.record.TimeForms;
import org.shiguan.record.Tombstones;

/**
 * What an object of the platform's own web pages is: those of m.weibo.cn and of weibo.com/ajax have
 * most fields in common. One object of a dump may be several records: a card of cards, a comment
 * with the replies under it.
 *
 * <p>Replies are records of their own and not embedded, because they are no copies of something
 * that stands elsewhere: one that cannot be used is rejected by itself. Of the two forms in which
 * ajax gives a text the plain one is taken; of a long text that is there, the beginning is not kept
 * beside it. Fields of an account that only name it again would undo its pseudonym and are dropped.
 * Which post a comment stands under is said by its {@code status}, by {@code mid} in its {@code
 * analysis_extra} (seen in answers of 2024), or by the address it was asked for with. Source:
 * {@code formats.md} §3, §7.
 */
final class WebObjects {
  private static final String SPACE = "weibo";
  private static final String ANALYSIS = "analysis_extra";

  /** What m.weibo.cn answers where there is no post or no user. */
  private static final String NOTHING_HERE = "这里还没有内容";

  /** The post that was asked for: by mid or bid. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:/(?:statuses/(?:show|extend|longtext|buildComments)|comments/(?:hotflow|hotFlowChild))"
              + "\\?(?:[^ ]*&)?(?:id|mid)=|/(?:status|detail|comment)/)([0-9A-Za-z]{6,19})\\b");

  /**
   * In a field of comments on weibo.com: the author's uid and the mid of the post they stand under.
   */
  private static final Pattern POST_OF_COMMENT =
      Pattern.compile("(?:^|\\|)mid:([0-9]{6,19})(?:\\||$)");

  /** Pictures, addresses and nicknames that name an account again. */
  private static final Set<String> NAMES_AGAIN =
      Set.of(
          "profile_url",
          "profile_image_url",
          "avatar_large",
          "avatar_hd",
          "cover_image_phone",
          "domain",
          "weihao",
          "remark");

  private final JsonRecords.Source source;
  private final long capturedAt;
  private final String asked;
  private final List<SourceRecord> records = new ArrayList<>(1);

  private WebObjects(JsonRecords.Source source, long capturedAt, String asked) {
    this.source = source;
    this.capturedAt = capturedAt;
    this.asked = asked;
  }

  /**
   * What an object is.
   *
   * @param capturedAt when it was captured, epoch microseconds UTC, or {@link RawPost#UNKNOWN}
   * @param asked mid or bid of the post the answer is about; null when that is not known
   */
  static List<SourceRecord> records(JsonRecords.Source source, long capturedAt, String asked) {
    var objects = new WebObjects(source, capturedAt, asked);
    objects.read(source.object());
    return objects.records;
  }

  /** The mid or bid of the post whose page or comments an address asks for; null when of none. */
  static String askedFor(String address) {
    Matcher matcher = ASKED.matcher(address);
    return matcher.find() ? matcher.group(1) : null;
  }

  private void read(ObjectNode object) {
    if (object.get("mblog") instanceof ObjectNode post) {
      status(post);
    } else if (object.get("card_group") != null && object.get("card_group").isArray()) {
      cards(object.get("card_group"));
    } else if (object.has("card_type")) {
      add(new Structure("card"), List.of());
    } else if (object.has("longTextContent")) {
      add(longText(object), List.of());
    } else if (isComment(object)) {
      comment(object);
    } else if (isStatus(object)) {
      status(object);
    } else if (object.has("screen_name")) {
      add(profile(object), List.of());
    } else if (object.get("data") instanceof ObjectNode data && !data.isEmpty()) {
      answer(data);
    } else if (isRefusal(object)) {
      add(refusal(object), List.of());
    } else if (object.has("ok")) {
      add(new Structure("empty page"), List.of());
    } else {
      reject("no card, post, comment or user of Weibo's pages");
    }
  }

  private void cards(JsonNode group) {
    for (JsonNode card : group) {
      if (card instanceof ObjectNode inner) {
        read(inner);
      } else {
        add(
            new Rejected(RejectReason.NOT_A_POST, "a card that is none", card.toString()),
            List.of());
      }
    }
    if (records.isEmpty()) {
      add(new Structure("card"), List.of());
    }
  }

  /** What stands in the envelope {@code {"ok":1,"data":{…}}}. */
  private void answer(ObjectNode data) {
    if (data.get("userInfo") instanceof ObjectNode user) {
      add(profile(user), List.of());
    } else if (data.get("user") instanceof ObjectNode user && !isStatus(data)) {
      add(profile(user), List.of());
    } else {
      read(data);
    }
  }

  private void add(Found found, List<Found> embedded) {
    records.add(
        new SourceRecord(source.offset(), records.size(), found, embedded, source.repair()));
  }

  private void reject(String detail) {
    add(new Rejected(RejectReason.NOT_A_POST, detail, source.raw()), List.of());
  }

  /**
   * The whole text of the post that was asked for. Its author and time stand where its beginning
   * does; here the number tells the time.
   */
  private Found longText(ObjectNode object) {
    String whole = Json.text(object, "longTextContent");
    if (asked == null || whole == null || whole.isBlank()) {
      String missing =
          asked == null
              ? "a long text that does not say of which post; the address in a web archive does"
              : "an empty long text";
      return new Rejected(RejectReason.NOT_A_POST, missing, source.raw());
    }
    var post = new RawPost();
    if (asked.chars().allMatch(Character::isDigit)) {
      post.id = asked;
    } else {
      post.bid = asked;
    }
    post.text = whole;
    post.timeForm = TimeForms.CRAWLED;
    post.reposts = Json.text(object, "reposts_count");
    post.comments = Json.text(object, "comments_count");
    post.likes = Json.text(object, "attitudes_count");
    post.capturedAtMicros = capturedAt;
    Map<String, JsonNode> rest =
        Json.rest(
            object,
            (field, value) ->
                switch (field) {
                  case "longTextContent", "ok" -> true;
                  case "reposts_count", "comments_count", "attitudes_count" -> value.isValueNode();
                  default -> value.isContainerNode() && value.isEmpty();
                });
    post.extra = ExtraFields.of(rest);
    return post;
  }

  private static boolean isRefusal(ObjectNode object) {
    JsonNode ok = object.get("ok");
    boolean refused = ok != null && ok.asInt(1) != 1;
    return refused || object.has("errno") || object.has("error_code");
  }

  private Found refusal(ObjectNode object) {
    String words = Json.firstText(object, "msg", "message", "error");
    if (words != null && words.startsWith(NOTHING_HERE)) {
      return new Structure("empty page");
    }
    String code =
        object.has("error_code")
            ? Tombstones.ofError(Json.text(object, "error_code"), words)
            : Tombstones.ofMobileError(Json.text(object, "errno"), words);
    return new RawProbe(SPACE, asked, null, code, words, capturedAt);
  }

  private static boolean isStatus(ObjectNode object) {
    boolean id = object.has("id") || object.has("mid") || object.has("idstr");
    return id && (object.has("text") || object.has("text_raw") || object.has("deleted"));
  }

  private static boolean isComment(ObjectNode object) {
    boolean comment =
        object.has("rootid")
            || object.has("floor_number")
            || object.has("like_counts")
            || object.has("like_count");
    return comment && object.has("text") && !object.has("reposts_count");
  }

  private void status(ObjectNode object) {
    var embedded = new ArrayList<Found>(3);
    add(status(object, embedded), embedded);
  }

  /** A post, alive or not; the objects in it are added to {@code embedded}. */
  private Found status(ObjectNode object, List<Found> embedded) {
    String id = Json.firstText(object, "mid", "idstr", "id");
    String stub = ApiObjects.stubCode(object);
    if (stub != null) {
      return new RawProbe(SPACE, id, null, stub, Json.text(object, "text"), capturedAt);
    }
    var post = new RawPost();
    post.id = id;
    post.aliasId = ApiObjects.alias(object, id);
    post.bid = Json.firstText(object, "bid", "mblogid");
    JsonNode longText = object.get("longText");
    String whole = longText == null ? null : Json.firstText(longText, "longTextContent", "content");
    post.text = whole == null ? text(object) : whole;
    post.isLongText = whole == null && "true".equals(Json.text(object, "isLongText"));
    post.createdAt = Json.text(object, "created_at");
    post.timeForm = TimeForms.CRAWLED;
    post.client = Json.text(object, "source");
    post.reposts = Json.text(object, "reposts_count");
    post.comments = Json.text(object, "comments_count");
    post.likes = Json.text(object, "attitudes_count");
    post.capturedAtMicros = capturedAt;
    author(object, post, embedded);
    if (object.get("retweeted_status") instanceof ObjectNode original) {
      post.isRepost = true;
      Found inside = status(original, embedded);
      embedded.add(inside);
      post.retweetedId = Json.firstText(original, "mid", "idstr", "id");
      if (inside instanceof RawPost alive) {
        post.retweetedAuthorId = alive.authorId;
      }
    }
    post.extra =
        ExtraFields.of(
            Json.rest(
                object,
                (field, value) ->
                    switch (field) {
                      case "text", "text_raw", "raw_text", "created_at", "source" -> true;
                      case "reposts_count", "comments_count", "attitudes_count" ->
                          value.isValueNode();
                      case "user", "retweeted_status" -> value instanceof ObjectNode;
                      case "longText" -> whole != null;
                      default -> isId(field, value, post);
                    }));
    return post;
  }

  private void comment(ObjectNode object) {
    var post = new RawPost();
    post.isComment = true;
    post.id = Json.firstText(object, "idstr", "id", "mid");
    JsonNode under = object.get("status");
    String said = under == null ? postOf(object) : Json.firstText(under, "mid", "idstr", "id");
    boolean bid = said == null && asked != null && !asked.chars().allMatch(Character::isDigit);
    post.commentedId = bid ? null : said == null ? asked : said;
    post.commentedBid = bid ? asked : null;
    post.text = text(object);
    post.createdAt = Json.text(object, "created_at");
    post.timeForm = TimeForms.CRAWLED;
    post.likes = Json.firstText(object, "like_counts", "like_count");
    post.comments = Json.text(object, "total_number");
    post.capturedAtMicros = capturedAt;
    var embedded = new ArrayList<Found>(1);
    author(object, post, embedded);
    Map<String, JsonNode> rest =
        Json.rest(
            object,
            (field, value) ->
                switch (field) {
                  case "text", "text_raw", "created_at", "like_counts", "like_count" -> true;
                  case "total_number" -> value.isValueNode();
                  case "user" -> value instanceof ObjectNode;
                  // Replies are records; the post commented is one elsewhere.
                  case "comments" -> value.isArray() || value.isBoolean();
                  case "status", "reply_comment" -> value instanceof ObjectNode;
                  // It names the post's author too, who is said there.
                  case ANALYSIS -> true;
                  // A root that is the comment itself says that it is no reply.
                  case "rootid", "rootidstr" -> value.asText().equals(post.id);
                  default -> isId(field, value, post);
                });
    if (object.get("reply_comment") instanceof ObjectNode answered && answered.has("id")) {
      rest.put("reply_comment_id", answered.get("id"));
    }
    post.extra = ExtraFields.of(rest);
    add(post, embedded);
    JsonNode replies = object.get("comments");
    if (replies != null && replies.isArray()) {
      for (JsonNode reply : replies) {
        if (reply instanceof ObjectNode inner && isComment(inner)) {
          comment(inner);
        } else {
          add(
              new Rejected(RejectReason.NOT_A_POST, "a reply that is none", reply.toString()),
              List.of());
        }
      }
    }
  }

  /** The mid of the post that a comment says it stands under; null when it does not say. */
  private static String postOf(ObjectNode comment) {
    String said = Json.text(comment, ANALYSIS);
    Matcher matcher = POST_OF_COMMENT.matcher(said == null ? "" : said);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static String text(ObjectNode object) {
    String plain = Json.text(object, "text_raw");
    return plain == null ? Json.text(object, "text") : plain;
  }

  private static boolean isId(String field, JsonNode value, RawPost post) {
    return switch (field) {
      case "id", "idstr", "mid", "bid", "mblogid" -> {
        String id = value.asText();
        yield id.equals(post.id) || id.equals(post.aliasId) || id.equals(post.bid);
      }
      default -> false;
    };
  }

  private void author(ObjectNode object, RawPost post, List<Found> embedded) {
    if (object.get("user") instanceof ObjectNode user && !user.isEmpty()) {
      RawProfile profile = profile(user);
      post.authorId = profile.authorId();
      post.authorName = profile.name();
      embedded.add(profile);
    }
  }

  private RawProfile profile(ObjectNode user) {
    JsonNode verified = user.get("verified");
    boolean known = verified != null && verified.isBoolean();
    Map<String, JsonNode> rest =
        Json.rest(
            user,
            (field, value) ->
                switch (field) {
                  case "id", "idstr", "screen_name", "name", "created_at" -> true;
                  case "followers_count", "friends_count", "follow_count" -> true;
                  case "statuses_count", "verified_type" -> true;
                  case "verified" -> known;
                  default -> NAMES_AGAIN.contains(field);
                });
    return new RawProfile(
        Json.firstText(user, "idstr", "id"),
        Json.firstText(user, "screen_name", "name"),
        Json.text(user, "followers_count"),
        Json.firstText(user, "friends_count", "follow_count"),
        Json.text(user, "statuses_count"),
        known ? verified.booleanValue() : null,
        Json.text(user, "verified_type"),
        Json.text(user, "created_at"),
        ExtraFields.of(rest),
        capturedAt);
  }
}
