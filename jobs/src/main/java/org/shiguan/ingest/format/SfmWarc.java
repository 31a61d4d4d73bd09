package org.shiguan.ingest.format;

import java.io.IOException;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;

/**
 * WARC files of Social Feed Manager: the Weibo API's answers as they came over the wire, chunked
 * and gzipped. A WARC record is a source record; the statuses in an answer are further records at
 * the same offset, numbered. Offsets are those of the uncompressed stream, so they do not depend on
 * how the members were compressed.
 *
 * <p>Only answers of {@code https://api.weibo.com/2} are read; everything else in the file is
 * structure. Access tokens, which stand in the requested addresses, are never kept. Source:
 * gwu-libraries/sfm-weibo-harvester; ISO 28500; {@code formats.md} §9.
 */
public final class SfmWarc implements DumpFormat {
  /** Where the answers come from that are read. */
  static final String API = "https://api.weibo.com/2/";

  @Override
  public String id() {
    return "sfm-warc";
  }

  @Override
  public String titleZh() {
    return "Social Feed Manager 采集微博 API 的 WARC";
  }

  @Override
  public String titleEn() {
    return "WARC of Social Feed Manager's harvests from the Weibo API";
  }

  @Override
  public boolean recognises(Head head) {
    return head.text().startsWith("WARC/1.") && head.text().contains(API);
  }

  @Override
  public Records open(Part part) throws IOException {
    return new WarcAnswers(part.in(), part.start());
  }
}
