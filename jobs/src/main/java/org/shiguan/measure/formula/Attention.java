package org.shiguan.measure.formula;

import java.util.OptionalDouble;

/**
 * Mentions relative to all posts of the corpus in the same time, for the size of a dump differs
 * from week to week (codebook M17).
 */
public final class Attention {
  private static final double MILLION = 1e6;

  private Attention() {}

  /**
   * Mentions per million corpus posts; empty when the corpus has no post then.
   *
   * @param mentions 0 to corpus
   * @param corpus posts of the corpus in the same time
   * @throws IllegalArgumentException for a negative count, or more mentions than posts
   */
  public static OptionalDouble perMillion(long mentions, long corpus) {
    if (mentions < 0 || mentions > corpus) {
      throw new IllegalArgumentException(mentions + " mentions in " + corpus + " posts");
    }
    return corpus == 0 ? OptionalDouble.empty() : OptionalDouble.of(MILLION * mentions / corpus);
  }
}
