package org.shiguan.measure.formula;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When net support is back after a crisis (codebook M17): the first hour from the onset on with at
 * least baseline − half a standard deviation, which also holds in every known hour of the 24 hours
 * it begins. Hours with too few items say nothing either way.
 *
 * @param threshold μ₀ − ½σ₀, −1 to 1 or somewhat below
 */
public record Recovery(double threshold) {
  /** Stands in when the baseline does not vary. */
  private static final double LEAST_DEVIATION = 0.05;

  private static final int HOURS = 24;

  /** The threshold is a difference, and a score that equals it may miss it by less. */
  private static final double ROUNDING = 1e-12;

  /**
   * The threshold of a baseline.
   *
   * @param mean μ₀ of the days −28 to −3
   * @param deviation σ₀, 0 or more; .05 in place of 0
   */
  public static Recovery after(double mean, double deviation) {
    return new Recovery(mean - (deviation == 0 ? LEAST_DEVIATION : deviation) / 2);
  }

  /**
   * The same from the baseline's values, by their mean and population standard deviation.
   *
   * @throws IllegalArgumentException without values
   */
  public static Recovery after(double[] baseline) {
    double mean = Arrays.stream(baseline).average().orElse(Double.NaN);
    if (Double.isNaN(mean)) {
      throw new IllegalArgumentException("recovery needs a baseline");
    }
    double squares = Arrays.stream(baseline).map(x -> (x - mean) * (x - mean)).sum();
    return after(mean, Math.sqrt(squares / baseline.length));
  }

  /**
   * Hours from the onset until support is back; empty when that is not seen before the hours end,
   * which is censoring and not "never".
   *
   * @param hours net support from the onset on, hour by hour, empty where it is not known
   */
  public OptionalInt hoursUntil(List<OptionalDouble> hours) {
    for (int hour = 0; hour + HOURS <= hours.size(); hour++) {
      if (hours.get(hour).isPresent() && holds(hours.subList(hour, hour + HOURS))) {
        return OptionalInt.of(hour);
      }
    }
    return OptionalInt.empty();
  }

  private boolean holds(List<OptionalDouble> hours) {
    return hours.stream().allMatch(h -> h.orElse(threshold) >= threshold - ROUNDING);
  }
}
