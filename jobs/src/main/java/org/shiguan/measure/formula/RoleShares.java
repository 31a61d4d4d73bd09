package org.shiguan.measure.formula;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.shiguan.stat.Interval;

/**
 * What the shares of roles say together (codebook M11). Roles are multi-label, so their shares need
 * not sum to 1.
 */
public final class RoleShares {
  private RoleShares() {}

  /**
   * How evenly the roles are mixed: the entropy of the shares, divided by their sum first, over its
   * greatest value ln k. 0 is one role only, 1 all alike.
   *
   * @param shares at least two, none below 0
   * @return empty when all are 0
   */
  public static OptionalDouble entropy(double... shares) {
    double sum = Arrays.stream(shares).sum();
    if (sum == 0) {
      return OptionalDouble.empty();
    }
    double entropy =
        -Arrays.stream(shares)
            .map(s -> s / sum)
            .filter(p -> p > 0)
            .map(p -> p * StrictMath.log(p))
            .sum();
    // An entropy of one role is 0, never the -0 of an empty sum.
    return OptionalDouble.of(Math.max(0, entropy / StrictMath.log(shares.length)));
  }

  /**
   * The place of the role that leads: the largest share, when its interval lies above the share of
   * the runner-up.
   *
   * @param intervals of the shares, in their order
   * @return empty when no role leads clearly
   */
  public static OptionalInt lead(double[] shares, List<Interval> intervals) {
    int lead = 0;
    for (int i = 1; i < shares.length; i++) {
      lead = shares[i] > shares[lead] ? i : lead;
    }
    double runnerUp = 0;
    for (int i = 0; i < shares.length; i++) {
      runnerUp = i == lead ? runnerUp : Math.max(runnerUp, shares[i]);
    }
    return intervals.get(lead).low() > runnerUp ? OptionalInt.of(lead) : OptionalInt.empty();
  }
}
