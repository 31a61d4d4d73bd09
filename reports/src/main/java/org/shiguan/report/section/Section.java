package org.shiguan.report.section;

import java.util.Map;
import java.util.Set;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/**
 * One section of the report. A new one is one class in {@code kind}, one template {@code <id>.peb}
 * and one line in {@link Sections#ALL}.
 */
public interface Section {
  /** The pages there are. */
  enum Scope {
    /** The page of the whole study. */
    INDEX,
    /** The page of one executive. */
    EXECUTIVE
  }

  /** Anchor and template name, {@code [a-z-]+}. */
  String id();

  /** Its heading. */
  Text title();

  /** The pages it stands on. */
  Set<Scope> scopes();

  /**
   * Whether it stands on the pages of a mart. A section that only lacks data says so and stays; one
   * is left out when the mart was made before there was such a thing.
   */
  default boolean standsIn(Mart mart) {
    return true;
  }

  /** What its template is given. An empty group stays empty: the template says "no data". */
  Map<String, Object> model(PageContext page);
}
