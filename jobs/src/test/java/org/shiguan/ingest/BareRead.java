package org.shiguan.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.shiguan.record.RawPost;
import org.shiguan.record.SourceRecord;

/**
 * Reading to nowhere, by our readers and by Spark's own, for {@code scripts/bench/read}. It stands
 * in this package because a run's parts are no public interface.
 */
public final class BareRead {
  private static final long PART_BYTES = 64L << 20;
  private static final String USER =
      "id BIGINT, idstr STRING, screen_name STRING, followers_count BIGINT, friends_count BIGINT,"
          + " statuses_count BIGINT, verified BOOLEAN, verified_type BIGINT, created_at STRING";
  private static final String STATUS =
      "id BIGINT, mid STRING, idstr STRING, created_at STRING, text STRING, source STRING,"
          + " favorited BOOLEAN, truncated BOOLEAN, in_reply_to_status_id STRING,"
          + " reposts_count BIGINT, comments_count BIGINT, attitudes_count BIGINT, mlevel BIGINT,"
          + " user STRUCT<"
          + USER.replaceAll("(\\w+) (BIGINT|STRING|BOOLEAN)", "$1: $2")
          + ">";

  private BareRead() {}

  /** {@code ours FILE}, {@code spark FILE}, or {@code statuses WEIBOSCOPE NDJSON}. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "statuses" -> statuses(file, Path.of(arguments[2]));
      case "ours" -> System.out.println(ours(file));
      case "spark" -> spark(file);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .master("local[*]")
        .appName("read")
        .config("spark.ui.enabled", "false")
        .getOrCreate();
  }

  private static long ours(Path file) throws IOException {
    Head head;
    try (InputStream in = Files.newInputStream(file)) {
      head = Heads.read(in, file.toString(), null);
    }
    DumpFormat format = DumpFormats.require(head, file.toString());
    FilePart whole = FilePart.whole(file.toString(), file, format, head, null);
    var parts = new java.util.ArrayList<FilePart>();
    for (long start = 0; start < whole.bytes(); start += PART_BYTES) {
      boolean last = start + PART_BYTES >= whole.bytes();
      parts.add(whole.cut(start, last ? Long.MAX_VALUE : start + PART_BYTES));
    }
    try (SparkSession session = session()) {
      return JavaSparkContext.fromSparkContext(session.sparkContext())
          .parallelize(format.splits(head) ? parts : List.of(whole), parts.size())
          .flatMap(BareRead::posts)
          .count();
    }
  }

  private static Iterator<Boolean> posts(FilePart part) throws IOException {
    var files = new OpenedFiles(part);
    Records records = files.next().records();
    return new Iterator<>() {
      private SourceRecord next = records.next();

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public Boolean next() {
        boolean post = next.found() instanceof RawPost;
        try {
          next = records.next();
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        return post;
      }
    };
  }

  private static void spark(Path file) throws IOException {
    try (SparkSession session = session()) {
      var reader = session.read();
      (file.toString().endsWith(".csv")
              ? reader
                  .option("header", true)
                  .option("escape", "\"")
                  .schema(csvSchema())
                  .csv(file.toString())
              : reader.schema(STATUS).json(file.toString()))
          .write()
          .format("noop")
          .mode("overwrite")
          .save();
    }
  }

  private static StructType csvSchema() {
    var schema = new StructType();
    for (String column :
        List.of(
            "mid",
            "retweeted_status_mid",
            "uid",
            "retweeted_uid",
            "source",
            "image",
            "text",
            "geo",
            "created_at",
            "deleted_last_seen",
            "permission_denied")) {
      schema = schema.add(column, "string");
    }
    return schema;
  }

  /** Statuses of the Open API with the texts of a Weiboscope file; made up, as that is. */
  private static void statuses(Path weiboscope, Path out) throws IOException {
    var mapper = new ObjectMapper();
    try (BufferedReader in = Files.newBufferedReader(weiboscope);
        BufferedWriter written = Files.newBufferedWriter(out)) {
      var unused = in.readLine();
      long id = 3_400_000_000_000_000L;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        ObjectNode status = mapper.createObjectNode();
        id += 4_194_304;
        status.put("created_at", "Tue May 31 17:46:55 +0800 2011");
        status.put("id", id).put("mid", id + "").put("idstr", id + "").put("text", line);
        status.put("source", "<a href=\"http://weibo.com/\" rel=\"nofollow\">微博 weibo.com</a>");
        status.put("favorited", false).put("truncated", false).put("in_reply_to_status_id", "");
        status.put("reposts_count", id % 7).put("comments_count", id % 5);
        status.put("attitudes_count", id % 3).put("mlevel", 0);
        ObjectNode user = status.putObject("user");
        user.put("id", 9_900_000_000L + id % 1000).put("idstr", 9_900_000_000L + id % 1000 + "");
        user.put("screen_name", "样本" + id % 1000).put("followers_count", id % 100_000);
        user.put("friends_count", id % 1000).put("statuses_count", id % 10_000);
        user.put("verified", id % 2 == 0).put("verified_type", 0);
        user.put("created_at", "Fri Aug 28 00:00:00 +0800 2009");
        written.write(mapper.writeValueAsString(status));
        written.write('\n');
      }
    }
  }
}
