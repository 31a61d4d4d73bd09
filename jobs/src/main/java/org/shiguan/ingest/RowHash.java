package org.shiguan.ingest;

import java.math.BigInteger;
import java.util.ArrayList;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.XxHash64;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The order-free hash of a table's rows: the sum of Spark SQL's {@code xxhash64} over all columns
 * in schema order, as {@code sum(cast(xxhash64(*) as decimal(38,0)))} would give it, but taken
 * while the rows are written.
 */
final class RowHash {
  private final UnsafeProjection hash;
  private long low;
  private long high;
  private long rows;

  RowHash(StructType schema) {
    var columns = new ArrayList<Expression>();
    StructField[] fields = schema.fields();
    for (int i = 0; i < fields.length; i++) {
      columns.add(new BoundReference(i, fields[i].dataType(), true));
    }
    this.hash =
        UnsafeProjection.create(new XxHash64(CollectionConverters.asScala(columns).toSeq()));
  }

  void add(InternalRow row) {
    long value = hash.apply(row).getLong(0);
    long sum = low + value;
    high += (value >> 63) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    low = sum;
    rows++;
  }

  long rows() {
    return rows;
  }

  /** The sum as a signed whole number of any size. */
  BigInteger sum() {
    BigInteger unsignedLow = BigInteger.valueOf(low);
    if (low < 0) {
      unsignedLow = unsignedLow.add(BigInteger.ONE.shiftLeft(64));
    }
    return BigInteger.valueOf(high).shiftLeft(64).add(unsignedLow);
  }
}
