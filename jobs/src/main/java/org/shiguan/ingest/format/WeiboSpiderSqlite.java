package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;

/**
 * SQLite database of dataabc/weiboSpider: its tables {@code user} and {@code weibo}. Where a row
 * stands is said in {@link SqliteTables}. Source: {@code formats.md} §5; {@code CREATE TABLE} in
 * that tool's weibo_spider/writer/sqlite_writer.py; {@link WeiboSpider}.
 */
public final class WeiboSpiderSqlite implements DumpFormat {
  private static final List<SqliteTables.Table> TABLES =
      List.of(
          new SqliteTables.Table("user", WeiboSpiderSqlite::user),
          new SqliteTables.Table("weibo", WeiboSpiderSqlite::post));

  @Override
  public String id() {
    return "weibo-spider-sqlite";
  }

  @Override
  public String titleZh() {
    return "dataabc/weiboSpider 的 SQLite 数据库：用户、微博；记录的位置是 rowid";
  }

  @Override
  public String titleEn() {
    return "SQLite database of dataabc/weiboSpider: accounts, posts; a record's offset is its rowid"
        + " and its item the table, in this order";
  }

  @Override
  public boolean listsTimelines() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    String columns = SqliteTables.columnsOfWeibo(head);
    return columns.contains("content")
        && columns.contains("publish_time")
        && columns.contains("up_num")
        && columns.contains("retweet_num");
  }

  @Override
  public Records open(Part part) throws IOException {
    return new SqliteTables(part, TABLES);
  }

  private static Found user(ObjectNode row) {
    String raw = row.toString();
    RawProfile profile = WeiboSpider.user(new JsonFields(row, WeiboSpider.NONE));
    return profile == null
        ? new Rejected(RejectReason.MISSING_ID, "an account without its id", raw)
        : profile;
  }

  private static Found post(ObjectNode row) {
    return WeiboSpider.post(new JsonFields(row, WeiboSpider.NONE));
  }
}
