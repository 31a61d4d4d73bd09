package org.shiguan.read.code;

import static java.util.Objects.requireNonNull;

/**
 * A text to be coded.
 *
 * @param text the author's own words in simplified characters
 * @param kind ORIGINAL, REPOST, REPLY or COMMENT, as in the table of posts
 * @param speaker executive whose post it is, by id; null for everybody else
 */
public record Unit(String text, String kind, String speaker) {
  /** Checks that there is a text. */
  public Unit {
    requireNonNull(text);
    requireNonNull(kind);
  }
}
