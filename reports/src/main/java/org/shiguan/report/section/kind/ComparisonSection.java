package org.shiguan.report.section.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.chart.kind.GroupCurves;
import org.shiguan.report.chart.kind.GroupDots;
import org.shiguan.report.chart.kind.PairScatter;
import org.shiguan.report.chart.kind.PrimaryForest;
import org.shiguan.report.chart.kind.StateOccupation;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.Hypothesis;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Refusal;
import org.shiguan.report.mart.Text;
import org.shiguan.report.print.Effects;
import org.shiguan.report.print.Numbers;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Plate;
import org.shiguan.report.section.Section;

/** What became of the hypotheses, and how the groups differ, with all that limits the answer. */
public final class ComparisonSection implements Section {

  /**
   * A number as printed and as held.
   *
   * @param text as printed, a dash without one
   * @param data as the mart holds it, empty without one
   */
  public record Value(String text, String data) {}

  /**
   * A hypothesis and how it came out.
   *
   * @param id its id
   * @param claim the claim of the articles
   * @param statement what is tested
   * @param family how its p-value is adjusted
   * @param verdict how it came out, in a word or two
   * @param tested whether it was tested
   * @param sentence the result, to be printed
   * @param why why it was not tested; empty when it was, or when the sentence says it
   */
  public record Claim(
      String id,
      String claim,
      String statement,
      String family,
      String verdict,
      boolean tested,
      String sentence,
      String why) {}

  /**
   * Two hypotheses that contradict each other.
   *
   * @param left the one
   * @param right the other
   */
  public record Rivals(Claim left, Claim right) {}

  /**
   * A comparison in the table of results.
   *
   * @param id its id
   * @param title what is compared
   * @param kind what it is for; empty for a headline
   * @param sides the sides with their executives
   * @param events events it stands on
   * @param measure kind of effect
   * @param estimate the effect
   * @param interval its interval, empty without one
   * @param method how the interval was made
   * @param p p-value
   * @param adjusted p-value adjusted within the family
   * @param smallest smallest possible p-value
   * @param family the family
   * @param gate what may be printed of it
   * @param remarks reason and caveat
   */
  public record Result(
      String id,
      String title,
      String kind,
      List<String> sides,
      String events,
      String measure,
      Value estimate,
      String interval,
      String method,
      Value p,
      Value adjusted,
      Value smallest,
      String family,
      String gate,
      List<String> remarks) {}

  /**
   * The wrong way of grouping beside the right one.
   *
   * @param wrong grouped by what became of the accounts
   * @param right grouped by the state on the day; none when the mart has no such comparison
   */
  public record Contrast(Result wrong, List<Result> right) {}

  /**
   * Two sides by their mean ranks.
   *
   * @param title what is compared
   * @param a first side
   * @param b second side
   * @param rankA its mean rank
   * @param rankB its mean rank
   * @param difference of the two
   * @param delta Cliff's δ; a dash where the effect is another
   * @param n executives of both sides
   */
  public record Ranks(
      String title,
      String a,
      String b,
      Value rankA,
      Value rankB,
      Value difference,
      Value delta,
      String n) {}

  /**
   * Metrics that are not compared with those who never joined, for one reason.
   *
   * @param why the reason
   * @param metrics their titles
   */
  public record Refused(String why, List<String> metrics) {}

  /**
   * An estimator of the catalogue.
   *
   * @param codebook entry of the codebook, empty without one
   * @param title its name
   * @param id its id
   * @param definition conventions
   * @param reference literature, empty without
   */
  public record Method(
      String codebook, String title, String id, String definition, String reference) {}

  @Override
  public String id() {
    return "comparison";
  }

