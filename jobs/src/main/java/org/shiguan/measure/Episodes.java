package org.shiguan.measure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What happened between one executive and others.
 *
 * @param requests service requests; in a window, those made in it
 * @param crises crises; in a window, those that began in it
 * @param announcements announcements; in a window, those that the executive made in it
 * @param reactions posts of the executive and what came back; in a window, those posted in it
 */
public record Episodes(
    List<Request> requests,
    List<Crisis> crises,
    List<Announcement> announcements,
    List<Reaction> reactions) {
  private static final double SECOND = 1e6;

  /** Copies the lists. */
  public Episodes {
    requests = List.copyOf(requests);
    crises = List.copyOf(crises);
    announcements = List.copyOf(announcements);
    reactions = List.copyOf(reactions);
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
   * A crisis (codebook M13).
   *
   * @param onsetFrom earliest moment at which it can have begun, microseconds
   * @param onsetTo latest
   * @param preempted whether the executive spoke before it began
   * @param execAt first post of the executive about it, microseconds; null without one
   * @param observedUntil end of observation; null when the onset is not covered
   * @param first who spoke first, as in the table {@code crises}
   */
  public record Crisis(
      long onsetFrom,
      long onsetTo,
      boolean preempted,
      Long execAt,
      Long observedUntil,
      String first) {

    /** Whether a time to the executive's first post can be spoken of. */
    public boolean timed() {
      return observedUntil != null && !preempted && observedUntil > onsetTo;
    }

    /** Whether the executive's first post is within observation. */
    public boolean answered() {
      return execAt != null && observedUntil != null && execAt <= observedUntil;
    }

    /** Seconds to that post, or to the end of observation without one: the least it can be. */
    public double secondsAtLeast() {
      return Math.max(0, ((answered() ? execAt : observedUntil) - onsetTo) / SECOND);
    }

    /** The most it can be; infinite without a post. */
    public double secondsAtMost() {
      return answered() ? (execAt - onsetFrom) / SECOND : Double.POSITIVE_INFINITY;
    }
  }

  /**
   * An announcement of executive and official account (codebook M14).
   *
   * @param at when the executive made it, microseconds
   * @param leadLow smallest time from the executive's to the other post, seconds; above 0 when the
   *     executive came first
   * @param leadHigh largest
   */
  public record Announcement(long at, double leadLow, double leadHigh) {}

  /**
   * A post of the executive and what came back (codebook M15, M16).
   *
   * @param at microseconds
   * @param clocked whether the hour of posting is known
   * @param kind ORIGINAL, REPOST or REPLY
   * @param codes codes of the coding manual
   * @param positive favourable comments of others that are held
   * @param negative unfavourable ones
   * @param reposts settled count of reposts; null when not known
   * @param logRatio ln((comments + ½)/(reposts + ½)); null when not known
   * @param standings of the five components of the controversy index, above 0 and below 1
   */
  public record Reaction(
      long at,
      boolean clocked,
      String kind,
      List<String> codes,
      long positive,
      long negative,
      Long reposts,
      Double logRatio,
      List<OptionalDouble> standings) {
    /** Copies the lists. */
    public Reaction {
      codes = List.copyOf(codes);
      standings = List.copyOf(standings);
    }
  }

  /** The part that begins in one window. */
  Episodes in(Window window) {
    long start = Window.startOf(window.from());
    long end = Window.startOf(window.to());
    return new Episodes(
        requests.stream().filter(r -> r.askedAt >= start && r.askedAt < end).toList(),
        crises.stream().filter(c -> c.onsetFrom >= start && c.onsetFrom < end).toList(),
        announcements.stream().filter(a -> a.at >= start && a.at < end).toList(),
        reactions.stream().filter(r -> r.at >= start && r.at < end).toList());
  }
}
