package org.shiguan.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * Topics, names, links and emoticons in a normalised text. Scanned by hand: a regular expression
 * for each costs half as much again over hundreds of millions of posts. The expressions below say
 * what is found; a test holds the scan to them.
 */
public final class Marks {
  /** A topic between # signs. */
  public static final String HASHTAG = "#([^#\\n]{1,80})#";

  /** A name after @. */
  public static final String MENTION = "@([\\p{L}\\p{Nd}_-]{1,30})";

  /** A web address. */
  public static final String LINK = "https?://[A-Za-z0-9./?=&%_~+:-]+";

  /** An emoticon in brackets. */
  public static final String EMOTICON = "\\[\\p{L}[\\p{L}\\p{Nd}]{0,9}\\]";

  private static final int LONGEST_TOPIC = 80;
  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_EMOTICON = 10;

  private Marks() {}

  /** Topics without their # signs, stripped, blank ones left out. */
  public static List<String> hashtags(String text) {
    int open = text.indexOf('#');
    if (open < 0) {
      return List.of();
    }
    var found = new ArrayList<String>(2);
    while (open >= 0) {
      int close = text.indexOf('#', open + 1);
      if (close < 0) {
        break;
      }
      int length = text.codePointCount(open + 1, close);
      boolean oneLine = text.substring(open + 1, close).indexOf('\n') < 0;
      if (length >= 1 && length <= LONGEST_TOPIC && oneLine) {
        String topic = text.substring(open + 1, close).strip();
        if (!topic.isEmpty()) {
          found.add(topic);
        }
        open = text.indexOf('#', close + 1);
      } else {
        open = close;
      }
    }
    return found;
  }

  /** Names without their @. */
  public static List<String> mentions(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return List.of();
    }
    var found = new ArrayList<String>(2);
    while (at >= 0) {
      int end = nameEnd(text, at + 1);
      if (end > at + 1) {
        found.add(text.substring(at + 1, end));
      }
      at = text.indexOf('@', Math.max(end, at + 1));
    }
    return found;
  }

  /** Where a name that begins at {@code from} ends; {@code from} when none does. */
  public static int nameEnd(String text, int from) {
    return nameEnd(text, from, LONGEST_NAME);
  }

  /**
   * Where the letters that could belong to a name end, however many: nothing of what follows an @
   * may be left beside its pseudonym.
   */
  public static int nameRunEnd(String text, int from) {
    return nameEnd(text, from, Integer.MAX_VALUE);
  }

  private static int nameEnd(String text, int from, int longest) {
    int at = from;
    int length = 0;
    while (at < text.length() && length < longest) {
      int c = text.codePointAt(at);
      if (!Character.isLetter(c) && !Character.isDigit(c) && c != '_' && c != '-') {
        break;
      }
      at += Character.charCount(c);
      length++;
    }
    return at;
  }

  /** Web addresses. */
  public static List<String> links(String text) {
    int at = text.indexOf("http");
    if (at < 0) {
      return List.of();
    }
    var found = new ArrayList<String>(1);
    while (at >= 0) {
      int start = at + 4;
      if (start < text.length() && text.charAt(start) == 's') {
        start++;
      }
      int end = at + 4;
      if (text.startsWith("://", start)) {
        end = start + 3;
        while (end < text.length() && inLink(text.charAt(end))) {
          end++;
        }
        if (end > start + 3) {
          found.add(text.substring(at, end));
        }
      }
      at = text.indexOf("http", end);
    }
    return found;
  }

  private static boolean inLink(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "./?=&%_~+:-".indexOf(c) >= 0;
  }

  /** Emoticons with their brackets. */
  public static List<String> emoticons(String text) {
    int open = text.indexOf('[');
    if (open < 0) {
      return List.of();
    }
    var found = new ArrayList<String>(2);
    while (open >= 0) {
      int at = open + 1;
      int length = 0;
      while (at < text.length() && length < LONGEST_EMOTICON) {
        int c = text.codePointAt(at);
        if (!Character.isLetter(c) && (length == 0 || !Character.isDigit(c))) {
          break;
        }
        at += Character.charCount(c);
        length++;
      }
      if (length > 0 && at < text.length() && text.charAt(at) == ']') {
        found.add(text.substring(open, at + 1));
      }
      open = text.indexOf('[', open + 1);
    }
    return found;
  }
}
