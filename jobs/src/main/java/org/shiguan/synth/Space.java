package org.shiguan.synth;

/** The world an id belongs to; ids of different spaces never meet. */
enum Space {
  /** Weibo's own numbers: decimal mid, ten-digit uid. */
  WEIBO,
  /** Weiboscope's pseudonyms: {@code m} and {@code u} with letters and digits. */
  WEIBOSCOPE,
  /** A keyword crawl that replaced every id by its MD5. */
  OKWS,
  /** Comments: numbers of their own, by Weibo's people. */
  COMMENT
}
