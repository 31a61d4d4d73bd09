package org.shiguan.report.mart;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The stretch of time one value covers. */
public enum Grain {
  /** One calendar month at +08:00; {@code period} reads {@code 2012-06}. */
  @JsonProperty("month")
  MONTH("month", "\\d{4}-\\d{2}"),
  /** The whole study period; {@code period} reads {@code 2011-01-01/2013-01-01}, end excluded. */
  @JsonProperty("period")
  PERIOD("period", "\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}");

  private final String id;
  private final String pattern;

  Grain(String id, String pattern) {
    this.id = id;
    this.pattern = pattern;
  }

  /** The word in the column {@code grain}. */
  public String id() {
    return id;
  }

  boolean fits(String period) {
    return period.matches(pattern);
  }
}
