package org.shiguan.ingest;

import java.nio.ByteBuffer;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * One column of a table on its way from Spark's row into a Parquet column. The tables have plain
 * columns and lists of text, so that the levels of a value are known before its row comes;
 * Parquet's way for any schema finds them again for every value, which took a third of the time of
 * writing.
 */
abstract class ParquetColumn {
  final int ordinal;

  /** Of the row group being written. */
  ColumnWriter writer;

  private ParquetColumn(int ordinal) {
    this.ordinal = ordinal;
  }

  /**
   * The way of a column.
   *
   * @param ordinal its place in the row
   * @param type its Spark type
   * @param written its only leaf in the Parquet schema
   * @throws IllegalArgumentException when no table has had a column of this type yet
   */
  static ParquetColumn of(int ordinal, DataType type, ColumnDescriptor written) {
    int present = written.getMaxDefinitionLevel();
    if (present == 0) {
      throw new IllegalArgumentException("the dictionary says required, the files never do");
    }
    if (type instanceof ArrayType list
        && list.elementType().equals(DataTypes.StringType)
        && !list.containsNull()) {
      return new TextsColumn(ordinal, present);
    }
    if (type.equals(DataTypes.StringType)) {
      return new TextColumn(ordinal, present);
    }
    if (type.equals(DataTypes.LongType) || type.equals(DataTypes.TimestampType)) {
      return new LongColumn(ordinal, present);
    }
    if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.DateType)) {
      return new IntColumn(ordinal, present);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return new FlagColumn(ordinal, present);
    }
    throw new IllegalArgumentException("no way to write a " + type.simpleString());
  }

  /** Goes on in another row group. */
  final void into(ColumnWriter next) {
    writer = next;
  }

  abstract void write(InternalRow row);

  private static Binary binary(UTF8String text) {
    ByteBuffer bytes = text.getByteBuffer();
    return Binary.fromReusedByteArray(
        bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
  }

  /** A column with at most one value in a row. */
  private abstract static class Single extends ParquetColumn {
    final int present;

    Single(int ordinal, int present) {
      super(ordinal);
      this.present = present;
    }

    @Override
    final void write(InternalRow row) {
      if (row.isNullAt(ordinal)) {
        writer.writeNull(0, 0);
      } else {
        writeValue(row);
      }
    }

    abstract void writeValue(InternalRow row);
  }

  private static final class TextColumn extends Single {
    TextColumn(int ordinal, int present) {
      super(ordinal, present);
    }

    @Override
    void writeValue(InternalRow row) {
      writer.write(binary(row.getUTF8String(ordinal)), 0, present);
    }
  }

  private static final class LongColumn extends Single {
    LongColumn(int ordinal, int present) {
      super(ordinal, present);
    }

    @Override
    void writeValue(InternalRow row) {
      writer.write(row.getLong(ordinal), 0, present);
    }
  }

  private static final class IntColumn extends Single {
    IntColumn(int ordinal, int present) {
      super(ordinal, present);
    }

    @Override
    void writeValue(InternalRow row) {
      writer.write(row.getInt(ordinal), 0, present);
    }
  }

  private static final class FlagColumn extends Single {
    FlagColumn(int ordinal, int present) {
      super(ordinal, present);
    }

    @Override
    void writeValue(InternalRow row) {
      writer.write(row.getBoolean(ordinal), 0, present);
    }
  }

  /** A list: its elements are one level deeper than the list itself. */
  private static final class TextsColumn extends ParquetColumn {
    private static final int FURTHER = 1;
    private final int present;

    TextsColumn(int ordinal, int present) {
      super(ordinal);
      this.present = present;
    }

    @Override
    void write(InternalRow row) {
      if (row.isNullAt(ordinal)) {
        writer.writeNull(0, 0);
        return;
      }
      ArrayData texts = row.getArray(ordinal);
      int size = texts.numElements();
      if (size == 0) {
        writer.writeNull(0, present - 1);
        return;
      }
      for (int i = 0; i < size; i++) {
        writer.write(binary(texts.getUTF8String(i)), i == 0 ? 0 : FURTHER, present);
      }
    }
  }
}
