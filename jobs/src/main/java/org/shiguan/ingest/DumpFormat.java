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

  /**
   * Whether a file that begins like this is of the format. Looks at content; at the name only where
   * a file has no content that could tell.
   */
  boolean recognises(Head head);

  /** Reads one part of a file. The caller closes the records. */
  Records open(Part part) throws IOException;

  /**
   * Whether files of this format are timelines of accounts as they were listed, unless the study
   * file says otherwise: what is missing in one was looked for.
   */
  default boolean listsTimelines() {
    return false;
  }

  /**
   * Whether every file of this format may be read in parts. A part holds the records that begin
   * after its start and not after its end; the first part also the one at 0. So {@link #open}
   * leaves out the line its part begins in, unless the part begins at 0, skips to the first record,
   * and reads to the first that begins after its end: from the middle of a file nobody can tell
   * whether a line begins at the very first byte.
   */
  default boolean splits() {
    return false;
  }

  /** Whether a file that begins like this may be read in parts. */
  default boolean splits(Head head) {
    return splits();
  }
}
