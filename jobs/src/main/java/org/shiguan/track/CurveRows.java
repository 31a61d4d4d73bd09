package org.shiguan.track;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.shiguan.run.RosterAccounts;
import org.shiguan.stat.survival.SurvivalGate;
import org.shiguan.study.Study;
import org.shiguan.table.Captures;
import org.shiguan.table.Deletions;
import org.shiguan.table.Fates;
import org.shiguan.table.Posts;

/** The survival curves of the study as rows, from the fates of the roster's posts. */
final class CurveRows {
  private static final String ALL = "";
  private static final long GATE = SurvivalGate.FEWEST_AT_RISK;
  private static final String WIDEST = String.format(Locale.ROOT, "%.1f", SurvivalGate.WIDEST);

  private static final String NOTE_ZH =
      "以存活至第 %s 天为条件；首次抓取之前的删除不可见。成批删除的日期只知道一个区间，区间内各日等可能。"
          + "某一天处于观察中的帖子不足 %s 条，或 95%% 区间宽于 %s 时，当天不予公布。";

  private static final String NOTE_EN =
      "Given survival to day %s; deletions before the first crawl are invisible. Of the day of a"
          + " mass deletion only a window is known, every day of it as likely. An age at which"
          + " fewer than %s posts were under observation, or whose 95 %% interval is wider than %s,"
          + " is withheld.";

  private CurveRows() {}

  /** Posts of one executive as they are read. */
  private static final class Gathered {
    private final List<PostSurvival.Post> posts = new ArrayList<>();
    private long lastLookAt = Long.MIN_VALUE;

    private PostSurvival.History history() {
      return new PostSurvival.History(List.copyOf(posts), lastLookAt);
    }
  }

  /**
   * A row per age that may be printed, for each executive and for all together; posts of the period
   * only, and none whose times contradict each other.
   *
   * @param captures what each crawl covered of the roster's accounts
   */
  static List<Row> of(Study study, Dataset<Row> fates, Dataset<Row> captures) {
    Map<String, List<RosterAccounts.Held>> held = new HashMap<>();
    for (RosterAccounts.Held one : RosterAccounts.of(study)) {
      held.computeIfAbsent(one.account(), account -> new ArrayList<>()).add(one);
    }
    Map<String, List<Look>> looks = looks(captures, held.keySet());
    Map<String, Gathered> gathered = new TreeMap<>();
    // In a fixed order: the interval draws days in it.
    for (Row row :
        fates
            .where(Deletions.FIRST_SEEN_AT.col().isNotNull())
            .where(Deletions.FIRST_SEEN_AT.col().geq(Fates.POSTED_AT.col()))
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
      List<Look> ofAccount = looks.getOrDefault(row.getString(0), List.of());
      boolean deleted = row.getString(5).equals(Fate.Outcome.DELETED.name()) && !row.isNullAt(4);
      Long missingAt = deleted ? (Long) row.getLong(4) : null;
      var post =
          new PostSurvival.Post(
              postedAt,
              row.getLong(2),
              row.getLong(3),
              missingAt,
              deleted && ofAccount.stream().anyMatch(look -> look.shows(postedAt, missingAt)));
      for (RosterAccounts.Held one : held.getOrDefault(row.getString(0), List.of())) {
        if (postedAt >= one.fromMicros() && postedAt < one.toMicros()) {
          Gathered of = gathered.computeIfAbsent(one.executive(), executive -> new Gathered());
          of.posts.add(post);
          of.lastLookAt = ofAccount.stream().mapToLong(Look::at).reduce(of.lastLookAt, Math::max);
        }
      }
    }
    var rows = new ArrayList<Row>();
    List<PostSurvival.History> all = gathered.values().stream().map(Gathered::history).toList();
    rows.addAll(rows(ALL, PostSurvival.of(all)));
    gathered.forEach(
        (executive, of) -> rows.addAll(rows(executive, PostSurvival.of(List.of(of.history())))));
    return rows;
  }

  /**
   * A crawl that covers something.
   *
   * @param at when
   * @param from posting time after which it covers all
   * @param to last posting time it covers
   */
  private record Look(long at, long from, long to) {
    private boolean shows(long postedAt, long missingAt) {
      return at >= missingAt && postedAt > from && postedAt <= to;
    }
  }

  private static Map<String, List<Look>> looks(Dataset<Row> captures, Set<String> accounts) {
    Map<String, List<Look>> looks = new HashMap<>();
    for (Row row :
        captures
            .where(Captures.VALID.col().and(Captures.ACCOUNT.col().isInCollection(accounts)))
            .select(
                Captures.ACCOUNT.col(),
                unix_micros(Captures.CAPTURED_AT.col()),
                unix_micros(Captures.FROM_AT.col()),
                unix_micros(Captures.TO_AT.col()))
            .collectAsList()) {
      long from = row.isNullAt(2) ? Long.MIN_VALUE : row.getLong(2);
      looks
          .computeIfAbsent(row.getString(0), account -> new ArrayList<>())
          .add(new Look(row.getLong(1), from, row.getLong(3)));
    }
    return looks;
  }

  private static List<Row> rows(String executive, PostSurvival.Curve curve) {
    String from = String.format(Locale.ROOT, "%.0f", curve.from());
    var rows = new ArrayList<Row>();
    for (PostSurvival.Step step : curve.steps()) {
      rows.add(
          RowFactory.create(
              executive,
              "post_survival",
              step.days(),
              step.survives(),
              step.survives(),
              step.interval().low(),
              step.interval().high(),
              step.events(),
              step.atRisk(),
              NOTE_ZH.formatted(from, GATE, WIDEST),
              NOTE_EN.formatted(from, GATE, WIDEST)));
    }
    return rows;
  }
}
