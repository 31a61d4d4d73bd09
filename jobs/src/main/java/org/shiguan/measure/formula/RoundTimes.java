package org.shiguan.measure.formula;

import java.util.OptionalDouble;

/**
 * How many more posts than chance allows fall on round clock times, as those of schedulers do
 * (codebook M10): on minutes 0, 5, 10 … of which a hand hits a fifth, and on the first ten seconds
 * of a minute, of which it hits a sixth.
 *
 * <p>An excess e = (share − chance)/(1 − chance) is 0 for a hand, or less than one, and 1 when all
 * are round. Phones are a little round too (26 % of minutes in CED), so e alone convicts nobody.
 *
 * <p>After Zhang &amp; Paxson 2011, PAM.
 */
public final class RoundTimes {
  private static final double MINUTES = 1.0 / 5;
  private static final double SECONDS = 1.0 / 6;

  private RoundTimes() {}

  /**
   * e5 of the posts whose minute is divisible by 5, 0 to 1; empty without posts.
   *
   * @param round 0 to all
   * @param all posts whose minute is known
   */
  public static OptionalDouble minuteExcess(long round, long all) {
    return excess(round, all, MINUTES);
  }

  /**
   * e10 of the posts whose second is below 10, 0 to 1; empty without posts and when every second is
   * 0, for then the archive has cut them off.
   *
   * @param round posts with a second below 10, 0 to all
   * @param zero posts with second 0, 0 to round
   * @param all posts whose second is known
   */
  public static OptionalDouble secondExcess(long round, long zero, long all) {
    return zero == all ? OptionalDouble.empty() : excess(round, all, SECONDS);
  }

  /**
   * The score {@code timing}: 1 − the larger excess, 1 like a hand to 0 like a clock; empty when
   * the minutes are not known. Without seconds the minutes decide.
   */
  public static OptionalDouble score(OptionalDouble minuteExcess, OptionalDouble secondExcess) {
    return minuteExcess.isEmpty()
        ? minuteExcess
        : OptionalDouble.of(1 - Math.max(minuteExcess.getAsDouble(), secondExcess.orElse(0)));
  }

  private static OptionalDouble excess(long round, long all, double chance) {
    if (round < 0 || round > all) {
      throw new IllegalArgumentException(round + " round times of " + all);
    }
    return all == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(0, ((double) round / all - chance) / (1 - chance)));
  }
}
