package org.shiguan.clean;

/** What a sighting says of the post's state. */
public enum SightingState {
  /** It was there. */
  ALIVE,
  /** Found missing from its author's timeline later (Weiboscope's deleted_last_seen). */
  MISSING_LATER,
  /** Found missing, and the platform answered "permission denied". */
  PERMISSION_DENIED
}
