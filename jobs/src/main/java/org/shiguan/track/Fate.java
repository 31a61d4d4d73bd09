package org.shiguan.track;

import java.util.List;

/**
 * What became of a post (codebook D02, D03). A deletion happened in (lastSeenAt, missingAt].
 *
 * @param post the post
 * @param outcome what became of it
 * @param firstSeenAt first moment it was seen there; null when never at a known time
 * @param lastSeenAt last moment it was there, L; the time of posting when it was never seen
 * @param missingAt first confirmed absence, R; null when it is not missing, and when a mark of
 *     unknown time says that it is
 * @param lastLookedAt last moment at which the archive could have said more: an observation or a
 *     covering crawl
 * @param code what says that it is gone; null when nothing does
 * @param grade grade of the evidence; null when there is none
 * @param flaps how often it was missing and came back
 * @param evidence the observations that the outcome rests on, in time order
 */
public record Fate(
    PostHistory post,
    Outcome outcome,
    Long firstSeenAt,
    long lastSeenAt,
    Long missingAt,
    long lastLookedAt,
    Code code,
    Grade grade,
    int flaps,
    List<Observation> evidence) {

  /** What became of a post. */
  public enum Outcome {
    /** Nothing after its first sighting could have shown its end. */
    UNCOVERED,
    /** It was there when it was last looked for, at a later look than the first. */
    ALIVE,
    /** Deleted: grades A, B and C. */
    DELETED,
    /** Missing on evidence too weak to say so: grade D. */
    UNCONFIRMED,
    /** Hidden by its author's settings, or with its whole account: no deletion of this post. */
    HIDDEN
  }

  /** Whether it was deleted, and first missing in (from, to]. */
  boolean wentIn(long from, long to) {
    return outcome == Outcome.DELETED && missingAt != null && missingAt > from && missingAt <= to;
  }

  /** Who deleted it. */
  public Actor actor() {
    return Actor.of(code);
  }
}
