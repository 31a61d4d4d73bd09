package org.shiguan.clean;

/** Kind of a post (codebook M09). */
public enum Kind {
  ORIGINAL,
  REPOST,
  REPLY,

  /** Under somebody's post; no post of its author's timeline. */
  COMMENT
}
