package org.shiguan.report.mart;

import java.time.YearMonth;
import java.util.Objects;

/**
 * How much of one month was seen for one executive. A month that was not seen is unknown, not
 * silent.
 *
 * @param executive executive id
 * @param month month at +08:00
 * @param days days of the month that lie in the study period
 * @param coveredDays days of those that were seen, 0 to {@code days}
 * @param posts distinct posts held of that month, 0 or more
 * @param basis how the coverage is known
 */
public record CoverageMonth(
    String executive, YearMonth month, int days, int coveredDays, long posts, Basis basis) {

  /** How coverage is known. */
  public enum Basis {
    /** The study file says so. */
    DECLARED,
    /** Concluded from what the crawls hold. */
    OBSERVED,
    /** Nothing was seen. */
    NONE
  }

  /** Refuses more covered days than days. */
  public CoverageMonth {
    Objects.requireNonNull(executive, "executive");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(basis, "basis");
    if (days < 0 || coveredDays < 0 || coveredDays > days || posts < 0) {
      throw new MartException(
          "coverage of %s in %s has %d of %d days and %d posts"
              .formatted(executive, month, coveredDays, days, posts));
    }
  }

  /** Part of the month that was seen, 0 to 1; 0 for a month without days. */
  public double share() {
    return days == 0 ? 0 : (double) coveredDays / days;
  }
}
