package org.shiguan.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.shiguan.stat.BenjaminiHochberg;
import org.shiguan.stat.Holm;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Hypothesis;

/**
 * Asks every question: gate first, then the estimate, then the p-values of each family together
 * (codebook E03, §8). A test that fails its gate leaves its family before anybody has looked.
 */
public final class Comparisons {
  private Comparisons() {}

  /**
   * What became of the questions, pairs of groups after the question they belong to.
   *
   * @param seed a question's resampling begins at a seed made of this and its id
   */
  public static List<Compared> of(StudyFacts facts, List<Question> questions, long seed) {
    var all = new ArrayList<Compared>();
    for (Question question : questions) {
      Sample sample = question.outcome().of(facts, question.of());
      all.add(asked(question, sample, seed));
      all.addAll(pairs(question, sample, seed));
    }
    adjust(all, c -> headline(c, Hypothesis.Family.PRIMARY), Comparisons::holm);
    adjust(all, c -> headline(c, Hypothesis.Family.SECONDARY), BenjaminiHochberg::adjust);
    return List.copyOf(all);
  }

  private static double[] holm(double... p) {
    return Holm.adjust(p);
  }

  private static boolean headline(Compared compared, Hypothesis.Family family) {
    return compared.question().family() == family
        && compared.question().kind() == Question.Kind.HEADLINE;
  }

  private static Compared asked(Question question, Sample sample, long seed) {
    return asked(question, question.estimator(), sample, seed);
  }

  private static <S extends Sample> Compared asked(
      Question question, Estimator<S> estimator, Sample sample, long seed) {
    S taken = estimator.takes().cast(sample);
    Gate gate = estimator.gate(taken);
    if (!gate.open()) {
      return new Compared(question, sample, gate, null, null);
    }
    Finding finding = estimator.estimate(taken, seed * 31 + question.id().hashCode());
    // Intervals only: an exploratory p-value would be read as a test.
    boolean exploratory = question.family() == Hypothesis.Family.EXPLORATORY;
    return new Compared(question, sample, gate, exploratory ? untested(finding) : finding, null);
  }

  private static Finding untested(Finding finding) {
    return new Finding(
        finding.estimate(),
        finding.interval(),
        finding.intervalKind(),
        null,
        null,
        finding.events(),
        finding.note(),
        finding.curves());
  }

  /** Every two of three or more groups, adjusted by Holm within the question. */
  private static List<Compared> pairs(Question question, Sample sample, long seed) {
    if (!(sample instanceof Sample.Groups groups) || groups.sides().size() < 3) {
      return List.of();
    }
    var pairs = new ArrayList<Compared>();
    Estimator<?> delta = Estimators.find("cliff_delta").orElseThrow();
    for (int i = 0; i < groups.sides().size(); i++) {
      for (int j = i + 1; j < groups.sides().size(); j++) {
        Sample.Side a = groups.sides().get(i);
        Sample.Side b = groups.sides().get(j);
        var pair =
            new Question(
                question.id() + ":" + a.code() + "-" + b.code(),
                question.hypothesis(),
                Question.Kind.PAIR,
                new Bilingual(
                    question.title().zh() + "：" + a.title().zh() + "对" + b.title().zh(),
                    question.title().en() + ": " + a.title().en() + " v " + b.title().en()),
                question.outcome(),
                question.of(),
                delta,
                question.family());
        pairs.add(asked(pair, new Sample.Groups(List.of(a, b)), seed));
      }
    }
    adjust(pairs, c -> true, Comparisons::holm);
    return pairs;
  }

  /** P-values to adjusted ones. */
  private interface Adjustment {
    double[] of(double... p);
  }

  private static void adjust(
      List<Compared> all, Predicate<Compared> member, Adjustment adjustment) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).p() != null && member.test(all.get(i))) {
        places.add(i);
      }
    }
    double[] adjusted = adjustment.of(places.stream().mapToDouble(i -> all.get(i).p()).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      int place = places.get(i);
      all.set(place, all.get(place).adjusted(adjusted[i]));
    }
  }
}
