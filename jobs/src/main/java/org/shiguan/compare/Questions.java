package org.shiguan.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shiguan.study.Bilingual;
import org.shiguan.study.DidYouMean;
import org.shiguan.study.Hypothesis;
import org.shiguan.study.UserException;
import org.shiguan.table.MetricName;

/** What a study asks: its hypotheses, and what is compared in every study. */
public final class Questions {
  /** Metrics that one instrument measures for all three groups (codebook §6). */
  public static final Map<String, Bilingual> SAME_INSTRUMENT = sameInstrument();

  /** Metrics of own posts that are compared in risk sets. */
  public static final Map<String, Bilingual> OWN_POSTS = ownPosts();

  /** Other thresholds that an outcome is asked with as well, by id of the outcome. */
  public static final Map<String, String> THRESHOLDS = thresholds();

  /** Second estimators of codebook E03 and C05, by outcome. */
  public static final Map<String, String> OTHERWISE =
      Map.of("announcement_leads", "sign_test", "crisis_recovery", "theil_sen");

  private Questions() {}

  /**
   * The questions of some hypotheses, and those of every study.
   *
   * @param metrics what readers call each metric, by its name and slice; to find slips too
   * @param file how messages name the hypotheses file
   * @throws UserException for an unknown outcome, estimator or metric, or two that do not fit
   */
  public static List<Question> of(
      List<Hypothesis> hypotheses, Map<String, MetricName> metrics, String file) {
    var questions = new ArrayList<Question>();
    for (Hypothesis hypothesis : hypotheses) {
      if (hypothesis.tested()) {
        Question question = question(hypothesis, metrics, file);
        questions.add(question);
        questions.addAll(sensitivities(question));
        otherwise(question).ifPresent(questions::add);
      }
    }
    SAME_INSTRUMENT.forEach(
        (metric, title) -> {
          boolean asked =
              hypotheses.stream()
                  .anyMatch(h -> "by_group".equals(h.outcome()) && h.of().contains(metric));
          if (!asked) {
            questions.add(
                standing(
                    metric, title, "by_group", metric, "kruskal_wallis", Question.Kind.HEADLINE));
          }
        });
    questions.add(
        standing(
            "crises",
            new Bilingual("每年的危机次数", "Crises per year"),
            "crises_by_group",
            null,
            "kruskal_wallis",
            Question.Kind.HEADLINE));
    questions.add(
        standing(
            "leaving",
            Outcomes.find("leaving_by_rank").orElseThrow().title(),
            "leaving_by_rank",
            null,
            "log_rank",
            Question.Kind.HEADLINE));
    OWN_POSTS.forEach(
        (metric, title) ->
            questions.add(
                standing(
                    metric,
                    new Bilingual("离开之前的" + title.zh(), title.en() + " before leaving"),
                    "before_exit",
                    metric,
                    "risk_set_rank",
                    Question.Kind.HEADLINE)));
    questions.add(
        standing(
            "posting_rate:final",
            new Bilingual("发帖频率，按最终结局分组", "Posting rate by final label"),
            "by_fate",
            "posting_rate",
            "cliff_delta",
            Question.Kind.FINAL_LABEL));
    return List.copyOf(questions);
  }

  /** Every metric that the questions read, as {@code metric} or {@code metric/slice}. */
  public static Collection<String> metrics(List<Question> questions) {
    var metrics = new TreeSet<String>();
    questions.forEach(q -> metrics.addAll(q.outcome().metrics(q.of())));
    return metrics;
  }

  private static Question standing(
      String id,
      Bilingual title,
      String outcome,
      String metric,
      String estimator,
      Question.Kind kind) {
    return new Question(
        id,
        null,
        kind,
        title,
        Outcomes.find(outcome).orElseThrow(),
        metric == null ? List.of() : List.of(metric),
        Estimators.find(estimator).orElseThrow(),
        kind == Question.Kind.HEADLINE
            ? Hypothesis.Family.SECONDARY
            : Hypothesis.Family.EXPLORATORY);
  }

