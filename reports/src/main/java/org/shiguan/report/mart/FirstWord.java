package org.shiguan.report.mart;

import java.time.Instant;
import java.util.Objects;

/**
 * Who spoke first, the executive or the firm's official account: in a crisis (codebook M13) or with
 * an announcement (M14).
 *
 * @param executive executive id
 * @param kind what it was about
 * @param event event id of a crisis; null for an announcement
 * @param onset earliest moment at which the crisis can have begun; null for an announcement
 * @param execPost the executive's post; null when there is none
 * @param execAt when
 * @param firmPost the official account's post; null when there is none
 * @param firmAt when
 * @param first who was first
 * @param basis the post before a crisis that spoke of it already, or why two posts are the same
 *     news; null for neither
 */
public record FirstWord(
    String executive,
    Kind kind,
    String event,
    Instant onset,
    String execPost,
    Instant execAt,
    String firmPost,
    Instant firmAt,
    First first,
    String basis) {

  /** What was spoken about. */
  public enum Kind {
    /** An event of kind crisis. */
    CRISIS,
    /** The same news from both. */
    ANNOUNCEMENT
  }

  /** Who was first. */
  public enum First {
    /** The executive. */
    EXEC,
    /** The official account. */
    FIRM,
    /** Both in one minute, or times that cannot be told apart. */
    TIE,
    /** Neither spoke. */
    NONE,
    /** One of them could not have been seen. */
    UNKNOWN
  }

  /** Refuses a post without its time, and a crisis without an event. */
  public FirstWord {
    Objects.requireNonNull(executive, "executive");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(first, "first");
    boolean whole =
        (execPost == null) == (execAt == null) && (firmPost == null) == (firmAt == null);
    if (!whole || (kind == Kind.CRISIS) != (event != null && onset != null)) {
      throw new MartException("first word of %s on %s: %s".formatted(executive, event, first));
    }
  }
}
