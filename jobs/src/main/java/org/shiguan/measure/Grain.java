package org.shiguan.measure;

/** The length of time one value stands for; days and months are those of +08:00. */
public enum Grain {
  /** One calendar month, printed {@code 2012-06}; cut to the period of the study. */
  MONTH("month"),
  /** The period of the study, printed {@code 2011-01-01/2013-01-01}, end excluded. */
  PERIOD("period");

  private final String id;

  Grain(String id) {
    this.id = id;
  }

  /** The word in the column {@code grain}. */
  public String id() {
    return id;
  }
}