  @Override
  public Text title() {
    return new Text("比较：留下、删除、从未加入", "The comparison: stayed, deleted, never joined");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX);
  }

  @Override
  public boolean standsIn(Mart mart) {
    return !mart.hypotheses().isEmpty()
        || !mart.comparisons().isEmpty()
        || !mart.stateMonths().isEmpty()
        || !mart.refusals().isEmpty();
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    Mart mart = page.mart();
    List<Comparison> right = ordered(mart, c -> c.kind() != Comparison.Kind.FINAL_LABEL);
    var model = new LinkedHashMap<String, Object>();
    counts(page, model);
    model.put("claims", mart.hypotheses().stream().map(h -> claim(page, h)).toList());
    model.put("rivals", rivals(page));
    model.put("forest", page.plate(PrimaryForest.class, Subject.STUDY).stream().toList());
    model.put(
        "results",
        right.stream()
            .collect(
                Collectors.groupingBy(
                    Comparison::stem,
                    LinkedHashMap::new,
                    Collectors.mapping(c -> result(page, c), Collectors.toList())))
            .values()
            .stream()
            .toList());
    model.put(
        "contrasts",
        ordered(mart, c -> c.kind() == Comparison.Kind.FINAL_LABEL).stream()
            .map(c -> contrast(page, c))
            .toList());
    model.put("dots", plates(page, GroupDots.class, right));
    model.put("scatters", plates(page, PairScatter.class, right));
    model.put("curves", plates(page, GroupCurves.class, right));
    model.put("occupation", page.plate(StateOccupation.class, Subject.STUDY).stream().toList());
    model.put("ranks", right.stream().flatMap(c -> ranks(page, c).stream()).toList());
    model.put("refused", refused(page));
    Set<String> used =
        mart.comparisons().stream()
            .map(Comparison::estimator)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Catalogue.Estimator> estimators = mart.catalogue().estimators();
    model.put(
        "methods",
        estimators.stream().filter(e -> used.contains(e.id())).map(e -> method(page, e)).toList());
    model.put(
        "otherMethods",
        estimators.stream().filter(e -> !used.contains(e.id())).map(e -> method(page, e)).toList());
    return model;
  }

  private static void counts(PageContext page, Map<String, Object> model) {
    List<Hypothesis> all = page.mart().hypotheses();
    model.put("hypotheses", count(page, all, h -> true));
    model.put("tested", count(page, all, h -> h.status() == Hypothesis.Status.TESTED));
    model.put("supported", count(page, all, h -> h.verdict() == Hypothesis.Verdict.FOR));
    model.put("opposed", count(page, all, h -> h.verdict() == Hypothesis.Verdict.AGAINST));
    model.put("open", count(page, all, h -> h.verdict() == Hypothesis.Verdict.OPEN));
    model.put("withheld", count(page, all, h -> h.status() == Hypothesis.Status.GATED));
    model.put("untested", count(page, all, h -> h.status() == Hypothesis.Status.NOT_TESTED));
    Predicate<Hypothesis> primary = h -> h.family() == Hypothesis.Family.PRIMARY;
    model.put("primary", count(page, all, primary));
    model.put(
        "primaryTested",
        count(page, all, primary.and(h -> h.status() == Hypothesis.Status.TESTED)));
  }

  private static String count(
      PageContext page, List<Hypothesis> hypotheses, Predicate<Hypothesis> which) {
    return page.numbers().count(hypotheses.stream().filter(which).count());
  }

  /** Hypotheses first, in their order; a headline before its pairs and other thresholds. */
  private static List<Comparison> ordered(Mart mart, Predicate<Comparison> which) {
    Set<String> hypotheses =
        mart.hypotheses().stream().map(Hypothesis::id).collect(Collectors.toSet());
    return mart.comparisons().stream()
        .filter(which)
        .sorted(
            Comparator.comparing((Comparison c) -> !hypotheses.contains(c.stem()))
                .thenComparing(Comparison::stem)
                .thenComparing(Comparison::kind)
                .thenComparing(Comparison::id))
        .toList();
  }

  private static Claim claim(PageContext page, Hypothesis hypothesis) {
    boolean tested = hypothesis.status() == Hypothesis.Status.TESTED;
    String sentence = hypothesis.sentence().in(page.language());
    boolean said = tested || sentence.contains(hypothesis.why().in(page.language()).strip());
    return new Claim(
        hypothesis.id(),
        hypothesis.claim().in(page.language()),
        hypothesis.statement().in(page.language()),
        hypothesis.family().title().in(page.language()),
        new Effects(page.language()).verdict(hypothesis),
        tested,
        sentence,
        said ? "" : hypothesis.why().in(page.language()));
  }

  /** Each pair once, whichever of the two names the other. */
  private static List<Rivals> rivals(PageContext page) {
    List<Hypothesis> all = page.mart().hypotheses();
    var pairs = new LinkedHashSet<List<Hypothesis>>();
    for (Hypothesis one : all) {
      for (Hypothesis other : all) {
        boolean before = one.id().compareTo(other.id()) < 0;
        if (before && (one.rivals().contains(other.id()) || other.rivals().contains(one.id()))) {
          pairs.add(List.of(one, other));
        }
      }
    }
    return pairs.stream()
        .map(pair -> new Rivals(claim(page, pair.get(0)), claim(page, pair.get(1))))
        .toList();
  }

  private static Result result(PageContext page, Comparison comparison) {
    var effects = new Effects(page.language());
    boolean shown = !comparison.suppressed();
    return new Result(
        comparison.id(),
        comparison.title().in(page.language()),
        kind(page, comparison.kind()),
        page.mart().sides(comparison).stream()
            .map(
                s ->
                    s.title().in(page.language())
                        + page.say(": ", "：")
                        + page.numbers().count(s.accounts()))
            .toList(),
        comparison.events() == null ? Numbers.UNDEFINED : page.numbers().count(comparison.events()),
        comparison.measure().title().in(page.language()),
        new Value(effects.estimate(comparison), data(shown, comparison.estimate())),
        effects.interval(comparison),
        shown && comparison.low() != null && comparison.interval() != null
            ? comparison.interval().in(page.language())
            : "",
        p(effects, comparison, comparison.p()),
        p(effects, comparison, comparison.adjusted()),
        p(effects, comparison, comparison.smallest()),
        comparison.family() == null ? "" : comparison.family().title().in(page.language()),
        effects.gate(comparison),
        Stream.of(Optional.ofNullable(comparison.reason()), caveat(comparison))
            .flatMap(Optional::stream)
            .map(t -> t.in(page.language()))
            .filter(t -> !t.isBlank())
            .toList());
  }

  /** Pairs and other thresholds stand below their headline, which has it. */
  private static Optional<Text> caveat(Comparison comparison) {
    return comparison.kind() == Comparison.Kind.HEADLINE
        ? Optional.of(comparison.caveat())
        : Optional.empty();
  }

  private static String kind(PageContext page, Comparison.Kind kind) {
    return switch (kind) {
      case HEADLINE -> "";
      case PAIR -> page.say("two of the groups", "两两比较");
      case SENSITIVITY -> page.say("another threshold or estimator", "换一个阈值或估计方法");
      case FINAL_LABEL -> page.say("by final label", "按最终结局");
    };
  }

  private static Value p(Effects effects, Comparison comparison, Double p) {
    return new Value(effects.p(comparison, p), data(!comparison.suppressed(), p));
  }

  private static String data(boolean shown, Double value) {
    return shown && value != null ? value.toString() : "";
  }

  private static Contrast contrast(PageContext page, Comparison wrong) {
    Optional<Comparison> right =
        page.mart().comparisons().stream()
            .filter(c -> c.id().equals(wrong.stem()) && c.kind() != Comparison.Kind.FINAL_LABEL)
            .findFirst();
    return new Contrast(result(page, wrong), right.map(c -> result(page, c)).stream().toList());
  }

  private static List<Plate> plates(
      PageContext page, Class<? extends Chart> chart, List<Comparison> comparisons) {
    return comparisons.stream()
        .flatMap(c -> page.plate(chart, Subject.comparison(c.id())).stream())
        .toList();
  }

  private static Optional<Ranks> ranks(PageContext page, Comparison comparison) {
    Comparison.Side a = comparison.a();
    Comparison.Side b = comparison.b();
    if (comparison.suppressed() || b == null || a.meanRank() == null || b.meanRank() == null) {
      return Optional.empty();
    }
    boolean delta = comparison.measure() == Comparison.Measure.CLIFF_DELTA;
    var effects = new Effects(page.language());
    return Optional.of(
        new Ranks(
            comparison.title().in(page.language()),
            a.title().in(page.language()),
            b.title().in(page.language()),
            rank(page, a.meanRank()),
            rank(page, b.meanRank()),
            rank(page, a.meanRank() - b.meanRank()),
            delta
                ? new Value(effects.estimate(comparison), data(true, comparison.estimate()))
                : new Value(Numbers.UNDEFINED, ""),
            page.numbers().count(a.accounts()) + " + " + page.numbers().count(b.accounts())));
  }

  private static Value rank(PageContext page, double rank) {
    return new Value(page.numbers().tick(rank, 0.01), Double.toString(rank));
  }

  private static List<Refused> refused(PageContext page) {
    Map<String, List<String>> byReason =
        page.mart().refusals().stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.why().in(page.language()),
                    LinkedHashMap::new,
                    Collectors.mapping(r -> metric(page, r), Collectors.toList())));
    var refused = new ArrayList<Refused>();
    byReason.forEach((why, metrics) -> refused.add(new Refused(why, metrics)));
    return refused;
  }

  /** The title of the metric; its id when the catalogue does not know it. */
  private static String metric(PageContext page, Refusal refusal) {
    return page.mart().catalogue().metrics().stream()
        .filter(m -> m.id().equals(refusal.metric()))
        .map(m -> m.title().in(page.language()))
        .findFirst()
        .orElse(refusal.metric());
  }

  private static Method method(PageContext page, Catalogue.Estimator estimator) {
    return new Method(
        Objects.requireNonNullElse(estimator.codebook(), ""),
        estimator.title().in(page.language()),
        estimator.id(),
        estimator.definition().in(page.language()),
        Objects.requireNonNullElse(estimator.reference(), ""));
  }
}
