package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.SharedSpark;
import org.shiguan.privacy.Forgotten;
import org.shiguan.record.RawPost;
import org.shiguan.table.Tables;

/** The same tables whatever the parts a file is read in and the tasks its rows are written by. */
@ExtendWith(SharedSpark.class)
final class PartsTest {
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\r\n";
  private static final int ROWS = 150;

  /** The smallest size for which a segment gets a task more. */
  private static final long TASK_BYTES = 96L << 20;

  @TempDir private Path folder;
  private Path dump;

  @BeforeEach
  void writeDump() throws IOException {
    var text = new StringBuilder(HEADER);
    for (int i = 0; i < ROWS; i++) {
      // Every tenth post twice, some texts over two lines, some that look like the next record.
      int post = i % 10 == 9 ? i - 1 : i;
      String words =
          switch (i % 4) {
            case 0 -> "\"第%d条,\r\n有两行\"".formatted(post);
            case 1 -> "\"他说\"\"m123456789,\"\"好\"";
            case 2 -> "无引号";
            default -> "短@样本" + post;
          };
      text.append(
          "m%09d,,u%08d,,新浪微博,0,%s,,2012-01-02 10:%02d:00,,\r\n"
              .formatted(post, post % 7, words, i % 60));
      if (i % 50 == 20) {
        text.append("m%09d,broken,row\r\n".formatted(900 + i));
      }
    }
    dump = folder.resolve("week.csv");
    Files.writeString(dump, text, StandardCharsets.UTF_8);
  }

  @Test
  void theSameTables(SparkSession spark) throws IOException {
    Map<String, String> whole = tables(spark, "whole", Long.MAX_VALUE, 1);
    assertEquals(whole, tables(spark, "parts", 1_000, 1), "many parts");
    assertEquals(whole, tables(spark, "tiny", 211, 5), "tiny parts, several tasks");
    assertTrue(whole.get("rejects").startsWith("3 "), whole.get("rejects"));
    // Fifteen rows repeat the one before.
    assertTrue(whole.get("posts").startsWith(ROWS - 15 + " "), whole.get("posts"));
    assertTrue(whole.get("sightings").startsWith(ROWS + " "), whole.get("sightings"));
  }

  /** Rows and hashes of every table, and the account of the file. */
  private Map<String, String> tables(SparkSession spark, String key, long step, int tasks)
      throws IOException {
    long size = Files.size(dump);
    var parts = new ArrayList<FilePart>();
    for (long start = 0; start < size; start += Math.min(step, size)) {
      boolean last = step >= size - start;
      // The last part is said to be larger than it is, which only decides how many tasks write.
      long bytes = last ? tasks * TASK_BYTES : size;
      parts.add(part(bytes, start, last ? Long.MAX_VALUE : start + step));
    }
    var session = (org.apache.spark.sql.classic.SparkSession) spark;
    Segment segment =
        new SegmentJob(session, folder).run(key, parts, null, Forgotten.NOBODY, (done, all) -> {});
    var tables = new TreeMap<String, String>();
    for (var table : segment.tables().entrySet()) {
      List<Segment.File> files = table.getValue();
      BigInteger hash =
          files.stream().map(Segment.File::hash).reduce(BigInteger.ZERO, BigInteger::add);
      tables.put(table.getKey(), segment.rows(table.getKey()) + " " + hash);
    }
    // The table of parts differs by its nature; its sums may not.
    Row account =
        spark
            .read()
            .schema(Tables.named("sources").schema())
            .parquet(folder.resolve("sources").resolve(key).toString())
            .selectExpr("sum(records)", "sum(structure)", "count(distinct part_start)")
            .first();
    assertEquals(parts.size(), account.getLong(2));
    tables.put("sources", account.getLong(0) + " " + account.getLong(1));
    return tables;
  }

  private FilePart part(long bytes, long start, long end) {
    return new FilePart(
        "week.csv",
        dump.toString(),
        "weiboscope-csv",
        "UTF-8",
        Container.PLAIN,
        null,
        "",
        bytes,
        start,
        end,
        RawPost.UNKNOWN,
        null,
        null,
        false,
        null);
  }
}
