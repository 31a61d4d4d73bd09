package org.shiguan.stat.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Quantiles;

/**
 * How sure the survivals of {@link Turnbull} are: percentile intervals from resampling whole
 * clusters.
 *
 * <p>Posts of one purge go together, so the posts of an account are no independent observations,
 * and resampling them one by one gives intervals that are far too narrow. Clusters (the posts of
 * one day) are drawn with replacement instead, as many as there are, each with all its posts.
 *
 * <p>Davison &amp; Hinkley 1997, Bootstrap Methods and their Application; Field &amp; Welsh 2007,
 * JRSS B 69:369 (clusters). The nonparametric estimate converges more slowly than at the rate n^½
 * where intervals are wide, so there the intervals are a guide and no guarantee (Sen, Banerjee
 * &amp; Woodroofe 2010, Ann. Stat. 38:1953).
 */
public final class TurnbullBootstrap {
  private static final double TAIL = 0.025;

  private TurnbullBootstrap() {}

  /**
   * A 95 % interval for the survival at each time: the lower end is the quantile 0.025 of the
   * lowest survivals that the replicates allow, the upper one the quantile 0.975 of the highest.
   *
   * <p>Replicate r draws with the seed {@code seed + r}, whatever thread it runs on. What is done
   * about delayed entry, and where the curve starts, is decided once, on all observations. A
   * replicate that does not fulfil the Kuhn–Tucker conditions, or in which nobody lives to where
   * the curve starts, is left out.
   *
   * @param clusters observations by cluster, in an order that does not change from run to run
   * @param times where the survival is wanted
   * @param replicates number of replicates, at least 1; 1,000 or more for a publication
   * @return an interval per time; empty when there are fewer than two clusters, for then nothing
   *     varies, or no replicate converged
   * @throws IllegalArgumentException when there are no observations or no replicates
   */
  public static Optional<List<Interval>> survival(
      List<List<Turnbull.Observation>> clusters, List<Double> times, int replicates, long seed) {
    if (replicates < 1) {
      throw new IllegalArgumentException(replicates + " replicates");
    }
    List<Turnbull.Observation> all = clusters.stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no observations");
    }
    List<List<Turnbull.Observation>> filled = clusters.stream().filter(c -> !c.isEmpty()).toList();
    if (filled.size() < 2) {
      return Optional.empty();
    }
    var endpoints = new Endpoints(all, Turnbull.treatment(all));
    double from = endpoints.fit().from();
    List<Turnbull> fits =
        IntStream.range(0, replicates)
            .parallel()
            .mapToObj(r -> endpoints.fit(draw(filled, seed + r), from))
            .filter(f -> f.converged() && !f.masses().isEmpty())
            .toList();
    return fits.isEmpty()
        ? Optional.empty()
        : Optional.of(times.stream().map(t -> interval(fits, t)).toList());
  }

  /** How often each observation is drawn, in the order of the clusters. */
  private static int[] draw(List<List<Turnbull.Observation>> clusters, long seed) {
    var random = new SplittableRandom(seed);
    var drawn = new int[clusters.size()];
    for (int i = 0; i < drawn.length; i++) {
      drawn[random.nextInt(drawn.length)]++;
    }
    var weights = new int[clusters.stream().mapToInt(List::size).sum()];
    int next = 0;
    for (int c = 0; c < drawn.length; c++) {
      int end = next + clusters.get(c).size();
      Arrays.fill(weights, next, end, drawn[c]);
      next = end;
    }
    return weights;
  }

  private static Interval interval(List<Turnbull> fits, double time) {
    double[] low = fits.stream().mapToDouble(f -> f.survival(time).atLeast()).toArray();
    double[] high = fits.stream().mapToDouble(f -> f.survival(time).atMost()).toArray();
    Arrays.sort(low);
    Arrays.sort(high);
    return new Interval(Quantiles.type7(low, TAIL), Quantiles.type7(high, 1 - TAIL));
  }
}
