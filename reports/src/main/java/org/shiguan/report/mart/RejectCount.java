package org.shiguan.report.mart;

import java.util.Objects;

/**
 * How many records of one file were rejected for one reason.
 *
 * @param source path below the study
 * @param reason code explained in the catalogue
 * @param count records, 1 or more
 */
public record RejectCount(String source, String reason, long count) {
  /** Refuses missing names. */
  public RejectCount {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reason, "reason");
  }
}
