package org.shiguan.report.section.kind;

import java.util.List;
import org.shiguan.report.mart.Evidence;
import org.shiguan.report.mart.Language;
import org.shiguan.report.section.PageContext;

/** The observations of a claim as a page lists them. */
final class EvidenceLines {
  private EvidenceLines() {}

  /**
   * One observation.
   *
   * @param when when it was made, a dash when nobody knows
   * @param code its code
   * @param words the code in words
   * @param place the record it comes from
   * @param link link to the account of its file, empty without one
   */
  public record Line(String when, String code, String words, String place, String link) {}

  static List<Line> of(PageContext page, List<Evidence> evidence) {
    Language language = page.language();
    return evidence.stream()
        .map(
            e ->
                new Line(
                    e.at() == null ? page.say("time unknown", "时间不明") : page.dates().minute(e.at()),
                    e.code().name(),
                    e.code().title().in(language),
                    e.place(),
                    page.sourceLink(e.source())))
        .toList();
  }
}
