package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.SharedSpark;
import org.shiguan.clean.NastyTexts;
import org.shiguan.table.Field;
import org.shiguan.table.Table;
import org.shiguan.table.Tables;

/** The hash taken while writing against Spark SQL's over the Parquet file that was written. */
@ExtendWith(SharedSpark.class)
final class RowHashTest {
  private static final BigInteger PAST_LONG = BigInteger.ONE.shiftLeft(63);

  @TempDir private Path folder;

  @Test
  void ofEveryTableThatIngestWrites(SparkSession spark) {
    var random = new Random(5);
    var texts = new NastyTexts(5);
    for (Table table : Tables.OF_A_SEGMENT) {
      var rows = new ArrayList<InternalRow>();
      for (int i = 0; i < 300; i++) {
        rows.add(row(table, random, texts));
      }
      assertHashIsThatOfSparkSql(spark, table, rows);
    }
  }

  @Test
  void noRows(SparkSession spark) {
    assertHashIsThatOfSparkSql(spark, Tables.named("rejects"), List.of());
  }

  @Test
  void sumsThatPassTheRangeOfALongBothWays(SparkSession spark) {
    Table table = new Table("numbers", "One row per number.", List.of(number()), List.of(number()));
    var high = new ArrayList<InternalRow>();
    var low = new ArrayList<InternalRow>();
    var probe = new RowHash(table.schema());
    BigInteger before = BigInteger.ZERO;
    for (long i = 0; high.size() < 60 || low.size() < 60; i++) {
      InternalRow row = new GenericInternalRow(new Object[] {i});
      probe.add(row);
      (probe.sum().compareTo(before) > 0 ? high : low).add(row);
      before = probe.sum();
    }
    assertTrue(assertHashIsThatOfSparkSql(spark, table, high).compareTo(PAST_LONG) > 0);
    assertTrue(assertHashIsThatOfSparkSql(spark, table, low).compareTo(PAST_LONG.negate()) < 0);
    high.addAll(low);
    assertHashIsThatOfSparkSql(spark, table, high);
  }

  @Test
  void aColumnThatMovedIsAnotherHash() {
    StructType schema =
        new StructType().add("a", DataTypes.StringType).add("b", DataTypes.StringType);
    UTF8String text = UTF8String.fromString("x");
    var first = new RowHash(schema);
    first.add(new GenericInternalRow(new Object[] {text, UTF8String.fromString("")}));
    var second = new RowHash(schema);
    second.add(new GenericInternalRow(new Object[] {UTF8String.fromString(""), text}));
    assertTrue(!first.sum().equals(second.sum()));
  }

  private BigInteger assertHashIsThatOfSparkSql(
      SparkSession spark, Table table, List<InternalRow> rows) {
    String name = table.name() + rows.size() + ".parquet";
    var file = new TableFile(table, folder.toString(), name, new Configuration());
    rows.forEach(file::write);
    file.close();
    BigInteger expected = hashBySpark(spark, table, folder.resolve(name));
    assertEquals(expected, file.summary().hash(), table.name());
    assertEquals(
        spark.read().parquet(folder.resolve(name).toString()).count(), file.summary().rows());
    assertEquals(rows.size(), file.summary().rows());
    return expected;
  }

  private static BigInteger hashBySpark(SparkSession spark, Table table, Path file) {
    Row sum =
        spark
            .read()
            .schema(table.schema())
            .parquet(file.toString())
            .agg(functions.sum(functions.xxhash64(table.columns()).cast("decimal(38,0)")))
            .first();
    return sum.isNullAt(0) ? BigInteger.ZERO : sum.getDecimal(0).toBigIntegerExact();
  }

  @Test
  void severalRowGroupsInOneFile(SparkSession spark) throws IOException {
    var random = new Random(6);
    var texts = new NastyTexts(6);
    Table table = Tables.named("posts");
    long groupBytes = 200_000;
    var file =
        new TableFile(table, folder.toString(), "groups.parquet", new Configuration(), groupBytes);
    for (int i = 0; i < 12_345; i++) {
      file.write(row(table, random, texts));
    }
    file.close();
    Path written = folder.resolve("groups.parquet");
    var input =
        HadoopInputFile.fromPath(
            new org.apache.hadoop.fs.Path(written.toUri()), new Configuration());
    try (var reader = ParquetFileReader.open(input)) {
      long rows = 0;
      for (BlockMetaData group : reader.getRowGroups()) {
        assertTrue(group.getRowCount() > 0);
        rows += group.getRowCount();
      }
      assertTrue(reader.getRowGroups().size() > 3, "row groups: " + reader.getRowGroups().size());
      assertEquals(12_345, rows);
    }
    assertEquals(file.summary().hash(), hashBySpark(spark, table, written));
  }

  private static Field number() {
    return Field.required("number", DataTypes.LongType, "none", "A number.", "1");
  }

  private static InternalRow row(Table table, Random random, NastyTexts texts) {
    var values = new Object[table.fields().size()];
    for (int i = 0; i < values.length; i++) {
      Field field = table.fields().get(i);
      boolean empty = !field.required() && random.nextInt(3) == 0;
      values[i] = empty ? null : value(field.type(), random, texts);
    }
    return new GenericInternalRow(values);
  }

  private static Object value(DataType type, Random random, NastyTexts texts) {
    if (type.equals(DataTypes.StringType)) {
      return UTF8String.fromString(texts.next());
    }
    if (type.equals(DataTypes.TimestampType)) {
      return random.nextLong() >> 12;
    }
    if (type.equals(DataTypes.LongType)) {
      return random.nextLong();
    }
    if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.DateType)) {
      return random.nextInt(20_000);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return random.nextBoolean();
    }
    var strings = new Object[random.nextInt(4)];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = UTF8String.fromString(texts.next());
    }
    return new GenericArrayData(strings);
  }
}
