package org.shiguan.study;

/** Which of people's requests to an executive an input holds (codebook M12). */
public enum Replies {
  /** All that were made, whether answered or not: comments, or timelines of those who ask. */
  FULL,
  /** Only those that were answered, because they stand in the answers. */
  ANSWERED_ONLY
}
