package org.shiguan.track;

import java.util.List;

/**
 * One crawl of one account's timeline, as it was listed.
 *
 * @param at when its first record was captured, epoch microseconds UTC
 * @param until when its last record was
 * @param dump number of the line of {@code inputs}, from 0; the lowest of several
 * @param kinds which posts the crawler wanted
 * @param posts what it listed, in the order of the files
 * @param stated posts the profile counter states; null when it was not seen
 * @param covers posting times that the study file says the files hold whole; null when it does not
 * @param errors whether a request of the crawl failed
 */
record Listing(
    long at,
    long until,
    int dump,
    Capture.Kinds kinds,
    List<Listed> posts,
    Long stated,
    Span covers,
    boolean errors) {

  /** A post in a listing: its number in the account and its time of posting. */
  record Listed(int post, long postedAt) {}

  /** Posting times from {@code from} on and before {@code to}. */
  record Span(long from, long to) {}
}