  private static Question question(
      Hypothesis hypothesis, Map<String, MetricName> metrics, String file) {
    Outcome outcome =
        Outcomes.find(hypothesis.outcome())
            .orElseThrow(
                () ->
                    wrong(
                        file,
                        hypothesis,
                        "there is no outcome '%s'%s"
                            .formatted(
                                hypothesis.outcome(),
                                DidYouMean.hint(
                                    hypothesis.outcome(),
                                    Outcomes.ALL.stream()
                                        .filter(Outcome::declarable)
                                        .map(Outcome::id)
                                        .toList()))));
    if (!outcome.declarable()) {
      throw wrong(
          file,
          hypothesis,
          "the outcome '%s' is shown for its bias and proves nothing; take another."
              .formatted(outcome.id()));
    }
    Estimator<?> estimator =
        Estimators.find(hypothesis.estimator())
            .orElseThrow(
                () ->
                    wrong(
                        file,
                        hypothesis,
                        "there is no estimator '%s'%s"
                            .formatted(
                                hypothesis.estimator(),
                                DidYouMean.hint(
                                    hypothesis.estimator(),
                                    Estimators.ALL.stream().<String>map(e -> e.id()).toList()))));
    if (!estimator.fits(outcome)) {
      throw wrong(
          file,
          hypothesis,
          "the estimator '%s' takes no %s; take %s."
              .formatted(
                  estimator.id(),
                  outcome.id(),
                  String.join(
                      " or ",
                      Estimators.ALL.stream()
                          .filter(e -> e.fits(outcome))
                          .<String>map(e -> e.id())
                          .toList())));
    }
    if (!estimator.tests() && hypothesis.family() != Hypothesis.Family.EXPLORATORY) {
      throw wrong(
          file,
          hypothesis,
          "the estimator '%s' has no p-value; write 'family: exploratory'."
              .formatted(estimator.id()));
    }
    if (!estimator.directions().contains(hypothesis.direction())) {
      throw wrong(
          file,
          hypothesis,
          "the estimator '%s' shows one thing only; write 'direction: %s'."
              .formatted(
                  estimator.id(),
                  estimator.directions().iterator().next().name().toLowerCase(Locale.ROOT)));
    }
    if (hypothesis.of().size() != outcome.arguments().size()) {
      throw wrong(
          file,
          hypothesis,
          outcome.arguments().isEmpty()
              ? "the outcome '%s' needs no 'of'; remove it.".formatted(outcome.id())
              : "the outcome '%s' needs %s in 'of'; write 'of: [%s]'."
                  .formatted(
                      outcome.id(),
                      outcome.arguments().size(),
                      String.join(", ", outcome.arguments())));
    }
    for (int i = 0; i < hypothesis.of().size(); i++) {
      String given = hypothesis.of().get(i);
      switch (outcome.arguments().get(i)) {
        case "metric" -> {
          if (!metrics.containsKey(given)) {
            throw wrong(
                file,
                hypothesis,
                "there is no metric '%s'%s".formatted(given, near(given, metrics.keySet())));
          }
          if (outcome.dated()
              && !metrics.get(given).monthly()
              && !given.equals(Dated.CONTROVERSY)) {
            throw wrong(
                file,
                hypothesis,
                "'%s' has no values by month, which '%s' needs to know who was in which group."
                    .formatted(given, outcome.id()));
          }
        }
        case "days", "hours" -> {
          if (!given.matches("[1-9][0-9]{0,4}")) {
            throw wrong(
                file,
                hypothesis,
                "'%s' is no whole number of %s.".formatted(given, outcome.arguments().get(i)));
          }
        }
        default -> {}
      }
    }
    return new Question(
        hypothesis.id(),
        hypothesis,
        Question.Kind.HEADLINE,
        title(outcome, hypothesis.of(), metrics),
        outcome,
        hypothesis.of(),
        estimator,
        hypothesis.family());
  }

