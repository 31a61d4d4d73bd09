package org.shiguan.record;

/**
 * A post as found: strings of the dump, null where the dump says nothing. A mutable carrier,
 * because one is filled for every record of hundreds of millions.
 */
public final class RawPost implements Found {
  /** No time known. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  /** Where the id comes from: {@code weibo}, or the name of a corpus with ids of its own. */
  public String idSpace = "weibo";

  /** Decimal mid, or the opaque id of the corpus. */
  public String id;

  /** Base-62 form of the mid; used when {@link #id} is null. */
  public String bid;

  /** The counter in {@code id} where it differs from the mid. */
  public String aliasId;

  /** Author's id. */
  public String authorId;

  /** Author's screen name. */
  public String authorName;

  /** Text, HTML and all. */
  public String text;

  /**
   * Whether the platform says that this is a long text while {@link #text} may be its beginning
   * only.
   */
  public boolean isLongText;

  /** Time of posting as written. */
  public String createdAt;

  /** How {@link #createdAt} is written. */
  public TimeForm timeForm;

  /** Client field, HTML and all. */
  public String client;

  /** Repost count as written. */
  public String reposts;

  /** Comment count as written. */
  public String comments;

  /** Like count as written. */
  public String likes;

  /**
   * Whether the tool that wrote the dump put 0 where the platform gave no count: three zeros then
   * say nothing (codebook 0.3).
   */
  public boolean zeroMayBeAbsent;

  /** Whether this is a comment under a post; its id is then that of the comment. */
  public boolean isComment;

  /** Id of the post the comment stands under. */
  public String commentedId;

  /** Bid of the post the comment stands under; used when {@link #commentedId} is null. */
  public String commentedBid;

  /** Whether a retweeted object is there, a deleted stub included. */
  public boolean isRepost;

  /** Id of the retweeted original. */
  public String retweetedId;

  /** Bid of the retweeted original; used when {@link #retweetedId} is null. */
  public String retweetedBid;

  /** Author of the retweeted original. */
  public String retweetedAuthorId;

  /**
   * When the record was captured, epoch microseconds UTC; {@link #UNKNOWN} when it does not say.
   */
  public long capturedAtMicros = UNKNOWN;

  /** Weiboscope: last time seen before it was missing, China clock. */
  public String deletedLastSeen;

  /** Weiboscope: the platform's answer "permission denied". */
  public String permissionDenied;

  /** Fields no column holds, as one JSON object with sorted keys. */
  public String extra;
}
