package org.shiguan.track;

import java.io.Serializable;

/**
 * What one crawl saw of one account's timeline (codebook D02): it covers the posts of ({@code lo},
 * {@code hi}], and what is missing there was looked for.
 *
 * @param at when the account was crawled, epoch microseconds UTC: the first of its records
 * @param dump number of the line of {@code inputs} it comes from, from 0; the lowest of several
 * @param lo posting time after which everything was listed; {@link Long#MIN_VALUE} when the whole
 *     account was
 * @param hi last posting time that the crawl can have seen: a minute before {@code at}
 * @param kinds which posts were listed
 * @param cut why it covers no more than that
 * @param listed distinct posts listed
 * @param stated posts the profile counter states; null when it was not seen
 */
public record Capture(
    long at, int dump, long lo, long hi, Kinds kinds, Cut cut, int listed, Long stated)
    implements Serializable {

  /** Which posts a crawl listed. */
  public enum Kinds {
    /** Everything. */
    ALL,
    /** No reposts. */
    ORIGINALS
  }

  /** What ends the covered interval, or makes it none. */
  public enum Cut {
    /** Nothing: at least 95 % of the posts that the profile states were listed. */
    WHOLE,
    /** The study file says which days the files hold. */
    DECLARED,
    /** The oldest post that was listed: there may be older ones. */
    OLDEST_POST,
    /** Posts that were seen again later are missing in a row: a page of the listing failed. */
    HOLE,
    /** The half-year mask: older posts are hidden. */
    MASK,
    /** An error among the answers: no page is known to follow the one before. Covers nothing. */
    ERRORS,
    /** The profile counter fell by far less than the posts that are missing. Covers nothing. */
    COUNTER,
    /** Nothing was listed although the counter states posts, or says nothing. Covers nothing. */
    BLANK;

    /** Whether a capture that ends so covers anything. */
    boolean isValid() {
      return this != ERRORS && this != COUNTER && this != BLANK;
    }
  }

  /** Whether the crawl covers anything. */
  public boolean isValid() {
    return cut.isValid() && lo < hi;
  }

  /** Whether a post of this time would have been listed had it been there. */
  public boolean covers(long postedAt, boolean repost) {
    return isValid() && postedAt > lo && postedAt <= hi && !(repost && kinds == Kinds.ORIGINALS);
  }

  Capture cutAt(long newLo, Cut why) {
    return new Capture(at, dump, newLo, hi, kinds, why, listed, stated);
  }
}
