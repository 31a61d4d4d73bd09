package org.shiguan.handbook;

import static java.util.stream.Collectors.joining;
import static org.shiguan.handbook.Markdown.code;
import static org.shiguan.handbook.Markdown.link;
import static org.shiguan.handbook.Markdown.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Questions;
import org.shiguan.compare.Sample;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Hypothesis;

/** What is compared, how, from how many on, and what is claimed. */
final class ComparisonsPage {
  private static final long MANY = 1000;

  private ComparisonsPage() {}

  static String of(
      List<Outcome> outcomes, List<Estimator<?>> estimators, List<Hypothesis> hypotheses) {
    var page =
        new Markdown(
            "Comparisons",
            "What stage `compare` puts to the accounts of a study: [hypotheses](#hypotheses), which name"
                + " an [outcome](#outcomes) and an [estimator](#estimators), and what is [compared in"
                + " every study](#every-study). The unit is the executive, never the post. How to write"
                + " hypotheses of one's own: [how to](../howto/test-a-hypothesis.md); why it is done so:"
                + " [decision 0017](../decisions/0017-the-comparison.md); how often it errs in studies"
                + " whose truth is known: [calibration](calibration.md).");
    hypotheses(page, hypotheses);
    everyStudy(page);
    gates(page);
    overview(page, outcomes, estimators);
    outcomes.forEach(outcome -> entry(page, outcome));
    estimators(page, estimators);
    estimators.forEach(estimator -> entry(page, estimator, outcomes));
    return page.toString();
  }

  private static void hypotheses(Markdown page, List<Hypothesis> hypotheses) {
    page.heading("Hypotheses")
        .paragraph(
            "The delivered ones; a study may have its own. PRIMARY p-values are adjusted together by"
                + " Holm's method, SECONDARY ones by Benjamini and Hochberg's; EXPLORATORY hypotheses"
                + " have intervals and no p-value. A test that fails its gate, or is undefined because"
                + " nothing varies, leaves its family.")
        .columns(
            "id", "claim", "what is tested", "family", "outcome", "estimator", "side", "rivals");
    for (Hypothesis hypothesis : hypotheses) {
      page.row(
          hypothesis.id(),
          both(hypothesis.claim()),
          hypothesis.tested()
              ? both(hypothesis.statement())
              : both(hypothesis.statement())
                  + "<br>**Not tested.** "
                  + both(hypothesis.notTested()),
          lower(hypothesis.family()),
          hypothesis.tested() ? asked(hypothesis.outcome(), hypothesis.of()) : "–",
          hypothesis.tested() ? link(hypothesis.estimator()) : "–",
          hypothesis.tested() ? lower(hypothesis.direction()) : "–",
          hypothesis.rivals().isEmpty() ? "" : String.join(", ", hypothesis.rivals()));
    }
  }

  private static String asked(String outcome, List<String> of) {
    return of.isEmpty()
        ? link(outcome)
        : link(outcome) + " of " + of.stream().map(Markdown::code).collect(joining(", "));
  }

