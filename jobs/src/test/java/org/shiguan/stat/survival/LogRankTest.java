package org.shiguan.stat.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codebook E06 and §11; with delayed entry R's score test of the exact partial likelihood. */
class LogRankTest {
  private static final double CLOSED_FORM = 1e-9;

  private static LogRank test(List<FollowUp> first, List<FollowUp> second) {
    return LogRank.of(List.of(first, second)).orElseThrow();
  }

  private static void assertTest(double chiSquared, double pValue, LogRank test) {
    assertEquals(chiSquared, test.chiSquared(), CLOSED_FORM);
    assertEquals(pValue, test.pValue(), CLOSED_FORM);
    assertEquals(1, test.df());
  }

  @Test
  void aml() {
    LogRank test = test(Survival.amlMaintained(), Survival.amlNotMaintained());
    assertTest(3.396388699, .0653393220, test);
    assertEquals(7, test.groups().get(0).observed());
    assertEquals(11, test.groups().get(1).observed());
    assertEquals(10.68933599, test.groups().get(0).expected(), 1e-8);
    assertEquals(7.310664008, test.groups().get(1).expected(), CLOSED_FORM);
    assertEquals(12, test.groups().get(1).followUps());
  }

  @Test
  void sixMercaptopurine() {
    LogRank test = test(Survival.gehanControl(), Survival.gehan6mp());
    assertEquals(16.79294099, test.chiSquared(), 1e-8);
    assertEquals(4.168809e-05, test.pValue(), 1e-11);
    assertEquals(10.74949905, test.groups().get(0).expected(), 1e-8);
    assertEquals(19.25050095, test.groups().get(1).expected(), 1e-8);
  }

  @Test
  void publishedByScipy() {
    assertTest(
        6.91598157449,
        .008542873404,
        test(
            Survival.from0(8, 12, 26, 14, 21, 27, -8, -32, -20, -40),
            Survival.from0(33, 28, 41, -48, -48, -25, -37, -48, -25, -43)));
    assertTest(
        .835004855038,
        .3608293039,
        test(
            Survival.from0(19, 6, 5, 4, -20, -19, -17, -14),
            Survival.from0(16, 21, 7, -21, -15, -18, -18, -5)));
  }

  @Test
  void publishedByLifelines() {
    LogRank test = test(Survival.from0(10, 20, 30), Survival.from0(10, 20, 50));
    assertEquals(.254237, test.chiSquared(), 5e-7);
    assertEquals(.614107, test.pValue(), 5e-7);
  }

  @Test
  void tiny() {
    assertTest(1.0664206642, .3017553348, test(Survival.from0(2, -3, 5), Survival.from0(1, 4)));
  }

  private static List<FollowUp> heart(Predicate<Map<String, Double>> chosen) throws IOException {
    return Survival.csv("heart.csv").stream()
        .filter(chosen)
        .map(r -> new FollowUp(r.get("start"), r.get("stop"), r.get("event") == 1))
        .toList();
  }

  @Test
  void delayedEntry() throws IOException {
    LogRank test = test(heart(r -> r.get("transplant") == 0), heart(r -> r.get("transplant") == 1));
    assertEquals(.175085839672, test.chiSquared(), CLOSED_FORM);
  }

  @Test
  void threeGroupsWithDelayedEntryAndTies() {
    LogRank test =
        LogRank.of(
                List.of(
                    List.of(
                        new FollowUp(0, 4, true),
                        new FollowUp(3, 7, true),
                        new FollowUp(1, 3, true)),
                    List.of(
                        new FollowUp(0, 6, false),
                        new FollowUp(2, 5, true),
                        new FollowUp(0, 5, true)),
                    List.of(
                        new FollowUp(1, 5, true),
                        new FollowUp(4, 7, false),
                        new FollowUp(2, 4, false))))
            .orElseThrow();
    assertEquals(2.33796223734, test.chiSquared(), CLOSED_FORM);
    assertEquals(2, test.df());
  }

  @Test
  void fourGroups() throws IOException {
    List<Map<String, Double>> lung = Survival.csv("lung.csv");
    LogRank test =
        LogRank.of(
                Stream.of(0, 1, 2, 3)
                    .map(
                        ecog ->
                            lung.stream()
                                .filter(r -> r.get("ph.ecog") == (double) ecog)
                                .map(r -> new FollowUp(0, r.get("time"), r.get("status") == 2))
                                .toList())
                    .toList())
            .orElseThrow();
    assertEquals(21.9621316825, test.chiSquared(), CLOSED_FORM);
    assertEquals(6.6425353558e-05, test.pValue(), 1e-13);
    assertEquals(3, test.df());
    assertEquals(.172385340665, test.groups().get(3).expected(), CLOSED_FORM);
  }

  @Test
  void groupsNeverAtRiskAreLeftOut() {
    LogRank test =
        LogRank.of(
                List.of(
                    Survival.from0(2, -3, 5), Survival.from0(-.5), Survival.from0(1, 4), List.of()))
            .orElseThrow();
    assertTest(1.0664206642, .3017553348, test);
    assertEquals(0, test.groups().get(1).expected());
  }

  @Test
  void undefined() {
    List<FollowUp> some = Survival.from0(1, 2);
    assertEquals(Optional.empty(), LogRank.of(List.of(some)), "one group");
    assertEquals(Optional.empty(), LogRank.of(List.of()), "none");
    assertEquals(
        Optional.empty(),
        LogRank.of(List.of(Survival.from0(-1, -2), Survival.from0(-3))),
        "no event");
    List<FollowUp> later = List.of(new FollowUp(2, 3, true), new FollowUp(2, 5, true));
    assertEquals(Optional.empty(), LogRank.of(List.of(some, later)), "never at risk together");
  }
}
