package org.shiguan.privacy;

import java.util.regex.Pattern;

/** E-mail addresses that are written out, or with another sign for @. */
final class WrittenMail {
  private static final String LOCAL = "(?<![A-Za-z0-9._%+#-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}";
  private static final String ENDING = "(?:com|cn|net|org|edu|gov|info|me|hk|tw)";

  /** What stands for the point; {@code 点} may touch what it parts. */
  private static final String DOT = "\\s?[\\[(（【{]?\\s?(?:dot|点|點|\\(\\.\\))\\s?[\\])）】}]?\\s?";

  private static final String ANY_DOT = "(?:[.。．]|" + DOT + ")";
  private static final String HOST = "[A-Za-z0-9-]{1,40}";
  private static final String BRACKET_AT = "\\s?[\\[(（【{<＜]\\s?(?:at|a|艾特|@|＠)\\s?[\\])）】}>＞]\\s?";
  private static final String WORD_AT = "(?:\\s?(?:艾特|@|＠)\\s?|\\sat\\s)";

  private static final Pattern WRITTEN =
      Pattern.compile(
          LOCAL
              + "(?:"
              + BRACKET_AT
              + HOST
              + "(?:"
              + ANY_DOT
              + HOST
              + "){0,3}?"
              + ANY_DOT
              + ENDING
              + "|"
              + WORD_AT
              + HOST
              + DOT
              + ENDING
              + "(?:"
              + ANY_DOT
              + "cn)?"
              + "|(?:#|＃|\\*|艾特|圈a)(?:"
              + MarkedNumbers.words("mail", "host")
              + "))(?![A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private WrittenMail() {}

  static String strike(String text) {
    return WRITTEN.matcher(text).replaceAll(Contacts.EMAIL);
  }
}
