package org.shiguan.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name {@code <user id>.csv}, in which dataabc's tools write whose the posts are, and nowhere
 * else. Only ten digits are taken for an account: eight may be a date.
 */
final class NamedByAccount {
  /** After the folders; a container's own ending may follow. */
  private static final Pattern NAME =
      Pattern.compile("(?:^|[/\\\\!:])([1-9][0-9]{9})\\.csv(?:\\.\\w+)?$");

  private NamedByAccount() {}

  /** The account a file is named after; null when it is called otherwise. */
  static String of(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.find() ? matcher.group(1) : null;
  }
}
