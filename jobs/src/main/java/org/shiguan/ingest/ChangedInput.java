package org.shiguan.ingest;

import org.shiguan.run.Fingerprints;

/** What a task throws whose part of a file was not what the fingerprint was taken of. */
final class ChangedInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String source;

  /** Found in this file, as the study knows it. */
  ChangedInput(String source) {
    super(source, Fingerprints.changed(source));
    this.source = source;
  }

  /** The one that Spark has wrapped in others of its own; null when there is none. */
  static ChangedInput in(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof ChangedInput found) {
        return found;
      }
    }
    return null;
  }

  /** The file. */
  String source() {
    return source;
  }
}
