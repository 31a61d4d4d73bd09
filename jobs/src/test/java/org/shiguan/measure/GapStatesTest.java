package org.shiguan.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shiguan.measure.formula.Burstiness;
import org.shiguan.measure.formula.Memory;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Quantiles;

/** Worked values of the codebook for M03, M04, M05 and M07, from the list and from any split. */
class GapStatesTest {
  private static final double CLOSED_FORM = 1e-9;
  private static final long[] WORKED = {0, 1, 2, 4, 5, 15};

  private static List<PostAt> posts(long... seconds) {
    var posts = new ArrayList<PostAt>();
    for (long second : seconds) {
      posts.add(new PostAt(second * 1_000_000, 0));
    }
    return posts;
  }

  private static GapMoments moments(long... seconds) {
    return LawsOfOrder.state(GapMoments::new, posts(seconds));
  }

  private static PostTimes times(long... seconds) {
    return LawsOfOrder.state(PostTimes::new, posts(seconds));
  }

  @Test
  void m03_stateInEverySplit() {
    for (List<List<PostAt>> parts : LawsOfOrder.splits(posts(WORKED), new Random(3))) {
      GapMoments state = LawsOfOrder.merged(GapMoments::new, parts);
      assertEquals(6, state.posts());
      assertEquals(5, state.count());
      assertEquals(15, state.sum());
      assertEquals(BigInteger.valueOf(107), state.sumOfSquares());
      assertEquals(BigInteger.valueOf(15), state.sumOfNeighbourProducts());
      assertEquals(1, state.headGap());
      assertEquals(10, state.tailGap());
      assertEquals(10, state.largest());
    }
  }

  @Test
  void m03_median() {
    long[] gaps = times(WORKED).sortedGaps();
    assertArrayEquals(new long[] {1, 1, 1, 2, 10}, gaps);
    assertEquals(1, Quantiles.type7(new double[] {1, 1, 1, 2, 10}, 0.5));
  }

