package org.shiguan.report.mart;

import java.util.function.Function;

/**
 * One column of a mart table.
 *
 * @param name header of the column
 * @param type how a cell is written
 * @param unit unit of the cell, null without one
 * @param description what it means and when it is empty
 * @param get the cell of a row: a text, a list of texts, a number, a date or null
 * @param <R> type of the row
 */
public record Column<R>(
    String name, Type type, String unit, String description, Function<R, Object> get) {

  /** How a cell is written; each has its Frictionless type. */
  public enum Type {
    /** Text; a leading {@code '} guards against formulas and is taken off by the reader. */
    TEXT("string"),
    /** Texts joined by {@code ;}, where {@code \;} is a semicolon inside a text. */
    LIST("string"),
    /** Whole number. */
    INTEGER("integer"),
    /** Decimal number with a point, shortest form that reads back to the same double. */
    NUMBER("number"),
    /** {@code true} or {@code false}. */
    BOOLEAN("boolean"),
    /** {@code 2012-08-14}. */
    DATE("date"),
    /** {@code 2012-08}. */
    MONTH("yearmonth"),
    /** {@code 09:58:00}. */
    TIME("time"),
    /** {@code 2012-08-14T09:58:00+08:00}. */
    INSTANT("datetime");

    private final String frictionless;

    Type(String frictionless) {
      this.frictionless = frictionless;
    }

    /** Name of the type in a Frictionless table schema. */
    public String frictionless() {
      return frictionless;
    }
  }
}
