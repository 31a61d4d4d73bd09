package org.shiguan.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.report.SampleComparisons;
import org.shiguan.report.SampleMart;
import org.shiguan.report.chart.kind.GroupCurves;
import org.shiguan.report.chart.kind.GroupDots;
import org.shiguan.report.chart.kind.PairScatter;
import org.shiguan.report.chart.kind.PrimaryForest;
import org.shiguan.report.chart.kind.StateOccupation;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.ComparisonPoint;
import org.shiguan.report.mart.GroupCurve;
import org.shiguan.report.mart.Hypothesis;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

class ComparisonChartsTest {
  private static final Face FACE = Face.builtIn();
  @TempDir Path temp;

  private static HouseTheme theme(Language language) {
    return new HouseTheme(FACE, language, w -> {});
  }

  private static List<TextRecorder.Label> labels(Chart chart, Mart mart, Subject subject) {
    Drawing drawing = chart.draw(mart, subject, theme(Language.EN));
    ChartsTest.checkLabels(drawing);
    return TextRecorder.labels(drawing);
  }

  private static List<String> texts(Chart chart, Mart mart, Subject subject) {
    return labels(chart, mart, subject).stream().map(TextRecorder.Label::text).toList();
  }

  private Mart mart(int people, Consumer<SampleComparisons> comparisons) {
    return Mart.open(SampleMart.compared(temp, people, comparisons));
  }

