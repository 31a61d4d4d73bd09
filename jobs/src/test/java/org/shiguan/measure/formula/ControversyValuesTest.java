package org.shiguan.measure.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.ClusterBootstrap;
import org.shiguan.stat.Interval;
import org.shiguan.stat.MidrankShares;
import org.shiguan.stat.Spearman;

/** The worked values of the codebook for M15, c4 apart. */
class ControversyValuesTest {
  private static final double CLOSED_FORM = 1e-9;

  @Test
  void m15_commentsToReposts() {
    assertEquals(1.3739230693, CommentRepostRatio.logRatio(120, 30), CLOSED_FORM);
    assertEquals(0, CommentRepostRatio.logRatio(0, 0));
    assertThrows(IllegalArgumentException.class, () -> CommentRepostRatio.logRatio(-1, 0));
  }

  private static PolarityVariance tones(long... millionths) {
    return LongStream.of(millionths)
        .mapToObj(PolarityVariance::of)
        .reduce(PolarityVariance.NONE, PolarityVariance::plus);
  }

  @Test
  void m15_spreadOfTones() {
    PolarityVariance six = tones(1_000_000, 1_000_000, -1_000_000, -1_000_000, 0, 500_000);
    assertEquals(.7013888889, six.variance().orElseThrow(), CLOSED_FORM);
    assertEquals(OptionalDouble.empty(), six.component(), "20 comments are needed");
    PolarityVariance twenty = six.plus(six).plus(six).plus(tones(0, 0));
    // Σ = 1.5, Σs² = 12.75: 12.75/20 − (1.5/20)²
    assertEquals(.631875, twenty.component().orElseThrow(), CLOSED_FORM);
    assertEquals(OptionalDouble.empty(), PolarityVariance.NONE.variance());
    assertThrows(IllegalArgumentException.class, () -> PolarityVariance.of(1_000_001));
  }

  @Test
  void m15_balance() {
    assertEquals(100, Balance.reddit(50, 50), CLOSED_FORM);
    assertEquals(1.6681005372, Balance.reddit(90, 10), CLOSED_FORM);
    assertEquals(1.6681005372, Balance.reddit(10, 90), CLOSED_FORM);
    assertEquals(0, Balance.reddit(100, 0));
    assertEquals(2, Balance.reddit(1, 1), CLOSED_FORM);
    assertEquals(2.9240177382, Balance.reddit(3, 2), CLOSED_FORM);
    assertEquals(.1728974831, Balance.normalised(3, 2, 1000), CLOSED_FORM);
    assertEquals(.6680104685, Balance.normalised(50, 50, 1000), CLOSED_FORM);
    assertEquals(1, Balance.normalised(5_000, 5_000, 1000), "the volume is capped");
    assertEquals(0, Balance.normalised(0, 0, 1000));
    assertThrows(IllegalArgumentException.class, () -> Balance.normalised(1, 1, 0));
  }

  @Test
  void m15_standings() {
    // ranks 1, 2½, 2½, 4 of 4
    assertArrayEquals(new double[] {.125, .5, .5, .875}, MidrankShares.of(-3, 7, 7, 9), 1e-12);
    assertArrayEquals(new double[] {.5}, MidrankShares.of(12), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> MidrankShares.of(1, Double.NaN));
  }

  /** What is no number is missing. */
  private static List<OptionalDouble> post(double... standings) {
    return Arrays.stream(standings)
        .mapToObj(u -> Double.isNaN(u) ? OptionalDouble.empty() : OptionalDouble.of(u))
        .toList();
  }

  @Test
  void m15_composite() {
    List<OptionalDouble> post = post(.9, .6, .75);
    assertEquals(.75, ControversyIndex.of(post).orElseThrow(), CLOSED_FORM);
    assertEquals(.7398636223, ControversyIndex.geometric(post).orElseThrow(), CLOSED_FORM);
    assertEquals(.675, ControversyIndex.without(0, post).orElseThrow(), CLOSED_FORM);
    assertEquals(.825, ControversyIndex.without(1, post).orElseThrow(), CLOSED_FORM);
    double[] weights = {2, 1, 1};
    assertEquals(.7875, ControversyIndex.weighted(post, weights).orElseThrow(), CLOSED_FORM);
  }

  @Test
  void m15_compositeNeedsThreeComponents() {
    List<OptionalDouble> two = post(.9, Double.NaN, .75, Double.NaN, Double.NaN);
    assertEquals(OptionalDouble.empty(), ControversyIndex.of(two));
    assertEquals(OptionalDouble.empty(), ControversyIndex.geometric(two));
    assertEquals(OptionalDouble.empty(), ControversyIndex.without(0, two));
    List<OptionalDouble> three = post(.9, Double.NaN, .75, Double.NaN, .6);
    assertEquals(.75, ControversyIndex.of(three).orElseThrow(), CLOSED_FORM);
    assertEquals(
        .75, ControversyIndex.without(1, three).orElseThrow(), CLOSED_FORM, "it was not there");
  }

