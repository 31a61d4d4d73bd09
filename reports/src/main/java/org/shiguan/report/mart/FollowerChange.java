package org.shiguan.report.mart;

import java.util.Objects;

/**
 * How fast an executive's followers came or went around an event (codebook M19).
 *
 * @param executive executive id
 * @param event event id
 * @param before followers won per day in the 14 days before, null with a reason
 * @param after the same in the 14 days after, null with a reason
 * @param change after less before, null with a reason
 * @param share the change as a part of the followers, per day; null with a reason or without any
 * @param followers at the snapshot nearest the event, null with a reason
 * @param snapshotsBefore days with a snapshot before
 * @param snapshotsAfter days with a snapshot after
 * @param jumps sudden changes while nothing was posted
 * @param reason code of the reason why there is no slope, null when there is one
 */
public record FollowerChange(
    String executive,
    String event,
    Double before,
    Double after,
    Double change,
    Double share,
    Long followers,
    long snapshotsBefore,
    long snapshotsAfter,
    long jumps,
    String reason) {

  /** Refuses a row with neither slopes nor a reason, or with both. */
  public FollowerChange {
    Objects.requireNonNull(executive, "executive");
    Objects.requireNonNull(event, "event");
    boolean known = before != null && after != null && change != null && followers != null;
    boolean unknown = before == null && after == null && change == null && followers == null;
    if (!(known && reason == null) && !(unknown && reason != null)) {
      throw new MartException("followers of " + executive + " at " + event + ": " + change);
    }
  }
}
