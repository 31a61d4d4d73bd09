package org.shiguan.track;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.StageRun;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;

/**
 * Posts, comments under them and mentions of executives by day, counted in one pass for all of
 * them. Mentions are posts with an account of the executive as {@code @name}: what can be counted
 * without reading texts.
 */
final class DailyCountsOf {
  private static final String NAME = "name";

  private final Map<String, DailyCounts> counts = new HashMap<>();

  /** Counts for these executives. */
  DailyCountsOf(StageRun run, Set<String> executives) {
    if (executives.isEmpty()) {
      return;
    }
    Map<String, Map<LocalDate, Long>> mentions = mentions(run, names(run, executives));
    Map<String, Map<LocalDate, Long>> posts = new HashMap<>();
    Map<String, Map<LocalDate, Long>> comments = new HashMap<>();
    for (Row row :
        run.read("link", ExecPosts.TABLE)
            .where(ExecPosts.EXECUTIVE.col().isin(executives.toArray()))
            .groupBy(ExecPosts.EXECUTIVE.col(), Posts.CHINA_DAY.col())
            .agg(count(lit(1)), sum(Posts.COMMENTS.col()))
            .collectAsList()) {
      LocalDate day = row.getDate(1).toLocalDate();
      put(posts, row.getString(0), day, row.getLong(2));
      if (!row.isNullAt(3)) {
        put(comments, row.getString(0), day, row.getLong(3));
      }
    }
    for (String executive : executives) {
      counts.put(
          executive,
          new DailyCounts(
              posts.getOrDefault(executive, Map.of()),
              comments.get(executive),
              mentions.get(executive)));
    }
  }

  /** The counts of one of them. */
  DailyCounts of(String executive) {
    return counts.get(executive);
  }

  private static void put(
      Map<String, Map<LocalDate, Long>> counts, String executive, LocalDate day, long n) {
    counts.computeIfAbsent(executive, e -> new HashMap<>()).put(day, n);
  }

  /** By executive; one whose accounts' names nobody knows is not in it. */
  private static Map<String, Map<LocalDate, Long>> mentions(StageRun run, List<Row> names) {
    Map<String, Map<LocalDate, Long>> mentions = new HashMap<>();
    names.forEach(row -> mentions.put(row.getString(1), new HashMap<>()));
    if (names.isEmpty()) {
      return mentions;
    }
    Dataset<Row> named =
        broadcast(
            run.session()
                .spark()
                .createDataFrame(
                    names,
                    new StructType()
                        .add(NAME, DataTypes.StringType)
                        .add(ExecPosts.EXECUTIVE.name(), DataTypes.StringType)));
    for (Row row :
        run.read("ingest", Posts.TABLE)
            .select(
                Posts.POST_ID.col(), Posts.CHINA_DAY.col(), explode(Posts.MENTIONS.col()).as(NAME))
            .join(named, NAME)
            .groupBy(ExecPosts.EXECUTIVE.col(), Posts.CHINA_DAY.col())
            .agg(countDistinct(Posts.POST_ID.col()))
            .collectAsList()) {
      put(mentions, row.getString(0), row.getDate(1).toLocalDate(), row.getLong(2));
    }
    return mentions;
  }

  /** Names of accounts as the corpus has them, each with its executive. */
  private static List<Row> names(StageRun run, Set<String> executives) {
    return RosterAccounts.named(run.study()).stream()
        .filter(named -> executives.contains(named.executive()))
        .map(named -> RowFactory.create(named.name(), named.executive()))
        .distinct()
        .toList();
  }
}
