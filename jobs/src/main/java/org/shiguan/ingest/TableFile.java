package org.shiguan.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;
import org.shiguan.table.Sightings;
import org.shiguan.table.Table;

/**
 * One Parquet file of one table, written by one task while several other tables are written by the
 * same task: what {@code DataFrameWriter} cannot do in one pass.
 */
final class TableFile implements AutoCloseable {
  /** Columns whose values hardly repeat: trying a dictionary on them is work thrown away. */
  private static final Set<Field> NO_DICTIONARY =
      Set.of(
          Posts.POST_ID,
          Posts.TEXT,
          Posts.OWN_TEXT,
          Posts.CHAIN_TEXT,
          Posts.RETWEETED_ID,
          Posts.OFFSET,
          Sightings.TEXT_HASH);

  /** Text columns that are looked up; of the others the smallest and largest value are no use. */
  private static final Set<Field> LOOKED_UP = Set.of(Posts.AUTHOR_ID, Posts.SOURCE);

  private static final long ROW_GROUP_BYTES = 64L << 20;

  private final String name;
  private final RowHash hash;
  private final ParquetWriter<InternalRow> writer;

  TableFile(Table table, String folder, String name, Configuration hadoop) {
    this.name = name;
    this.hash = new RowHash(table.schema());
    var conf = new Configuration(hadoop);
    // What Spark's own writer sets; TIMESTAMP_MICROS because the INT96 default prunes nothing.
    conf.set(ParquetWriteSupport.SPARK_ROW_SCHEMA(), table.schema().json());
    conf.set(SQLConf.PARQUET_WRITE_LEGACY_FORMAT().key(), "false");
    conf.set(SQLConf.PARQUET_OUTPUT_TIMESTAMP_TYPE().key(), "TIMESTAMP_MICROS");
    conf.set(SQLConf.PARQUET_FIELD_ID_WRITE_ENABLED().key(), "false");
    conf.set(SQLConf.PARQUET_ANNOTATE_VARIANT_LOGICAL_TYPE().key(), "false");
    try {
      var builder =
          new Builder(HadoopOutputFile.fromPath(new Path(folder, name), conf))
              .withConf(conf)
              .withCompressionCodec(CompressionCodecName.ZSTD)
              .withRowGroupSize(ROW_GROUP_BYTES)
              .withSizeStatisticsEnabled(false);
      for (Field field : table.fields()) {
        if (NO_DICTIONARY.contains(field)) {
          builder = builder.withDictionaryEncoding(field.name(), false);
        }
        if (field.type().equals(DataTypes.StringType) && !LOOKED_UP.contains(field)) {
          builder = builder.withStatisticsEnabled(field.name(), false);
        }
      }
      this.writer = builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(InternalRow row) {
    try {
      writer.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hash.add(row);
  }

  /** What was written; call after {@link #close}. */
  Segment.File summary() {
    return new Segment.File(name, hash.rows(), hash.sum());
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Builder extends ParquetWriter.Builder<InternalRow, Builder> {
    Builder(OutputFile file) {
      super(file);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // the abstract method of this Parquet version
    protected WriteSupport<InternalRow> getWriteSupport(Configuration conf) {
      return new ParquetWriteSupport();
    }
  }
}
