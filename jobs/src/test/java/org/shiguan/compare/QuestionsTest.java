package org.shiguan.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.measure.Metrics;
import org.shiguan.study.Bilingual;
import org.shiguan.study.HypothesesFile;
import org.shiguan.study.Hypothesis;
import org.shiguan.study.UserException;
import org.shiguan.table.MetricName;

/** What a study asks, and the mistakes in it that only the registries can tell. */
final class QuestionsTest {
  private static final Map<String, MetricName> METRICS =
      Map.of(
          "night_share", new MetricName("夜间", "Night", true),
          "posting_rate", new MetricName("频率", "Rate", true),
          "code_share/PROD", new MetricName("产品", "Product", false));

  private static Hypothesis hypothesis(
      String family, String outcome, String of, String estimator, String direction) {
    var words = new Bilingual("样本", "Sample");
    return new Hypothesis(
        "H1",
        words,
        words,
        Hypothesis.Family.valueOf(family),
        outcome,
        of == null ? List.of() : List.of(of.split(" ", -1)),
        estimator,
        Hypothesis.Direction.valueOf(direction),
        List.of(),
        null,
        7);
  }

  private static List<Question> ask(Hypothesis hypothesis) {
    return Questions.of(List.of(hypothesis), METRICS, "hypotheses.yaml");
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PRIMARY | by_rnk  | night_share | mean_difference | ABOVE | there is no outcome 'by_rnk'; did you mean 'by_rank'?
          PRIMARY | by_rank | night_share | mean_diference  | ABOVE | there is no estimator 'mean_diference'; did you mean 'mean_difference'?
          PRIMARY | by_rank | nightshare  | mean_difference | ABOVE | there is no metric 'nightshare'; did you mean 'night_share'?
          PRIMARY | by_rank | code_share  | mean_difference | ABOVE | there is no metric 'code_share'; did you mean 'code_share/PROD'?
          PRIMARY | by_rank | code_share/PROD | mean_difference | ABOVE | 'code_share/PROD' has no values by month, which 'by_rank' needs to know who was in which group.
          PRIMARY | by_rank | happiness   | mean_difference | ABOVE | there is no metric 'happiness'; 'shiguan list metrics' names them.
          PRIMARY | replies | 3           | spearman        | BELOW | the estimator 'spearman' takes no replies; take answered_by or survival_at.
          PRIMARY | by_rank | night_share | cliff_delta     | ABOVE | the estimator 'cliff_delta' takes no by_rank; take mean_difference.
          PRIMARY | by_rank | night_share | kruskal_wallis  | EITHER | the estimator 'kruskal_wallis' takes no by_rank; take mean_difference.
          PRIMARY | by_group | night_share | cliff_delta    | ABOVE | the estimator 'cliff_delta' takes no by_group; take kruskal_wallis.
          PRIMARY | by_group | night_share | mean_difference | ABOVE | the estimator 'mean_difference' takes no by_group; take kruskal_wallis.
          PRIMARY | by_rank | ``          | mean_difference | ABOVE | the outcome 'by_rank' needs 1 in 'of'; write 'of: [metric]'.
          PRIMARY | by_company | night_share | cliff_delta  | ABOVE | the outcome 'by_company' needs 2 in 'of'; write 'of: [metric, company]'.
          PRIMARY | announcement_leads | 3 | signed_rank    | ABOVE | the outcome 'announcement_leads' needs no 'of'; remove it.
          PRIMARY | replies | three       | answered_by     | BELOW | 'three' is no whole number of hours.
          PRIMARY | replies | 0           | answered_by     | BELOW | '0' is no whole number of hours.
          PRIMARY | purge_after_spike | 1.5 | spike_hazard  | ABOVE | '1.5' is no whole number of days.
          PRIMARY | purge_after_spike | 14 | spike_hazard   | BELOW | the estimator 'spike_hazard' shows one thing only; write 'direction: above'.
          SECONDARY | by_group | night_share | kruskal_wallis | ABOVE | the estimator 'kruskal_wallis' shows one thing only; write 'direction: either'.
          SECONDARY | exits_by_purge | `` | pooled_share    | ABOVE | the estimator 'pooled_share' has no p-value; write 'family: exploratory'.
          EXPLORATORY | by_fate | night_share | cliff_delta | ABOVE | the outcome 'by_fate' is shown for its bias and proves nothing; take another.
          """)
  void mistakes(
      String family,
      String outcome,
      String of,
      String estimator,
      String direction,
      String expected) {
    var mistake =
        assertThrows(
            UserException.class,
            () ->
                ask(
                    hypothesis(
                        family,
                        outcome,
                        of == null || of.isEmpty() ? null : of,
                        estimator,
                        direction)));
    assertEquals("hypotheses.yaml line 7: H1: " + expected, mistake.getMessage());
  }

  @Test
  void theDeliveredHypothesesAreQuestions() {
    List<Hypothesis> delivered = HypothesesFile.delivered();
    List<Question> questions = Questions.of(delivered, Metrics.names(), HypothesesFile.DELIVERED);
    for (Hypothesis hypothesis : delivered) {
      assertEquals(
          hypothesis.tested(),
          questions.stream().anyMatch(q -> q.id().equals(hypothesis.id())),
          hypothesis.id());
    }
  }

  /** The one statistic that E03 declares for each member of the family. */
  @Test
  void primaryStatisticsAreThoseOfTheCodebook() {
    Map<String, String> asked = new TreeMap<>();
    Questions.of(HypothesesFile.delivered(), Metrics.names(), HypothesesFile.DELIVERED).stream()
        .filter(q -> q.family() == Hypothesis.Family.PRIMARY)
        .filter(q -> q.kind() == Question.Kind.HEADLINE)
        .forEach(q -> asked.put(q.id(), q.outcome().id() + q.of() + " " + q.estimator().id()));
    assertEquals(
        new TreeMap<>(
            Map.of(
                "C01", "announcement_leads[] signed_rank",
                "C05", "crisis_recovery[] spearman",
                "C07", "replies[3] answered_by",
                "C14", "purge_after_spike[14] spike_hazard",
                "C15", "by_rank[controversy] mean_difference",
                "C16", "by_size[engagement_per_follower] cliff_delta",
                "C18", "post_effects[effect_on_support/QUARREL] sign_flip",
                "C21", "personal_over_promotion[] signed_rank")),
        asked);
  }

  /** 7 and 30 days beside the 14 of D06, each an interval and no test. */
  @Test
  void otherThresholdsAreAskedAsWell() {
    List<Question> questions =
        ask(hypothesis("PRIMARY", "purge_after_spike", "14", "spike_hazard", "ABOVE"));
    List<Question> others =
        questions.stream().filter(q -> q.kind() == Question.Kind.SENSITIVITY).toList();
    assertEquals(List.of("H1:7", "H1:30"), others.stream().map(Question::id).toList());
    assertTrue(others.stream().allMatch(q -> q.family() == Hypothesis.Family.EXPLORATORY));
    assertEquals(
        new Bilingual("争议高峰之后的清空与注销（7 天）", "Purges and closures after controversy spikes (7 d)"),
        others.get(0).title());
  }

  @Test
  void whatEveryStudyAsksIsNotAskedTwice() {
    Hypothesis attention =
        hypothesis("SECONDARY", "by_group", "attention", "kruskal_wallis", "EITHER");
    List<Question> questions =
        Questions.of(
            List.of(attention),
            Map.of("attention", new MetricName("关注", "Attention", true)),
            "hypotheses.yaml");
    List<String> ids = questions.stream().map(Question::id).toList();
    assertTrue(ids.containsAll(List.of("H1", "net_support", "crises", "posting_rate")), ids + "");
    assertFalse(ids.contains("attention"), ids + "");
    assertEquals(ids.size(), ids.stream().distinct().count());
  }

  /** Codebook §6: with no account there are no own posts to compare. */
  @Test
  void nothingOfOwnPostsIsAskedOfThoseWhoNeverJoined() {
    for (Question question : Questions.of(List.of(), METRICS, "hypotheses.yaml")) {
      if (question.outcome().id().equals("by_group")) {
        assertTrue(List.of("attention", "net_support").containsAll(question.of()), question.id());
      }
    }
  }

  @Test
  void everyOutcomeHasAnEstimator_andEveryEstimatorAnOutcome() {
    for (Outcome outcome : Outcomes.ALL) {
      assertTrue(Estimators.ALL.stream().anyMatch(e -> e.fits(outcome)), outcome.id());
    }
    for (Estimator<?> estimator : Estimators.ALL) {
      assertTrue(Outcomes.ALL.stream().anyMatch(estimator::fits), estimator.id());
    }
  }
}
