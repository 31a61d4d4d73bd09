package org.shiguan.synth;

/** What may be wrong with a record of the sample, and what a reader has to say about it. */
enum Fault {
  /** Nothing: an ordinary record. */
  NONE(null),
  /** The same record a second time. */
  EXACT_COPY(null),
  /** The same post seen later, with larger counts. */
  LATER_COUNTS(null),
  /** The same post with another text. */
  EDITED_TEXT(null),
  /** A backslash in a JSON string that escapes nothing; mended by doubling it. */
  LONE_BACKSLASH(null),
  /** The row ends early. */
  TOO_FEW_CELLS("WRONG_CELLS"),
  /** A separator stands unquoted inside the text. */
  TOO_MANY_CELLS("WRONG_CELLS"),
  /** A quote is opened and never closed: the record ends where the next one begins. */
  UNCLOSED_QUOTE("WRONG_CELLS"),
  /** A date the calendar does not have. */
  IMPOSSIBLE_DATE("BAD_TIME"),
  /** No date at all. */
  EMPTY_DATE("BAD_TIME"),
  /** A date in words, relative to a day nobody knows. */
  WORD_DATE("BAD_TIME"),
  /** No post id. */
  NO_ID("MISSING_ID"),
  /** A post id that went through a spreadsheet. */
  ROUNDED("ROUNDED_ID"),
  /** Bytes that the file's encoding does not have. */
  FOREIGN_BYTES("BAD_ENCODING"),
  /** JSON that stops in the middle. */
  CUT_OFF("BROKEN_JSON");

  private final String reason;

  Fault(String reason) {
    this.reason = reason;
  }

  /** Why a reader must reject the record, null if it must not. */
  String reason() {
    return reason;
  }

  /** Whether the record repeats a post that stands earlier in the same file. */
  boolean isCopy() {
    return this == EXACT_COPY || this == LATER_COUNTS || this == EDITED_TEXT;
  }
}
