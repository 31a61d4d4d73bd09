package org.shiguan.measure.formula;

/** How far a post goes for the size of its audience (codebook M18). */
public final class Engagement {
  private Engagement() {}

  /**
   * ln(1 + R) − ln(1 + F): 0 when a post is passed on once per follower, about −5 for 1 in 150.
   *
   * @param reposts R, 0 or more
   * @param followers F near the time of the post, 0 or more
   * @throws IllegalArgumentException for a negative count
   */
  public static double perFollower(long reposts, long followers) {
    if (reposts < 0 || followers < 0) {
      throw new IllegalArgumentException(reposts + " reposts, " + followers + " followers");
    }
    return StrictMath.log1p((double) reposts) - StrictMath.log1p((double) followers);
  }
}
