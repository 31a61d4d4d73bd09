package org.shiguan.report.mart;

/** What an archive says about one post or account at one moment (codebook D01). */
public enum EvidenceCode {
  /** The full post. */
  PRESENT("看到全文", "seen in full"),
  /** Deleted by its author. */
  DEL_AUTHOR("提示：已被作者删除", "notice: deleted by its author"),
  /** Deleted by the platform. */
  DEL_PLATFORM("提示：已被平台删除", "notice: removed by the platform"),
  /** Gone. */
  NOT_EXIST("接口答复：微博不存在", "answer: does not exist"),
  /** Permission denied, before 2014. */
  PERM_DENIED("2014 年前的“没有权限”，多半为平台删除", "\"permission denied\" before 2014: probably the platform"),
  /** The half-year mask. */
  MASK_HALF_YEAR("作者仅展示半年内微博", "hidden: last half year only"),
  /** Shown to some. */
  MASK_AUDIENCE("作者限制了可见范围", "hidden: shown to some readers only"),
  /** The account is banned. */
  ACCOUNT_BANNED("提示：账号被封", "notice: the account is banned"),
  /** The account is gone. */
  ACCOUNT_GONE("接口答复：用户不存在", "answer: the account does not exist"),
  /** Gone or hidden. */
  AMBIGUOUS("不存在或无权查看，原因不明", "gone or hidden, nobody says which"),
  /** Not in a listing that covers it. */
  ABSENT_TIMELINE("覆盖该日的抓取中没有它", "not in a crawl that covers its day"),
  /** Weiboscope's mark. */
  MISSING_LATER("Weiboscope 标记：后来不在时间线上", "Weiboscope's mark: later missing from the timeline"),
  /** The request failed. */
  ERROR("请求失败，不作证据", "the request failed: no evidence");

  private final String titleZh;

  private final String titleEn;

  EvidenceCode(String zh, String en) {
    this.titleZh = zh;
    this.titleEn = en;
  }

  /** The code in words. */
  public Text title() {
    return new Text(titleZh, titleEn);
  }
}
