package org.shiguan.table;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One table of the corpus.
 *
 * @param name plural noun; also the folder name
 * @param purpose one sentence: what a row is
 * @param key the columns that name a row, in order
 * @param fields the columns, in order
 */
public record Table(String name, String purpose, List<Field> key, List<Field> fields) {

  /** Checks that names are unique and the key is among the columns. */
  public Table {
    key = List.copyOf(key);
    fields = List.copyOf(fields);
    var names = new HashSet<String>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException(name + " has two columns " + field.name());
      }
    }
    if (!fields.containsAll(key)) {
      throw new IllegalArgumentException("the key of " + name + " is not among its columns");
    }
  }

  /** The Spark schema, columns in dictionary order. */
  public StructType schema() {
    return new StructType(fields.stream().map(Field::structField).toArray(StructField[]::new));
  }

  /** All columns in dictionary order. */
  public Column[] columns() {
    return fields.stream().map(Field::col).toArray(Column[]::new);
  }

  /** Position of a column. */
  public int indexOf(Field field) {
    int index = fields.indexOf(field);
    if (index < 0) {
      throw new IllegalArgumentException(name + " has no column " + field.name());
    }
    return index;
  }

  /**
   * The rows with exactly this table's columns in order.
   *
   * @throws IllegalStateException when a column is missing or has another type
   */
  public Dataset<Row> conform(Dataset<Row> rows) {
    for (Field field : fields) {
      boolean there =
          Arrays.stream(rows.schema().fields())
              .anyMatch(
                  f ->
                      f.name().equals(field.name())
                          && f.dataType().asNullable().sameType(field.type()));
      if (!there) {
        throw new IllegalStateException(
            "%s needs %s %s; the rows have %s"
                .formatted(
                    name, field.name(), field.type().simpleString(), describe(rows.schema())));
      }
    }
    return rows.select(columns());
  }

  private static String describe(StructType schema) {
    return Arrays.stream(schema.fields())
        .map(f -> f.name() + " " + f.dataType().simpleString())
        .collect(joining(", "));
  }
}
