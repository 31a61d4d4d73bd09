package org.shiguan.ingest.format;

import java.io.IOException;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;

/**
 * WARC files of any crawl of Weibo's pages: the JSON answers of m.weibo.cn and weibo.com/ajax in
 * them are read as {@link MobileJson} and {@link AjaxJson} read them, pages of single posts of
 * m.weibo.cn and all of weibo.cn as {@link MobileHtml} and {@link WapHtml}, those of the API as
 * {@link SfmWarc} does, captured at their WARC-Date; every other answer, request and description is
 * structure. The address says which post comments, long texts and refusals are about. Source: ISO
 * 28500; {@code formats.md} §7, §9.
 */
public final class WarcPages implements DumpFormat {

  @Override
  public String id() {
    return "warc-pages";
  }

  @Override
  public String titleZh() {
    return "微博网页的 WARC：其中 m.weibo.cn 与 weibo.com/ajax 的 JSON 应答、m.weibo.cn 单条微博与 weibo.cn 的页面";
  }

  @Override
  public String titleEn() {
    return "WARC of Weibo's pages: the JSON answers of m.weibo.cn and weibo.com/ajax in it, pages of"
        + " single posts of m.weibo.cn, and pages of weibo.cn";
  }

  @Override
  public boolean recognises(Head head) {
    // Pages may begin with megabytes of scripts, so that any archive but the API's is taken.
    return head.text().startsWith("WARC/1.") && !head.text().contains(SfmWarc.API);
  }

  @Override
  public Records open(Part part) throws IOException {
    return new WarcAnswers(part.in(), part.start());
  }
}
