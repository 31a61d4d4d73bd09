package org.shiguan.measure;

import java.util.List;

/**
 * What happened between one executive and others.
 *
 * @param requests service requests; in a window, those made in it
 * @param crises crises; in a window, those that began in it
 * @param announcements announcements; in a window, those that the executive made in it
 */
public record Episodes(
    List<Request> requests, List<Crisis> crises, List<Announcement> announcements) {
  private static final double SECOND = 1e6;

  /** Copies the lists. */
  public Episodes {
    requests = List.copyOf(requests);
    crises = List.copyOf(crises);
    announcements = List.copyOf(announcements);
  }

  /**
   * A service request (codebook M12).
   *
   * @param askedAt microseconds since 1970 UTC
   * @param full whether unanswered requests are held too
   * @param endedAt end of the episode; null when it cannot be used
   * @param endedBy why it ended, as in the table {@code requests}
   * @param delegated whether the executive's answer hands the case on
   * @param closed whether somebody of the firm said within seven days of the answer that it is
   *     closed
   */
  public record Request(
      long askedAt, boolean full, Long endedAt, String endedBy, boolean delegated, boolean closed) {

    /** Whether the executive answered before anybody of the firm and within observation. */
    public boolean answered() {
      return endedBy.equals("EXEC");
    }

    /** Whether the firm's account answered first. */
    public boolean answeredByFirm() {
      return endedBy.equals("FIRM");
    }

    /** Whether it was watched for any time, or answered at once. */
    public boolean watched() {
      return endedAt != null && (endedAt > askedAt || answered() || answeredByFirm());
    }

    /** Seconds from the request to the end of the episode. */
    public double seconds() {
      return (endedAt - askedAt) / SECOND;
    }
  }

  /**
   * A crisis (codebook M13); times are in seconds from the latest moment at which it can have
   * begun, and an interval where the onset is known to the day only.
   *
   * @param onsetAt earliest moment at which it can have begun, microseconds
   * @param preempted whether the executive spoke before it began
   * @param execLow shortest time to the executive's first post about it, or to the end of
   *     observation without one
   * @param execHigh longest; null without one
   * @param firmLow the same of the official account; null where none is followed
   * @param firmHigh longest; null without a post
   */
  public record Crisis(
      long onsetAt,
      boolean preempted,
      double execLow,
      Double execHigh,
      Double firmLow,
      Double firmHigh) {}

  /**
   * An announcement of executive and official account (codebook M14).
   *
   * @param at when the executive made it, microseconds
   * @param leadLow smallest time from the executive's to the other post, seconds; above 0 when the
   *     executive came first
   * @param leadHigh largest
   */
  public record Announcement(long at, double leadLow, double leadHigh) {}

  /** The part that begins in one window. */
  Episodes in(Window window) {
    long start = Window.startOf(window.from());
    long end = Window.startOf(window.to());
    return new Episodes(
        requests.stream().filter(r -> r.askedAt >= start && r.askedAt < end).toList(),
        crises.stream().filter(c -> c.onsetAt >= start && c.onsetAt < end).toList(),
        announcements.stream().filter(a -> a.at >= start && a.at < end).toList());
  }
}
