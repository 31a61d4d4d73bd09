package org.shiguan.report.mart;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * One text in both languages.
 *
 * @param zh simplified Chinese, may be empty
 * @param en English, may be empty
 */
@JsonPropertyOrder({"zh", "en"})
public record Text(String zh, String en) {
  /** A text that says nothing, for what has no title. */
  public static final Text EMPTY = new Text("", "");

  /** Keeps both texts as they are; null becomes the empty text. */
  public Text {
    zh = Objects.requireNonNullElse(zh, "");
    en = Objects.requireNonNullElse(en, "");
  }

  /** The text in a language; the other language's text where this one is empty. */
  public String in(Language language) {
    String wanted = language == Language.ZH ? zh : en;
    String other = language == Language.ZH ? en : zh;
    return wanted.isEmpty() ? other : wanted;
  }
}
