package org.shiguan.clean.step;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.CutText;
import org.shiguan.clean.Draft;
import org.shiguan.clean.Marks;
import org.shiguan.clean.Wholeness;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.Pseudonyms;

/** The text without HTML, entities, full-width forms and odd spaces, own words apart from chain. */
public final class NormaliseText implements CleaningStep {
  private static final String CHAIN = "//@";
  private static final String VALUE = "(?:\"[^\"]*\"|'[^']*'|[^\\s\"'<>]*)";

  /**
   * The tags that Weibo writes. Attributes must have values: in {@code a<b and c>d} nobody marked
   * up anything, while a parser of web pages would drop half of it.
   */
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:/\\s*+)?(a|b|br|em|font|i|img|p|span|strong)\\b(?:\\s++[a-z-]++\\s*+=\\s*+"
              + VALUE
              + ")*+\\s*+/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ALT =
      Pattern.compile("\\salt\\s*+=\\s*+(" + VALUE + ")", Pattern.CASE_INSENSITIVE);
  private static final int MOST_PASSES = 8;
  private static final int LONGEST_ENTITY = 12;

  @Override
  public String id() {
    return "normalise_text";
  }

  @Override
  public String whyZh() {
    return "原文照存；另存规范文本：去除 HTML、还原实体、全角转半角、合并空白，去掉平台截断长文时加的“...全文”“...展开”，并把 //@ 之后的转发链与作者自己的话分开。";
  }

  @Override
  public String whyEn() {
    return "The text is kept as found; beside it stands a normalised one: no HTML, entities and"
               + " full-width forms resolved, white space folded, without the ...全文 or ...展开 with"
               + " which the platform cuts long texts, and the repost chain after //@ apart from"
               + " the author's own words.";
  }

  @Override
  public void apply(Draft draft) {
    String plain = normalise(draft.text);
    if (mayHaveHidden(plain, draft.names)) {
      // Hidden from the steps before by a tag, a full-width form or an invisible mark within it.
      String found = normalise(draft.struckText);
      String shown = StrikeContacts.strike(found, draft.names);
      if (!shown.equals(found) || !onlyMarkedAsPseudonyms(plain, draft.names)) {
        plain = RenamePeople.rename(shown, draft.names);
        draft.text = plain;
      }
    }
    int mark = CutText.markAt(plain);
    if (mark >= 0) {
      draft.wholeness = Wholeness.CUT;
      plain = plain.substring(0, mark).strip();
    } else {
      draft.wholeness = draft.raw.isLongText ? Wholeness.SAID_LONG : Wholeness.WHOLE;
    }
    int chain = plain.indexOf(CHAIN);
    if (chain < 0) {
      draft.ownText = plain;
      draft.chainText = null;
    } else {
      draft.ownText = plain.substring(0, chain).strip();
      draft.chainText = plain.substring(chain);
    }
  }

  private static boolean mayHaveHidden(String plain, Names names) {
    boolean contact = !StrikeContacts.strike(plain, names).equals(plain);
    return contact
        || (names != Names.AS_FOUND
            && !(onlyMarkedAsPseudonyms(plain, names) && noLocalPart(plain)));
  }

  private static boolean onlyMarkedAsPseudonyms(String plain, Names names) {
    return onlyPseudonyms(plain)
        && (names == Names.AS_FOUND || RenamePeople.renameMarked(plain, names).equals(plain));
  }

  private static boolean onlyPseudonyms(String plain) {
    for (String name : Marks.mentions(plain)) {
      if (!Pseudonyms.isName(name)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no @ stands as in an address, whose host was then taken for a name. */
  private static boolean noLocalPart(String plain) {
    for (int at = plain.indexOf('@', 1); at > 0; at = plain.indexOf('@', at + 1)) {
      char before = plain.charAt(at - 1);
      if (before < 0x80 && (Character.isLetterOrDigit(before) || "._%+-".indexOf(before) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** The normalised form of a text; normalising it again changes nothing. */
  public static String normalise(String text) {
    String plain = text;
    for (int i = 0; i < MOST_PASSES; i++) {
      String before = plain;
      plain = fold(unescaped(withoutTags(before)));
      boolean done = plain.indexOf('<') < 0 && plain.indexOf('&') < 0;
      if (done || plain.equals(before)) {
        return plain;
      }
    }
    // Escaped over and over: nobody meant these, and one more pass must not find anything.
    return fold(plain.replace("<", "").replace("&", ""));
  }

  private static String withoutTags(String text) {
    return text.indexOf('<') < 0 || text.indexOf('>') < 0
        ? text
        : TAG.matcher(text).replaceAll(NormaliseText::insteadOf);
  }

  /** Weibo writes emoticons as pictures whose alternative text is the emoticon. */
  private static String insteadOf(MatchResult tag) {
    String name = tag.group(1);
    if (name.equalsIgnoreCase("br")) {
      return "\n";
    }
    Matcher alt = ALT.matcher(tag.group());
    if (!name.equalsIgnoreCase("img") || !alt.find()) {
      return "";
    }
    String value = alt.group(1);
    boolean quoted = value.startsWith("\"") || value.startsWith("'");
    return Matcher.quoteReplacement(quoted ? value.substring(1, value.length() - 1) : value);
  }

  /**
   * Only what may be an entity is given to the library, which looks at every letter it is given.
   */
  private static String unescaped(String text) {
    int from = text.indexOf('&');
    if (from < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    int copied = 0;
    while (from >= 0) {
      int end = text.indexOf(';', from);
      if (end < 0) {
        break;
      }
      // What stands before the last & is no entity: none holds an &.
      int start = text.lastIndexOf('&', end);
      if (end - start <= LONGEST_ENTITY) {
        out.append(text, copied, start);
        out.append(StringEscapeUtils.unescapeHtml4(text.substring(start, end + 1)));
        copied = end + 1;
      }
      from = text.indexOf('&', end + 1);
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  /** Full-width ASCII to ASCII, zero-width marks dropped, runs of white space to one space. */
  private static String fold(String text) {
    int length = text.length();
    int at = 0;
    boolean spaceBefore = true;
    while (at < length) {
      char c = text.charAt(at);
      boolean space = isSpace(c);
      if ((space && (spaceBefore || c != ' ')) || isFullWidth(c) || isInvisible(c)) {
        break;
      }
      spaceBefore = space;
      at++;
    }
    if (at == length && !(length > 0 && spaceBefore)) {
      return text;
    }
    var out = new StringBuilder(length);
    boolean pending = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      if (isSpace(c)) {
        pending = out.length() > 0;
        continue;
      }
      if (pending) {
        out.append(' ');
        pending = false;
      }
      out.append(isFullWidth(c) ? (char) (c - 0xFEE0) : c);
    }
    return out.toString();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0' || c == '\u3000';
  }

  private static boolean isFullWidth(char c) {
    return c >= '\uff01' && c <= '\uff5e';
  }

  private static boolean isInvisible(char c) {
    return c == '\u200b' || c == '\ufeff' || c == '\u0000';
  }
}
