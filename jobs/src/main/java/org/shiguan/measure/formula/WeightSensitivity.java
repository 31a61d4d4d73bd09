package org.shiguan.measure.formula;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Quantiles;

/**
 * Do the ranks of accounts depend on how the components of the controversy index are weighted
 * (codebook M15)? 10,000 weightings, all equally likely: Dirichlet with every parameter 1. In each
 * the accounts are ranked by the mean index of their posts, 1 for the most controversial.
 *
 * <p>Saisana, Saltelli &amp; Tarantola 2005, JRSS A 168:307.
 */
public final class WeightSensitivity {
  private static final int DRAWS = 10_000;
  private static final double TAIL = 0.05;

  /** Index by draw and account. */
  private final double[][] scores;

  /** Rank by account and draw, sorted. */
  private final double[][] ranks;

  private WeightSensitivity(double[][] scores, double[][] ranks) {
    this.scores = scores;
    this.ranks = ranks;
  }

  /**
   * Draws the weightings.
   *
   * @param accounts the posts of each account with the standings of their components, the same
   *     components in the same order everywhere; an account needs a post with an index
   * @param seed of the weights, which depend on it and on the number of components alone
   * @throws IllegalArgumentException when there is no account, or one has no post with an index
   */
  public static WeightSensitivity of(List<List<List<OptionalDouble>>> accounts, long seed) {
    List<Summed> summed = accounts.stream().map(Summed::of).toList();
    if (summed.isEmpty()) {
      throw new IllegalArgumentException("no account");
    }
    int components =
        accounts.stream().flatMap(List::stream).mapToInt(List::size).max().orElseThrow();
    double[][] weightings = weightings(new SplittableRandom(seed), components);
    var ranking = new NaturalRanking(NaNStrategy.FAILED);
    var scores = new double[DRAWS][];
    var ranks = new double[summed.size()][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] weights = weightings[draw];
      scores[draw] = summed.stream().mapToDouble(a -> a.index(weights)).toArray();
      double[] fromSmallest = ranking.apply(scores[draw]);
      for (int account = 0; account < ranks.length; account++) {
        ranks[account][draw] = ranks.length + 1 - fromSmallest[account];
      }
    }
    Arrays.stream(ranks).forEach(Arrays::sort);
    return new WeightSensitivity(scores, ranks);
  }

  /**
   * Weightings: exponentials over their sum are Dirichlet with parameters 1, and the sum need not
   * be 1 here. Their probabilities are Halton's points, moved together by a random shift (Cranley
   * &amp; Patterson 1976, SIAM J. Numer. Anal. 13:904): each point is a fair draw, and together
   * they fill the space so evenly that chances are off by .0007 where independent draws are by
   * .004.
   */
  private static double[][] weightings(SplittableRandom random, int components) {
    var weightings = new double[DRAWS][components];
    BigInteger prime = BigInteger.ONE;
    for (int k = 0; k < components; k++) {
      prime = prime.nextProbablePrime();
      double shift = random.nextDouble();
      for (int draw = 0; draw < DRAWS; draw++) {
        double point = (radicalInverse(draw + 1, prime.intValueExact()) + shift) % 1;
        weightings[draw][k] = -StrictMath.log1p(-point);
      }
    }
    return weightings;
  }

  /** The digits of a number, mirrored at the point. */
  private static double radicalInverse(int number, int base) {
    double value = 0;
    double place = 1;
    for (int rest = number; rest > 0; rest /= base) {
      place /= base;
      value += place * (rest % base);
    }
    return value;
  }

  /** The middle one of an account's ranks, 1 for the most controversial. */
  public double medianRank(int account) {
    return Quantiles.type7(ranks[account], 0.5);
  }

  /** Where an account's rank lies in 90 of 100 weightings. */
  public Interval rankInterval(int account) {
    return new Interval(
        Quantiles.type7(ranks[account], TAIL), Quantiles.type7(ranks[account], 1 - TAIL));
  }

  /** The share of weightings in which one account is more controversial than another, 0 to 1. */
  public double chanceAbove(int account, int other) {
    return (double) Arrays.stream(scores).filter(s -> s[account] > s[other]).count() / DRAWS;
  }

  /** Lowest and highest index of an account in 90 of 100 weightings: the band of the chart. */
  public Interval band(int account) {
    double[] own = Arrays.stream(scores).mapToDouble(s -> s[account]).sorted().toArray();
    return new Interval(Quantiles.type7(own, TAIL), Quantiles.type7(own, 1 - TAIL));
  }

  /**
   * The posts of an account, summed by which components they have: all posts of one kind share the
   * denominator, so a weighting costs the kinds, not the posts.
   */
  private record Summed(Collection<Kind> kinds, long posts) {

    /** Posts with the same components: which they are and the sums of their standings. */
    private static final class Kind {
      private final boolean[] known;
      private final double[] sums;

      Kind(boolean[] known) {
        this.known = known;
        this.sums = new double[known.length];
      }
    }

    static Summed of(List<List<OptionalDouble>> account) {
      var kinds = new TreeMap<String, Kind>();
      long posts = 0;
      for (List<OptionalDouble> post : account) {
        if (ControversyIndex.of(post).isPresent()) {
          posts++;
          add(kinds, post);
        }
      }
      if (posts == 0) {
        throw new IllegalArgumentException("an account without a post that has an index");
      }
      return new Summed(kinds.values(), posts);
    }

    private static void add(TreeMap<String, Kind> kinds, List<OptionalDouble> post) {
      var known = new boolean[post.size()];
      for (int k = 0; k < known.length; k++) {
        known[k] = post.get(k).isPresent();
      }
      Kind kind = kinds.computeIfAbsent(Arrays.toString(known), key -> new Kind(known));
      for (int k = 0; k < known.length; k++) {
        kind.sums[k] += post.get(k).orElse(0);
      }
    }

    double index(double[] weights) {
      double sum = 0;
      for (Kind kind : kinds) {
        double part = 0;
        double whole = 0;
        for (int k = 0; k < kind.known.length; k++) {
          part += weights[k] * kind.sums[k];
          whole += kind.known[k] ? weights[k] : 0;
        }
        sum += part / whole;
      }
      return sum / posts;
    }
  }
}
