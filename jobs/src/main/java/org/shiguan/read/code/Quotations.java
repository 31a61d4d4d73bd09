package org.shiguan.read.code;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a text stands in quotation marks “…”, 「…」, 『…』 or "…", marks included; a mark without its
 * partner quotes nothing. Give the marks in the order of the text.
 */
public final class Quotations {
  private static final String OPENING = "“「『\"";
  private static final String CLOSING = "”」』\"";

  private final List<Deque<Integer>> open =
      Stream.<Deque<Integer>>generate(ArrayDeque::new).limit(OPENING.length()).toList();
  private final BitSet quoted = new BitSet();

  /** The quotations of a text by characters. */
  public static Quotations of(char[] text) {
    var quotations = new Quotations();
    for (int i = 0; i < text.length; i++) {
      if (isMark(text[i])) {
        quotations.mark(text[i], i);
      }
    }
    return quotations;
  }

  /** Whether a character is a quotation mark. */
  public static boolean isMark(char c) {
    return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
  }

  /** The next mark and where it stands: the number of its character, or of its token. */
  public void mark(char c, int place) {
    int opens = OPENING.indexOf(c);
    int closes = CLOSING.indexOf(c);
    if (closes >= 0 && !open.get(closes).isEmpty()) {
      quoted.set(open.get(closes).pop(), place + 1);
    } else if (opens >= 0) {
      open.get(opens).push(place);
    }
  }

  /** Whether a place lies within a quotation; to be asked after the last mark. */
  public boolean isQuoted(int place) {
    return quoted.get(place);
  }
}
