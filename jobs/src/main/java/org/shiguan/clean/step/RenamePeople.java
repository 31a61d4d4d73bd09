package org.shiguan.clean.step;

import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;
import org.shiguan.clean.Marks;
import org.shiguan.privacy.MarkedNumbers;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.ProfileLinks;
import org.shiguan.privacy.WrittenFields;
import org.shiguan.record.RawPost;

/** Pseudonyms for authors and for everybody a text marks. */
public final class RenamePeople implements CleaningStep {
  @Override
  public String id() {
    return "rename_people";
  }

  @Override
  public String whyZh() {
    return "普通用户不具名：作者编号、@ 后的用户名、个人链接以及“昵称：”“微博号”等字样之后的名字和编号，在读入时即以研究密钥换成化名。";
  }

  @Override
  public String whyEn() {
    return "Ordinary people stay unnamed: author ids, the names after @, links to people, and the"
        + " names and numbers behind words such as 昵称： and 微博号 become pseudonyms under the study"
        + " key as they are read.";
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

  /** The text with everybody renamed whom an @, a link or a word before a name or number marks. */
  public static String rename(String text, Names names) {
    return names == Names.AS_FOUND ? text : renameAfterAt(renameMarked(text, names), names);
  }

  /** The same of a row that could not be read, where every name of a field marks a person. */
  public static String renameInRow(String row, Names names) {
    if (names == Names.AS_FOUND) {
      return row;
    }
    String written = WrittenFields.OF_PEOPLE_IN_ROWS.hide(row, names);
    String linked = ProfileLinks.hide(written, names);
    return renameAfterAt(MarkedNumbers.hide(linked, names), names);
  }

  /** The text with everybody renamed who is marked by other than an @; again changes nothing. */
  static String renameMarked(String text, Names names) {
    String linked = ProfileLinks.hide(text, names);
    return MarkedNumbers.hide(WrittenFields.OF_PEOPLE.hide(linked, names), names);
  }

  private static String renameAfterAt(String text, Names names) {
    if (text.indexOf('@') < 0 && text.indexOf('＠') < 0) {
      return text;
    }
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
}
