package org.shiguan.measure;

/**
 * A stretch of time, in microseconds since 1970 UTC.
 *
 * @param from first instant
 * @param to end
 * @param closed whether the end belongs to it
 */
public record Stretch(long from, long to, boolean closed) {
  /** Checks the order. */
  public Stretch {
    if (to < from) {
      throw new IllegalArgumentException(
          "a stretch ends at " + to + " before it starts at " + from);
    }
  }

  /** Length in microseconds. */
  public long micros() {
    return to - from;
  }

  /** Whether the instant lies in it. */
  public boolean contains(long at) {
    return at >= from && (at < to || (closed && at == to));
  }

  /** Whether not even one instant lies in it. */
  boolean isEmpty() {
    return from == to && !closed;
  }
}
