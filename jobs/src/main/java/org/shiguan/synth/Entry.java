package org.shiguan.synth;

/**
 * One record to be written.
 *
 * @param fault what is wrong with it
 * @param seenAt Unix seconds at which the crawl saw the post; decides counts and what still stands
 */
record Entry(Post post, Fault fault, long seenAt) {
  static final String CORRECTION = "（更正）";

  /** The text as this record shows it. */
  String text() {
    return switch (fault) {
      case EDITED_TEXT -> post.text() + CORRECTION;
      default -> post.text();
    };
  }
}
