package org.shiguan.measure.formula;

import java.util.OptionalDouble;

/**
 * How much a text speaks like an office (codebook M20). The list of expressions is counted
 * elsewhere; validate it against the human code OFFICIAL before use.
 */
public final class Officialese {
  private static final long FEWEST_TOKENS = 10;
  private static final double HUNDRED = 100;

  private Officialese() {}

  /**
   * Official expressions per 100 tokens, 0 to 100; empty below 10 tokens.
   *
   * @param hits expressions of the list outside quoted text, 0 to tokens
   * @param tokens all tokens outside quoted text
   * @throws IllegalArgumentException when there are more hits than tokens
   */
  public static OptionalDouble per100(long hits, long tokens) {
    if (hits < 0 || hits > tokens) {
      throw new IllegalArgumentException(hits + " hits in " + tokens + " tokens");
    }
    return tokens < FEWEST_TOKENS
        ? OptionalDouble.empty()
        : OptionalDouble.of(HUNDRED * hits / tokens);
  }

  /**
   * The person in the first person, 我/(我 + 我们 + 本公司), 0 to 1; empty when none of them occurs.
   *
   * @param singular 我, 0 or more
   * @param plural 我们, 0 or more
   * @param company 本公司, 0 or more
   */
  public static OptionalDouble firstPerson(long singular, long plural, long company) {
    long all = singular + plural + company;
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) singular / all);
  }
}
