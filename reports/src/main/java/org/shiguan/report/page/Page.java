package org.shiguan.report.page;

import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Language;

/**
 * Where a page lies.
 *
 * @param path path below the folder of its language, such as {@code executives/sample-one.html}
 */
public record Page(String path) {
  /** The page of the whole study, or the only page. */
  public static final Page INDEX = new Page("index.html");

  /** The page of an executive. */
  public static Page of(Executive executive) {
    return new Page("executives/" + Executive.requireId(executive.id()) + ".html");
  }

  /** Path below the report: English at the root, Chinese in {@code zh/}. */
  public String in(Language language) {
    return language == Language.ZH ? "zh/" + path : path;
  }

  /** Way from the page up to the report's folder. */
  public String root(Language language) {
    return "../".repeat((int) in(language).chars().filter(c -> c == '/').count());
  }
}
