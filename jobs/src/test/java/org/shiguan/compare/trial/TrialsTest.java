package org.shiguan.compare.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.shiguan.compare.Comparisons;
import org.shiguan.compare.SmallStudy;

/** A small part of scripts/calibrate. */
class TrialsTest {
  private static final List<String> QUICK =
      List.of("C01", "C05", "C07", "C15", "C16", "C18", "C21");

  /** Of 150 studies without any effect at most 15 reject: the chance of more at .05 is .4 %. */
  @Test
  void testsRejectRarelyWhereNothingIsPlanted() {
    for (Trials.Rate rate : Trials.of(Plan.nothing(8), QUICK, 150, 11)) {
      assertEquals(150, rate.studies(), rate.hypothesis());
      assertTrue(rate.rejected() <= 15, rate.toString());
      assertTrue(rate.covered() >= 132, rate.toString());
    }
  }

  /** The truth lies in the interval in 132 of 150 at least, and the sign is right in most. */
  @Test
  void whatIsPlantedIsFound() {
    for (Trials.Rate rate : Trials.of(Plan.effects(20), QUICK, 150, 12)) {
      assertTrue(rate.covered() >= 132, rate.toString());
      assertTrue(rate.signed() >= 140, rate.toString());
      assertTrue(rate.rejected() >= 60, rate.toString());
    }
  }

  /** The hazard is doubled after spikes; exits are few, so this is slow and noisy. */
  @Test
  void aDoubledHazardIsFound() {
    Trials.Rate rate = Trials.of(Plan.effects(8), List.of("C14"), 20, 13).get(0);
    assertTrue(rate.studies() >= 18, rate.toString());
    assertTrue(rate.covered() >= 16, rate.toString());
    assertTrue(rate.signed() >= 15, rate.toString());
  }

  @Test
  void theSameSeedGivesTheSameStudyWhateverTheThreads() {
    var facts = PlantedStudy.of(Plan.effects(8), 5);
    assertEquals(facts.requests(), PlantedStudy.of(Plan.effects(8), 5).requests());
    var once = Comparisons.of(facts, SmallStudy.questions(), 3);
    var pool = new ForkJoinPool(1);
    var again = pool.submit(() -> Comparisons.of(facts, SmallStudy.questions(), 3)).join();
    pool.shutdown();
    assertEquals(
        once.stream().map(c -> c.question().id() + c.finding() + c.adjusted()).toList(),
        again.stream().map(c -> c.question().id() + c.finding() + c.adjusted()).toList());
  }
}
