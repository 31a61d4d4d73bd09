package org.shiguan.track;

/** The state of an executive on Weibo (codebook §4.1). */
public enum State {
  /** Not covered well enough to say. */
  UNKNOWN("U"),
  /** Two dated searches by a human found no account. */
  NEVER_JOINED("S0"),
  /** No account is known, and nobody wrote down two searches. */
  NOT_FOUND("NOT_FOUND"),
  /** An own post within the last covered days. */
  ACTIVE("S1"),
  /** As many covered days without a post. */
  DORMANT("S2"),
  /** Purged of half the posts or more, and no new one yet. */
  PURGED("S3"),
  /** The account is gone, and nothing says that the platform took it. */
  CLOSED_SELF("S4"),
  /** Banned by the platform. */
  BANNED("S4b"),
  /** Posting again after a purge, a closure, a ban or a long silence. */
  RETURNED("S5");

  private final String code;

  State(String code) {
    this.code = code;
  }

  /** The codebook's code of the state, which the tables show. */
  public String code() {
    return code;
  }
}
