package org.shiguan.track;

import java.io.Serializable;

/**
 * Posts of one account that went between two crawls, too many for chance (codebook D04).
 *
 * @param fromAt the crawl at which they were there
 * @param toAt the next valid crawl, at which they were missing
 * @param present n, posts listed at the first and covered by the second
 * @param missing d, those of them that are confirmed missing
 * @param expected p0, the probability per post and interval until then
 * @param log10Tail common logarithm of the chance of so many, P(Bin(n, p0) ≥ d)
 * @param kind what it was
 * @param counted posts that went by the profile counter (D08); null when it cannot be known
 */
public record Purge(
    long fromAt,
    long toAt,
    int present,
    int missing,
    double expected,
    double log10Tail,
    Kind kind,
    Long counted)
    implements Serializable {

  /** How much went. */
  public enum Kind {
    /** Every post. */
    TOTAL,
    /** Half of them or more. */
    MASS,
    /** Less than half, and still too many for chance. */
    SELECTIVE
  }

  /** f, the share that went. */
  public double share() {
    return (double) missing / present;
  }

  /** Whether a post was deleted in it. */
  boolean took(Fate fate) {
    return fate.wentIn(fromAt, toAt);
  }
}
