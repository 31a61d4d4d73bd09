package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
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
 * Export of Chilfish/Weibo-archiver: one account with its posts, the comments under them, those it
 * follows and its favourites, {@code {"weibo":[…],"user":{…},"followings":[…],"favorites":[…]}}.
 * Comments are records of their own at the offset of their post. Source: that tool's
 * packages/core/src/types; {@code formats.md} §7.
 */
public final class ArchiverJson implements DumpFormat {
  private static final Set<String> LISTS = Set.of("weibo", "followings", "favorites");

  @Override
  public String id() {
    return "archiver-json";
  }

  @Override
  public String titleZh() {
    return "Weibo-archiver 导出的 JSON：一个账号的微博、评论、关注与收藏";
  }

  @Override
  public String titleEn() {
    return "JSON export of Weibo-archiver: an account's posts with comments, followings, favourites";
  }

  @Override
  public boolean listsTimelines() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    return Json.beginnings(head.text()).limit(1).anyMatch(keys -> ofTheTool(keys, head));
  }

  private static boolean ofTheTool(Set<String> keys, Head head) {
    boolean post = keys.contains("mblogid") && keys.contains("createdAt");
    boolean export =
        keys.contains("weibo[]")
            && (head.text().contains("\"createdAt\"")
                || keys.contains("followings[]")
                || keys.contains("favorites[]"));
    return post || export;
  }

  @Override
  public Records open(Part part) throws IOException {
    var pieces = new JsonPieces(part.in(), part.start(), part.charset(), LISTS);
    pieces.keepRest();
    return new JsonRecords(
        pieces,
        part.charset(),
        new JsonRecords.Reader() {
          @Override
          public List<SourceRecord> records(JsonRecords.Source source) {
            return "followings".equals(source.list()) ? following(source) : posts(source);
          }

          @Override
          public List<SourceRecord> wrapper(JsonRecords.Source fields) {
            return fields.object().get("user") instanceof ObjectNode user && user.has("uid")
                ? List.of(SourceRecord.of(fields.offset(), profile(user)))
                : List.of();
          }
        });
  }

  /** The export is of another account than this one, which nobody crawled. */
  private static List<SourceRecord> following(JsonRecords.Source source) {
    return List.of(
        source.object().has("uid")
            ? new SourceRecord(
                source.offset(),
                0,
                new Structure("account followed"),
                List.of(profile(source.object())),
                null)
            : source.rejected(RejectReason.NOT_A_POST, "no account"));
  }

  private static List<SourceRecord> posts(JsonRecords.Source source) {
    ObjectNode object = source.object();
    if (!object.has("id") || !object.has("text")) {
      return List.of(source.rejected(RejectReason.NOT_A_POST, "no post of Weibo-archiver"));
    }
    var embedded = new ArrayList<Found>(2);
    RawPost post = post(object, embedded);
    var records = new ArrayList<SourceRecord>();
    records.add(new SourceRecord(source.offset(), 0, post, embedded, source.repair()));
    comments(object, post.id, source, records);
    return records;
  }

  private static RawPost post(ObjectNode object, List<Found> embedded) {
    var post = new RawPost();
    post.id = Json.text(object, "id");
    post.bid = Json.firstText(object, "mblogid");
    post.text = Json.text(object, "text");
    post.createdAt = Json.text(object, "createdAt");
    post.timeForm = TimeForms.CRAWLED;
    post.client = Json.firstText(object, "source");
    post.reposts = Json.text(object, "repostsCount");
    post.comments = Json.text(object, "commentsCount");
    post.likes = Json.text(object, "likesCount");
    author(object, post, embedded);
    if (post.authorId == null) {
      post.authorId = Json.firstText(object, "userId");
    }
    if (object.get("retweet") instanceof ObjectNode original) {
      post.isRepost = true;
      post.retweetedId = Json.firstText(original, "id");
      post.retweetedBid = Json.firstText(original, "mblogid");
      String gone = original.has("user") ? null : Tombstones.ofText(Json.text(original, "text"));
      if (gone != null) {
        String id = post.retweetedId == null ? post.retweetedBid : post.retweetedId;
        String words = Json.text(original, "text");
        embedded.add(new RawProbe("weibo", id, null, gone, words, RawPost.UNKNOWN));
      } else {
        RawPost inside = post(original, embedded);
        post.retweetedAuthorId = inside.authorId;
        embedded.add(inside);
      }
    }
    post.extra =
        ExtraFields.of(
            Json.rest(
                object,
                (field, value) ->
                    switch (field) {
                      case "id", "mblogid", "text", "createdAt", "source", "userId" -> true;
                      case "repostsCount", "commentsCount", "likesCount" -> true;
                      case "user", "retweet" -> value instanceof ObjectNode;
                      // Comments are records; an empty list says nothing.
                      case "comments" -> value.isArray();
                      default ->
                          (value.isArray() && value.isEmpty())
                              || (value.isTextual() && value.asText().isEmpty());
                    }));
    return post;
  }

  private static void comments(
      ObjectNode object, String postId, JsonRecords.Source source, List<SourceRecord> records) {
    JsonNode list = object.get("comments");
    if (list == null || !list.isArray()) {
      return;
    }
    for (JsonNode item : list) {
      if (item instanceof ObjectNode comment && comment.has("id") && comment.has("text")) {
        var embedded = new ArrayList<Found>(1);
        records.add(
            new SourceRecord(
                source.offset(),
                records.size(),
                comment(comment, postId, embedded),
                embedded,
                source.repair()));
        comments(comment, postId, source, records);
      } else {
        records.add(
            new SourceRecord(
                source.offset(),
                records.size(),
                new Rejected(RejectReason.NOT_A_POST, "a comment that is none", item.toString()),
                List.of(),
                null));
      }
    }
  }

  private static RawPost comment(ObjectNode object, String postId, List<Found> embedded) {
    var comment = new RawPost();
    comment.isComment = true;
    comment.commentedId = postId;
    comment.id = Json.text(object, "id");
    comment.text = Json.text(object, "text");
    comment.createdAt = Json.text(object, "createdAt");
    comment.timeForm = TimeForms.CRAWLED;
    comment.likes = Json.text(object, "likesCount");
    comment.comments = Json.text(object, "commentsCount");
    author(object, comment, embedded);
    comment.extra =
        ExtraFields.of(
            Json.rest(
                object,
                (field, value) ->
                    switch (field) {
                      case "id", "text", "createdAt", "likesCount", "commentsCount" -> true;
                      case "user" -> value instanceof ObjectNode;
                      case "comments" -> value.isArray();
                      default -> value.isTextual() && value.asText().isEmpty();
                    }));
    return comment;
  }

  private static void author(ObjectNode object, RawPost post, List<Found> embedded) {
    if (object.get("user") instanceof ObjectNode user && user.has("uid")) {
      RawProfile profile = profile(user);
      post.authorId = profile.authorId();
      post.authorName = profile.name();
      embedded.add(profile);
    }
  }

  private static RawProfile profile(ObjectNode user) {
    Map<String, JsonNode> rest =
        Json.rest(
            user,
            (field, value) ->
                switch (field) {
                  case "uid", "name", "followers", "followings", "postCount", "createdAt" -> true;
                  // A picture and a nickname name the account again.
                  case "avatar", "remark" -> true;
                  default -> value.isTextual() && value.asText().isEmpty();
                });
    return new RawProfile(
        Json.text(user, "uid"),
        Json.text(user, "name"),
        Json.text(user, "followers"),
        Json.text(user, "followings"),
        Json.text(user, "postCount"),
        null,
        null,
        Json.text(user, "createdAt"),
        ExtraFields.of(rest),
        RawPost.UNKNOWN);
  }
}
