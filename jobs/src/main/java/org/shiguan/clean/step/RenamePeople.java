package org.shiguan.clean.step;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;
import org.shiguan.clean.Marks;
import org.shiguan.privacy.Names;
import org.shiguan.record.RawPost;

/** Pseudonyms for authors and for every name after an @. */
public final class RenamePeople implements CleaningStep {
  /** Where a link to a profile names it, by name or by number. */
  private static final Pattern PROFILE =
      Pattern.compile(
          "/n/|usercard=[\"']?name=|weibo\\.c(?:om|n)/(?:u/|profile/)?(?=[0-9]{8,11}(?![0-9]))"
              + "|/u/(?=[0-9]{5,11}(?![0-9]))|[?&]uid=(?=[0-9]{5,11}(?![0-9]))");

  @Override
  public String id() {
    return "rename_people";
  }

  @Override
  public String whyZh() {
    return "普通用户不具名：作者编号与 @ 后的用户名在读入时即以研究密钥换成化名。";
  }

  @Override
  public String whyEn() {
    return "Ordinary people stay unnamed: author ids and the names after @ become pseudonyms under"
        + " the study key as they are read.";
  }

  @Override
  public void apply(Draft draft) {
    RawPost raw = draft.raw;
    Names names = draft.names;
    draft.authorId = author(names, raw.authorId);
    draft.retweetedAuthorId = author(names, raw.retweetedAuthorId);
    draft.text = draft.struckText == null ? "" : rename(draft.struckText, names);
  }

  private static String author(Names names, String uid) {
    return uid == null || uid.isBlank() ? null : names.author(uid.strip());
  }

  /** The text with every name after an @, or in a link to a profile, renamed. */
  public static String rename(String text, Names names) {
    if (names == Names.AS_FOUND) {
      return text;
    }
    String renamed =
        text.indexOf('@') < 0 && text.indexOf('＠') < 0 ? text : renameAfterAt(text, names);
    boolean link = renamed.indexOf('/') >= 0 || renamed.indexOf('=') >= 0;
    return link && mayNameAProfile(renamed) ? renameProfileLinks(renamed, names) : renamed;
  }

  private static String renameAfterAt(String text, Names names) {
    var out = new StringBuilder(text.length() + 32);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      out.append(c);
      at++;
      if (c == '@' || c == '＠') {
        int end = Marks.nameRunEnd(text, at);
        if (end > at) {
          out.append(names.name(text.substring(at, end)));
          at = end;
        }
      }
    }
    return out.toString();
  }

  private static boolean mayNameAProfile(String text) {
    return text.contains("/n/")
        || text.contains("usercard=")
        || text.contains("/u/")
        || text.contains("weibo.c")
        || text.contains("uid=");
  }

  private static String renameProfileLinks(String text, Names names) {
    var out = new StringBuilder(text.length() + 32);
    int at = 0;
    for (Matcher link = PROFILE.matcher(text); link.find(at); ) {
      int start = link.end();
      out.append(text, at, start);
      int end = start;
      boolean number = isDigit(text, start) && !link.group().endsWith("name=");
      boolean byName = !number || link.group().equals("/n/");
      while (end < text.length()
          && (byName ? "'\"<> ?&".indexOf(text.charAt(end)) < 0 : isDigit(text, end))) {
        end++;
      }
      if (end > start) {
        String who = text.substring(start, end);
        out.append(byName ? names.name(who) : names.author(who));
      }
      at = end;
    }
    return out.append(text, at, text.length()).toString();
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
