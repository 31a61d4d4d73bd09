package org.shiguan.track;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.shiguan.run.RosterAccounts;
import org.shiguan.study.Study;
import org.shiguan.table.Deletions;
import org.shiguan.table.Fates;
import org.shiguan.table.Posts;

/** The survival curves of the study as rows, from the fates of the roster's posts. */
final class CurveRows {
  private static final String ALL = "";

  private CurveRows() {}

  /** A row per step, for each executive and for all together; posts of the period only. */
  static List<Row> of(Study study, Dataset<Row> fates) {
    Map<String, List<RosterAccounts.Held>> held = new HashMap<>();
    for (RosterAccounts.Held one : RosterAccounts.of(study)) {
      held.computeIfAbsent(one.account(), account -> new ArrayList<>()).add(one);
    }
    Map<String, List<PostSurvival.Post>> posts = new HashMap<>();
    // In a fixed order: the interval draws days in it.
    for (Row row :
        fates
            .where(Deletions.FIRST_SEEN_AT.col().isNotNull())
            .where(Fates.POSTED_AT.col().geq(lit(study.period().fromInstant())))
            .where(Fates.POSTED_AT.col().lt(lit(study.period().toInstant())))
            .select(
                Posts.AUTHOR_ID.col(),
                unix_micros(Fates.POSTED_AT.col()),
                unix_micros(Deletions.FIRST_SEEN_AT.col()),
                unix_micros(Deletions.LAST_SEEN_AT.col()),
                unix_micros(Deletions.MISSING_AT.col()),
                Fates.OUTCOME.col(),
                Posts.POST_ID.col())
            .orderBy(Fates.POSTED_AT.col(), Posts.POST_ID.col())
            .collectAsList()) {
      long postedAt = row.getLong(1);
      boolean deleted = row.getString(5).equals(Fate.Outcome.DELETED.name()) && !row.isNullAt(4);
      var post =
          new PostSurvival.Post(
              postedAt, row.getLong(2), row.getLong(3), deleted ? (Long) row.getLong(4) : null);
      for (RosterAccounts.Held one : held.getOrDefault(row.getString(0), List.of())) {
        if (postedAt >= one.fromMicros() && postedAt < one.toMicros()) {
          posts.computeIfAbsent(one.executive(), executive -> new ArrayList<>()).add(post);
          posts.computeIfAbsent(ALL, executive -> new ArrayList<>()).add(post);
        }
      }
    }
    var rows = new ArrayList<Row>();
    posts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                PostSurvival.of(entry.getValue())
                    .ifPresent(curve -> rows.addAll(rows(entry.getKey(), curve))));
    return rows;
  }

  private static List<Row> rows(String executive, PostSurvival.Curve curve) {
    var rows = new ArrayList<Row>();
    for (PostSurvival.Step step : curve.steps()) {
      rows.add(
          RowFactory.create(
              executive,
              "post_survival",
              step.days(),
              step.atLeast(),
              step.atMost(),
              step.interval() == null ? null : Math.min(step.atLeast(), step.interval().low()),
              step.interval() == null ? null : Math.max(step.atMost(), step.interval().high()),
              step.events(),
              step.atRisk(),
              noteZh(curve),
              noteEn(curve)));
    }
    return rows;
  }

  private static String noteZh(PostSurvival.Curve curve) {
    String entry =
        switch (curve.fit().entry()) {
          case NONE -> "";
          case CORRECTED -> "每条微博自首次抓取起计入（延迟进入已校正），曲线以存活至第 %s 天为条件；".formatted(days(curve));
          case IGNORED -> "删除不足 20 次，延迟进入未校正，曲线只反映被抓取到的微博；";
        };
    return entry + "首次抓取之前的删除不可见。";
  }

  private static String noteEn(PostSurvival.Curve curve) {
    String entry =
        switch (curve.fit().entry()) {
          case NONE -> "";
          case CORRECTED ->
              "Each post counts from when it was first seen (delayed entry corrected); the curve is given survival to day %s. "
                  .formatted(days(curve));
          case IGNORED ->
              "With fewer than 20 deletions delayed entry is not corrected: the curve is that of the posts that were seen. ";
        };
    return entry + "Deletions before the first crawl are invisible.";
  }

  private static String days(PostSurvival.Curve curve) {
    return String.format(Locale.ROOT, "%.1f", Math.max(0, curve.fit().from()));
  }
}
