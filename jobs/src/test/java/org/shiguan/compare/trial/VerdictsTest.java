package org.shiguan.compare.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.compare.Verdict;
import org.shiguan.study.HypothesesFile;
import org.shiguan.study.Hypothesis;

/** A small part of scripts/calibrate: the verdicts. */
class VerdictsTest {
  private static final int WORLDS = 12;

  /** A world for every claim that is tested, or its hypothesis is not tried at all. */
  @Test
  void everyDeliveredHypothesisIsTriedOrSaysWhyNot() {
    List<String> tried = Verdicts.tried().stream().map(Hypothesis::id).toList();
    for (Hypothesis hypothesis : HypothesesFile.delivered()) {
      assertEquals(
          hypothesis.tested(), tried.contains(hypothesis.id()), hypothesis.id() + " has no world");
    }
  }

  /**
   * With power above .9 eight of twelve at least are right (fewer by chance in .4 %), never the
   * opposite; where a claim is void, four of twelve errors come by chance in .3 % at .05.
   */
  @Test
  void worldsGetTheirVerdicts() {
    for (Verdicts.Cell cell : Verdicts.of(40, WORLDS, 21)) {
      assertEquals(0, cell.untold(), cell.toString());
      if (cell.isVoid()) {
        assertTrue(cell.with(Verdict.FOR) + cell.with(Verdict.AGAINST) <= 3, cell.toString());
      } else {
        assertTrue(cell.right() >= 8.0 / WORLDS, cell.toString());
        Verdict opposite = cell.world().right() == Verdict.FOR ? Verdict.AGAINST : Verdict.FOR;
        assertEquals(0, cell.with(opposite), cell.toString());
      }
    }
  }
}
