package org.shiguan.privacy;

import java.util.regex.Pattern;

/**
 * Access tokens in web addresses, cookies and answers of an API: whoever reads one can act as the
 * account that crawled. They are masked under every setting of privacy.
 */
public final class AccessTokens {
  /** What stands for a token; letters only, so that the address stays one address. */
  public static final String MARK = "MASKED";

  /** Names that mean a token wherever they stand. */
  private static final String ALWAYS =
      "access_?token|refresh_?token|id_token|oauth_\\w+|gsid(?:_\\w+)?|client_secret|app_?secret"
          + "|session_?id|api_?key|app_?key|sso_?token|auth_?token|x-?csrf-?token"
          + "|xsrf-?token";

  /**
   * Names that mean one as a parameter of an address or as a cookie, and other things elsewhere.
   */
  private static final String AS_PARAMETER =
      "token|key|sig|sign|signature|secret|auth|ticket|sid|sub|subp|scf";

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
              + "|\\b(?:sub|subp|scf)=(?=_2))"
              + VALUE,
          Pattern.CASE_INSENSITIVE);

  /** The same names as fields of JSON, whose quotes may be escaped. */
  private static final Pattern FIELD =
      Pattern.compile(
          "((?<![A-Za-z0-9_])(?:" + ALWAYS + ")\\\\*+[\"']\\s*+:\\s*+\\\\*+[\"'])[^\"'\\\\]++",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile(ALWAYS, Pattern.CASE_INSENSITIVE);

  private AccessTokens() {}

  /** The text with every token masked; masking it again changes nothing. */
  public static String mask(String text) {
    if (text == null) {
      return null;
    }
    String masked = text;
    if (text.indexOf('=') >= 0 || text.contains("%3")) {
      masked = TOKEN.matcher(masked).replaceAll("$1" + MARK);
    }
    return masked.indexOf(':') >= 0 && (masked.indexOf('"') >= 0 || masked.indexOf('\'') >= 0)
        ? FIELD.matcher(masked).replaceAll("$1" + MARK)
        : masked;
  }

  /** Whether a field of this name holds a token. */
  public static boolean isName(String field) {
    return NAME.matcher(field).matches();
  }
}
