package org.shiguan.read.text;

/** What a token is; {@code readings.token_kinds} has one letter for each. */
public enum TokenKind {
  /** A word of the dictionary, or what the segmenter takes for one. */
  WORD('W'),
  /** A name, company or product of the study, as its roster spells it. */
  NAME('N'),
  /** An emoticon in brackets. */
  EMOTICON('E'),
  /** A topic with its # signs. */
  HASHTAG('H'),
  /** A name after @. */
  MENTION('M'),
  /** A web address. */
  LINK('L'),
  /** A number or date in digits. */
  NUMBER('D'),
  /** Punctuation, a run of one sign together. */
  PUNCTUATION('P'),
  /** An emoji or another sign. */
  SYMBOL('S');

  private final char letter;

  TokenKind(char letter) {
    this.letter = letter;
  }

  /** Its letter. */
  public char letter() {
    return letter;
  }
}
