package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.TimeForms;
import org.shiguan.record.Tombstones;

/** Objects of the Weibo Open API, version 2: statuses, stubs of deleted ones, users, errors. */
final class ApiObjects {
  private static final String SPACE = "weibo";

  /** The request for one status, as addresses and error objects write it. */
  private static final Pattern SHOW =
      Pattern.compile("statuses/show(?:\\.json|\\.xml)?(?:/|\\?(?:[^ ]*&)?id=)(\\d{8,19})\\b");

  private ApiObjects() {}

  /**
   * What an object is, with what it carries.
   *
   * @param capturedAt when it was captured, epoch microseconds UTC, or {@link RawPost#UNKNOWN}
   */
  static SourceRecord record(JsonRecords.Source source, long capturedAt) {
    var embedded = new ArrayList<Found>(3);
    Found found = found(source.object(), capturedAt, source.raw(), embedded);
    return new SourceRecord(source.offset(), 0, found, embedded, source.repair());
  }

  private static Found found(ObjectNode object, long capturedAt, String raw, List<Found> embedded) {
    if (object.has("error") || object.has("error_code")) {
      return error(object, capturedAt);
    }
    if (object.has("text") || object.has("deleted")) {
      return status(object, capturedAt, embedded);
    }
    if (object.has("screen_name")) {
      RawProfile profile = profile(object, capturedAt);
      if (object.get("status") instanceof ObjectNode latest) {
        Found status = status(latest, capturedAt, embedded);
        if (status instanceof RawPost post && post.authorId == null) {
          post.authorId = profile.authorId();
          post.authorName = profile.name();
        }
        embedded.add(status);
      }
      return profile;
    }
    return new Rejected(RejectReason.NOT_A_POST, "no status, user or error of the Weibo API", raw);
  }

  /** The API's answer that it will not answer; the request it repeats may name the post. */
  private static RawProbe error(ObjectNode object, long capturedAt) {
    String words = Json.text(object, "error");
    String code = Tombstones.ofError(Json.text(object, "error_code"), words);
    String request = Json.text(object, "request");
    return new RawProbe(
        SPACE, askedFor(request), AskedAccount.of(request), code, words, capturedAt);
  }

  /** The post a request asks for; null when it asks for none, or for several. */
  static String askedFor(String request) {
    Matcher show = request == null ? null : SHOW.matcher(request);
    return show != null && show.find() ? show.group(1) : null;
  }

  /** A status, alive or not; the objects in it are added to {@code embedded}. */
  private static Found status(ObjectNode object, long capturedAt, List<Found> embedded) {
    JsonNode user = object.get("user");
    String stub = stubCode(object);
    String id = mid(object);
    if (stub != null) {
      return new RawProbe(SPACE, id, null, stub, Json.text(object, "text"), capturedAt);
    }
    var post = new RawPost();
    post.idSpace = SPACE;
    post.id = id;
    post.aliasId = alias(object, id);
    post.bid = Json.firstText(object, "bid", "mblogid");
    post.text = Json.text(object, "text");
    post.isLongText = "true".equals(Json.text(object, "isLongText"));
    post.createdAt = Json.text(object, "created_at");
    post.timeForm = TimeForms.API_ENGLISH;
    post.client = Json.text(object, "source");
    post.reposts = Json.text(object, "reposts_count");
    post.comments = Json.text(object, "comments_count");
    post.likes = Json.text(object, "attitudes_count");
    post.capturedAtMicros = capturedAt;
    if (user instanceof ObjectNode author) {
      RawProfile profile = profile(author, capturedAt);
      post.authorId = profile.authorId();
      post.authorName = profile.name();
      embedded.add(profile);
    } else {
      // With trim_user=1 the API gives the number alone.
      post.authorId = Json.firstText(object, "user", "uid");
    }
    if (object.get("retweeted_status") instanceof ObjectNode original) {
      post.isRepost = true;
      Found inside = status(original, capturedAt, embedded);
      embedded.add(inside);
      post.retweetedId = mid(original);
      if (inside instanceof RawPost alive) {
        post.retweetedAuthorId = alive.authorId;
      }
    }
    post.extra = extra(object, post);
    return post;
  }

  /**
   * What a status that is only a stub says; null when it is a living post. A living post may quote
   * a tombstone, so words, states and audiences count only where no author stands beside them.
   */
  static String stubCode(ObjectNode object) {
    JsonNode user = object.get("user");
    String words = Tombstones.ofText(Json.text(object, "text"));
    String state = Tombstones.ofState(Json.text(object, "state"));
    String said = words == null ? state : words;
    String deleted = Json.text(object, "deleted");
    if (deleted != null && (deleted.equals("1") || deleted.equals("true"))) {
      return said == null ? Tombstones.NOT_EXIST : said;
    }
    boolean author = user != null && !user.isNull() && !(user.isContainerNode() && user.isEmpty());
    if (author) {
      return null;
    }
    if (said == null && object.get("visible") instanceof ObjectNode visible) {
      said = Tombstones.ofVisibility(Json.text(visible, "type"));
    }
    return said != null || object.has("text") ? said : Tombstones.AMBIGUOUS;
  }

  /** The key of a status: its mid; in posts of 2011 and before {@code id} is only a counter. */
  private static String mid(ObjectNode object) {
    return Json.firstText(object, "mid", "idstr", "id");
  }

  static String alias(ObjectNode object, String mid) {
    for (String name : new String[] {"idstr", "id"}) {
      String id = Json.text(object, name);
      if (id != null && !id.equals(mid)) {
        return id;
      }
    }
    return null;
  }

  private static RawProfile profile(ObjectNode user, long capturedAt) {
    JsonNode verified = user.get("verified");
    return new RawProfile(
        Json.firstText(user, "idstr", "id"),
        Json.firstText(user, "screen_name", "name"),
        Json.text(user, "followers_count"),
        Json.text(user, "friends_count"),
        Json.text(user, "statuses_count"),
        (verified != null && verified.isBoolean()) ? verified.booleanValue() : null,
        Json.text(user, "verified_type"),
        Json.text(user, "created_at"),
        null,
        capturedAt);
  }

  /** What no column holds. */
  private static String extra(ObjectNode object, RawPost post) {
    var rest = new TreeMap<String, JsonNode>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      boolean held =
          switch (field.getKey()) {
            case "text", "created_at", "source" -> true;
            case "reposts_count", "comments_count", "attitudes_count" -> true;
            case "user", "retweeted_status" -> field.getValue() instanceof ObjectNode;
            case "id", "idstr", "mid", "bid", "mblogid" -> {
              String id = field.getValue().asText();
              yield id.equals(post.id) || id.equals(post.aliasId) || id.equals(post.bid);
            }
            default -> field.getValue().isNull();
          };
      if (!held) {
        rest.put(field.getKey(), field.getValue());
      }
    }
    return ExtraFields.of(rest);
  }
}
