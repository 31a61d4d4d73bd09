package org.shiguan.track;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.run.StageRun;
import org.shiguan.run.StudySecret;
import org.shiguan.study.Account;
import org.shiguan.study.Executive;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;

/**
 * Posts, comments under them and mentions of one executive by day. Mentions are posts of others
 * with an account of the executive as {@code @name}: what can be counted without reading texts.
 */
final class DailyCountsOf {
  private final StageRun run;

  DailyCountsOf(StageRun run) {
    this.run = run;
  }

  DailyCounts of(String executive) {
    Dataset<Row> own =
        run.read("link", ExecPosts.TABLE).where(ExecPosts.EXECUTIVE.col().equalTo(executive));
    var posts = new HashMap<LocalDate, Long>();
    var comments = new HashMap<LocalDate, Long>();
    boolean counted = false;
    for (Row row :
        own.groupBy(Posts.CHINA_DAY.col())
            .agg(count(lit(1)), sum(Posts.COMMENTS.col()))
            .collectAsList()) {
      LocalDate day = row.getDate(0).toLocalDate();
      posts.put(day, row.getLong(1));
      if (!row.isNullAt(2)) {
        counted = true;
        comments.put(day, row.getLong(2));
      }
    }
    return new DailyCounts(posts, counted ? comments : null, mentions(executive));
  }

  private Map<LocalDate, Long> mentions(String executive) {
    List<String> names = names(executive);
    if (names.isEmpty()) {
      return null;
    }
    Column named =
        names.stream()
            .map(name -> array_contains(Posts.MENTIONS.col(), name))
            .reduce(Column::or)
            .orElseThrow();
    var mentions = new HashMap<LocalDate, Long>();
    run.read("ingest", Posts.TABLE)
        .where(named)
        .groupBy(Posts.CHINA_DAY.col())
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> mentions.put(row.getDate(0).toLocalDate(), row.getLong(1)));
    return mentions;
  }

  private List<String> names(String id) {
    Names names = StudySecret.of(run.study()).<Names>map(Pseudonyms::new).orElse(Names.AS_FOUND);
    return run.study().roster().executives().stream()
        .filter(executive -> executive.id().equals(id))
        .map(Executive::accounts)
        .flatMap(List::stream)
        .map(Account::name)
        .filter(Objects::nonNull)
        .map(names::name)
        .distinct()
        .toList();
  }
}
