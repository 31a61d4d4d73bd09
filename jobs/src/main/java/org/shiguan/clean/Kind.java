package org.shiguan.clean;

/** Kind of a post (codebook M09). */
public enum Kind {
  ORIGINAL,
  REPOST,
  REPLY
}
