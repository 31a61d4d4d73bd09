package org.shiguan.synth;

/** What a post is: codebook M09. */
enum Kind {
  ORIGINAL,
  REPOST,
  REPLY,
  /** Under a post, in nobody's timeline. */
  COMMENT
}
