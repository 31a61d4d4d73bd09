package org.shiguan.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shiguan.compare.Questions;
import org.shiguan.measure.Metrics;
import org.shiguan.report.mart.Accuracy;
import org.shiguan.study.HypothesesFile;
import org.shiguan.study.Hypothesis;

class AccuracyTest {
  private static final List<String> DIFFICULTIES = List.of("easy", "medium", "hard");

  @Test
  void everyMetricHasARow_ofEveryDifficulty() {
    Set<String> without = new TreeSet<>();
    for (String difficulty : DIFFICULTIES) {
      Set<String> there = there(difficulty);
      Metrics.ALL.stream()
          .map(m -> m.card().id())
          .filter(id -> !there.contains(id))
          .forEach(id -> without.add(id + " " + difficulty));
    }
    assertEquals(Set.of(), without, "run scripts/score-report --all");
  }

  @Test
  void everyCurveAndComparisonHasARow_ofEveryDifficulty() {
    Set<String> without = new TreeSet<>();
    for (String difficulty : DIFFICULTIES) {
      Set<String> there = there(difficulty);
      Stream.of(
              Stream.of("curve post_survival", "curve reply_latency"),
              HypothesesFile.delivered().stream()
                  .filter(Hypothesis::tested)
                  .map(h -> "comparison " + h.id()),
              Stream.concat(
                      Questions.SAME_INSTRUMENT.keySet().stream(),
                      Questions.OWN_POSTS.keySet().stream())
                  .filter(id -> !id.equals("attention"))
                  .map(id -> "comparison " + id),
              Stream.of("states by day", "groups by date", "deletions", "account events"))
          .flatMap(whats -> whats)
          .filter(what -> !there.contains(what))
          .forEach(what -> without.add(what + " " + difficulty));
    }
    assertEquals(Set.of(), without, "run scripts/score-report --all");
  }

  @Test
  void aRowWithoutTruthSaysWhy_andOneWithTruthIsScored() {
    for (Accuracy row : Accuracy.SHIPPED) {
      assertFalse(row.truth().isBlank(), row.toString());
      assertTrue(row.known() || !row.whyNot().isBlank(), row.toString());
      assertTrue(row.known() || row.scored() == 0, row.toString());
    }
  }

  @Test
  void whatIsCounted_isEqual() {
    Set<String> exact =
        Arrays.stream(new String[] {"records of files", "rejects", "covered days", "posts held"})
            .collect(Collectors.toSet());
    List<Accuracy> counts =
        Accuracy.SHIPPED.stream().filter(row -> exact.contains(row.what())).toList();
    assertFalse(counts.isEmpty());
    for (Accuracy row : counts) {
      assertEquals(row.counted(), row.countedRight(), row.toString());
    }
  }

  private static Set<String> there(String difficulty) {
    return Accuracy.SHIPPED.stream()
        .filter(row -> row.difficulty().equals(difficulty))
        .map(Accuracy::what)
        .collect(Collectors.toSet());
  }
}
