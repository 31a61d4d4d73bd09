package org.shiguan.ingest;

import java.util.List;
import java.util.Optional;
import org.shiguan.ingest.format.AjaxJson;
import org.shiguan.ingest.format.ApiStatusJson;
import org.shiguan.ingest.format.ArchiverJson;
import org.shiguan.ingest.format.CedOriginals;
import org.shiguan.ingest.format.CedReposts;
import org.shiguan.ingest.format.JinRumourText;
import org.shiguan.ingest.format.MappedText;
import org.shiguan.ingest.format.MobileHtml;
import org.shiguan.ingest.format.MobileJson;
import org.shiguan.ingest.format.NghuyongJsonl;
import org.shiguan.ingest.format.OkwsJson;
import org.shiguan.ingest.format.SearchExportCsv;
import org.shiguan.ingest.format.SfmWarc;
import org.shiguan.ingest.format.WapHtml;
import org.shiguan.ingest.format.WarcPages;
import org.shiguan.ingest.format.WeiboCovCsv;
import org.shiguan.ingest.format.WeiboCrawlerCsv;
import org.shiguan.ingest.format.WeiboCrawlerJson;
import org.shiguan.ingest.format.WeiboCrawlerSqlite;
import org.shiguan.ingest.format.WeiboSearchCsv;
import org.shiguan.ingest.format.WeiboSearchSqlite;
import org.shiguan.ingest.format.WeiboSpiderCsv;
import org.shiguan.ingest.format.WeiboSpiderJson;
import org.shiguan.ingest.format.WeiboSpiderSqlite;
import org.shiguan.ingest.format.WeiboSpiderTxt;
import org.shiguan.ingest.format.WeiboscopeCsv;
import org.shiguan.ingest.format.WeiboscopeUsers;
import org.shiguan.study.UserException;

/** Every dump format there is. */
public final class DumpFormats {
  /** The registry, alphabetical; a new format is one file and one line here. */
  public static final List<DumpFormat> ALL =
      List.of(
          new AjaxJson(),
          new ApiStatusJson(),
          new ArchiverJson(),
          new CedOriginals(),
          new CedReposts(),
          new JinRumourText(),
          new MappedText(),
          new MobileHtml(),
          new MobileJson(),
          new NghuyongJsonl(),
          new OkwsJson(),
          new SearchExportCsv(),
          new SfmWarc(),
          new WapHtml(),
          new WarcPages(),
          new WeiboCovCsv(),
          new WeiboCrawlerCsv(),
          new WeiboCrawlerJson(),
          new WeiboCrawlerSqlite(),
          new WeiboSearchCsv(),
          new WeiboSearchSqlite(),
          new WeiboSpiderCsv(),
          new WeiboSpiderJson(),
          new WeiboSpiderSqlite(),
          new WeiboSpiderTxt(),
          new WeiboscopeCsv(),
          new WeiboscopeUsers());

  private DumpFormats() {}

  /** The format of a file that begins so; empty when none knows it. */
  public static Optional<DumpFormat> recognise(Head head) {
    return ALL.stream().filter(format -> format.recognises(head)).findFirst();
  }

  /**
   * The format of a file that begins so.
   *
   * @param name the file as the user knows it
   * @throws UserException when no format knows it; says what it looks like and what can be done
   */
  public static DumpFormat require(Head head, String name) {
    return recognise(head)
        .orElseThrow(
            () ->
                new UserException(
                    "%s %s; %s.".formatted(name, Appearance.ofText(head), Appearance.known())));
  }

  /**
   * The format of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static DumpFormat named(String id) {
    return ALL.stream()
        .filter(format -> format.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no dump format " + id));
  }
}
