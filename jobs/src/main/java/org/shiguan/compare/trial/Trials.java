package org.shiguan.compare.trial;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shiguan.compare.Compared;
import org.shiguan.compare.Comparisons;
import org.shiguan.compare.Question;
import org.shiguan.compare.Questions;
import org.shiguan.compare.StudyFacts;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Wilson;
import org.shiguan.study.HypothesesFile;
import org.shiguan.study.Hypothesis;
import org.shiguan.table.MetricName;

/** How often the comparisons are right in many made-up studies of one plan. */
public final class Trials {
  private static final double LEVEL = 0.05;

  private static final long APART = 1_000_003;

  private Trials() {}

  /**
   * What became of one hypothesis.
   *
   * @param hypothesis its id
   * @param truth the value that was planted
   * @param studies studies in which its gate was open
   * @param rejected of them, those with a p-value of 0.05 or less, not adjusted
   * @param intervals studies with an interval
   * @param covered of them, those whose interval holds the truth
   * @param signed of those with an estimate, those on the side of the truth
   */
  public record Rate(
      String hypothesis,
      double truth,
      long studies,
      long rejected,
      long intervals,
      long covered,
      long signed) {
    /** Share of studies that reject. */
    public double rejection() {
      return (double) rejected / studies;
    }

    /** Its 95 % interval. */
    public Interval rejectionInterval() {
      return Wilson.interval(rejected, studies);
    }

    /** Share of intervals that hold the truth. */
    public double coverage() {
      return (double) covered / intervals;
    }

    /** Its 95 % interval. */
    public Interval coverageInterval() {
      return Wilson.interval(covered, intervals);
    }
  }

  /** One study's answer to one hypothesis. */
  private record Answer(String hypothesis, Double p, Double estimate, Interval interval) {}

  /**
   * The rates of the hypotheses that a plan knows.
   *
   * @param hypotheses ids, in the order wanted
   * @param studies how many; the seeds lie further apart than the replicates of one study
   */
  public static List<Rate> of(Plan plan, List<String> hypotheses, int studies, long seed) {
    List<Question> questions = questions(hypotheses);
    List<List<Answer>> answers =
        IntStream.range(0, studies)
            .parallel()
            .mapToObj(i -> answers(plan, questions, seed + i * APART))
            .toList();
    Map<String, Rate> rates = new LinkedHashMap<>();
    for (String hypothesis : hypotheses) {
      List<Answer> all =
          answers.stream()
              .flatMap(List::stream)
              .filter(a -> a.hypothesis().equals(hypothesis))
              .toList();
      double truth = plan.truth(hypothesis);
      double none = none(hypothesis, questions);
      rates.put(
          hypothesis,
          new Rate(
              hypothesis,
              truth,
              all.size(),
              all.stream().filter(a -> a.p() != null && a.p() <= LEVEL).count(),
              all.stream().filter(a -> a.interval() != null).count(),
              all.stream()
                  .filter(a -> a.interval() != null)
                  .filter(a -> a.interval().low() <= truth && truth <= a.interval().high())
                  .count(),
              all.stream()
                  .filter(a -> a.estimate() != null)
                  .filter(a -> Math.signum(a.estimate() - none) == Math.signum(truth - none))
                  .count()));
    }
    return List.copyOf(rates.values());
  }

  private static double none(String hypothesis, List<Question> questions) {
    return questions.stream()
        .filter(q -> q.id().equals(hypothesis))
        .findFirst()
        .orElseThrow()
        .estimator()
        .nullValue();
  }

  /** The headlines of some delivered hypotheses, every metric known. */
  static List<Question> questions(List<String> hypotheses) {
    List<Hypothesis> declared =
        HypothesesFile.delivered().stream().filter(h -> hypotheses.contains(h.id())).toList();
    var known = new HashMap<String, MetricName>();
    declared.forEach(h -> h.of().forEach(m -> known.put(m, new MetricName(m, m, true))));
    return Questions.of(declared, known, HypothesesFile.DELIVERED).stream()
        .filter(q -> hypotheses.contains(q.id()))
        .toList();
  }

  private static List<Answer> answers(Plan plan, List<Question> questions, long seed) {
    StudyFacts facts = PlantedStudy.of(plan, seed);
    return Comparisons.of(facts, questions, seed).stream()
        .filter(c -> c.gate().open())
        .map(Trials::answer)
        .toList();
  }

  private static Answer answer(Compared compared) {
    return new Answer(
        compared.question().id(),
        compared.p(),
        compared.finding().estimate(),
        compared.finding().interval());
  }
}
