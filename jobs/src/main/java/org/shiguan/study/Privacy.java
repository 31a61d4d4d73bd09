package org.shiguan.study;

/** What happens to the names and numbers of people. */
public enum Privacy {
  /** Everybody becomes a keyed pseudonym at ingest, executives included. */
  PSEUDONYM,
  /** Names stay as found; for material that is already anonymous or synthetic. */
  NONE
}
