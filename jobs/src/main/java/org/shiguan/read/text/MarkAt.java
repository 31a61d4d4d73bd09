package org.shiguan.read.text;

/** Where marks, numbers and dates end that begin at a place; 0 when none begins there. */
final class MarkAt {
  private static final int LONGEST_TOPIC = 80;
  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_EMOTICON = 10;
  private static final int LONGEST_LINK = 500;
  private static final int LONGEST_NUMBER = 40;

  private MarkAt() {}

  /** An emoticon: a letter and up to nine letters or digits in brackets. */
  static int emoticonEnd(String text, int from) {
    int at = from + 1;
    int length = 0;
    while (at < text.length() && length < LONGEST_EMOTICON) {
      int c = text.codePointAt(at);
      if (!Character.isLetter(c) && (length == 0 || !Character.isDigit(c))) {
        break;
      }
      at += Character.charCount(c);
      length++;
    }
    return length > 0 && at < text.length() && text.charAt(at) == ']' ? at + 1 : 0;
  }

  /** A topic: up to 80 letters on one line between # signs, not all blank. */
  static int topicEnd(String text, int from) {
    int last = Math.min(text.length(), from + 2 + 2 * LONGEST_TOPIC);
    boolean blank = true;
    for (int at = from + 1; at < last; at++) {
      char c = text.charAt(at);
      if (c == '#') {
        return !blank && text.codePointCount(from + 1, at) <= LONGEST_TOPIC ? at + 1 : 0;
      }
      if (c == '\n') {
        return 0;
      }
      blank &= Character.isWhitespace(c);
    }
    return 0;
  }

  /** A name after @: up to 30 letters, digits, _ and -. */
  static int mentionEnd(String text, int from) {
    int at = from + 1;
    for (int length = 0; at < text.length() && length < LONGEST_NAME; length++) {
      int c = text.codePointAt(at);
      if (!Character.isLetter(c) && !Character.isDigit(c) && c != '_' && c != '-') {
        break;
      }
      at += Character.charCount(c);
    }
    return at > from + 1 ? at : 0;
  }

  /** A web address. */
  static int linkEnd(String text, int from) {
    int start =
        text.startsWith("http://", from)
            ? from + 7
            : text.startsWith("https://", from) ? from + 8 : Integer.MAX_VALUE;
    int last = Math.min(text.length(), from + LONGEST_LINK);
    int at = start;
    while (at < last && (isDigit(text.charAt(at)) || inLink(text.charAt(at)))) {
      at++;
    }
    return at > start && start < last ? at : 0;
  }

  private static boolean inLink(char c) {
    return isLatinLetter(c) || "./?=&%_~+:-".indexOf(c) >= 0;
  }

  /**
   * A number with its signs within (1,234.5, 9:30, 2012-08-14, 80%), or a date or time of day in
   * digits and their units (2012年8月14日, 8月, 9点30分).
   */
  static int numberEnd(String text, int from) {
    int first = digitsEnd(text, from);
    int at = first;
    int end = first;
    while (at < text.length() && at - from < LONGEST_NUMBER) {
      int unit = unitEnd(text, at, end > first);
      if (unit == 0) {
        break;
      }
      end = unit;
      if (unit == text.length() || !isDigit(text.charAt(unit))) {
        return end;
      }
      at = digitsEnd(text, unit);
    }
    if (end == at && end < text.length() && "%‰℃".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static int digitsEnd(String text, int from) {
    int at = from;
    int last = Math.min(text.length(), from + LONGEST_NUMBER);
    while (at < last) {
      char c = text.charAt(at);
      boolean within =
          at > from && at + 1 < last && ".,:/-".indexOf(c) >= 0 && isDigit(text.charAt(at + 1));
      if (!isDigit(c) && !within) {
        break;
      }
      at++;
    }
    return at;
  }

  /**
   * The end of a unit of the calendar or the clock; 0 for 月份, 分钟, 日本 and what is no unit.
   *
   * @param further whether a larger unit stands before it
   */
  private static int unitEnd(String text, int at, boolean further) {
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    boolean unit =
        switch (text.charAt(at)) {
          case '年' -> after != '级' && after != '級';
          case '月' -> after != '份';
          case '日' -> after != '本';
          case '号', '號' -> after != '码' && after != '碼' && after != '线' && after != '線';
          case '点', '點', '时', '時' -> isDigit(after) || after == '半' || !Character.isLetter(after);
          case '分', '秒' ->
              after != '钟'
                  && after != '鐘'
                  && (further || isDigit(after) || !Character.isLetter(after));
          default -> false;
        };
    return unit ? at + 1 : 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLatinLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
