package org.shiguan.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.shiguan.stat.Quantiles;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Hypothesis;

/** What became of hypotheses and questions, as rows of the stage's tables. */
final class ComparedRows {
  private final List<Hypothesis> hypotheses;
  private final List<Compared> compared;

  ComparedRows(List<Hypothesis> hypotheses, List<Compared> compared) {
    this.hypotheses = hypotheses;
    this.compared = compared;
  }

  List<Row> hypotheses() {
    return hypotheses.stream()
        .sorted(Comparator.comparing(Hypothesis::id))
        .map(this::hypothesis)
        .toList();
  }

  private Row hypothesis(Hypothesis hypothesis) {
    String status = "NOT_TESTED";
    Verdict verdict = null;
    Bilingual why = hypothesis.notTested();
    Bilingual sentence = why;
    if (hypothesis.tested()) {
      Compared headline =
          compared.stream()
              .filter(c -> c.question().id().equals(hypothesis.id()))
              .findFirst()
              .orElseThrow();
      if (headline.estimated() && testedWhere(hypothesis, headline)) {
        status = "TESTED";
        verdict = Verdict.of(headline, hypothesis.direction());
        sentence = Sentences.of(headline, verdict, hypothesis.direction(), tests(hypothesis));
      } else {
        status = "GATED";
        why = reason(headline);
        why = why == null ? new Bilingual("无法检验。", "No test can be made.") : why;
        sentence = Sentences.untested(why, true, hypothesis.family());
      }
    } else {
      sentence = Sentences.untested(why, false, hypothesis.family());
    }
    return RowFactory.create(
        hypothesis.id(),
        hypothesis.claim().zh(),
        hypothesis.claim().en(),
        hypothesis.statement().zh(),
        hypothesis.statement().en(),
        hypothesis.family().name(),
        String.join(" ", hypothesis.rivals()),
        status,
        verdict == null ? null : verdict.name(),
        sentence.zh(),
        sentence.en(),
        status.equals("TESTED") ? null : why.zh(),
        status.equals("TESTED") ? null : why.en());
  }

  /** Tests whose p-values are adjusted together with that of a hypothesis; 1 without any. */
  private int tests(Hypothesis hypothesis) {
    return hypothesis.family() == Hypothesis.Family.EXPLORATORY
        ? 1
        : (int)
            compared.stream()
                .filter(c -> c.question().kind() == Question.Kind.HEADLINE)
                .filter(c -> c.question().family() == hypothesis.family() && c.p() != null)
                .count();
  }

  /** A family needs p-values; without one there is nothing to adjust and nothing to say. */
  private static boolean testedWhere(Hypothesis hypothesis, Compared headline) {
    return hypothesis.family() == Hypothesis.Family.EXPLORATORY || headline.p() != null;
  }

  List<Row> comparisons() {
    return compared.stream()
        .sorted(Comparator.comparing(c -> c.question().id()))
        .map(ComparedRows::comparison)
        .toList();
  }

  private static Row comparison(Compared one) {
    Question question = one.question();
    Finding finding = one.finding();
    boolean shown = finding != null;
    Bilingual reason = reason(one);
    Bilingual caveat = question.outcome().caveat();
    Bilingual interval = shown ? finding.intervalKind() : null;
    var cells = new ArrayList<Object>();
    cells.addAll(
        Arrays.asList(
            question.id(),
            question.hypothesis() == null ? null : question.hypothesis().id(),
            question.kind().name(),
            question.title().zh(),
            question.title().en(),
            measure(question),
            question.outcome().unit().zh(),
            question.outcome().unit().en()));
    List<Sample.Side> sides = one.sample().sides();
    boolean placed = shown && !question.outcome().censored();
    cells.addAll(side(sides, 0, placed));
    cells.addAll(
        one.sample() instanceof Sample.Pairs pairs
            ? side(List.of(pairs.x()), 0, placed)
            : sides.size() == 2 ? side(sides, 1, placed) : Arrays.asList(new Object[6]));
    cells.addAll(
        Arrays.asList(
            shown ? finding.events() : null,
            question.estimator().nullValue(),
            shown ? finding.estimate() : null,
            shown && finding.interval() != null ? finding.interval().low() : null,
            shown && finding.interval() != null ? finding.interval().high() : null,
            interval == null ? null : interval.zh(),
            interval == null ? null : interval.en(),
            question.estimator().id(),
            one.p(),
            one.adjusted(),
            shown ? finding.smallest() : null,
            question.family().name(),
            one.gate().level().name(),
            reason == null ? null : reason.zh(),
            reason == null ? null : reason.en(),
            caveat.zh(),
            caveat.en()));
    return RowFactory.create(cells.toArray());
  }

