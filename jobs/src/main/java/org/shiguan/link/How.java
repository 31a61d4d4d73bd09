package org.shiguan.link;

/** How it is known who a post speaks of, the surest first. */
enum How {
  /** By @ and the name of an account. */
  HANDLE(1),
  /** By the name in either script. */
  FULL_NAME(2),
  /** By another name. */
  ALIAS(3),
  /** By a name that many people bear, with something of this person beside it. */
  NAME_WITH_COMPANY(4),
  /** By such a name in a post of the firm's own account. */
  FIRM_ACCOUNT(5);

  private final int rank;

  How(int rank) {
    this.rank = rank;
  }

  /** The lower, the surer. */
  int rank() {
    return rank;
  }
}
