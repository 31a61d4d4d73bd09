package org.shiguan.stat;

import java.util.OptionalDouble;

/**
 * How many there were, from two independent captures of which some were in both (codebook D07): N̂
 * = (n₁+1)(n₂+1)/(m+1) − 1, nearly unbiased.
 *
 * <p>With fewer than 7 in both, N̂ falls short of the truth by an unknown amount, so estimate and
 * standard error are left empty and only the lower bound stands. Captures that copy each other
 * share too much, and N̂ is then too small; the caller must know that they are independent.
 *
 * <p>Chapman 1951, Univ. California Publ. Stat. 1:131; Robson &amp; Regier 1964, Trans. Am. Fish.
 * Soc. 93:215 (the rule of 7); Seber 1982, The Estimation of Animal Abundance.
 *
 * @param lowerBound n₁ + n₂ − m, the number that was really seen
 * @param estimate N̂; empty when m &lt; 7
 * @param standardError √((n₁+1)(n₂+1)(n₁−m)(n₂−m)/((m+1)²(m+2))); empty when m &lt; 7
 */
public record Chapman(long lowerBound, OptionalDouble estimate, OptionalDouble standardError) {
  private static final long ENOUGH_IN_BOTH = 7;

  /**
   * The estimate from the sizes of the captures and of their overlap.
   *
   * @param first n₁, number in the first capture
   * @param second n₂, number in the second
   * @param both m, number in both, 0 to the smaller of the two
   * @throws IllegalArgumentException when the overlap is negative or larger than a capture
   */
  public static Chapman of(long first, long second, long both) {
    if (both < 0 || both > Math.min(first, second)) {
      throw new IllegalArgumentException(both + " in both of " + first + " and " + second);
    }
    long seen = first + second - both;
    if (both < ENOUGH_IN_BOTH) {
      return new Chapman(seen, OptionalDouble.empty(), OptionalDouble.empty());
    }
    double product = (first + 1.0) * (second + 1.0);
    double estimate = product / (both + 1.0) - 1;
    double variance =
        product * (first - both) * (second - both) / ((both + 1.0) * (both + 1.0) * (both + 2.0));
    return new Chapman(seen, OptionalDouble.of(estimate), OptionalDouble.of(Math.sqrt(variance)));
  }
}
