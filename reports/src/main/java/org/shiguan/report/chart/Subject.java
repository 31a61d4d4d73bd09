package org.shiguan.report.chart;

import org.shiguan.report.mart.Executive;

/**
 * What one picture of a chart is about.
 *
 * @param kind the whole study, one executive or one metric
 * @param id id of the executive or metric; empty for the whole study
 */
public record Subject(Kind kind, String id) {
  /** The whole study. */
  public static final Subject STUDY = new Subject(Kind.STUDY, "");

  /** What a subject can be. */
  public enum Kind {
    /** All executives together. */
    STUDY,
    /** One executive. */
    EXECUTIVE,
    /** One metric over all executives. */
    METRIC
  }

  /** Refuses ids that could leave the folder of the charts. */
  public Subject {
    if (kind == Kind.EXECUTIVE) {
      Executive.requireId(id);
    } else if (kind == Kind.METRIC && !id.matches("[A-Za-z0-9_-]{1,100}")) {
      throw new ChartException("a metric id that cannot be a file name: " + id.length() + " signs");
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

  /** File name of a chart's picture of this subject, without ending. */
  public String pictureId(Chart chart) {
    return id.isEmpty() ? chart.id() : chart.id() + "-" + id;
  }
}
