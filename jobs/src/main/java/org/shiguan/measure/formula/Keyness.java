package org.shiguan.measure.formula;

/**
 * Which of two groups of texts a word belongs to (codebook M21): the difference of log-odds under
 * an informative Dirichlet prior. Monroe, Colaresi &amp; Quinn 2008, Political Analysis 16:372.
 *
 * @param delta δ, above 0 when the word is more the first group's
 * @param z δ over its standard error √(1/(y₁ + α) + 1/(y₂ + α))
 */
public record Keyness(double delta, double z) {
  private static final double PRIOR_WEIGHT = 0.1;

  /** Accounts each side needs, below which a word may be one person's idiom. */
  public static final int FEWEST_ACCOUNTS = 5;

  /**
   * A word in one group.
   *
   * @param count y, 0 to total
   * @param total n, tokens of the group, 1 or more
   */
  public record Use(long count, long total) {
    /**
     * Refuses what cannot have been counted.
     *
     * @throws IllegalArgumentException when count is not between 0 and total, or total is 0
     */
    public Use {
      if (count < 0 || count > total || total == 0) {
        throw new IllegalArgumentException(count + " of " + total + " tokens");
      }
    }

    private double logOdds(double prior, double allPriors) {
      return StrictMath.log((count + prior) / (total + allPriors - count - prior));
    }
  }

  /**
   * The keyness of a word.
   *
   * @param prior α of the word, above 0
   * @param allPriors α₀, the sum over all words, above α
   * @throws IllegalArgumentException when α is not between 0 and α₀
   */
  public static Keyness of(Use first, Use second, double prior, double allPriors) {
    if (!(prior > 0 && prior < allPriors)) {
      throw new IllegalArgumentException("a prior of " + prior + " of " + allPriors);
    }
    double delta = first.logOdds(prior, allPriors) - second.logOdds(prior, allPriors);
    double variance = 1 / (first.count + prior) + 1 / (second.count + prior);
    return new Keyness(delta, delta / Math.sqrt(variance));
  }

  /**
   * The same with the codebook's prior: the word's share in the corpus, scaled to α₀ = 0.1·min(n₁,
   * n₂).
   *
   * @param corpus the word in the whole corpus, used at least once and not the only word
   */
  public static Keyness of(Use first, Use second, Use corpus) {
    double allPriors = PRIOR_WEIGHT * Math.min(first.total, second.total);
    return of(first, second, allPriors * corpus.count / corpus.total, allPriors);
  }
}
