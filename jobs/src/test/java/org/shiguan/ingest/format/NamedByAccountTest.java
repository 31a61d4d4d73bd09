package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.ingest.Dumps;
import org.shiguan.ingest.Part;
import org.shiguan.record.RawPost;
import org.shiguan.record.SourceRecord;

class NamedByAccountTest {
  @ParameterizedTest
  @CsvSource({
    "1000000001.csv,1000000001",
    "weibo/样本一号/1000000001.csv,1000000001",
    "crawl.zip!/a/1000000001.csv,1000000001",
    "1000000001.csv.gz,1000000001",
    "20200203.csv,",
    "202002030815.csv,",
    "x1000000001.csv,",
    "1000000001_2.csv,",
    "1000000001.json,",
    "'',"
  })
  void onlyTheToolsOwnNameNamesAnAccount(String name, String account) {
    assertEquals(account, NamedByAccount.of(name));
  }

  @Test
  void thePostsAreOfTheAccountAndTheirOriginalsAreNot() throws IOException {
    String crawler =
        "id,bid,正文,日期,点赞数,评论数,转发数,是否原创,源用户id,源用户昵称,源微博id,源微博bid,源微博正文,源微博日期,源微博点赞数,"
            + "源微博评论数,源微博转发数\n"
            + "4404101091169383,I1IGF4Ud1,正文,2019-08-11,1,1,1,False,,样本二号,4331051486294436,"
            + "Hd1N2qpta,原文,2019-01-21,1,1,1\n";
    SourceRecord record = read("weibo-crawler-csv", crawler).get(1);
    assertEquals("1000000001", ((RawPost) record.found()).authorId);
    assertNull(((RawPost) record.embedded().get(0)).authorId);
    String spider =
        """
        微博id,微博正文,头条文章url,原始图片url,微博视频url,发布位置,发布时间,发布工具,点赞数,转发数,评论数
        I1IGF4Ud1,正文,,无,无,无,2019-08-11 12:00,无,1,2,3
        """;
    assertEquals(
        "1000000001", ((RawPost) read("weibo-spider-csv", spider).get(1).found()).authorId);
  }

  private static List<SourceRecord> read(String format, String text) throws IOException {
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var part = new Part(in, 0, Long.MAX_VALUE, StandardCharsets.UTF_8, null);
    return Dumps.all(DumpFormats.named(format).open(part.named("out/1000000001.csv")));
  }
}
