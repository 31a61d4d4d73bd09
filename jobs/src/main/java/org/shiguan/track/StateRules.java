package org.shiguan.track;

/**
 * The analyst's choices in the rules of the states (codebook §4.1), all to be varied.
 *
 * @param quietDays covered days without a post that make an account dormant, and within which a
 *     post makes it active
 * @param gatheredWithin calendar days within which those covered days must lie
 * @param returnPosts posts that make a return
 * @param returnWithin days from the first of these posts to the last
 * @param longSilence days of silence after which it takes a return to be active again
 * @param returnedDays days after which the returned is active like everybody
 * @param searchHolds days for which the last search that found no account is taken to hold
 */
public record StateRules(
    int quietDays,
    int gatheredWithin,
    int returnPosts,
    int returnWithin,
    int longSilence,
    int returnedDays,
    int searchHolds) {
  /** The choices of the codebook. */
  public static final StateRules CODEBOOK = new StateRules(90, 2 * 90, 3, 30, 180, 90, 90);

  /** Refuses numbers that no rule can work with. */
  public StateRules {
    if (quietDays < 1 || gatheredWithin < quietDays || returnPosts < 1 || returnWithin < 0) {
      throw new IllegalArgumentException("no rules of states: " + quietDays + ", " + returnPosts);
    }
  }

  /** These rules with another dormancy, gathered within twice as many calendar days. */
  public StateRules withQuietDays(int days) {
    return new StateRules(
        days, 2 * days, returnPosts, returnWithin, longSilence, returnedDays, searchHolds);
  }
}