  private static Bilingual title(
      Outcome outcome, List<String> of, Map<String, MetricName> metrics) {
    List<MetricName> titles = outcome.metrics(of).stream().map(metrics::get).toList();
    return titles.isEmpty()
        ? outcome.title()
        : new Bilingual(
            String.join("、", titles.stream().map(MetricName::zh).toList())
                + "："
                + outcome.title().zh(),
            String.join(", ", titles.stream().map(MetricName::en).toList())
                + ": "
                + outcome.title().en());
  }

  /** Thresholds are the analyst's choice: the same question with others, as intervals only. */
  private static List<Question> sensitivities(Question question) {
    String others = THRESHOLDS.get(question.outcome().id());
    return others == null
        ? List.of()
        : Stream.of(others.split(" ", -1))
            .filter(other -> !question.of().equals(List.of(other)))
            .map(
                other ->
                    new Question(
                        question.id() + ":" + other,
                        question.hypothesis(),
                        Question.Kind.SENSITIVITY,
                        new Bilingual(
                            question.title().zh() + "（" + other + unitZh(question) + "）",
                            question.title().en() + " (" + other + unitEn(question) + ")"),
                        question.outcome(),
                        List.of(other),
                        question.estimator(),
                        Hypothesis.Family.EXPLORATORY))
            .toList();
  }

  /** The same question by a second estimator that the codebook names, as an interval only. */
  private static Optional<Question> otherwise(Question question) {
    return Optional.ofNullable(OTHERWISE.get(question.outcome().id()))
        .filter(other -> !other.equals(question.estimator().id()))
        .flatMap(Estimators::find)
        .map(
            other ->
                new Question(
                    question.id() + ":" + other.id(),
                    question.hypothesis(),
                    Question.Kind.SENSITIVITY,
                    new Bilingual(
                        question.title().zh() + "（" + other.title().zh() + "）",
                        question.title().en() + " (" + other.title().en() + ")"),
                    question.outcome(),
                    question.of(),
                    other,
                    Hypothesis.Family.EXPLORATORY));
  }

  private static String unitZh(Question question) {
    return question.outcome().arguments().get(0).equals("hours") ? " 小时" : " 天";
  }

  private static String unitEn(Question question) {
    return question.outcome().arguments().get(0).equals("hours") ? " h" : " d";
  }

  /** All of them would fill a page. */
  private static String near(String given, Collection<String> known) {
    return DidYouMean.nearest(given, known)
        .or(() -> known.stream().filter(name -> name.startsWith(given + "/")).findFirst())
        .map("; did you mean '%s'?"::formatted)
        .orElse("; 'shiguan list metrics' names them.");
  }

  private static UserException wrong(String file, Hypothesis hypothesis, String sentence) {
    return new UserException(
        "%s line %d: %s: %s".formatted(file, hypothesis.line(), hypothesis.id(), sentence));
  }

  private static Map<String, String> thresholds() {
    return Map.of("replies", "1 3 24", "purge_after_spike", "7 14 30");
  }

  private static Map<String, Bilingual> sameInstrument() {
    var metrics = new LinkedHashMap<String, Bilingual>();
    metrics.put("attention", new Bilingual("关注度（每百万帖子）", "Attention (per million posts)"));
    metrics.put("net_support", new Bilingual("净支持度", "Net support"));
    return metrics;
  }

  private static Map<String, Bilingual> ownPosts() {
    var metrics = new LinkedHashMap<String, Bilingual>();
    metrics.put("posting_rate", new Bilingual("发帖频率", "Posting rate"));
    metrics.put("active_day_share", new Bilingual("活跃天占比", "Active-day share"));
    metrics.put("night_share", new Bilingual("夜间占比", "Share at night"));
    metrics.put("engagement_per_follower", new Bilingual("每粉丝转发", "Reposts per follower"));
    metrics.put("officialese", new Bilingual("官话密度", "Officialese"));
    return metrics;
  }
}
