package org.shiguan.report.mart;

import java.time.YearMonth;
import java.util.Objects;

/**
 * How many executives are in a state on the first day of a month (codebook §4.1).
 *
 * @param month the month
 * @param state the state
 * @param executives executives of the roster in it, 1 or more
 */
public record StateMonth(YearMonth month, AccountState state, long executives) {
  /** Refuses rows about nobody. */
  public StateMonth {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(state, "state");
    if (executives < 1) {
      throw new MartException(month + " " + state + ": " + executives);
    }
  }
}