  /** Differences in hours have an axis of their own. */
  private static String measure(Question question) {
    Measure measure = question.estimator().measure();
    if (measure != Measure.PSEUDO_MEDIAN) {
      return measure.name();
    }
    return question.outcome().unit().en().equals("hours") ? "HOURS" : Measure.DIFFERENCE.name();
  }

  private static Bilingual reason(Compared one) {
    if (one.gate().reason() != null) {
      return one.gate().reason();
    }
    return one.finding() == null ? null : one.finding().note();
  }

  private static List<Object> side(List<Sample.Side> sides, int which, boolean shown) {
    Sample.Side side = sides.get(which);
    double[] values = Arrays.stream(side.values()).sorted().toArray();
    boolean some = shown && values.length > 0;
    return Arrays.asList(
        side.code(),
        side.title().zh(),
        side.title().en(),
        (long) values.length,
        some ? (Double) Quantiles.type7(values, 0.5) : null,
        some && sides.size() > 1 ? (Double) meanRank(sides, which) : null);
  }

  private static double meanRank(List<Sample.Side> sides, int which) {
    double[] all = sides.stream().flatMapToDouble(s -> Arrays.stream(s.values())).toArray();
    double[] ranks = new NaturalRanking().apply(all);
    int before = sides.subList(0, which).stream().mapToInt(s -> s.points().size()).sum();
    int until = before + sides.get(which).points().size();
    return IntStream.range(before, until).mapToDouble(i -> ranks[i]).average().orElseThrow();
  }

  /** None of a comparison that is withheld, nor of times that may only be the end of watching. */
  List<Row> points() {
    var rows = new ArrayList<Row>();
    for (Compared one : sorted()) {
      if (!one.gate().open() || one.question().outcome().censored()) {
        continue;
      }
      // Those of pairs and other thresholds are the points of their question.
      if (one.question().kind() == Question.Kind.PAIR
          || one.question().kind() == Question.Kind.SENSITIVITY) {
        continue;
      }
      for (Sample.Side side : drawn(one.sample())) {
        side.points().stream()
            .sorted(Comparator.comparing(Sample.Point::executive))
            .forEach(
                p ->
                    rows.add(
                        RowFactory.create(
                            one.question().id(), side.code(), p.executive(), p.value(), p.n())));
      }
    }
    return rows;
  }

  /** Both values of a pair; else the sides. */
  private static List<Sample.Side> drawn(Sample sample) {
    return sample instanceof Sample.Pairs pairs ? List.of(pairs.y(), pairs.x()) : sample.sides();
  }

  List<Row> curves() {
    var rows = new ArrayList<Row>();
    for (Compared one : sorted()) {
      if (one.finding() == null || one.question().kind() == Question.Kind.SENSITIVITY) {
        continue;
      }
      for (Finding.Curve curve : one.finding().curves()) {
        for (Finding.Step step : curve.steps()) {
          rows.add(
              RowFactory.create(
                  one.question().id(),
                  curve.side(),
                  curve.title().zh(),
                  curve.title().en(),
                  step.days(),
                  step.value(),
                  step.interval() == null ? null : step.interval().low(),
                  step.interval() == null ? null : step.interval().high(),
                  step.events(),
                  step.atRisk()));
        }
      }
    }
    return rows;
  }

  private List<Compared> sorted() {
    return compared.stream().sorted(Comparator.comparing(c -> c.question().id())).toList();
  }
}
