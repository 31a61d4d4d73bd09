package org.shiguan.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gates of codebook §8, and values that may not exist. */
class GateTest {
  private static Gate gate(String metric) {
    return Metrics.ALL.stream()
        .map(Metric::card)
        .filter(c -> c.id().equals(metric))
        .findFirst()
        .orElseThrow()
        .gate();
  }

  private static Reason reasonAt(String metric, long n) {
    return gate(metric).apply(Value.of(0.5, n)).reason();
  }

  @Test
  void theGatesOfTheCodebook() {
    Map<String, List<Long>> gates =
        Map.of(
            "circadian_entropy", List.of(200L, 50L),
            "burstiness", List.of(20L, 10L),
            "memory_coefficient", List.of(50L, 20L));
    gates.forEach(
        (metric, limits) -> {
          long publish = limits.get(0);
          long flag = limits.get(1);
          assertNull(reasonAt(metric, publish));
          assertEquals(Reason.LOW_N, reasonAt(metric, publish - 1));
          assertEquals(Reason.LOW_N, reasonAt(metric, flag));
          assertEquals(Reason.TOO_FEW, reasonAt(metric, flag - 1));
        });
    assertNull(reasonAt("posting_rate", 0));
  }

  @Test
  void aWithheldValueKeepsSliceAndNButNoNumber() {
    Value withheld = gate("burstiness").apply(Value.of(0.3, 9).at("low").within(0.1, 0.5));
    assertEquals(new Value("low", null, 9, null, null, Reason.TOO_FEW), withheld);
  }

  @Test
  void anUndefinedValueKeepsItsOwnReason() {
    Value undefined = Value.undefined(Reason.ZERO_VAR, 3);
    assertEquals(undefined, gate("burstiness").apply(undefined));
  }

  @Test
  void noValueWithoutReasonAndNoReasonInPlaceOfAValue() {
    assertThrows(IllegalArgumentException.class, () -> Value.of(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> Value.of(1 / 0.0, 1));
    assertThrows(IllegalArgumentException.class, () -> Value.undefined(Reason.LOW_N, 1));
    assertThrows(IllegalArgumentException.class, () -> Value.of(1, 1).flagged(Reason.N0));
    assertThrows(IllegalArgumentException.class, () -> Value.of(1, 1).within(0, Double.NaN));
  }

  @Test
  void aMetricMustGiveEverySliceOfItsCard() {
    MetricCard card =
        Metrics.ALL.stream()
            .map(Metric::card)
            .filter(c -> c.id().equals("kind_share"))
            .findFirst()
            .orElseThrow();
    var time = new CoveredTime(List.of(new Stretch(0, 10, false)));
    var day = LocalDate.EPOCH;
    var window = new Window("x", Grain.PERIOD, "p", day, day.plusDays(1), time, time, 1);
    assertThrows(
        IllegalStateException.class,
        () -> ValueRows.of(card, window, w -> List.of(Value.of(1, 1).at("REPLY"))));
  }

  @Test
  void aCardThatLacksASentenceIsRefused() {
    var draft =
        MetricCard.card("draft", "M01")
            .title("题", "Title")
            .measuredIn(Unit.COUNT, Range.NOT_NEGATIVE)
            .definition("定义", "Definition.")
            .whenUndefined("从不。", "Never.")
            .caveat("无。", "None.")
            .reference("none — ad hoc");
    assertThrows(IllegalArgumentException.class, draft::build);
    assertEquals("draft", draft.definition("定义。", "Definition.").build().id());
  }
}
