package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.TimeForms;

/**
 * SQLite database of dataabc/weibo-crawler: its tables {@code user}, {@code weibo}, {@code
 * comments} and {@code reposts}. A reposted original is a row of {@code weibo} itself. The pictures
 * in {@code bins} are not read. Where a row stands is said in {@link SqliteTables}. Source: {@code
 * formats.md} §4; {@link WeiboCrawler}.
 */
public final class WeiboCrawlerSqlite implements DumpFormat {
  private static final List<SqliteTables.Table> TABLES =
      List.of(
          new SqliteTables.Table("user", WeiboCrawlerSqlite::user),
          new SqliteTables.Table("weibo", WeiboCrawlerSqlite::post),
          new SqliteTables.Table("comments", WeiboCrawlerSqlite::comment),
          new SqliteTables.Table("reposts", WeiboCrawlerSqlite::repost));

  @Override
  public String id() {
    return "weibo-crawler-sqlite";
  }

  @Override
  public String titleZh() {
    return "dataabc/weibo-crawler 的 SQLite 数据库：用户、微博、评论、转发；记录的位置是 rowid";
  }

  @Override
  public String titleEn() {
    return "SQLite database of dataabc/weibo-crawler: accounts, posts, comments, reposts; a record's"
        + " offset is its rowid and its item the table, in this order";
  }

  @Override
  public boolean listsTimelines() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    String columns = SqliteTables.columnsOfWeibo(head);
    // weiboSpider's table has other names, weibo-search's the same and its own besides.
    return columns.contains("bid")
        && columns.contains("attitudes_count")
        && columns.contains("retweet_id")
        && !columns.contains("user_authentication");
  }

  @Override
  public Records open(Part part) throws IOException {
    return new SqliteTables(part, TABLES);
  }

  private static Found user(ObjectNode row) {
    var fields = new JsonFields(row, null);
    String raw = row.toString();
    for (String[] names :
        new String[][] {
          {"nick_name", "screen_name"},
          {"follower_count", "followers_count"},
          {"reg_date", "registration_time"}
        }) {
      String value = fields.take(names[0]);
      if (value != null) {
        fields.leave(names[1], value);
      }
    }
    Found profile = WeiboCrawler.user(fields);
    return profile == null
        ? new Rejected(RejectReason.MISSING_ID, "an account without its id", raw)
        : profile;
  }

  private static Found post(ObjectNode row) {
    var fields = new JsonFields(row, null);
    String original = fields.take("retweet_id");
    RawPost post = WeiboCrawler.post(fields);
    post.isRepost = original != null && !original.equals("0");
    post.retweetedId = post.isRepost ? original : null;
    return post;
  }

  private static Found comment(ObjectNode row) {
    var fields = new JsonFields(row, null);
    String commented = fields.take("weibo_id");
    RawPost comment = answer(fields);
    comment.isComment = true;
    comment.commentedId = commented;
    return comment;
  }

  private static Found repost(ObjectNode row) {
    var fields = new JsonFields(row, null);
    String original = fields.take("weibo_id");
    RawPost repost = answer(fields);
    repost.isRepost = true;
    repost.retweetedId = original;
    return repost;
  }

  /** What comments and reposts have in common; their times are the API's. */
  private static RawPost answer(JsonFields fields) {
    var post = new RawPost();
    post.timeForm = TimeForms.CRAWLED;
    post.id = fields.take("id");
    post.bid = fields.take("bid");
    post.authorId = fields.take("user_id");
    post.authorName = fields.take("user_screen_name");
    post.text = fields.takeText("text");
    post.createdAt = fields.take("created_at");
    post.likes = fields.take("like_count");
    post.extra = fields.rest();
    return post;
  }
}
