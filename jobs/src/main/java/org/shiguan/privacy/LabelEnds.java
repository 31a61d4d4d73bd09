package org.shiguan.privacy;

/**
 * The first look at a text for a number behind a word: whether any number has the last letter of
 * such a word before it. Nearly every text is done with by this alone.
 */
final class LabelEnds {
  private static final int MOST_BETWEEN = 4;

  private final boolean[] last = new boolean[1 << 16];

  /** The words of a list of a rule. */
  LabelEnds(String rule, String list) {
    for (String word : PeopleRules.SHIPPED.rule(rule).list(list)) {
      char end = word.charAt(word.length() - 1);
      last[end] = true;
      last[Character.toUpperCase(end)] = true;
    }
  }

  boolean before(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (isDigit(text.charAt(i)) && !isDigit(text.charAt(i - 1))) {
        int at = i - 1;
        while (at > 0 && i - at <= MOST_BETWEEN && isBetween(text.charAt(at))) {
          at--;
        }
        if (last[text.charAt(at)]) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBetween(char c) {
    return c == ':' || c == '：' || c == '=' || c == '为' || c == '是' || Character.isWhitespace(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