  @Test
  void unlikeEffectsHaveAxesOfTheirOwn() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    List<String> texts = texts(new PrimaryForest(), mart, Subject.STUDY);
    // δ of C16; share of C07; ratio of C14, whose interval ends beyond 64; hours of C01.
    assertEquals(
        List.of("−1.0", "−0.5", "0.0", "0.5", "1.0"),
        between(texts, "less or more, 0 is no effect", "C16"));
    assertEquals(
        List.of("0%", "20%", "40%", "60%", "80%", "100%"), between(texts, "share (%)", "C07"));
    assertEquals(
        List.of("1", "4", "1/4", "16", "1/16", "64", "1/64"),
        between(texts, "ratio, log scale, 1 is no effect", "C14"));
    assertEquals(List.of("0", "2", "4", "6"), between(texts, "hours (Hodges–Lehmann)", "C01"));
    assertEquals(4, texts.stream().filter("adjusted p"::equals).count());
  }

  /** The ticks that stand between the title of a panel and its first hypothesis. */
  private static List<String> between(List<String> texts, String title, String hypothesis) {
    List<String> panel = texts.subList(texts.indexOf(title) + 1, texts.indexOf(hypothesis));
    return panel.stream()
        .filter(t -> !List.of("effect", "adjusted p", "n", "obs.").contains(t))
        .toList();
  }

  @Test
  void aRowOfTheForestHasEffectIntervalPAndN() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    Drawing forest = new PrimaryForest().draw(mart, Subject.STUDY, theme(Language.EN));
    assertEquals("The primary hypotheses (n = 6, 4 with a result)", forest.title());
    List<String> texts = texts(new PrimaryForest(), mart, Subject.STUDY);
    List<String> row = texts.subList(texts.indexOf("C16"), texts.indexOf("share (%)"));
    assertTrue(
        row.containsAll(List.of("Cliff's δ", "−0.520", "−0.900 to 0.100", "0.091", "2 + 1")),
        row.toString());
    assertTrue(texts.contains("flagged: few accounts or events"));
  }

  @Test
  void whatWasGatedOrNotTestedStandsInTheForestWithItsReasonAndNoNumber() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    List<String> texts = texts(new PrimaryForest(), mart, Subject.STUDY);
    List<String> below = texts.subList(texts.indexOf("Without a result, and why"), texts.size());
    assertEquals(
        List.of(
            "Without a result, and why",
            "C15",
            "made-up statement C15",
            "— fewer than five executives on a side",
            "C21",
            "made-up statement C21",
            "— fewer than five executives a side C21"),
        below);
  }

  @Test
  void aForestOfNothingButGatesIsDrawn() {
    Mart mart =
        mart(
            3,
            c -> {
              c.add(
                  SampleComparisons.untested(
                      "C01", Hypothesis.Family.PRIMARY, List.of(), Hypothesis.Status.GATED));
              c.add(
                  SampleComparisons.tested(
                      "C05", Hypothesis.Family.PRIMARY, List.of(), Hypothesis.Verdict.OPEN));
            });
    List<String> texts = texts(new PrimaryForest(), mart, Subject.STUDY);
    assertTrue(texts.contains("— no estimate") && !texts.contains("adjusted p"), texts.toString());
  }

  /** The mart of an older run, or of other hands, may hold its points all the same. */
  @Test
  void aWithheldComparisonHasNoPictureAndNoPoints() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    assertTrue(mart.comparison("C15").suppressed());
    assertEquals(List.of(), mart.comparisonPoints("C15"));
    for (Chart chart : List.of(new GroupDots(), new PairScatter(), new GroupCurves())) {
      assertFalse(chart.subjects(mart).contains(Subject.comparison("C15")), chart.id());
    }
    assertFalse(mart.comparisonPoints("C16").isEmpty());
  }

  /** Both axes bear the names of the two values; six executives, six names. */
  @Test
  void aCorrelationIsAScatterPlotWithNamedAxes() {
    Mart mart =
        mart(
            6,
            c -> {
              var x = new Comparison.Side("X", new Text("手写程度", "hands-on index"), 6, 0.5, null);
              var y = new Comparison.Side("Y", new Text("争议", "controversy index"), 6, 0.5, null);
              c.add(
                  SampleComparisons.full(
                      "C29",
                      Comparison.Kind.HEADLINE,
                      Comparison.Measure.SPEARMAN,
                      y,
                      x,
                      0,
                      0.6,
                      -0.1,
                      0.9));
              for (int i = 1; i <= 6; i++) {
                c.add(new ComparisonPoint("C29", "X", "sample-" + i, i * 0.1, 3));
                c.add(new ComparisonPoint("C29", "Y", "sample-" + i, i * i, 3));
              }
            });
    Subject subject = Subject.comparison("C29");
    assertEquals(List.of(subject), new PairScatter().subjects(mart));
    assertEquals(List.of(), new GroupDots().subjects(mart));
    List<TextRecorder.Label> labels = labels(new PairScatter(), mart, subject);
    List<String> texts = labels.stream().map(TextRecorder.Label::text).toList();
    assertEquals("Made-up comparison C29 (n = 6)", texts.get(0));
    assertTrue(texts.containsAll(List.of("hands-on index", "controversy index")), texts.toString());
    // 0.1 to 0.6 across, 1 to 36 up.
    assertTrue(texts.containsAll(List.of("0.1", "0.6", "0", "40")), texts.toString());
    assertEquals(6, texts.stream().filter(t -> t.matches("Sample (?!study).*")).count());
  }

  /** Four values that are zero but for rounding: no tick of 0.0000000002. */
  @Test
  void noAxisShowsTheCrumbsOfACalculation() {
    Mart mart =
        mart(
            4,
            c -> {
              c.add(
                  SampleComparisons.full(
                      "posting_rate",
                      Comparison.Kind.HEADLINE,
                      Comparison.Measure.CLIFF_DELTA,
                      SampleComparisons.side("STAYED", 2, 0.0, 2.5),
                      SampleComparisons.side("DELETED", 2, 0.0, 2.5),
                      0,
                      0,
                      -0.5,
                      0.5));
              for (int i = 1; i <= 4; i++) {
                String side = i > 2 ? "DELETED" : "STAYED";
                c.add(new ComparisonPoint("posting_rate", side, "sample-" + i, i % 2 * 1e-17, 3));
              }
            });
    List<String> ticks =
        texts(new GroupDots(), mart, Subject.comparison("posting_rate")).stream()
            .filter(t -> t.matches("[\\d.,−]+"))
            .toList();
    assertFalse(ticks.isEmpty());
    for (String tick : ticks) {
      assertTrue(tick.length() <= 4, ticks.toString());
    }
  }

  @Test
  void theAxisOfDotsIsThatOfTheMetric() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    assertTrue(
        texts(new GroupDots(), mart, Subject.comparison("posting_rate"))
            .contains("Posting rate (posts per day)"));
  }

  @Test
  void aTestedComparisonSaysEffectIntervalAndTestBelowItsTitle() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    Drawing dots = new GroupDots().draw(mart, Subject.comparison("C16"), theme(Language.EN));
    assertEquals("Made-up comparison C16 (n = 2, 1)", dots.title());
    assertEquals(
        "Cliff's δ = −0.520, 95 % interval −0.900 to 0.100 (BCa bootstrap), p = 0.037, adjusted"
            + " 0.091, smallest possible 0.008. Flagged: five to seven executives a side."
            + " Association, not effect.",
        dots.description());
  }

  @Test
  void anEmptySideSaysSoAndTiedValuesStandInOneColumn() {
    Mart mart =
        mart(
            5,
            c -> {
              c.add(
                  SampleComparisons.full(
                      "C28",
                      Comparison.Kind.HEADLINE,
                      Comparison.Measure.CLIFF_DELTA,
                      SampleComparisons.side("STAYED", 5, null, null),
                      SampleComparisons.side("DELETED", 0, null, null),
                      0,
                      0.2,
                      -0.5,
                      0.7));
              for (int i = 1; i <= 5; i++) {
                c.add(new ComparisonPoint("C28", "STAYED", "sample-" + i, 0.5, 3));
              }
            });
    List<TextRecorder.Label> labels = labels(new GroupDots(), mart, Subject.comparison("C28"));
    assertTrue(labels.stream().anyMatch(l -> l.text().equals("nobody has a value")));
    List<Long> places =
        labels.stream()
            .filter(l -> l.text().startsWith("Sample ") && !l.text().startsWith("Sample study"))
            .map(l -> Math.round(l.box().getX()))
            .toList();
    assertEquals(5, places.size());
    assertEquals(1, places.stream().distinct().count(), "the same value, the same place");
  }

  /** Eleven are named, twelve are not. */
  @ParameterizedTest
  @ValueSource(ints = {11, 12})
  void ofManyNobodyIsNamed(int people) {
    Mart mart =
        mart(
            people,
            c -> {
              c.add(
                  SampleComparisons.full(
                      "posting_rate",
                      Comparison.Kind.HEADLINE,
                      Comparison.Measure.CLIFF_DELTA,
                      SampleComparisons.side("STAYED", people - 3L, null, null),
                      SampleComparisons.side("DELETED", 3, null, null),
                      0,
                      0.2,
                      -0.5,
                      0.7));
              for (int i = 1; i <= people; i++) {
                String side = i > people - 3 ? "DELETED" : "STAYED";
                c.add(new ComparisonPoint("posting_rate", side, "sample-" + i, i % 4, 3));
              }
            });
    List<String> texts = texts(new GroupDots(), mart, Subject.comparison("posting_rate"));
    assertEquals(people < 12, texts.contains("Sample One"));
  }

  /** Rows at days 0, 4 and 10 of two sides; ticks every two days. */
  @Test
  void numbersAtRiskStandUnderTheCurves() {
    Mart mart =
        mart(
            3,
            c -> {
              Comparison.Side side = SampleComparisons.side("STAYED", 9, null, null);
              c.add(SampleComparisons.suppressed("C28", side, null));
              for (String code : List.of("DELETED", "STAYED")) {
                Text title = SampleComparisons.side(code, 1, null, null).title();
                // Nobody is at risk before they come under observation.
                long before = code.equals("STAYED") ? 0 : 20;
                c.add(new GroupCurve("C28", code, title, 0, 1, null, null, 0, before));
                c.add(new GroupCurve("C28", code, title, 4, 0.75, 0.5, 0.875, 5, 20));
                c.add(new GroupCurve("C28", code, title, 10, 0.5, 0.25, 0.75, 9, 12));
              }
            });
    Drawing curves = new GroupCurves().draw(mart, Subject.comparison("C28"), theme(Language.EN));
    assertEquals("Made-up comparison C28 (n = 20, 20; 18 events)", curves.title());
    List<String> texts = texts(new GroupCurves(), mart, Subject.comparison("C28"));
    List<String> risk = texts.stream().filter(t -> t.matches("\\d+ \\(\\d+\\)")).toList();
    List<String> one = List.of("20 (0)", "20 (0)", "20 (5)", "12 (5)", "12 (5)", "12 (9)");
    assertEquals(one, risk.subList(0, 6));
    assertEquals(one, risk.subList(6, 12));
    assertTrue(texts.indexOf("stayed") < texts.indexOf("deleted"), "in the order of the groups");
    assertTrue(texts.contains("days since the beginning"));
  }

  @Test
  void fourSidesAreDrawnOfFive() {
    Mart mart =
        mart(
            3,
            c -> {
              c.add(
                  SampleComparisons.suppressed(
                      "C28", SampleComparisons.side("ALL", 9, null, null), null));
              for (String code : List.of("a", "b", "c", "d", "e")) {
                c.add(new GroupCurve("C28", code, null, 0, 1, null, null, 0, 5));
              }
            });
    Drawing curves = new GroupCurves().draw(mart, Subject.comparison("C28"), theme(Language.EN));
    assertTrue(curves.description().endsWith("The first 4 of 5 sides."), curves.description());
    assertEquals("Made-up comparison C28 (n = 5, 5, 5, 5, 5; 0 events)", curves.title());
    assertFalse(texts(new GroupCurves(), mart, Subject.comparison("C28")).contains("e"));
  }

  @Test
  void statesStandInTheOrderOfTheCodebook() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    List<String> texts = texts(new StateOccupation(), mart, Subject.STUDY);
    assertEquals("Accounts by state, month by month (n = 3)", texts.get(0));
    assertEquals(
        List.of("active S1", "dormant S2", "returned S5", "purged S3"), texts.subList(3, 7));
    assertTrue(texts.containsAll(List.of("0", "1", "2", "3")), "whole people on the axis");
  }

  /** Names, claims, units and sides of a hundred signs, and figures of many digits. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void longTextsStayInside(Language language) {
    String zh = "一位没有加入微博的虚构高管与其他虚构高管在危机之后的差别，".repeat(5);
    String en =
        "a made-up executive who never joined against the others after a crisis, ".repeat(4);
    Text text = new Text(zh, en);
    Mart mart =
        mart(
            3,
            c -> {
              for (String id : List.of("C01", "C05")) {
                c.add(
                    new Hypothesis(
                        id,
                        text,
                        text,
                        Hypothesis.Family.PRIMARY,
                        List.of(),
                        id.equals("C01") ? Hypothesis.Status.TESTED : Hypothesis.Status.GATED,
                        id.equals("C01") ? Hypothesis.Verdict.OPEN : null,
                        text,
                        id.equals("C01") ? null : text));
              }
              c.add(
                  new Comparison(
                      "C01",
                      "C01",
                      Comparison.Kind.HEADLINE,
                      text,
                      Comparison.Measure.HOURS,
                      text,
                      new Comparison.Side("a", text, 10_000, -123456.789, 1.0),
                      new Comparison.Side("b", text, 10_000, 123456.789, 1.0),
                      1_234_567L,
                      0,
                      -123456.789,
                      -9_123_456.789,
                      9_123_456.789,
                      text,
                      "mann_whitney",
                      0.0001,
                      0.0001,
                      0.0001,
                      Hypothesis.Family.PRIMARY,
                      Comparison.Gate.FLAG,
                      text,
                      text));
              c.add(new ComparisonPoint("C01", "a", "sample-1", -123456.789, 3));
              c.add(new ComparisonPoint("C01", "b", "sample-2", 9123456.789, 3));
              c.add(new GroupCurve("C01", "a", text, 0, 1, null, null, 0, 1_234_567));
              c.add(new GroupCurve("C01", "a", text, 9000, 0.5, 0.1, 0.9, 1_234_560, 1_234_567));
            });
    for (Chart chart : List.of(new PrimaryForest(), new GroupDots(), new GroupCurves())) {
      for (Subject subject : chart.subjects(mart)) {
        Drawing drawing = chart.draw(mart, subject, theme(language));
        ChartsTest.checkLabels(drawing);
        boolean counted = drawing.title().contains("n = ");
        assertTrue(counted, "numbers are not cut with the words: " + drawing.title());
      }
    }
  }
}
