package org.shiguan.measure;

/**
 * A post whose second is known, as a sequence metric sees it.
 *
 * @param micros microseconds since 1970 UTC
 * @param run number of the {@linkplain Window#sharp() sharp} stretch it lies in; between two posts
 *     of one run every post is known
 */
public record PostAt(long micros, int run) {
  /** Whole seconds since 1970 UTC; gaps are differences of these. */
  public long second() {
    return Math.floorDiv(micros, 1_000_000L);
  }
}
