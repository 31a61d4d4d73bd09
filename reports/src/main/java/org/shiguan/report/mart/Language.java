package org.shiguan.report.mart;

/** The two languages every text of the mart and the report exists in. */
public enum Language {
  /** English, the language of {@code report/index.html}. */
  EN("en", "en", "English"),
  /** Simplified Chinese, the language of {@code report/zh/index.html}. */
  ZH("zh", "zh-Hans", "中文");

  private final String id;
  private final String tag;
  private final String ownName;

  Language(String id, String tag, String ownName) {
    this.id = id;
    this.tag = tag;
    this.ownName = ownName;
  }

  /** Short name used in paths and JSON keys: {@code en}, {@code zh}. */
  public String id() {
    return id;
  }

  /** BCP 47 tag for the {@code lang} attribute. */
  public String tag() {
    return tag;
  }

  /** What the language calls itself, for the language switch. */
  public String ownName() {
    return ownName;
  }

  /** The other of the two. */
  public Language other() {
    return this == EN ? ZH : EN;
  }
}
