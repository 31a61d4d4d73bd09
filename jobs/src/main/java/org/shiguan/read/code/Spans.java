package org.shiguan.read.code;

import java.util.ArrayList;
import java.util.List;

/** Where numbers, mentions, links and emoticons stand in a folded text; found in one pass. */
final class Spans {
  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_EMOTICON = 12;

  /**
   * A stretch of the text.
   *
   * @param begin first character
   * @param end after the last
   */
  record Span(int begin, int end) {}

  private final List<Span> numbers = new ArrayList<>();
  private final List<Span> mentions = new ArrayList<>();
  private final List<Span> links = new ArrayList<>();
  private final List<Span> emoticons = new ArrayList<>();
  private final boolean question;

  Spans(char[] text) {
    boolean asks = false;
    int at = 0;
    while (at < text.length) {
      char c = text[at];
      int end = at + 1;
      if (c == '@') {
        end = nameEnd(text, at + 1);
        if (end > at + 1) {
          mentions.add(new Span(at, end));
        }
      } else if (c == 'h' && (starts(text, at, "http://") || starts(text, at, "https://"))) {
        end = linkEnd(text, at);
        links.add(new Span(at, end));
      } else if (c == '[') {
        end = emoticonEnd(text, at);
        if (end > at + 1) {
          emoticons.add(new Span(at, end));
        }
      } else if (isDigit(c)) {
        end = numberEnd(text, at);
        numbers.add(new Span(at, end));
      } else if (c == '?' || c == '吗') {
        asks = true;
      }
      at = end;
    }
    question = asks;
  }

  List<Span> numbers() {
    return numbers;
  }

  List<Span> mentions() {
    return mentions;
  }

  List<Span> links() {
    return links;
  }

  boolean question() {
    return question;
  }

  /**
   * Whether a stretch touches the name of somebody or an address, which say nothing, or is part of
   * an emoticon, which says something as a whole only.
   */
  boolean isNoWord(int begin, int end) {
    Span emoticon = meeting(emoticons, begin, end);
    return meeting(mentions, begin, end) != null
        || meeting(links, begin, end) != null
        || (emoticon != null && (begin > emoticon.begin() || end < emoticon.end()));
  }

  private static Span meeting(List<Span> spans, int begin, int end) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < spans.size() && spans.get(low).begin() < end ? spans.get(low) : null;
  }

  /** A pseudonym is u_ and hex digits, whatever follows; another name goes on to a separator. */
  private static int nameEnd(char[] text, int from) {
    int at = from;
    if (starts(text, from, "u_")) {
      at = from + 2;
      while (at < text.length && Character.digit(text[at], 16) >= 0 && text[at] < 0x80) {
        at++;
      }
      if (at >= from + 2 + 8) {
        return at;
      }
      at = from;
    }
    while (at < text.length && at - from < LONGEST_NAME && isNameCharacter(text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isNameCharacter(char c) {
    return c == '_' || c == '-' || Character.isLetterOrDigit(c);
  }

  /** After the bracket that closes an emoticon; one character on when it is none. */
  private static int emoticonEnd(char[] text, int from) {
    for (int at = from + 1; at < text.length && at - from <= LONGEST_EMOTICON; at++) {
      if (text[at] == ']') {
        return at == from + 1 ? from + 1 : at + 1;
      }
      if (!Character.isLetterOrDigit(text[at])) {
        break;
      }
    }
    return from + 1;
  }

  private static int linkEnd(char[] text, int from) {
    int at = from;
    while (at < text.length && text[at] > ' ' && text[at] < 0x7F) {
      at++;
    }
    return at;
  }

  private static int numberEnd(char[] text, int from) {
    int at = from;
    while (at < text.length
        && (isDigit(text[at])
            || ((text[at] == '.' || text[at] == ',')
                && at + 1 < text.length
                && isDigit(text[at + 1])))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean starts(char[] text, int at, String with) {
    if (text.length - at < with.length()) {
      return false;
    }
    for (int i = 0; i < with.length(); i++) {
      if (text[at + i] != with.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
