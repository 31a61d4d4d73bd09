package org.shiguan.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.record.Tombstones;

/**
 * Saved pages of single posts of the mobile site, {@code m.weibo.cn/status/…} and {@code
 * /detail/…}, a file each: the post stands as JSON in a script, {@code var $render_data =
 * [{"status":{…}}][0]}, and is read as {@link MobileJson} reads it; no script is run. A page that
 * says why it shows no post is a probe. Source: the site's pages since 2017, as Nazurin and other
 * tools read them.
 */
public final class MobileHtml implements DumpFormat {
  private static final Pattern DATA = Pattern.compile("\\$render_data\\s*=\\s*(?=\\[)");
  private static final Pattern REFUSAL =
      Pattern.compile("<p class=[\"']h5-4con[\"']>\\s*([^<]*?)\\s*</p>");
  private static final String AFTER = "][0]";

  @Override
  public String id() {
    return "mobile-html";
  }

  @Override
  public String titleZh() {
    return "保存下来的移动站单条微博页面（m.weibo.cn/status、/detail，HTML），微博在页面脚本的 $render_data 中";
  }

  @Override
  public String titleEn() {
    return "Saved pages (HTML) of single posts of the mobile site, m.weibo.cn/status and /detail,"
        + " which hold the post in their $render_data";
  }

  @Override
  public boolean recognises(Head head) {
    return HtmlText.begins(head.text())
        && (DATA.matcher(head.text()).find() || REFUSAL.matcher(head.text()).find());
  }

  @Override
  public Records open(Part part) throws IOException {
    HtmlText page = HtmlText.read(part.in(), part.start(), part.charset());
    return new InMemory(records(page, RawPost.UNKNOWN, null), part.in());
  }

  /**
   * What a page holds, itself first.
   *
   * @param capturedAt when it was captured, epoch microseconds UTC, or {@link RawPost#UNKNOWN}
   * @param asked mid or bid of the post whose page it is; null when that is not known
   */
  static List<SourceRecord> records(HtmlText page, long capturedAt, String asked) {
    var records = new ArrayList<SourceRecord>(2);
    records.add(SourceRecord.of(page.offset(), new Structure("page")));
    Matcher data = DATA.matcher(page.text());
    Matcher refusal = REFUSAL.matcher(page.text());
    if (data.find()) {
      records.addAll(ofData(page, data.end(), capturedAt, asked));
    } else if (refusal.find()) {
      String words = refusal.group(1);
      String code = Tombstones.ofMobileError(null, words);
      records.add(
          SourceRecord.of(
              page.offset(), new RawProbe("weibo", asked, null, code, words, capturedAt)));
    }
    if (page.problem() != null) {
      records.add(page.problem());
    }
    return records;
  }

  private static List<SourceRecord> ofData(HtmlText page, int from, long capturedAt, String asked) {
    int after = page.text().indexOf(AFTER, from);
    String raw = page.text().substring(from, after < 0 ? page.text().length() : after + 1);
    if (page.isBad(raw)) {
      return rejected(page, RejectReason.BAD_ENCODING, "bytes that do not decode", raw);
    }
    Json.Value read = read(page.text().substring(from), raw);
    if (read == null) {
      // Half a page, as a rule: the damage of its file stands for it where there is one.
      return page.problem() == null
          ? rejected(page, RejectReason.BROKEN_JSON, Json.NOT_EVEN_REPAIRED, raw)
          : List.of();
    }
    Iterator<JsonNode> elements = read.node().elements();
    JsonNode first = elements.hasNext() ? elements.next() : null;
    if (first == null || !(first.get("status") instanceof ObjectNode status)) {
      return List.of();
    }
    var source =
        new JsonRecords.Source(status, page.offset(), status.toString(), read.repair(), null);
    return WebObjects.records(source, capturedAt, asked);
  }

  /** The list that begins a text; what follows it is the script. */
  private static Json.Value read(String script, String list) {
    try {
      JsonNode node =
          Json.MAPPER
              .reader()
              .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readTree(script);
      return new Json.Value(node, null);
    } catch (JsonProcessingException e) {
      return Json.read(list);
    }
  }

  private static List<SourceRecord> rejected(
      HtmlText page, RejectReason reason, String detail, String raw) {
    return List.of(SourceRecord.of(page.offset(), new Rejected(reason, detail, raw)));
  }
}
