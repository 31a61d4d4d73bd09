package org.shiguan.report.mart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.report.SampleComparisons;
import org.shiguan.report.SampleMart;

class ComparisonTablesTest {
  @TempDir Path temp;

  private static Comparison pair(String id, String a, String b) {
    return SampleComparisons.full(
        id,
        Comparison.Kind.PAIR,
        Comparison.Measure.CLIFF_DELTA,
        SampleComparisons.side(a, 9, 0.1 + 0.2, 6.25),
        SampleComparisons.side(b, 8, -1e-7, 5.5),
        0,
        0.5,
        -1.0 / 3,
        0.75);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "a;b\\c", "\u202ex\r\ny", "\"", "样本", "@SUM(A1)"})
  void whatIsWrittenIsReadBack(String hostile) throws IOException {
    Text text = new Text(hostile, hostile + "2");
    var tested =
        new Hypothesis(
            "C01",
            text,
            text,
            Hypothesis.Family.PRIMARY,
            List.of("C26", hostile),
            Hypothesis.Status.TESTED,
            Hypothesis.Verdict.AGAINST,
            text,
            null);
    var gated =
        new Hypothesis(
            "C26",
            text,
            text,
            Hypothesis.Family.EXPLORATORY,
            List.of(),
            Hypothesis.Status.GATED,
            null,
            text,
            text);
    var effect = pair("attention:STAYED-DELETED", "STAYED", "DELETED");
    var withheld =
        SampleComparisons.suppressed(
            "C26",
            new Comparison.Side(hostile, text, 4, null, null),
            new Comparison.Side("b", text, 0, null, null));
    var point = new ComparisonPoint("C26", hostile, "sample-1", 1e-7, 3);
    var told = new ComparisonPoint(effect.id(), hostile, "sample-1", 1e-7, 3);
    var first = new GroupCurve("C26", hostile, text, 0, 1, null, null, 0, 9);
    var second = new GroupCurve("C26", hostile, text, 0.125, 2.0 / 3, 0.25, 0.875, 3, 9);
    var month = new StateMonth(YearMonth.of(2011, 2), AccountState.BANNED, 2);
    var refusal = new Refusal(hostile, text);
    Path folder =
        SampleMart.compared(
            temp,
            c -> {
              c.add(gated);
              c.add(tested);
              c.add(effect);
              c.add(withheld);
              c.add(point);
              c.add(told);
              c.add(second);
              c.add(first);
              c.add(month);
              c.add(refusal);
            });
    Mart mart = Mart.open(folder);
    assertEquals(List.of(tested, gated), mart.hypotheses());
    assertEquals(List.of(withheld, effect), mart.comparisons());
    assertEquals(withheld, mart.comparison("C26"));
    assertEquals(List.of(), mart.comparisonPoints("C26"), "withheld");
    assertEquals(List.of(told), mart.comparisonPoints(effect.id()));
    assertEquals(List.of(first, second), mart.groupCurves("C26"));
    assertEquals(List.of(month), mart.stateMonths());
    assertEquals(List.of(refusal), mart.refusals());
    String cells = Files.readString(folder.resolve("refusals.csv")).split("\n", 2)[1];
    assertFalse("=+-@".indexOf(cells.replaceFirst("^\"", "").charAt(0)) >= 0, cells);
    assertTrue(
        Files.readString(folder.resolve("datapackage.json")).contains("\"comparisons.csv\""));
  }

  @Test
  void aMartFromBeforeThereWereComparisonsHasNone() {
    Mart mart = Mart.open(SampleMart.older(temp));
    assertTrue(mart.hypotheses().isEmpty() && mart.comparisons().isEmpty());
    assertTrue(mart.stateMonths().isEmpty() && mart.refusals().isEmpty());
    assertTrue(mart.comparisonPoints("C16").isEmpty() && mart.groupCurves("C16").isEmpty());
  }

  @Test
  void anUnknownComparisonNamesTheKnownOnes() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    var unknown = assertThrows(MartException.class, () -> mart.comparison("posting_rat"));
    assertTrue(
        unknown.getMessage().contains("did you mean \"posting_rate\""), unknown.getMessage());
  }

  /**
   * Three groups under one headline: its one side gives way to the groups, each with its points.
   */
  @Test
  void theSidesOfAHeadlineAreItsGroups() {
    Mart mart = Mart.open(SampleMart.golden(temp));
    List<Comparison.Side> sides = mart.sides(mart.comparison("attention"));
    assertEquals(
        List.of("STAYED", "DELETED", "NEVER_JOINED"),
        sides.stream().map(Comparison.Side::code).toList());
    assertEquals(List.of(1L, 1L, 1L), sides.stream().map(Comparison.Side::accounts).toList());
    assertEquals("never joined", sides.get(2).title().en());
    // Held against the null value: one side, which has no points.
    assertEquals(
        List.of("ALL"),
        mart.sides(mart.comparison("C01")).stream().map(Comparison.Side::code).toList());
  }

  /** As the stage writes three groups: the first as the one side, the others in the pairs. */
  @Test
  void anEmptyGroupOfThreeIsKnownFromThePairs() {
    Comparison.Side none = SampleComparisons.side("STAYED", 0, null, null);
    Comparison.Side two = SampleComparisons.side("DELETED", 2, null, null);
    Comparison.Side zero = SampleComparisons.side("NEVER_JOINED", 0, null, null);
    Comparison pairs = SampleComparisons.suppressed("attention:STAYED-DELETED", none, two);
    Comparison never = SampleComparisons.suppressed("attention:DELETED-NEVER_JOINED", two, zero);
    Mart mart =
        Mart.open(
            SampleMart.compared(
                temp,
                c -> {
                  c.add(SampleComparisons.suppressed("attention", none, null));
                  c.add(asPair(pairs));
                  c.add(asPair(never));
                  c.add(new ComparisonPoint("attention", "DELETED", "sample-1", 1, 9));
                  c.add(new ComparisonPoint("attention", "DELETED", "sample-2", 2, 9));
                }));
    List<Comparison.Side> sides = mart.sides(mart.comparison("attention"));
    assertEquals(
        List.of("STAYED 0", "DELETED 2", "NEVER_JOINED 0"),
        sides.stream().map(s -> s.code() + " " + s.accounts()).toList());
  }

  private static Comparison asPair(Comparison c) {
    return new Comparison(
        c.id(),
        c.hypothesis(),
        Comparison.Kind.PAIR,
        c.title(),
        c.measure(),
        c.unit(),
        c.a(),
        c.b(),
        c.events(),
        c.nullValue(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        c.family(),
        c.gate(),
        c.reason(),
        c.caveat());
  }

  @Test
  void aSideWithoutExecutivesStays() {
    Comparison empty =
        SampleComparisons.suppressed(
            "posting_rate",
            SampleComparisons.side("STAYED", 2, null, null),
            SampleComparisons.side("DELETED", 0, null, null));
    Mart mart =
        Mart.open(
            SampleMart.compared(
                temp,
                c -> {
                  c.add(empty);
                  c.add(new ComparisonPoint("posting_rate", "STAYED", "sample-1", 1, 9));
                  c.add(new ComparisonPoint("posting_rate", "STAYED", "sample-2", 2, 9));
                }));
    assertEquals(List.of(empty.a(), empty.b()), mart.sides(mart.comparisons().get(0)));
  }

  @Test
  void aSuppressedComparisonMustNotCarryNumbers() {
    Comparison.Side quiet = SampleComparisons.side("STAYED", 4, null, null);
    for (Comparison.Side loud :
        List.of(
            SampleComparisons.side("DELETED", 4, 1.5, null),
            SampleComparisons.side("DELETED", 4, null, 2.5))) {
      assertThrows(
          MartException.class, () -> SampleComparisons.suppressed("C16", quiet, loud), "b");
      assertThrows(
          MartException.class, () -> SampleComparisons.suppressed("C16", loud, quiet), "a");
    }
  }

  @Test
  void partsOfAnIdBelongToItsStem() {
    assertEquals("C07", pair("C07:1h", "a", "b").stem());
    assertEquals("attention", pair("attention", "a", "b").stem());
  }
}
