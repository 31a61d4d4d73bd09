package org.shiguan.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Access tokens in web addresses, cookies and answers of an API: whoever reads one can act as the
 * account that crawled. They are masked under every setting of privacy.
 */
public final class AccessTokens {
  /** What stands for a token; letters only, so that the address stays one address. */
  public static final String MARK = "MASKED";

  private static final PersonRule RULE = PeopleRules.SHIPPED.rule("secret-in-text");
  private static final PersonRule FIELDS = PeopleRules.SHIPPED.rule("secret");

  /** Names that mean a token wherever they stand, as a regular expression. */
  private static final String ALWAYS = String.join("|", RULE.list("always"));

  /**
   * Names that mean one as a parameter of an address or as a cookie, and other things elsewhere.
   */
  private static final String AS_PARAMETER = String.join("|", RULE.list("parameter"));

  /** Cookies, which nothing else is spelled as. */
  private static final String COOKIES = String.join("|", RULE.list("cookie"));

  private static final List<String> HEADERS = RULE.list("header");

  private static final int LONGEST_HEADER = 24;
  private static final String EQUALS = "(?:=|%3D)";

  /** A value ends where a parameter, an address or a quoted text ends. */
  private static final String VALUE = "(?:(?!%26|%3B)[A-Za-z0-9._~+/%:|*!$=-])++";

  private static final Pattern TOKEN =
      Pattern.compile(
          "((?:(?<![A-Za-z0-9_])|(?<=%[0-9A-F]{2}))(?:"
              + ALWAYS
              + ")"
              + EQUALS
              + "|(?:[?&;]|%3F|%26|&amp;)(?:"
              + AS_PARAMETER
              + ")"
              + EQUALS
              + "|\\b(?:sub|subp|scf)=(?=_2)|(?<![A-Za-z0-9_])(?-i:"
              + COOKIES
              + ")=)"
              + VALUE,
          Pattern.CASE_INSENSITIVE);

  /** The same names as fields of JSON, whose quotes may be escaped. */
  private static final Pattern FIELD =
      Pattern.compile(
          "((?<![A-Za-z0-9_])(?:"
              + ALWAYS
              + "|(?-i:"
              + COOKIES
              + ")|(?:set-)?cookies?|(?:proxy-)?authorization|token|pwd|secret)\\\\*+[\"']{1,2}\\s*+:\\s*+\\\\*+[\"']{1,2})[^\"'\\\\]++",
          Pattern.CASE_INSENSITIVE);

  /** A header of a request: cookies are told by their first pair, the rest of a line goes. */
  private static final Pattern HEADER =
      Pattern.compile(
          "((?<![A-Za-z0-9_])(?:(?:set-)?cookie\\s*+[:：]\\s*+(?=[A-Za-z0-9_.-]++=)|(?:proxy-)?authorization\\s*+[:：=]\\s*+(?=[A-Za-z0-9._~+/-]{3})))[^\"'\\\\\r\n"
              + "]++",
          Pattern.CASE_INSENSITIVE);

  /** A password said outright. */
  private static final Pattern PASSWORD =
      Pattern.compile(
          "((?<![A-Za-z0-9_])(?:password|passwd)\\s*+[:：]\\s*+)[!#-&(-\\[\\]-~]{2,}+",
          Pattern.CASE_INSENSITIVE);

  private AccessTokens() {}

  /** The text with every token masked; masking it again changes nothing. */
  public static String mask(String text) {
    if (text == null) {
      return null;
    }
    String masked = text;
    boolean colon = text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
    if (colon && isHeader(text)) {
      masked = HEADER.matcher(masked).replaceAll("$1" + MARK);
      masked = PASSWORD.matcher(masked).replaceAll("$1" + MARK);
    }
    if (text.indexOf('=') >= 0 || text.contains("%3")) {
      masked = TOKEN.matcher(masked).replaceAll("$1" + MARK);
    }
    return colon && (masked.indexOf('"') >= 0 || masked.indexOf('\'') >= 0)
        ? FIELD.matcher(masked).replaceAll("$1" + MARK)
        : masked;
  }

  /** Whether a colon stands behind a word for a header or a password. */
  private static boolean isHeader(String text) {
    for (int at = 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != ':' && c != '：') {
        continue;
      }
      char before = text.charAt(at - 1);
      // The last letters of these words; spaces are looked at more closely.
      if (before == ' ' || "eEnNdD".indexOf(before) >= 0) {
        String word = text.substring(Math.max(0, at - LONGEST_HEADER), at).strip();
        for (String header : HEADERS) {
          if (endsWith(word, header)) {
            return true;
          }
        }
        if (endsWith(word, "password") || endsWith(word, "passwd")) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsWith(String word, String end) {
    return word.regionMatches(true, word.length() - end.length(), end, 0, end.length());
  }

  /** Whether a field of this plain name holds a token. */
  public static boolean isName(String field) {
    PersonRule rule = PeopleRules.SHIPPED.of(field);
    return rule == FIELDS;
  }
}
