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
import org.shiguan.record.TimeForms;

/**
 * SQLite database of dataabc/weibo-search: a table {@code weibo} of what a search found; a reposted
 * original is a row of its own. Where a row stands is said in {@link SqliteTables}. Source: {@code
 * formats.md} §6; {@code CREATE TABLE} in that tool's weibo/pipelines.py, class SQLitePipeline.
 */
public final class WeiboSearchSqlite implements DumpFormat {
  private static final List<SqliteTables.Table> TABLES =
      List.of(new SqliteTables.Table("weibo", WeiboSearchSqlite::post));

  @Override
  public String id() {
    return "weibo-search-sqlite";
  }

  @Override
  public String titleZh() {
    return "dataabc/weibo-search 的 SQLite 数据库；记录的位置是 rowid";
  }

  @Override
  public String titleEn() {
    return "SQLite database of dataabc/weibo-search; a record's offset is its rowid";
  }

  @Override
  public boolean recognises(Head head) {
    String columns = SqliteTables.columnsOfWeibo(head);
    // weibo-crawler's table has the other names too, but not the last.
    return columns.contains("bid")
        && columns.contains("attitudes_count")
        && columns.contains("retweet_id")
        && columns.contains("user_authentication");
  }

  @Override
  public Records open(Part part) throws IOException {
    return new SqliteTables(part, TABLES);
  }

  private static Found post(ObjectNode row) {
    var fields = new JsonFields(row, null);
    var post = new RawPost();
    post.timeForm = TimeForms.CRAWLED;
    post.id = fields.take("id");
    post.bid = fields.take("bid");
    post.authorId = fields.take("user_id");
    post.authorName = fields.take("screen_name");
    post.text = fields.takeText("text");
    post.createdAt = fields.take("created_at");
    post.client = fields.take("source");
    post.reposts = fields.take("reposts_count");
    post.comments = fields.take("comments_count");
    post.likes = fields.take("attitudes_count");
    post.retweetedId = fields.take("retweet_id");
    post.isRepost = post.retweetedId != null;
    post.extra = fields.rest();
    return post;
  }
}
