package org.shiguan.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The account that a request was about, by its address: {@code uid=} of the API and of
 * weibo.com/ajax, {@code value=} and {@code containerid=} of m.weibo.cn. What a refusal says of an
 * account it says of this one.
 */
final class AskedAccount {
  private static final Pattern UID = Pattern.compile("[?&](?:uid|value)=([1-9][0-9]{4,10})(?:&|$)");

  /** Containers of an account's page: a kind of six digits and the account. */
  private static final Pattern CONTAINER =
      Pattern.compile("[?&]containerid=(?:100505|107603|230413)([1-9][0-9]{4,10})(?:[_&]|$)");

  private AskedAccount() {}

  /** The account; null when the request names none. */
  static String of(String request) {
    if (request == null) {
      return null;
    }
    Matcher uid = UID.matcher(request);
    if (uid.find()) {
      return uid.group(1);
    }
    Matcher container = CONTAINER.matcher(request);
    return container.find() ? container.group(1) : null;
  }
}
