package org.shiguan.measure.formula;

import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * Component c2 of the controversy index: how far the tone of the comments under a post is spread
 * (codebook M15), the population variance of polarities in [−1, 1]. Two add up in any order.
 *
 * @param comments number of comments
 * @param sum sum of their polarities, in millionths
 * @param squares sum of the squares of these millionths
 */
public record PolarityVariance(long comments, long sum, BigInteger squares) {
  /** No comment. */
  public static final PolarityVariance NONE = new PolarityVariance(0, 0, BigInteger.ZERO);

  private static final long FEWEST = 20;
  private static final long MILLION = 1_000_000;

  /**
   * One comment.
   *
   * @param millionths polarity in millionths, −1,000,000 to 1,000,000
   * @throws IllegalArgumentException beyond
   */
  public static PolarityVariance of(long millionths) {
    if (millionths < -MILLION || millionths > MILLION) {
      throw new IllegalArgumentException("no polarity in millionths: " + millionths);
    }
    return new PolarityVariance(1, millionths, BigInteger.valueOf(millionths * millionths));
  }

  /** Both together. */
  public PolarityVariance plus(PolarityVariance other) {
    return new PolarityVariance(
        comments + other.comments, sum + other.sum, squares.add(other.squares));
  }

  /** The variance, 0 to 1; empty without comments. */
  public OptionalDouble variance() {
    if (comments == 0) {
      return OptionalDouble.empty();
    }
    BigInteger n = BigInteger.valueOf(comments);
    BigInteger total = BigInteger.valueOf(sum);
    double scaled = n.multiply(squares).subtract(total.multiply(total)).doubleValue();
    double whole = (double) comments * MILLION;
    return OptionalDouble.of(scaled / whole / whole);
  }

  /** The component: the variance of at least 20 comments; empty with fewer. */
  public OptionalDouble component() {
    return comments < FEWEST ? OptionalDouble.empty() : variance();
  }
}
