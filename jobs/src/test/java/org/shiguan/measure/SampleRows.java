package org.shiguan.measure;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.shiguan.table.Coverage;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;

/** Rows of exec_posts and coverage from lines of text; times are those of +08:00. */
final class SampleRows {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final String CLIENT = "client=";
  private static final String REPOSTS = "reposts=";

  private SampleRows() {}

  /**
   * One post a line: executive, time, precision, kind, "bare" for a bare repost, and "client=NAME"
   * where the client is known; "reposts=NUMBER,STATUS,DAYS" for a count so many days after posting.
   */
  static Dataset<Row> posts(SparkSession session, String lines) {
    var rows = new ArrayList<Row>();
    for (String line : lines.lines().toList()) {
      String[] cells = line.split(" +", -1);
      LocalDateTime time = LocalDateTime.parse(cells[1]);
      Map<Field, Object> values = new HashMap<>();
      values.put(ExecPosts.EXECUTIVE, cells[0]);
      values.put(Posts.POST_ID, "t:" + rows.size());
      values.put(Posts.AUTHOR_ID, "author-of-" + cells[0]);
      values.put(Posts.POSTED_AT, instant(time));
      values.put(Posts.TIME_PRECISION, cells[2]);
      values.put(Posts.CHINA_DAY, Date.valueOf(time.toLocalDate()));
      values.put(Posts.CHINA_HOUR, cells[2].equals("day") ? null : time.getHour());
      values.put(Posts.KIND, cells[3]);
      List<String> more = Arrays.asList(cells).subList(4, cells.length);
      values.put(Posts.BARE, more.contains("bare"));
      more.stream()
          .filter(cell -> cell.startsWith(CLIENT))
          .forEach(cell -> values.put(Posts.CLIENT, cell.substring(CLIENT.length())));
      values.put(Posts.REPOSTS_STATUS, "MISSING");
      more.stream()
          .filter(cell -> cell.startsWith(REPOSTS))
          .map(cell -> cell.substring(REPOSTS.length()).split(",", -1))
          .forEach(
              count -> {
                values.put(Posts.REPOSTS, Long.valueOf(count[0]));
                values.put(Posts.REPOSTS_STATUS, count[1]);
                values.put(Posts.CAPTURED_AT, instant(time.plusDays(Long.parseLong(count[2]))));
              });
      values.put(Posts.COMMENTS_STATUS, "MISSING");
      values.put(Posts.LIKES_STATUS, "MISSING");
      values.put(Posts.SOURCE, "test");
      values.put(Posts.OFFSET, (long) rows.size());
      rows.add(RowFactory.create(ExecPosts.TABLE.fields().stream().map(values::get).toArray()));
    }
    return session.createDataFrame(rows, ExecPosts.TABLE.schema());
  }

  /** One stretch a line: executive, from, to, basis. */
  static Dataset<Row> coverage(SparkSession session, String lines) {
    List<Row> rows =
        lines
            .lines()
            .map(line -> line.split(" +", -1))
            .map(
                c ->
                    RowFactory.create(
                        c[0],
                        instant(LocalDateTime.parse(c[1])),
                        instant(LocalDateTime.parse(c[2])),
                        c[3]))
            .toList();
    return session.createDataFrame(rows, Coverage.TABLE.schema());
  }

  /** The values as "executive metric/slice period" to "value n low high reason". */
  static Map<String, String> byKey(Dataset<Row> values) {
    return values.collectAsList().stream()
        .collect(
            Collectors.toMap(
                r ->
                    "%s %s%s %s"
                        .formatted(
                            r.getString(0),
                            r.getString(1),
                            r.getString(2).isEmpty() ? "" : "/" + r.getString(2),
                            r.getString(4)),
                r ->
                    "%s n=%s [%s, %s] %s"
                        .formatted(r.get(5), r.get(6), r.get(7), r.get(8), r.get(9)),
                (a, b) -> {
                  throw new IllegalStateException("one key, two values: " + a + " and " + b);
                },
                TreeMap::new));
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Timestamp instant(LocalDateTime chinaTime) {
    return Timestamp.from(chinaTime.toInstant(CHINA));
  }
}
