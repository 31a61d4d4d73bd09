package org.shiguan.report.chart;

import java.util.regex.Pattern;
import org.shiguan.report.mart.Executive;

/**
 * What one picture of a chart is about.
 *
 * @param kind the whole study, one executive, one metric or one comparison
 * @param id id of the executive, metric or comparison; empty for the whole study
 */
public record Subject(Kind kind, String id) {
  /** The whole study. */
  public static final Subject STUDY = new Subject(Kind.STUDY, "");

  // Ids of comparisons have parts (C07:1h), but a colon cannot stand in every file name.
  private static final String PART = "__";
  private static final Pattern COMPARISON_ID = Pattern.compile("[A-Za-z0-9_-]+(:[A-Za-z0-9_-]+)*");

  /** What a subject can be. */
  public enum Kind {
    /** All executives together. */
    STUDY,
    /** One executive. */
    EXECUTIVE,
    /** One metric over all executives. */
    METRIC,
    /** One comparison of groups. */
    COMPARISON
  }

  /** Refuses ids that could leave the folder of the charts. */
  public Subject {
    if (kind == Kind.EXECUTIVE) {
      Executive.requireId(id);
    } else if (kind == Kind.METRIC && !id.matches("[A-Za-z0-9_-]{1,100}")) {
      throw new ChartException("a metric id that cannot be a file name: " + id.length() + " signs");
    } else if (kind == Kind.COMPARISON
        && (id.length() > 100 || id.contains(PART) || !COMPARISON_ID.matcher(id).matches())) {
      throw new ChartException(
          "a comparison id that cannot be a file name: " + id.length() + " signs");
    }
  }

  /** One executive. */
  public static Subject executive(String id) {
    return new Subject(Kind.EXECUTIVE, id);
  }

  /** One metric. */
  public static Subject metric(String id) {
    return new Subject(Kind.METRIC, id);
  }

  /** One comparison. */
  public static Subject comparison(String id) {
    return new Subject(Kind.COMPARISON, id);
  }

  /** File name of a chart's picture of this subject, without ending. */
  public String pictureId(Chart chart) {
    return id.isEmpty() ? chart.id() : chart.id() + "-" + id.replace(":", PART);
  }
}
