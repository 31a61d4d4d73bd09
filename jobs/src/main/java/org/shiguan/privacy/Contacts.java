package org.shiguan.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ways to reach a person in texts, which become a fixed mark (codebook §9): phones, e-mail
 * addresses, accounts of messengers, identity cards, and fields and parameters that hold them. What
 * could as well be something else stays: numbers inside web addresses, amounts with their unit,
 * numbers of eleven digits that no mobile phone has, and whatever touches further digits, such as
 * ids of posts.
 */
public final class Contacts {
  /** Stands for a phone number. */
  public static final String PHONE = "〔电话〕";

  /** Stands for an e-mail address. */
  public static final String EMAIL = "〔邮箱〕";

  /** What an amount has behind it. */
  static final String UNITS = " ?(?:元|块|万|亿|股|美元|港元|日元|人民币|人次|[Rr][Mm][Bb])";

  private static final int FEWEST_DIGITS = 10;

  /** Those of a QQ number. */
  private static final int FEWEST_BEHIND_A_WORD = 5;

  private static final String GAP = "[ \u00a0\u3000-]?";
  private static final String COUNTRY = "(?:(?:[(（]?\\+" + GAP + "86[)）]?|0086|86)" + GAP + ")?";
  private static final String MOBILE = "1[3-9][0-9]" + GAP + "[0-9]{4}" + GAP + "[0-9]{4}";

  /** Area code and number; without anything between them only where the code begins with 0. */
  private static final String LANDLINE =
      "(?:[(（]0[1-9][0-9]{1,2}[)）]" + GAP + "|0[1-9][0-9]{1,2}" + GAP + ")[0-9]{7,8}";

  private static final String LANDLINE_ABROAD =
      "(?:\\+|00)86[ -](?:10|2[0-9]|[3-9][0-9]{2})[ -][0-9]{7,8}";
  private static final String EXTENSION = "(?:(?:-|转| 转|ext\\.?)[0-9]{1,6})?";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<![0-9A-Za-z_.¥￥$€£])|(?<=(?:^|[^A-Za-z])(?i:tel|phone|mobile|mob|wechat|weixin|vx|wx)))(?:"
              + COUNTRY
              + MOBILE
              + "|(?:"
              + LANDLINE
              + "|"
              + LANDLINE_ABROAD
              + ")"
              + EXTENSION
              // Letters may follow, but none that run on into digits, as those of an id do.
              + ")(?!_|[A-Za-z]*[0-9_]|[%％]|[.,][0-9]|-[0-9]|"
              + UNITS
              + ")");

  private static final String LINK_LETTERS = "./?=&%_~+:-#";

  /** Endings of generic domains; every two letters are taken for those of a country. */
  private static final Set<String> ENDINGS =
      Set.of(
          "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "name", "mobi", "asia",
          "vip", "top", "xyz", "tech", "email", "work", "club", "site", "online", "shop", "ltd",
          "pro", "wang", "example", "test", "invalid");

  private Contacts() {}

  /** The text with a mark in place of each; striking it again changes nothing. */
  public static String strike(String text) {
    int digits = 0;
    boolean at = false;
    boolean written = false;
    boolean wechat = false;
    boolean field = false;
    boolean qq = false;
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else {
        switch (c) {
          case '@', '＠' -> at = true;
          case '#', '＃', '*' -> written |= isAsciiLetterOrDigit(last);
          case '特', '点', '點' -> written = true;
          case ')', ']', '}', '>', '）', '】', '＞', ' ' -> written |= last == 't' || last == 'T';
          case '信', '微' -> wechat = true;
          case 'x', 'X' -> wechat |= isOneOf(last, 'v', 'w', 'i');
          case 'c', 'C' -> wechat |= isOneOf(last, 'e', 'e', 'e');
          case 'q', 'Q', '扣', '企' -> qq = true;
          case ':', '=', '：', '%' -> field = true;
          default -> {}
        }
      }
      last = c;
    }
    // Nearly every text ends here, or as soon as its colon is seen to be no field's.
    String struck = field ? WrittenFields.OF_CONTACTS.hide(text, Names.AS_FOUND) : text;
    struck = at ? strikeAddresses(struck) : struck;
    struck = written || at ? WrittenMail.strike(struck) : struck;
    if (digits >= FEWEST_DIGITS) {
      struck = strikeNumbers(Messengers.strikeCards(struck));
    }
    if (digits >= FEWEST_BEHIND_A_WORD) {
      struck = qq ? Messengers.strikeQq(struck) : struck;
      struck = Messengers.strikePhones(struck);
    }
    return wechat ? Messengers.strikeWechat(struck) : struck;
  }

  private static boolean isOneOf(char c, char one, char other, char third) {
    char lower = Character.toLowerCase(c);
    return lower == one || lower == other || lower == third;
  }

  private static String strikeNumbers(String text) {
    Matcher number = NUMBER.matcher(text);
    StringBuilder out = null;
    int copied = 0;
    while (number.find()) {
      if (inLink(text, number.start())) {
        continue;
      }
      out = out == null ? new StringBuilder(text.length()) : out;
      out.append(text, copied, number.start()).append(PHONE);
      copied = number.end();
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /** Numbers in web addresses name goods and pages; these were never meant to be dialled. */
  static boolean inLink(String text, int at) {
    int start = at;
    while (start > 0 && inLink(text.charAt(start - 1))) {
      start--;
    }
    int link = text.indexOf("://", start);
    return link >= 0 && link < at;
  }

  private static boolean inLink(char c) {
    return isAsciiLetterOrDigit(c) || LINK_LETTERS.indexOf(c) >= 0;
  }

  private static String strikeAddresses(String text) {
    StringBuilder out = null;
    int copied = 0;
    for (int i = 1; i < text.length() - 3; i++) {
      char c = text.charAt(i);
      if (c != '@' && c != '＠') {
        continue;
      }
      int start = i;
      while (start > copied && isLocal(text.charAt(start - 1))) {
        start--;
      }
      int end = start < i ? hostEnd(text, i + 1) : -1;
      if (end > 0) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, copied, start).append(EMAIL);
        copied = end;
        i = end - 1;
      }
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /** Where the host that begins here ends; -1 when it is none. */
  private static int hostEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (isAsciiLetterOrDigit(text.charAt(end)) || "-.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    while (end > from && !isAsciiLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int dot = text.lastIndexOf('.', end - 1);
    if (dot <= from || text.charAt(from) == '.' || text.charAt(from) == '-') {
      return -1;
    }
    String ending = text.substring(dot + 1, end).toLowerCase(Locale.ROOT);
    boolean country = ending.length() == 2 && ending.chars().allMatch(Character::isLetter);
    return country || ENDINGS.contains(ending) ? end : -1;
  }

  private static boolean isLocal(char c) {
    return isAsciiLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