  /**
   * P(a above b) is 1 − P(.2E₂ &gt; .5E₁ + .05E₃) of exponentials = 1 − 1/3.5 · 1/1.25. The other
   * chances and the ranks are from 4,000,000 draws of numpy.
   */
  @Test
  void m15_weights() {
    for (long seed : new long[] {1, 20120815, -7}) {
      WeightSensitivity weights =
          WeightSensitivity.of(
              List.of(
                  List.of(post(.9, .6, .75)), List.of(post(.4, .8, .7)), List.of(post(.2, .1, .9))),
              seed);
      assertEquals(.772, weights.chanceAbove(0, 1), .002, "codebook");
      assertEquals(1 - 1 / (3.5 * 1.25), weights.chanceAbove(0, 1), .002);
      assertEquals(.9592, weights.chanceAbove(0, 2), .004);
      assertEquals(.8889, weights.chanceAbove(1, 2), .004);
      assertEquals(1, weights.medianRank(0));
      assertEquals(2, weights.medianRank(1));
      assertEquals(3, weights.medianRank(2));
      assertEquals(new Interval(1, 2), weights.rankInterval(0));
      assertEquals(new Interval(1, 3), weights.rankInterval(1));
      assertEquals(new Interval(2, 3), weights.rankInterval(2));
      assertTrue(weights.band(0).low() > .6 && weights.band(0).high() < .9);
    }
  }

  /** An account whose posts lack different components is the mean of its posts in every draw. */
  @Test
  void m15_weightsRenormaliseOverWhatIsThere() {
    List<List<OptionalDouble>> even =
        List.of(post(.5, .5, .5, Double.NaN), post(.5, Double.NaN, .5, .5));
    List<List<OptionalDouble>> higher = List.of(post(.6, .6, .6, Double.NaN), post(.1, .9, .1, .1));
    WeightSensitivity weights = WeightSensitivity.of(List.of(even, higher), 3);
    assertEquals(.5, weights.band(0).low(), CLOSED_FORM);
    assertEquals(.5, weights.band(0).high(), CLOSED_FORM);
    // (.6 + .1 + .8w)/2 > .5 with w > 3/8 of the weight on the second of four: (5/8)³
    assertEquals(Math.pow(.625, 3), weights.chanceAbove(1, 0), .006);
    assertThrows(
        IllegalArgumentException.class,
        () -> WeightSensitivity.of(List.of(List.of(post(.5, .5))), 3));
  }

  @Test
  void m15_spearmanBetweenVariants() {
    // scipy.stats.spearmanr
    double[] x = {1, 2, 2, 4, 7};
    double[] y = {3, 1, 5, 5, 9};
    assertEquals(.763157894736842, Spearman.rho(x, y).orElseThrow(), CLOSED_FORM);
    assertEquals(1, Spearman.rho(x, x).orElseThrow(), CLOSED_FORM);
    assertEquals(OptionalDouble.empty(), Spearman.rho(x, new double[5]));
    assertEquals(OptionalDouble.empty(), Spearman.rho(new double[1], new double[1]));
  }

  private static double mean(List<List<Double>> accounts) {
    return accounts.stream()
        .mapToDouble(a -> a.stream().mapToDouble(p -> p).average().orElseThrow())
        .average()
        .orElseThrow();
  }

  /**
   * 100 accounts with the posts i − ½ and i + ½: the variance of a replicate's mean is that of the
   * accounts, (100² − 1)/12/100 = 8.3325, and of the posts, ¼/2/100, so the interval is 50.5 ∓
   * 1.96·2.8868.
   */
  @Test
  void m15_clusterBootstrap() {
    var accounts = new ArrayList<List<Double>>();
    for (int i = 1; i <= 100; i++) {
      accounts.add(List.of(i - .5, i + .5));
    }
    accounts.add(List.of());
    Interval interval =
        ClusterBootstrap.interval(accounts, ControversyValuesTest::mean, 2_000, 11).orElseThrow();
    assertEquals(50.5 - 1.96 * 2.8868, interval.low(), .4);
    assertEquals(50.5 + 1.96 * 2.8868, interval.high(), .4);
    assertEquals(
        Optional.of(interval),
        ClusterBootstrap.interval(accounts, ControversyValuesTest::mean, 2_000, 11));
  }

  @Test
  void m15_clusterBootstrapOfOneAccountAndOfNone() {
    // five posts of which one is 1: a replicate's mean is Bin(5, .2)/5, quantiles 0 and .6
    List<List<Double>> one = List.of(List.of(0.0, 0.0, 1.0, 0.0, 0.0));
    assertEquals(
        Optional.of(new Interval(0, .6)),
        ClusterBootstrap.interval(one, ControversyValuesTest::mean, 2_000, 1));
    assertEquals(
        Optional.empty(),
        ClusterBootstrap.interval(
            List.of(List.<Double>of()), ControversyValuesTest::mean, 2_000, 1));
  }
}
