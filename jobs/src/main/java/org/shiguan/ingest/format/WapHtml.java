package org.shiguan.ingest.format;

import java.io.IOException;
import java.util.regex.Pattern;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.RawPost;

/**
 * Saved pages of weibo.cn, the site for simple telephones, a file each: timelines, searches, and
 * single posts with their comments. Times are relative or without a year and need the study's
 * {@code captured_at}, or the time in the mid. Source: {@code formats.md} §10.
 */
public final class WapHtml implements DumpFormat {
  private static final Pattern ENTRY = Pattern.compile("<div class=\"c\" id=\"[MC]_[0-9A-Za-z]");
  private static final Pattern NOTICE = Pattern.compile("<div class=\"me\">");

  @Override
  public String id() {
    return "wap-html";
  }

  @Override
  public String titleZh() {
    return "保存下来的 weibo.cn 页面（HTML）：时间线、搜索、单条微博及其评论；时间多为“今天 08:30”“05月16日 16:59”，需在研究文件中写 captured_at";
  }

  @Override
  public String titleEn() {
    return "Saved pages (HTML) of weibo.cn: timelines, searches, single posts and their comments;"
        + " times such as 今天 08:30 and 05月16日 16:59 need captured_at in the study file";
  }

  @Override
  public boolean recognises(Head head) {
    String text = head.text();
    return HtmlText.begins(text)
        && (ENTRY.matcher(text).find()
            || (NOTICE.matcher(text).find() && text.contains("weibo.cn")));
  }

  @Override
  public Records open(Part part) throws IOException {
    HtmlText page = HtmlText.read(part.in(), part.start(), part.charset());
    return new InMemory(WapPage.records(page, RawPost.UNKNOWN, null), part.in());
  }
}
