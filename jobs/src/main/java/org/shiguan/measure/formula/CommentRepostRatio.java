package org.shiguan.measure.formula;

/**
 * Component c1 of the controversy index: how much more a post is answered than passed on (codebook
 * M15). Minot et al. 2021, PLoS ONE 16:e0248880.
 */
public final class CommentRepostRatio {
  private CommentRepostRatio() {}

  /**
   * ln((C + ½)/(R + ½)); 0 when both are the same.
   *
   * @param comments C, 0 or more, seen or rounded and at least 7 days after posting
   * @param reposts R, likewise
   * @throws IllegalArgumentException for a negative count
   */
  public static double logRatio(long comments, long reposts) {
    if (comments < 0 || reposts < 0) {
      throw new IllegalArgumentException(comments + " comments, " + reposts + " reposts");
    }
    return StrictMath.log((comments + 0.5) / (reposts + 0.5));
  }
}