  private static void everyStudy(Markdown page) {
    page.heading("Every study")
        .paragraph(
            "Asked whatever the hypotheses are. What others say, and crises, are SECONDARY; nothing"
                + " else can be measured for all three groups with one instrument (codebook §6). Three"
                + " groups are compared two by two as well, with Cliff's δ, adjusted by Holm within the"
                + " question.")
        .columns("what", "", "outcome", "groups");
    Questions.SAME_INSTRUMENT.forEach(
        (metric, title) ->
            page.row(both(title), code(metric), link("by_group"), "stayed, deleted, never joined"));
    page.row("crises per year<br>每年的危机次数", "", link("crises_by_group"), "the same");
    Questions.OWN_POSTS.forEach(
        (metric, title) ->
            page.row(both(title), code(metric), link("before_exit"), "deleted, at risk that day"));
    page.row(
        "posting rate, grouped wrongly<br>发帖频率，错误的分组",
        code("posting_rate"),
        link("by_fate"),
        "to show the bias; interval only");
    page.paragraph(
        "Thresholds are the analyst's choice: the same question is asked with others as well, as"
            + " intervals only. "
            + Questions.THRESHOLDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> link(e.getKey()) + ": " + e.getValue().replace(" ", ", "))
                .collect(joining("; "))
            + ". So are second estimators: "
            + Questions.OTHERWISE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> link(e.getKey()) + " by " + link(e.getValue()))
                .collect(joining("; "))
            + ".");
  }

  private static void gates(Markdown page) {
    page.heading("Gates")
        .paragraph(
            "Asked before anybody looks (codebook §8). What fails its gate has no number, no dot, no name"
                + " and no rank in any output: how many there are, and the reason.")
        .columns("gate", "published from", "flagged from", "flag says", "below");
    gate(page, "accounts in the smallest group", Gates::accounts);
    gate(page, "events, of a hazard", Gates::hazard);
    gate(page, "episodes, of a curve", n -> Gates.curve(n, MANY));
    gate(page, "accounts, of a curve", n -> Gates.curve(MANY, n));
  }

  private static void gate(Markdown page, String what, LongFunction<Gate> gate) {
    long published = first(n -> gate.apply(n).level() == Gate.Level.PUBLISH);
    long flagged = first(n -> gate.apply(n).open());
    page.row(
        what,
        Long.toString(published),
        Long.toString(flagged),
        both(gate.apply(published - 1).reason()),
        both(gate.apply(flagged - 1).reason()));
  }

  private static long first(LongPredicate holds) {
    return LongStream.rangeClosed(0, MANY).filter(holds).findFirst().orElseThrow();
  }

  private static void overview(
      Markdown page, List<Outcome> outcomes, List<Estimator<?>> estimators) {
    page.heading("Outcomes")
        .paragraph("What can be compared, and which estimators take it.")
        .columns("outcome", "what", "`of`", "estimators");
    for (Outcome outcome : outcomes) {
      page.row(
          link(outcome.id()),
          both(outcome.title()),
          arguments(outcome),
          outcome.declarable()
              ? estimators.stream()
                  .filter(e -> e.fits(outcome))
                  .map(e -> link(e.id()))
                  .collect(joining(", "))
              : "not for hypotheses");
    }
  }

  private static void entry(Markdown page, Outcome outcome) {
    page.heading(outcome.id())
        .paragraph("**" + text(outcome.title().en()) + "** · " + text(outcome.title().zh()))
        .columns("", "")
        .row("`of`", arguments(outcome))
        .row("unit", outcome.unit().en().isEmpty() ? unit(outcome) : both(outcome.unit()));
    caveat(page, "Caveat", "注意", outcome.caveat());
  }

  private static String unit(Outcome outcome) {
    return outcome.arguments().contains("metric") ? "of the metric" : "none";
  }

  private static String arguments(Outcome outcome) {
    return outcome.arguments().isEmpty() ? "nothing" : String.join(", ", outcome.arguments());
  }

  private static void estimators(Markdown page, List<Estimator<?>> estimators) {
    page.heading("Estimators")
        .paragraph("Effect, interval and test, with the conventions in which programs differ.")
        .columns("estimator", "", "effect", "without effect", "p", "side", "gate", "codebook");
    for (Estimator<?> estimator : estimators) {
      page.row(
          link(estimator.id()),
          both(estimator.title()),
          both(estimator.measure().title()),
          number(estimator.nullValue()),
          estimator.tests() ? "yes" : "none: exploratory hypotheses only",
          estimator.directions().stream().map(ComparisonsPage::lower).collect(joining(", ")),
          gateOf(estimator.takes()),
          estimator.codebook());
    }
  }

  private static void entry(Markdown page, Estimator<?> estimator, List<Outcome> outcomes) {
    page.heading(estimator.id())
        .paragraph("**" + text(estimator.title().en()) + "** · " + text(estimator.title().zh()))
        .columns("", "")
        .row(
            "takes",
            outcomes.stream()
                .filter(o -> o.declarable() && estimator.fits(o))
                .map(o -> link(o.id()))
                .collect(joining(", ")))
        .row("reference", text(estimator.reference()));
    caveat(page, "Definition", "定义", estimator.definition());
  }

  /** The gate belongs to the kind of sample. */
  private static String gateOf(Class<? extends Sample> sample) {
    if (sample == Sample.Spikes.class) {
      return "events";
    }
    return sample == Sample.Waits.class ? "episodes and accounts, of a curve" : "accounts";
  }

  private static void caveat(Markdown page, String en, String zh, Bilingual words) {
    page.paragraph("*" + en + ".* " + text(words.en()))
        .paragraph("*" + zh + "：* " + text(words.zh()));
  }

  private static String both(Bilingual words) {
    return text(words.en()) + "<br>" + text(words.zh());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
