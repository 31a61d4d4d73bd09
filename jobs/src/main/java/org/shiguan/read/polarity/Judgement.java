package org.shiguan.read.polarity;

/**
 * What a text sounds like, or why nothing can be said.
 *
 * @param millionths polarity in millionths, -1,000,000 (unfavourable) to 1,000,000 (favourable);
 *     null when there is a reason
 * @param reason why there is none; null when there is one
 */
public record Judgement(Integer millionths, Reason reason) {
  /** Why a text has no polarity. */
  public enum Reason {
    /** A repost without words of its own. */
    BARE,
    /** Nothing but links, mentions, topics and names, or nothing at all. */
    NO_WORDS,
    /** Words, of which the model knows none. */
    UNKNOWN_WORDS
  }

  /** Checks that there is one of both. */
  public Judgement {
    if ((millionths == null) == (reason == null)) {
      throw new IllegalArgumentException("either a polarity or a reason");
    }
  }

  /** No polarity. */
  public static Judgement none(Reason reason) {
    return new Judgement(null, reason);
  }
}
