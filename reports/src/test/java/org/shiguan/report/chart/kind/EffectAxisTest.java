package org.shiguan.report.chart.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.report.SampleComparisons;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.Text;

class EffectAxisTest {
  private static Comparison ratio(double estimate, double low, double high) {
    return SampleComparisons.full(
        "C14",
        Comparison.Kind.HEADLINE,
        Comparison.Measure.HAZARD_RATIO,
        SampleComparisons.side("ALL", 9, null, null),
        null,
        1,
        estimate,
        low,
        high);
  }

  private static EffectAxis axis(Comparison... effects) {
    return EffectAxis.of(Comparison.Scale.RATIO, Text.EMPTY, List.of(effects));
  }

  @ParameterizedTest
  @CsvSource({"2.1, 1.2, 3.7", "0.2105, 0.05, 0.9", "1, 1, 1", "5, 0, 1e12"})
  void halfAndTwiceAreAsFarFromOne(double estimate, double low, double high) {
    EffectAxis axis = axis(ratio(estimate, low, high));
    assertEquals(0.5, axis.at(1), 1e-12);
    assertEquals(0.5 - axis.at(0.5), axis.at(2) - 0.5, 1e-12);
    assertTrue(axis.at(2) - 0.5 > 0.08, "two is told from one");
    assertTrue(axis.at(0) < 0 && axis.at(-1) < 0, "what is no ratio lies beyond the end");
  }

  @Test
  void anAxisOfRatiosReachesItsIntervalsUpToSixtyFour() {
    assertEquals(4, axis(ratio(2.1, 1.2, 3.7)).high());
    assertEquals(1.0 / 32, axis(ratio(0.2105, 0.05, 0.9)).low());
    assertEquals(64, axis(ratio(5, 0.1, 1e12)).high());
    assertEquals(2, axis(ratio(1, 1, 1)).high());
  }

  @Test
  void anOpenAxisHoldsNullValueAndIntervalEvenWhenAllAreOne() {
    Comparison hours =
        SampleComparisons.full(
            "C01",
            Comparison.Kind.HEADLINE,
            Comparison.Measure.HOURS,
            SampleComparisons.side("ALL", 9, null, null),
            null,
            0,
            0,
            0,
            0);
    EffectAxis axis = EffectAxis.of(Comparison.Scale.OPEN, Text.EMPTY, List.of(hours));
    assertTrue(axis.low() <= 0 && axis.high() > axis.low(), axis.toString());
  }

  @Test
  void aDifferenceBeyondOneIsNotDrawnAtOne() {
    Comparison large =
        SampleComparisons.full(
            "C18",
            Comparison.Kind.HEADLINE,
            Comparison.Measure.DIFFERENCE,
            SampleComparisons.side("ALL", 9, null, null),
            null,
            0,
            -2.5,
            -9,
            0.5);
    EffectAxis axis = EffectAxis.of(Comparison.Scale.SIGNED, Text.EMPTY, List.of(large));
    assertEquals(List.of(-3.0, 3.0), List.of(axis.low(), axis.high()));
    assertEquals(0.5, axis.at(0), 1e-12);
  }
}
