package org.shiguan.stat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The share of posts that have a code, corrected for what the classifier gets wrong (codebook M11):
 * p = (q − fpr) / (tpr − fpr), cut to [0, 1]. Rogan &amp; Gladen 1978, Am. J. Epidemiol. 107:71.
 */
public final class RoganGladen {
  /** Below this difference of tpr and fpr the correction blows noise up, and there is none. */
  public static final double LEAST_DIFFERENCE = 0.2;

  private static final double TAIL = 0.025;
  private static final double MOST_UNDEFINED = 0.05;

  /**
   * What the classifier said about one account.
   *
   * @param posts posts it judged
   * @param coded those it gave the code, 0 to {@code posts}
   */
  public record Account(long posts, long coded) {
    /** Checks that the part is one of the whole. */
    public Account {
      if (coded < 0 || coded > posts) {
        throw new IllegalArgumentException(coded + " of " + posts + " posts");
      }
    }
  }

  private RoganGladen() {}

  /**
   * The corrected share.
   *
   * @param share of posts that the classifier gave the code, 0 to 1
   * @param tpr its true positive rate
   * @param fpr its false positive rate
   * @return empty when tpr − fpr is below {@link #LEAST_DIFFERENCE}
   */
  public static OptionalDouble share(double share, double tpr, double fpr) {
    double difference = tpr - fpr;
    return difference < LEAST_DIFFERENCE
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(0, Math.min(1, (share - fpr) / difference)));
  }

  /**
   * A 95 % percentile interval of the corrected share of all posts of the accounts. A replicate
   * draws the human-coded sample anew within each true class, then accounts with replacement, then
   * posts within each account; of a single account only the posts vary. Replicate r draws with the
   * seed {@code seed + r}.
   *
   * @param accounts in an order that does not change from run to run
   * @param sample the classifier against people
   * @param replicates at least 1; the codebook's 2,000 for a publication
   * @return empty when there is no post, the sample lacks a class, or more than 5 % of the
   *     replicates have no corrected share
   */
  public static Optional<Interval> interval(
      List<Account> accounts, Confusion sample, int replicates, long seed) {
    if (replicates < 1) {
      throw new IllegalArgumentException(replicates + " replicates");
    }
    List<Account> filled = accounts.stream().filter(a -> a.posts() > 0).toList();
    if (filled.isEmpty() || sample.positives() == 0 || sample.negatives() == 0) {
      return Optional.empty();
    }
    double[] shares =
        IntStream.range(0, replicates)
            .parallel()
            .mapToObj(r -> replicate(filled, sample, new SplittableRandom(seed + r)))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    return replicates - shares.length > MOST_UNDEFINED * replicates
        ? Optional.empty()
        : Optional.of(
            new Interval(Quantiles.type7(shares, TAIL), Quantiles.type7(shares, 1 - TAIL)));
  }

  private static OptionalDouble replicate(
      List<Account> accounts, Confusion sample, SplittableRandom random) {
    double tpr = drawn(sample.positives(), sample.truePositives(), random);
    double fpr = drawn(sample.negatives(), sample.falsePositives(), random);
    long posts = 0;
    double coded = 0;
    for (int i = 0; i < accounts.size(); i++) {
      Account account = accounts.get(random.nextInt(accounts.size()));
      posts += account.posts();
      coded += account.posts() * drawn(account.posts(), account.coded(), random);
    }
    return share(coded / posts, tpr, fpr);
  }

  /** The share of yes when as many as there are are drawn with replacement. */
  private static double drawn(long all, long yes, SplittableRandom random) {
    int n = Math.toIntExact(all);
    return (double)
            BinomialDistribution.of(n, (double) yes / all)
                .inverseCumulativeProbability(random.nextDouble())
        / all;
  }
}
