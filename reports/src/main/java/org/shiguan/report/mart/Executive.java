package org.shiguan.report.mart;

import java.time.Instant;
import java.util.Objects;

/**
 * One executive of the roster.
 *
 * @param id roster id, {@code [a-z0-9-]+}
 * @param name name in both scripts
 * @param company company in both scripts, {@link Text#EMPTY} when the roster has none
 * @param role role in both scripts, {@link Text#EMPTY} when the roster has none
 * @param accounts accounts the roster links, 0 or more
 * @param posts distinct posts held, 0 or more
 * @param firstPost instant of the earliest post held, null without posts
 * @param lastPost instant of the latest post held, null without posts
 * @param standing what is held of this executive
 */
public record Executive(
    String id,
    Text name,
    Text company,
    Text role,
    long accounts,
    long posts,
    Instant firstPost,
    Instant lastPost,
    Standing standing) {

  /** What is held of an executive. It says nothing about deletion. */
  public enum Standing {
    /** At least one post is held. */
    POSTS,
    /** An account is known, no post is held. */
    NO_POSTS,
    /** The roster knows no account. */
    NO_ACCOUNT
  }

  /** Refuses an id that could not be a file name and a standing that contradicts the counts. */
  public Executive {
    requireId(id);
    Objects.requireNonNull(name, "name");
    company = Objects.requireNonNullElse(company, Text.EMPTY);
    role = Objects.requireNonNullElse(role, Text.EMPTY);
    Objects.requireNonNull(standing, "standing");
    if ((standing == Standing.POSTS) != (posts > 0)) {
      throw new MartException(
          "executive " + id + " has " + posts + " posts and the standing " + standing);
    }
  }

  /**
   * The id itself when it is safe as a file name.
   *
   * @throws MartException for anything but one or more of {@code a-z 0-9 -}
   */
  public static String requireId(String id) {
    if (id == null || !id.matches("[a-z0-9-]{1,100}")) {
      throw new MartException(
          "executive id " + Printable.of(id) + " is not made of a-z, 0-9 and - alone");
    }
    return id;
  }
}
