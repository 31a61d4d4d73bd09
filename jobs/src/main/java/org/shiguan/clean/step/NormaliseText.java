package org.shiguan.clean.step;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;

/** The text without HTML, entities, full-width forms and odd spaces, own words apart from chain. */
public final class NormaliseText implements CleaningStep {
  private static final String CHAIN = "//@";
  private static final Pattern TAG =
      Pattern.compile(
          "</?(a|b|br|em|font|i|img|p|span|strong)(\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
  private static final int MOST_UNESCAPES = 3;

  @Override
  public String id() {
    return "normalise_text";
  }

  @Override
  public String whyZh() {
    return "原文照存；另存规范文本：去除 HTML、还原实体、全角转半角、合并空白，并把 //@ 之后的转发链与作者自己的话分开。";
  }

  @Override
  public String whyEn() {
    return "The text is kept as found; beside it stands a normalised one: no HTML, entities and"
        + " full-width forms resolved, white space folded, and the repost chain after //@ apart from"
        + " the author's own words.";
  }

  @Override
  public void apply(Draft draft) {
    String plain = normalise(draft.text);
    int chain = plain.indexOf(CHAIN);
    if (chain < 0) {
      draft.ownText = plain;
      draft.chainText = null;
    } else {
      draft.ownText = plain.substring(0, chain).strip();
      draft.chainText = plain.substring(chain);
    }
  }

  /** The normalised form of a text; normalising it again changes nothing. */
  public static String normalise(String text) {
    String plain = text;
    if (plain.indexOf('<') >= 0 && TAG.matcher(plain).find()) {
      plain = withoutHtml(plain);
    }
    for (int i = 0; i < MOST_UNESCAPES && plain.indexOf('&') >= 0; i++) {
      plain = StringEscapeUtils.unescapeHtml4(plain);
    }
    return fold(plain);
  }

  private static String withoutHtml(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    // Weibo writes emoticons as pictures whose alternative text is the emoticon.
    body.select("img[alt]")
        .forEach(picture -> picture.replaceWith(new org.jsoup.nodes.TextNode(picture.attr("alt"))));
    return body.wholeText();
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
