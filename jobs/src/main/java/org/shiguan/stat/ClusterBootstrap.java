package org.shiguan.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Percentile intervals from resampling in two stages (codebook E12, M15): accounts with
 * replacement, then the posts of each drawn account with replacement. With one account only its
 * posts vary, and the interval speaks of that account and of no other.
 *
 * <p>Davison &amp; Hinkley 1997, Bootstrap Methods and their Application, §3.8.
 */
public final class ClusterBootstrap {
  /** Replicates for a publication. */
  public static final int REPLICATES = 2_000;

  private static final double TAIL = 0.025;

  private ClusterBootstrap() {}

  /**
   * The 95 % interval of a statistic. Replicate r draws with {@code seed + r}, whatever thread it
   * runs on; one in which the statistic is no number is left out.
   *
   * @param accounts the posts of each account, in an order that does not change from run to run; an
   *     account without posts is not drawn
   * @param statistic of the accounts with their posts; called from several threads
   * @param replicates 1 or more, {@link #REPLICATES} for a publication
   * @return empty when there is no post, or the statistic is never a number
   * @throws IllegalArgumentException without replicates
   */
  public static <P> Optional<Interval> interval(
      List<List<P>> accounts,
      ToDoubleFunction<List<List<P>>> statistic,
      int replicates,
      long seed) {
    if (replicates < 1) {
      throw new IllegalArgumentException(replicates + " replicates");
    }
    List<List<P>> filled = accounts.stream().filter(a -> !a.isEmpty()).toList();
    if (filled.isEmpty()) {
      return Optional.empty();
    }
    double[] found =
        IntStream.range(0, replicates)
            .parallel()
            .mapToDouble(r -> statistic.applyAsDouble(draw(filled, seed + r)))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return found.length == 0
        ? Optional.empty()
        : Optional.of(new Interval(Quantiles.type7(found, TAIL), Quantiles.type7(found, 1 - TAIL)));
  }

  private static <P> List<List<P>> draw(List<List<P>> accounts, long seed) {
    var random = new SplittableRandom(seed);
    return some(accounts, random).stream().map(posts -> some(posts, random)).toList();
  }

  private static <E> List<E> some(List<E> all, SplittableRandom random) {
    var drawn = new ArrayList<E>(all.size());
    for (int i = 0; i < all.size(); i++) {
      drawn.add(all.get(random.nextInt(all.size())));
    }
    return drawn;
  }
}
