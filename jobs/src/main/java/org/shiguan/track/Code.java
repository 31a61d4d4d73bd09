package org.shiguan.track;

/** What an archive says about one post at one moment: the lattice of codebook D01. */
public enum Code {
  /** The full post. */
  PRESENT,
  /** The platform says that its author deleted it. */
  DEL_AUTHOR,
  /** The platform says that it was deleted, and not by its author. */
  DEL_PLATFORM,
  /** Gone; nobody says by whom. */
  NOT_EXIST,
  /** Permission denied, said before 2014: removed by the platform, probably. */
  PERM_DENIED,
  /** Hidden by its author's setting to show the last half year only. */
  MASK_HALF_YEAR,
  /** Shown to some readers only. */
  MASK_AUDIENCE,
  /** The whole account is banned. */
  ACCOUNT_BANNED,
  /** The whole account is gone. */
  ACCOUNT_GONE,
  /** Gone or hidden; the words do not say which. */
  AMBIGUOUS,
  /** Not in a listing that covers it (D02). */
  ABSENT_TIMELINE,
  /** Weiboscope's mark that the post was missing from its timeline later. */
  MISSING_LATER,
  /** The request failed. Never evidence of anything. */
  ERROR;

  /** 2014-01-01 at +08:00, epoch microseconds: from then on "permission denied" is an audience. */
  static final long PERMISSION_CHANGED = 1_388_505_600_000_000L;

  /** Whether the platform says outright that the post was deleted, and by whom. */
  boolean isTombstone() {
    return this == DEL_AUTHOR || this == DEL_PLATFORM;
  }

  /** Whether it confirms one absence from a timeline, and is nothing without it (D02). */
  boolean confirms() {
    return this == NOT_EXIST || this == PERM_DENIED;
  }

  /** Whether the post is hidden, and for all that is known not deleted. */
  boolean hides() {
    return switch (this) {
      case MASK_HALF_YEAR, MASK_AUDIENCE, ACCOUNT_BANNED, ACCOUNT_GONE -> true;
      default -> false;
    };
  }
}
