package org.shiguan.track;

import java.io.Serializable;
import java.util.List;

/**
 * What became of an account (codebook D05), somewhere in (fromAt, toAt].
 *
 * @param kind what
 * @param fromAt the last moment at which the account was seen as before; null when it never was
 * @param toAt the first at which it was seen otherwise
 * @param detail what was seen, in words
 * @param evidence the observations it rests on
 */
public record AccountEvent(
    Kind kind, Long fromAt, long toAt, String detail, List<Observation> evidence)
    implements Serializable {

  /** What became of the account. */
  public enum Kind {
    /** Gone, at two answers a week apart or more, and no notice of a ban. */
    CLOSED_SELF,
    /** The platform's notice of a ban. */
    BANNED,
    /** The same number under another name. */
    RENAMED,
    /** Alive, and every post gone. */
    EMPTIED,
    /** Old posts hidden by its owner, or all of them. */
    MASKED,
    /** Seen again in full after a mask. */
    UNMASKED,
    /** Seen again after it was closed, banned or emptied. */
    BACK
  }
}