  @Test
  void m03_squaresOfTenYearsDoNotOverflow() {
    // 200 gaps of 3·10⁸ s: the squares sum to 1.8·10¹⁹, beyond a long
    var seconds = new long[201];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = i * 300_000_000L;
    }
    assertEquals(new BigInteger("18000000000000000000"), moments(seconds).sumOfSquares());
  }

  @Test
  void m04_workedValues() {
    GapMoments gaps = moments(WORKED);
    assertEquals(3, gaps.mean());
    assertEquals(1.1737877908, gaps.variation(), CLOSED_FORM);
    assertEquals(3.5213633723, gaps.variation() * gaps.mean(), CLOSED_FORM);
    assertEquals(0.0799469900, Burstiness.plain(gaps.variation()), CLOSED_FORM);
    assertEquals(0.3462490997, Burstiness.finiteSize(gaps.variation(), 5), CLOSED_FORM);
  }

  @Test
  void m04_secondWorkedValues() {
    GapMoments gaps = moments(0, 1, 2, 3, 13);
    assertEquals(.0905420409, Burstiness.plain(gaps.variation()), CLOSED_FORM);
    assertEquals(.4710608043, Burstiness.finiteSize(gaps.variation(), 4), CLOSED_FORM);
  }

  @Test
  void m04_regularPostingIsMinusOne() {
    GapMoments gaps = moments(0, 2, 4, 6);
    assertEquals(-1, Burstiness.plain(gaps.variation()));
    assertEquals(-1, Burstiness.finiteSize(gaps.variation(), 3));
  }

  @Test
  void m04_mostBurstyPostingIsOne() {
    GapMoments gaps = moments(0, 0, 0, 0, 8);
    assertEquals(Math.sqrt(3), gaps.variation(), CLOSED_FORM);
    assertEquals(1, Burstiness.finiteSize(gaps.variation(), 4), CLOSED_FORM);
  }

  /**
   * Quantiles of A over 2·10⁵ Poisson sequences of 20 gaps, from numpy: see the numbers. Quantiles
   * of 2,000 scatter around them by about 0.008.
   */
  @Test
  void m04_poissonEnvelope() {
    Interval range = Burstiness.poissonEnvelope(20);
    assertEquals(-0.240, range.low(), 0.03);
    assertEquals(0.233, range.high(), 0.03);
    assertEquals(range, Burstiness.poissonEnvelope(20), "the same every time");
  }

  @Test
  void m05_workedValueFromTheList() {
    assertEquals(-0.3823595565, Memory.pearson(times(WORKED).gapRuns()), CLOSED_FORM);
  }

  @Test
  void m05_workedValueFromMergedState() {
    for (List<List<PostAt>> parts : LawsOfOrder.splits(posts(WORKED), new Random(5))) {
      GapMoments state = LawsOfOrder.merged(GapMoments::new, parts);
      assertEquals(-0.3823595565, state.neighbourCorrelation(), CLOSED_FORM);
    }
  }

  /** scipy.stats.spearmanr([1, 1, 2, 1], [1, 2, 1, 10]) = −0.5443310540. */
  @Test
  void m05_spearman() {
    assertEquals(-0.5443310540, Memory.spearman(times(WORKED).gapRuns()), CLOSED_FORM);
  }

  @Test
  void m05_meanOfShufflesIsTheBias() {
    var random = new Random(11);
    var gaps = new long[60];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = 1L + random.nextInt(1000);
    }
    long[][] run = {gaps};
    double mean = Memory.meanOfShuffles(run, "sample-one|2012");
    // each shuffle scatters by about 1/√59, their mean by a thirtieth of that
    assertEquals(-1.0 / 59, mean, 0.02);
    assertEquals(mean, Memory.meanOfShuffles(run, "sample-one|2012"), "the same every time");
    assertTrue(mean != Memory.meanOfShuffles(run, "sample-two|2012"), "another key, other numbers");
  }

  @Test
  void m07_longestGap() {
    GapMoments gaps = moments(WORKED);
    assertEquals(10, gaps.largest());
    assertEquals(5, gaps.count());
    assertEquals(15, gaps.sum());
  }

  @Test
  void gapsAndPairsStayWithinTheirRun() {
    var posts =
        List.of(
            new PostAt(0, 0),
            new PostAt(3_000_000, 0),
            new PostAt(8_000_000, 0),
            new PostAt(100_000_000, 1),
            new PostAt(200_000_000, 2),
            new PostAt(207_000_000, 2),
            new PostAt(218_000_000, 2));
    GapMoments state = LawsOfOrder.state(GapMoments::new, posts);
    assertEquals(4, state.count());
    assertEquals(3 + 5 + 7 + 11, state.sum());
    assertEquals(2, state.pairCount());
    assertEquals(BigInteger.valueOf(3 * 5 + 7 * 11), state.sumOfNeighbourProducts());
    assertArrayEquals(
        new long[][] {{3, 5}, {}, {7, 11}}, LawsOfOrder.state(PostTimes::new, posts).gapRuns());
  }

  @Test
  void aRandomListGivesTheSameInAnySplit() {
    var random = new Random(20120814);
    for (int round = 0; round < 50; round++) {
      List<PostAt> posts = LawsOfOrder.randomPosts(random, 1 + random.nextInt(40));
      GapMoments whole = LawsOfOrder.state(GapMoments::new, posts);
      long[][] runs = LawsOfOrder.state(PostTimes::new, posts).gapRuns();
      for (List<List<PostAt>> parts : LawsOfOrder.splits(posts, random)) {
        GapMoments merged = LawsOfOrder.merged(GapMoments::new, parts);
        assertEquals(describe(whole), describe(merged));
        assertArrayEquals(runs, LawsOfOrder.merged(PostTimes::new, parts).gapRuns());
      }
      if (whole.pairCount() > 1 && Double.isFinite(Memory.pearson(runs))) {
        assertEquals(Memory.pearson(runs), whole.neighbourCorrelation(), 1e-9);
      }
    }
  }

  private static String describe(GapMoments state) {
    return Stream.of(
            state.posts(),
            state.count(),
            state.sum(),
            state.sumOfSquares(),
            state.pairCount(),
            state.sumOfNeighbourProducts(),
            state.headGap(),
            state.tailGap(),
            state.largest(),
            state.neighbourCorrelation())
        .toList()
        .toString();
  }
}
