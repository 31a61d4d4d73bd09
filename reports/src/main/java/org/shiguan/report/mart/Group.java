package org.shiguan.report.mart;

/** The three groups an executive can be in on a day (codebook §4.5); many days are in none. */
public enum Group {
  /** On Weibo: active, dormant or returned. */
  STAYED(new Text("留下", "stayed")),
  /** Posts purged or account closed, and not back. */
  DELETED(new Text("删除", "deleted")),
  /** Never there, on evidence. */
  NEVER_JOINED(new Text("从未加入", "never joined"));

  private final String titleZh;

  private final String titleEn;

  Group(Text title) {
    this.titleZh = title.zh();
    this.titleEn = title.en();
  }

  /** The group in a word or two. */
  public Text title() {
    return new Text(titleZh, titleEn);
  }
}
