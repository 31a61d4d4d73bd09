package org.shiguan.stat.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** R's pseudo() and survfit(influence = 1), and leaving each one out. */
class KaplanMeierInfluenceTest {
  private static final double CLOSED_FORM = 1e-9;

  private static void assertInfluences(double[] expected, List<FollowUp> followUps, double time) {
    double[] found = KaplanMeierInfluence.of(followUps, time);
    assertArrayEquals(expected, found, CLOSED_FORM);
    assertEquals(0, Arrays.stream(found).sum(), 1e-12);
  }

  @Test
  void aml() {
    double late = .0379648760331;
    assertInfluences(
        new double[] {
          -.0557851239669,
          -.0557851239669,
          .0123966942149,
          -.0643078512397,
          -.0643078512397,
          late,
          late,
          late,
          late,
          late,
          late
        },
        Survival.amlMaintained(),
        23);
  }

  @Test
  void ties() {
    assertInfluences(
        new double[] {-.0375, -.0375, .0125, -.0475, -.0475, -.0475, .1025, .1025},
        Survival.from0(1, 2, -2, 3, 5, 5, -5, 7),
        5);
  }

  @Test
  void delayedEntry() {
    assertInfluences(
        new double[] {-.09375, .09375, .09375, .046875, -.140625}, Survival.delayedEntry(), 4);
  }

  @Test
  void noneBeforeTheFirstEventAndOnceAllAreDead() {
    assertInfluences(new double[5], Survival.delayedEntry(), 2.9);
    assertInfluences(new double[5], Survival.delayedEntry(), 7);
    assertThrows(IllegalArgumentException.class, () -> KaplanMeierInfluence.of(List.of(), 1));
  }

  /** Without censoring before t, S(t) is a share and both jackknives are the indicator itself. */
  @Test
  void pseudoObservationsWithoutCensoring() {
    List<FollowUp> all = Survival.from0(1, 2, 2, 3, 5, 8, 9);
    double survival = KaplanMeier.of(all).survival(4);
    double[] influences = KaplanMeierInfluence.of(all, 4);
    for (int i = 0; i < all.size(); i++) {
      double pseudo = survival + all.size() * influences[i];
      assertEquals(all.get(i).stop() > 4 ? 1 : 0, pseudo, CLOSED_FORM);
    }
  }

  @Test
  void leavingOneOut() {
    var random = new SplittableRandom(3);
    var followUps = new ArrayList<FollowUp>();
    for (int i = 0; i < 400; i++) {
      double start = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
      followUps.add(new FollowUp(start, start + 1 + random.nextInt(20), random.nextInt(3) > 0));
    }
    int n = followUps.size();
    double survival = KaplanMeier.of(followUps).survival(12);
    double[] influences = KaplanMeierInfluence.of(followUps, 12);
    for (int i = 0; i < n; i++) {
      var others = new ArrayList<>(followUps);
      others.remove(i);
      double without = KaplanMeier.of(others).survival(12);
      // S − S without i is the influence up to terms of 1/n²; influences are about 1/n = .0025.
      assertEquals(survival - without, influences[i], 4e-5);
    }
  }

  @Test
  void tenThousand() {
    var random = new SplittableRandom(5);
    List<FollowUp> followUps =
        random.doubles(10_000).mapToObj(v -> new FollowUp(0, -Math.log(v) + 1e-9, v < .7)).toList();
    double[] influences = KaplanMeierInfluence.of(followUps, 1);
    assertEquals(0, Arrays.stream(influences).sum(), 1e-9);
    // Greenwood's variance is the sum of squared influences but for terms of 1/n.
    double squares = Arrays.stream(influences).map(v -> v * v).sum();
    double error = KaplanMeier.of(followUps).stepAt(1).orElseThrow().standardError().orElseThrow();
    assertEquals(1, squares / (error * error), .002);
  }
}
