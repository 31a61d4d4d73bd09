package org.shiguan.ingest.format;

import java.io.IOException;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.Part;

/** The lines of one part of a file, by the rule of {@code DumpFormat.splits()}. */
final class PartLines {
  private final ByteLines lines;
  private final Begins begins;
  private final long start;
  private final long end;
  private boolean begun;

  /**
   * The lines of a part.
   *
   * @param begins whether the current line begins a record, told from that line alone
   */
  PartLines(Part part, Begins begins) {
    this.lines = new ByteLines(part.in(), part.start());
    this.begins = begins;
    this.start = part.start();
    this.end = part.end();
  }

  /** The lines themselves, to extend a record and to read what is in it. */
  ByteLines lines() {
    return lines;
  }

  /** Moves to the next line of this part that is not blank; false after the last. */
  boolean next() throws IOException {
    if (!begun && start > 0) {
      begun = true;
      boolean more = lines.next();
      do {
        more = more && lines.next();
      } while (more && !begins.record(lines));
      if (!more) {
        return false;
      }
    } else {
      begun = true;
      if (!lines.next()) {
        return false;
      }
    }
    while (lines.blank()) {
      if (!lines.next()) {
        return false;
      }
    }
    return lines.offset() <= end || !begins.record(lines);
  }

  /** A look at the current line. */
  @FunctionalInterface
  interface Begins {
    /** Whether a record begins here. */
    boolean record(ByteLines line);
  }
}
