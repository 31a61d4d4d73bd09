package org.shiguan.ingest;

import java.io.IOException;

/** One dump format: how it is recognised and how its records are read. */
public interface DumpFormat {

  /** Short name, kebab-case. */
  String id();

  /** What the format is and where it comes from, one sentence each language. */
  String titleZh();

  /** What the format is and where it comes from, one sentence. */
  String titleEn();

  /** Whether a file that begins like this is of the format. Looks at content, never at the name. */
  boolean recognises(Head head);

  /** Reads one part of a file. The caller closes the records. */
  Records open(Part part) throws IOException;

  /**
   * Whether a file may be read in parts: {@link #open} then skips to the first record that begins
   * at or after the part's start and reads to the first that begins at or after its end.
   */
  default boolean splits() {
    return false;
  }
}
