package org.shiguan.synth.crawls;

import java.util.List;

/**
 * What one crawl got of one account, and what that is worth.
 *
 * @param crawl the crawl
 * @param answer what came back
 * @param shown the posts as listed, a pinned one first, else newest first; empty when not listed
 * @param pinned the pinned post on top; null when none is
 * @param counter what the profile's counter says; null when the profile was not kept with it
 * @param whyCut why there is not the whole timeline; null when there is
 * @param newest time of the newest post listed, pinned ones left out; null when there is none
 * @param oldest time of the oldest post listed without a break from the newest; null likewise
 * @param coversFrom the listing covers posts after this moment (codebook D02), Unix seconds; null
 *     when it covers none
 */
record Listing(
    World.Crawl crawl,
    Answer answer,
    List<Post> shown,
    Post pinned,
    Integer counter,
    Cut whyCut,
    Long newest,
    Long oldest,
    Long coversFrom) {
  /** A listing knows nothing of the last minute before it (codebook D02). */
  static final long LAST_MINUTE = 60;

  /** What came back when the account was asked for. */
  enum Answer {
    /** Its posts, maybe none. */
    LISTED,
    /** 10023, the request failed. */
    ERROR,
    /** 20003, there is no such user. */
    GONE,
    /** The notice that the account was banned. */
    BANNED,
    /** Nobody asked. */
    NOT_ASKED
  }

  /** Why a listing is not the whole timeline. */
  enum Cut {
    CAP,
    HOLE,
    ERROR,
    FILTER,
    MASK,
    SKIPPED,
    STOPPED,
    NOT_OPEN,
    CLOSED,
    BANNED
  }

  /** Nothing, for a reason. */
  static Listing none(World.Crawl crawl, Answer answer, Cut why) {
    return new Listing(crawl, answer, List.of(), null, null, why, null, null, null);
  }

  boolean listed() {
    return answer == Answer.LISTED;
  }

  /** Up to this moment the listing covers posts, Unix seconds. */
  long coversTo() {
    return crawl.at() - LAST_MINUTE;
  }
}
