package org.shiguan.track;

/** How good the evidence of a deletion is (codebook, after D03). */
public enum Grade {
  /** A dated tombstone of author or platform, after the post was seen. */
  A,
  /** Two covering listings without it, or one and a second proof. */
  B,
  /** A mark of Weiboscope, or a tombstone of a post that was never seen. */
  C,
  /** Anything weaker: listed, and in no rate. */
  D
}
