package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.ingest.Dumps;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.run.Scratch;

class WeiboCrawlerSqliteTest {
  private static final String WEIBO =
      "CREATE TABLE weibo (id varchar(20), bid varchar(12), user_id, screen_name, text, source,"
          + " created_at, attitudes_count INT, comments_count INT, reposts_count INT, retweet_id)";

  @TempDir private Path folder;

  private byte[] database(String... statements) throws IOException, SQLException {
    Path file = folder.resolve("made.db");
    Files.deleteIfExists(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return Files.readAllBytes(file);
  }

  private static List<SourceRecord> read(byte[] bytes) throws IOException {
    return Dumps.read("weibo-crawler-sqlite", bytes).stream()
        .filter(record -> !(record.found() instanceof Structure))
        .toList();
  }

  @Test
  void everyColumnOfAPostFindsItsPlace() throws IOException, SQLException {
    SourceRecord record =
        read(database(
                WEIBO,
                "INSERT INTO weibo (rowid, id, bid, user_id, screen_name, text, source,"
                    + " created_at, attitudes_count, comments_count, reposts_count, retweet_id)"
                    + " VALUES (17, '4454572602912349', 'ImTGkcdDn', '1000000001', '样本一号',"
                    + " '正文', '样本手机', '2019-12-28', 551894, 182010, 1000000,"
                    + " '4404101091169383')"))
            .get(0);
    assertEquals(17, record.offset());
    assertEquals(1, record.item());
    RawPost post = (RawPost) record.found();
    assertEquals("4454572602912349", post.id);
    assertEquals("ImTGkcdDn", post.bid);
    assertEquals("1000000001", post.authorId);
    assertEquals("样本一号", post.authorName);
    assertEquals("正文", post.text);
    assertEquals("样本手机", post.client);
    assertEquals("2019-12-28", post.createdAt);
    assertEquals("551894 182010 100万+", post.likes + " " + post.comments + " " + post.reposts);
    assertTrue(post.zeroMayBeAbsent);
    assertTrue(post.isRepost);
    assertEquals("4404101091169383", post.retweetedId);
  }

  @Test
  void commentsRepostsAndAccountsAreReadToo() throws IOException, SQLException {
    List<SourceRecord> records =
        read(
            database(
                WEIBO,
                "CREATE TABLE user (id, nick_name, follower_count, follow_count, reg_date, bio)",
                "CREATE TABLE comments (id, bid, weibo_id, root_id, user_id, created_at,"
                    + " user_screen_name, text, like_count)",
                "CREATE TABLE reposts (id, bid, weibo_id, user_id, created_at, user_screen_name,"
                    + " text, like_count)",
                "INSERT INTO user VALUES ('1000000001', '样本一号', 5, 6, '2010-05-31', '简介')",
                "INSERT INTO comments VALUES ('4454572602912350', 'x', '4454572602912349', '77',"
                    + " '1000000002', '刚刚', '样本二号', '评论', 3)",
                "INSERT INTO reposts VALUES ('4454572602912351', 'y', '4454572602912349',"
                    + " '1000000003', '刚刚', '样本三号', '转发', 4)"));
    RawProfile user = (RawProfile) records.get(0).found();
    assertEquals(
        new RawProfile(
            "1000000001",
            "样本一号",
            "5",
            "6",
            null,
            null,
            null,
            "2010-05-31",
            "{\"bio\":\"简介\"}",
            RawPost.UNKNOWN),
        user);
    RawPost comment = (RawPost) records.get(1).found();
    assertTrue(comment.isComment);
    assertEquals("4454572602912349", comment.commentedId);
    assertEquals("1000000002", comment.authorId);
    assertEquals("3", comment.likes);
    assertEquals("{\"root_id\":\"77\"}", comment.extra);
    RawPost repost = (RawPost) records.get(2).found();
    assertFalse(repost.isComment);
    assertTrue(repost.isRepost);
    assertEquals("4454572602912349", repost.retweetedId);
    assertEquals("4", repost.likes);
  }

  @Test
  void viewsAndVirtualTablesAreNotRead() throws IOException, SQLException {
    byte[] view =
        database(
            "CREATE TABLE other (id)",
            "CREATE VIEW weibo AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                + " SELECT i AS id, 'x' AS text FROM n");
    assertEquals(List.of(), read(view));
    byte[] computed =
        database(
            "CREATE TABLE weibo (id, text, more AS (zeroblob(900000000)))",
            "INSERT INTO weibo (id, text) VALUES ('4454572602912349', '正文')");
    assertEquals("正文", ((RawPost) read(computed).get(0).found()).text);
  }

  @Test
  void aDatabaseCutOffGivesTheRowsBeforeTheCut() throws IOException, SQLException {
    byte[] whole =
        database(
            WEIBO,
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                + " INSERT INTO weibo (id, text) SELECT 4454572602910000 + i,"
                + " 'made-up text number ' || i FROM n");
    List<SourceRecord> all = read(whole);
    assertEquals(2000, all.size());
    List<SourceRecord> half = read(Arrays.copyOf(whole, whole.length / 2));
    assertTrue(half.size() > 500 && half.size() < 1500, half.size() + "");
    Rejected rejected = (Rejected) half.get(half.size() - 1).found();
    assertEquals(RejectReason.BAD_CONTAINER, rejected.reason());
    assertEquals(
        Dumps.written(all.subList(0, half.size() - 1)),
        Dumps.written(half.subList(0, half.size() - 1)));
  }

  @Test
  void aRowidBelowOneCostsItsRow() throws IOException, SQLException {
    List<SourceRecord> records =
        read(
            database(
                WEIBO,
                "INSERT INTO weibo (rowid, id, text) VALUES (-5, '4454572602912348', '甲'),"
                    + " (3, '4454572602912349', '乙')"));
    assertEquals(2, records.size());
    assertEquals(0, records.get(0).offset());
    assertEquals("table weibo: rowid -5", ((Rejected) records.get(0).found()).detail());
    assertEquals("乙", ((RawPost) records.get(1).found()).text);
  }

  @Test
  void whatIsNoDatabaseIsOneReject() throws IOException {
    List<SourceRecord> records =
        read("SQLite format 3\0 and nothing more".getBytes(StandardCharsets.UTF_8));
    assertEquals(1, records.size());
    assertEquals(RejectReason.BAD_CONTAINER, ((Rejected) records.get(0).found()).reason());
  }

  @Test
  void theTemporaryFileIsDeleted() throws IOException, SQLException {
    long before = temporary();
    read(database(WEIBO));
    read("SQLite format 3\0 and nothing more".getBytes(StandardCharsets.UTF_8));
    assertEquals(before, temporary());
  }

  @Test
  void aFileOnTheDiskIsReadWhereItLiesAndIsLeftAsItIs() throws IOException, SQLException {
    byte[] bytes =
        database(WEIBO, "INSERT INTO weibo (id, text) VALUES ('4454572602912349', '正文')");
    for (int length : new int[] {bytes.length, bytes.length - 4096}) {
      Path file = folder.resolve("a b?c#d%20.db");
      Files.write(file, Arrays.copyOf(bytes, length));
      long before = temporary();
      try (Records records = DumpFormats.named("weibo-crawler-sqlite").open(onDisk(file))) {
        // One that is cut off must be made longer to be read, and that is done to a copy.
        assertEquals(before + (length < bytes.length ? 1 : 0), temporary());
        assertTrue(records.next() != null);
      }
      assertEquals(before, temporary());
      assertEquals(length, Files.size(file));
      assertEquals(
          Dumps.written(Dumps.read("weibo-crawler-sqlite", Arrays.copyOf(bytes, length))),
          Dumps.written(Dumps.all(DumpFormats.named("weibo-crawler-sqlite").open(onDisk(file)))));
    }
  }

  private static Part onDisk(Path file) throws IOException {
    return new Part(Files.newInputStream(file), 0, Long.MAX_VALUE, StandardCharsets.UTF_8, null)
        .onDisk(file);
  }

  @Test
  void theDatabasesOfTheOtherToolsHaveTheirOwnColumns() throws IOException, SQLException {
    String spider =
        "CREATE TABLE weibo (id, user_id, content, original BOOLEAN, publish_place, publish_time,"
            + " publish_tool, up_num INT, retweet_num INT, comment_num INT)";
    RawPost post =
        (RawPost)
            post(
                "weibo-spider-sqlite",
                spider,
                "INSERT INTO weibo VALUES ('ImTGkcdDn', '1000000001', '转发理由:可惜\n转发内容: 原文', 0,"
                    + " '无', '2019-12-28 20:00', '样本手机', 7, 3, 2)");
    assertEquals("ImTGkcdDn 1000000001 可惜", post.bid + " " + post.authorId + " " + post.text);
    assertTrue(post.isRepost);
    assertEquals("7 3 2", post.likes + " " + post.reposts + " " + post.comments);
    assertEquals("2019-12-28 20:00 样本手机", post.createdAt + " " + post.client);
    assertEquals("{\"转发内容\":\"原文\"}", post.extra);
    post =
        (RawPost)
            post(
                "weibo-search-sqlite",
                WEIBO
                    .replace(")", ", ip, user_authentication, vip_type, vip_level)")
                    .replace("varchar(20, ip, user_authentication, vip_type, vip_level)", "text")
                    .replace("varchar(12, ip, user_authentication, vip_type, vip_level)", "text"),
                "INSERT INTO weibo VALUES ('4454572602912349', 'ImTGkcdDn', '1000000001', '样本一号',"
                    + " '正文', '样本手机', '2019-12-28 20:00', 7, 2, 3, '', '样本省', '蓝V', '', 0)");
    assertEquals("4454572602912349 ImTGkcdDn", post.id + " " + post.bid);
    assertEquals("7 3 2", post.likes + " " + post.reposts + " " + post.comments);
    assertFalse(post.isRepost);
    assertEquals("{\"ip\":\"样本省\",\"user_authentication\":\"蓝V\",\"vip_level\":\"0\"}", post.extra);
  }

  private Found post(String format, String... statements) throws IOException, SQLException {
    return Dumps.read(format, database(statements)).stream()
        .map(SourceRecord::found)
        .filter(found -> !(found instanceof Structure))
        .findFirst()
        .orElseThrow();
  }

  private static long temporary() throws IOException {
    try (Stream<Path> files = Files.list(Scratch.folder())) {
      return files.filter(f -> f.getFileName().toString().matches("copy-.*\\.sqlite")).count();
    }
  }
}
