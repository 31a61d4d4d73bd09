package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Output of nghuyong/WeiboSpider since October 2022: posts, comments, users, and pairs of users who
 * follow, an object a line. A post without its author names him in its address. A comment does not
 * say under which post it stands; those of the versions before, in JSON exported from MongoDB, are
 * read too and do say it. Source: that tool's README, spiders/common.py and spiders/comment.py, and
 * items.py of 2020; {@code formats.md} §7.
 */
public final class NghuyongJsonl implements DumpFormat {
  private static final int BEGINNINGS = 20;
  private static final Set<String> OLDER_COMMENT = Set.of("comment_user_id", "content");
  private static final Pattern BID = Pattern.compile("(?:^|/)([0-9A-Za-z]{5,12})(?:\\?.*)?$");
  private static final Pattern AUTHOR = Pattern.compile("weibo\\.com/(\\d{5,12})/");

  @Override
  public String id() {
    return "nghuyong-jsonl";
  }

  @Override
  public String titleZh() {
    return "nghuyong/WeiboSpider 的 JSONL：微博、评论、用户、关注关系；2022 年 10 月以后的评论不写所评微博";
  }

  @Override
  public String titleEn() {
    return "JSONL of nghuyong/WeiboSpider: posts, comments, users and who follows; a comment does"
        + " not say under which post it stands, those from before October 2022 do";
  }

  @Override
  public boolean recognises(Head head) {
    return Json.beginnings(head.text()).limit(BEGINNINGS).anyMatch(NghuyongJsonl::ofTheTool);
  }

  private static boolean ofTheTool(Set<String> keys) {
    return keys.contains("_id")
        && ((keys.contains("mblogid") && keys.contains("content"))
            || keys.contains("comment_user")
            || keys.containsAll(OLDER_COMMENT)
            || keys.contains("nick_name")
            || keys.contains("fan_info")
            || keys.contains("follower_info"));
  }

  @Override
  public boolean splits(Head head) {
    return JsonDump.splits(head);
  }

  @Override
  public Records open(Part part) throws IOException {
    JsonPieces pieces = JsonDump.open(part, Set.of());
    return new JsonRecords(pieces, part.charset(), source -> List.of(record(source)));
  }

  private static SourceRecord record(JsonRecords.Source source) {
    ObjectNode object = source.object();
    long captured = captured(object);
    var embedded = new ArrayList<Found>(1);
    Found found;
    if (object.has("comment_user_id")) {
      found = olderComment(object, captured);
    } else if (object.has("content")) {
      found = post(object, captured, embedded);
    } else if (object.has("nick_name")) {
      found = profile(object, captured, Map.of());
    } else if (object.get("fan_info") instanceof ObjectNode fan) {
      found = profile(fan, captured, pair(object, "follower_id"));
    } else if (object.get("follower_info") instanceof ObjectNode followed) {
      found = profile(followed, captured, pair(object, "fan_id"));
    } else {
      return source.rejected(RejectReason.NOT_A_POST, "no post, comment or user of WeiboSpider");
    }
    return new SourceRecord(source.offset(), 0, found, embedded, source.repair());
  }

  private static long captured(ObjectNode object) {
    String written = Json.text(object, "crawl_time");
    Moment moment = written == null ? null : TimeForms.EPOCH_SECONDS.parse(written);
    return moment == null ? RawPost.UNKNOWN : moment.micros();
  }

  private static Map<String, JsonNode> pair(ObjectNode object, String other) {
    return object.has(other) ? Map.of(other, object.get(other)) : Map.of();
  }

  private static RawPost post(ObjectNode object, long captured, List<Found> embedded) {
    var post = new RawPost();
    post.isComment = object.has("comment_user");
    post.id = Json.text(object, "_id");
    post.bid = Json.firstText(object, "mblogid");
    post.text = Json.text(object, "content");
    post.createdAt = Json.text(object, "created_at");
    post.timeForm = TimeForms.CRAWLED;
    post.client = Json.text(object, "source");
    post.reposts = Json.text(object, "reposts_count");
    post.comments = Json.text(object, "comments_count");
    post.likes = Json.text(object, post.isComment ? "like_counts" : "attitudes_count");
    post.retweetedId = Json.firstText(object, "retweet_id");
    post.isRepost = post.retweetedId != null;
    post.capturedAtMicros = captured;
    String who = post.isComment ? "comment_user" : "user";
    String url = Json.text(object, "url");
    Matcher inUrl = AUTHOR.matcher(url == null ? "" : url);
    if (object.get(who) instanceof ObjectNode user) {
      RawProfile profile = profile(user, captured, Map.of());
      post.authorId = profile.authorId();
      post.authorName = profile.name();
      embedded.add(profile);
    } else if (inUrl.find()) {
      post.authorId = inUrl.group(1);
    }
    String likes = post.isComment ? "like_counts" : "attitudes_count";
    post.extra =
        ExtraFields.of(
            Json.rest(
                object,
                (field, value) ->
                    switch (field) {
                      case "_id", "mblogid", "content", "created_at", "source" -> true;
                      case "reposts_count", "comments_count", "retweet_id" -> value.isValueNode();
                      case "crawl_time" -> captured != RawPost.UNKNOWN;
                      // Made of the author and the bid.
                      case "url" -> inUrl.reset().find();
                      default ->
                          field.equals(likes)
                              || (field.equals(who) && value instanceof ObjectNode)
                              || (value.isArray() && value.isEmpty());
                    }));
    return post;
  }

  /** A comment of the versions from before October 2022. */
  private static RawPost olderComment(ObjectNode object, long captured) {
    var fields = new JsonFields(object, null);
    var comment = new RawPost();
    comment.isComment = true;
    comment.timeForm = TimeForms.CRAWLED;
    comment.capturedAtMicros = captured;
    if (captured != RawPost.UNKNOWN) {
      fields.take("crawl_time");
    }
    String id = fields.take("_id");
    // As the page's element is called.
    comment.id = id != null && id.startsWith("C_") ? id.substring(2) : id;
    comment.authorId = fields.take("comment_user_id");
    comment.text = fields.takeText("content");
    comment.createdAt = fields.take("created_at");
    comment.likes = fields.take("like_num");
    for (String field : List.of("weibo_id", "weibo_url")) {
      String said = fields.take(field);
      Matcher bid = BID.matcher(said == null ? "" : said);
      if (bid.find()) {
        comment.commentedBid = bid.group(1);
      } else if (said != null) {
        fields.leave(field, said);
      }
    }
    comment.extra = fields.rest();
    return comment;
  }

  private static RawProfile profile(
      ObjectNode user, long captured, Map<String, JsonNode> relation) {
    JsonNode verified = user.get("verified");
    boolean known = verified != null && verified.isBoolean();
    Map<String, JsonNode> rest =
        Json.rest(
            user,
            (field, value) ->
                switch (field) {
                  case "_id", "nick_name", "followers_count", "friends_count" -> true;
                  case "statuses_count", "verified_type", "created_at", "avatar_hd" -> true;
                  case "verified" -> known;
                  case "crawl_time" -> captured != RawPost.UNKNOWN;
                  default -> value.isTextual() && value.asText().isEmpty();
                });
    rest.putAll(relation);
    return new RawProfile(
        Json.text(user, "_id"),
        Json.text(user, "nick_name"),
        Json.text(user, "followers_count"),
        Json.text(user, "friends_count"),
        Json.text(user, "statuses_count"),
        known ? verified.booleanValue() : null,
        Json.text(user, "verified_type"),
        Json.text(user, "created_at"),
        ExtraFields.of(rest),
        captured);
  }
}
