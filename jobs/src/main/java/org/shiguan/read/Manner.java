package org.shiguan.read;

import org.shiguan.read.code.Quotations;
import org.shiguan.read.text.TokenKind;
import org.shiguan.read.text.Tokens;

/**
 * How official and how personal a text sounds (codebook M20), without what stands in quotation
 * marks.
 *
 * @param tokens tokens but punctuation
 * @param official uses of official expressions, 0 to tokens
 * @param singular 我
 * @param plural 我们
 * @param company 本公司, one token or two
 */
record Manner(int tokens, int official, int singular, int plural, int company) {
  /** Of a text without words. */
  static final Manner NONE = new Manner(0, 0, 0, 0, 0);

  /**
   * The manner of a text.
   *
   * @param official uses of official expressions outside quotation marks; a topic can hold several
   *     and is one token, so no more than tokens are kept
   */
  static Manner of(Tokens text, int official) {
    var quotations = new Quotations();
    for (int i = 0; i < text.size(); i++) {
      if (text.is(i, TokenKind.PUNCTUATION) && Quotations.isMark(text.words().get(i).charAt(0))) {
        int place = i;
        text.words().get(i).chars().forEach(c -> quotations.mark((char) c, place));
      }
    }
    int tokens = 0;
    int singular = 0;
    int plural = 0;
    int company = 0;
    for (int i = 0; i < text.size(); i++) {
      if (text.is(i, TokenKind.PUNCTUATION) || quotations.isQuoted(i)) {
        continue;
      }
      tokens++;
      switch (text.words().get(i)) {
        case "我" -> singular++;
        case "我们" -> plural++;
        case "本公司" -> company++;
        case "公司" -> company += i > 0 && text.words().get(i - 1).equals("本") ? 1 : 0;
        default -> {}
      }
    }
    return new Manner(tokens, Math.min(official, tokens), singular, plural, company);
  }
}
