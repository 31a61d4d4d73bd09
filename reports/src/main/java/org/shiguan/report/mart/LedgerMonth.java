package org.shiguan.report.mart;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;

/**
 * What one crawl listed of one month of one executive.
 *
 * @param executive executive id
 * @param month the month at +08:00
 * @param capturedAt the crawl
 * @param coveredShare part of the month's days that the crawl covers, 0 to 1
 * @param listed posts of the month in this crawl, 0 or more
 * @param known posts of the month known from any crawl, at least {@code listed}
 */
public record LedgerMonth(
    String executive,
    YearMonth month,
    Instant capturedAt,
    double coveredShare,
    long listed,
    long known) {

  /** Refuses shares beyond 0 to 1 and more posts listed than known. */
  public LedgerMonth {
    Objects.requireNonNull(executive, "executive");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(capturedAt, "capturedAt");
    if (!(coveredShare >= 0 && coveredShare <= 1) || listed < 0 || listed > known) {
      throw new MartException(
          "the crawl of %s in %s covers %s and lists %d of %d posts"
              .formatted(executive, month, coveredShare, listed, known));
    }
  }
}
