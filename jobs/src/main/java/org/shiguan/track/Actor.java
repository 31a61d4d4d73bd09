package org.shiguan.track;

import java.io.Serializable;

/**
 * Who deleted a post, as far as the evidence says: shares that sum to 1 (codebook D01).
 *
 * @param author share of the author
 * @param platform share of the platform
 * @param unknown share nobody knows
 */
public record Actor(double author, double platform, double unknown) implements Serializable {
  static final Actor AUTHOR = new Actor(1, 0, 0);
  static final Actor PLATFORM = new Actor(0, 1, 0);
  static final Actor UNKNOWN = new Actor(0, 0, 1);

  /**
   * "Permission denied" is read as removal by the platform until 2013, and some of it was not: one
   * in ten is an analyst's choice, no measured rate.
   */
  private static final Actor PROBABLY_PLATFORM = new Actor(0, 0.9, 0.1);

  /** Whom a code names. */
  static Actor of(Code code) {
    return switch (code) {
      case DEL_AUTHOR -> AUTHOR;
      case DEL_PLATFORM -> PLATFORM;
      case PERM_DENIED -> PROBABLY_PLATFORM;
      default -> UNKNOWN;
    };
  }
}
