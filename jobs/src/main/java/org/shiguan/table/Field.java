package org.shiguan.table;

import static java.util.Objects.requireNonNull;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

/**
 * One column of a table.
 *
 * @param name column name; a unit the column has is its suffix ({@code _seconds}, {@code _count})
 * @param type Spark type
 * @param required whether the column is never null; checked when written, because Parquet does not
 *     keep it
 * @param unit unit in words, or "none"
 * @param doc one sentence: what a value means and when it is null
 * @param example one value as it is printed
 */
public record Field(
    String name, DataType type, boolean required, String unit, String doc, String example) {

  /** Checks that a dictionary entry is whole. */
  public Field {
    requireNonNull(type, name);
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("column name is not snake_case: " + name);
    }
    if (!doc.endsWith(".") || unit.isBlank() || example.isEmpty()) {
      throw new IllegalArgumentException("dictionary entry of " + name + " is not whole");
    }
  }

  /** A column that is never null. */
  public static Field required(
      String name, DataType type, String unit, String doc, String example) {
    return new Field(name, type, true, unit, doc, example);
  }

  /** A column that may be null; {@code doc} says when. */
  public static Field optional(
      String name, DataType type, String unit, String doc, String example) {
    return new Field(name, type, false, unit, doc, example);
  }

  /** This column in an expression. */
  public Column col() {
    return functions.col(name);
  }

  /** The Spark field; the sentence travels as its comment into the Parquet files. */
  StructField structField() {
    Metadata comment = new MetadataBuilder().putString("comment", doc).build();
    return new StructField(name, type, true, comment);
  }
}
