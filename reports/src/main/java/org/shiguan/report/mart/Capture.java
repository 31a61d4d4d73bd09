package org.shiguan.report.mart;

import java.time.Instant;
import java.util.Objects;

/**
 * One crawl of one executive's timeline: it covers the posts of (lo, hi], and what is missing there
 * was looked for (codebook D02).
 *
 * @param executive executive id
 * @param capturedAt when it was crawled
 * @param lo posts after this were listed; null when all since the account was opened were
 * @param hi posts up to this can have been listed
 * @param cut why it covers no more
 * @param listed distinct posts listed, 0 or more
 * @param stated posts the profile counter stated, null when it was not seen
 */
public record Capture(
    String executive,
    Instant capturedAt,
    Instant lo,
    Instant hi,
    Cut cut,
    long listed,
    Long stated) {

  /** What ends the covered interval, or makes it none. */
  public enum Cut {
    /** Nothing. */
    WHOLE(true, new Text("整条时间线", "the whole timeline")),
    /** The study file says so. */
    DECLARED(true, new Text("研究文件中声明的日子", "the days that the study file declares")),
    /** The oldest post listed. */
    OLDEST_POST(true, new Text("到列出的最早一帖为止", "back to the oldest post listed")),
    /** A page failed. */
    HOLE(true, new Text("中间缺页", "a page of the listing is missing")),
    /** The half-year mask. */
    MASK(true, new Text("作者隐藏了旧帖", "older posts are hidden by the owner")),
    /** An error among the answers. */
    ERRORS(false, new Text("请求出错", "requests failed")),
    /** The counter speaks against it. */
    COUNTER(false, new Text("与资料页计数不符", "the profile counter contradicts it")),
    /** Nothing was listed. */
    BLANK(false, new Text("什么也没有列出", "nothing was listed"));

    private final boolean covers;
    private final String titleZh;
    private final String titleEn;

    Cut(boolean covers, Text title) {
      this.covers = covers;
      this.titleZh = title.zh();
      this.titleEn = title.en();
    }

    /** The reason in words. */
    public Text title() {
      return new Text(titleZh, titleEn);
    }
  }

  /** Refuses a crawl without time or reason. */
  public Capture {
    Objects.requireNonNull(executive, "executive");
    Objects.requireNonNull(capturedAt, "capturedAt");
    Objects.requireNonNull(hi, "hi");
    Objects.requireNonNull(cut, "cut");
    if (listed < 0) {
      throw new MartException("a crawl of " + executive + " listed " + listed + " posts");
    }
  }

  /** Whether it covers anything. */
  public boolean covers() {
    return cut.covers && (lo == null || lo.isBefore(hi));
  }
}
