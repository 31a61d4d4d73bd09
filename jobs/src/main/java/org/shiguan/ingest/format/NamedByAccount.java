package org.shiguan.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.ingest.Part;
import org.shiguan.study.UserException;

/**
 * The name {@code <user id>.csv}, in which dataabc's tools write whose the posts are, and nowhere
 * else; the study file can say it where the file has another name. Only ten digits are taken for an
 * account: eight may be a date.
 */
public final class NamedByAccount {
  /** After the folders; a container's own ending may follow. */
  private static final Pattern NAME =
      Pattern.compile("(?:^|[/\\\\!:])([1-9][0-9]{9})\\.csv(?:\\.\\w+)?$");

  private NamedByAccount() {}

  /** Whose posts a part holds: as the study says, or else its name; null when neither does. */
  static String of(Part part) {
    return part.author() == null ? of(part.name()) : part.author();
  }

  /**
   * Makes sure that a file and the study do not name two authors.
   *
   * @param author the author the study gives; null when it gives none
   * @throws UserException when they do
   */
  public static void agrees(String name, String author) {
    String named = of(name);
    if (author != null && named != null && !named.equals(author)) {
      throw new UserException(
          "%s is named after the account %s, but the study file says 'author_id: %s'; correct one of them."
              .formatted(name, named, author));
    }
  }

  /** The account a file is named after; null when it is called otherwise. */
  static String of(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.find() ? matcher.group(1) : null;
  }
}
