package org.shiguan.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.impl.ColumnWriteStoreV1;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetReadSupport;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
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

  /** How often the size of the row group is looked at; the look itself walks all columns. */
  private static final int ROWS_BETWEEN_LOOKS = 1000;

  private final String name;
  private final long groupBytes;
  private final RowHash hash;
  private final MessageType schema;
  private final ParquetProperties properties;
  private final CodecFactory codecs;
  private final CompressionCodecFactory.BytesInputCompressor compressor;
  private final ParquetFileWriter file;
  private final Map<String, String> metadata;
  private final ParquetColumn[] columns;

  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStoreV1 group;
  private long rowsInGroup;

  TableFile(Table table, String folder, String name, Configuration hadoop) {
    this(table, folder, name, hadoop, ROW_GROUP_BYTES);
  }

  TableFile(Table table, String folder, String name, Configuration hadoop, long groupBytes) {
    this.name = name;
    this.groupBytes = groupBytes;
    StructType rows = table.schema();
    this.hash = new RowHash(rows);
    this.schema = parquetSchema(rows);
    this.properties = properties(table);
    // Without its version Spark does not know which calendar the times are in.
    this.metadata =
        Map.of(
            ParquetReadSupport.SPARK_METADATA_KEY(),
            rows.json(),
            org.apache.spark.sql.package$.MODULE$.SPARK_VERSION_METADATA_KEY(),
            org.apache.spark.package$.MODULE$.SPARK_VERSION_SHORT());
    this.columns = new ParquetColumn[rows.length()];
    StructField[] fields = rows.fields();
    for (int i = 0; i < fields.length; i++) {
      columns[i] = ParquetColumn.of(i, fields[i].dataType(), schema.getColumns().get(i));
    }
    this.codecs = new CodecFactory(hadoop, properties.getPageSizeThreshold());
    this.compressor = codecs.getCompressor(CompressionCodecName.ZSTD);
    try {
      this.file =
          new ParquetFileWriter(
              HadoopOutputFile.fromPath(new Path(folder, name), hadoop),
              schema,
              ParquetFileWriter.Mode.CREATE,
              groupBytes,
              ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
              null,
              properties);
      file.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    startGroup();
  }

  /** The schema Spark's own writer gives; micros because its INT96 default prunes nothing. */
  private static MessageType parquetSchema(StructType rows) {
    boolean legacy = false;
    boolean fieldIds = false;
    boolean variants = false;
    return new SparkToParquetSchemaConverter(
            legacy,
            SQLConf.ParquetOutputTimestampType$.MODULE$.TIMESTAMP_MICROS(),
            fieldIds,
            variants)
        .convert(rows);
  }

  private static ParquetProperties properties(Table table) {
    var properties = ParquetProperties.builder().withSizeStatisticsEnabled(false);
    for (Field field : table.fields()) {
      if (NO_DICTIONARY.contains(field)) {
        properties.withDictionaryEncoding(field.name(), false);
      }
      if (field.type().equals(DataTypes.StringType) && !LOOKED_UP.contains(field)) {
        properties.withStatisticsEnabled(field.name(), false);
      }
    }
    return properties.build();
  }

  private void startGroup() {
    pages =
        new ColumnChunkPageWriteStore(
            compressor,
            schema,
            properties.getAllocator(),
            properties.getColumnIndexTruncateLength(),
            properties.getPageWriteChecksumEnabled());
    group = new ColumnWriteStoreV1(schema, pages, properties);
    List<ColumnDescriptor> leaves = schema.getColumns();
    for (int i = 0; i < columns.length; i++) {
      columns[i].into(group.getColumnWriter(leaves.get(i)));
    }
    rowsInGroup = 0;
  }

  private void endGroup() throws IOException {
    group.flush();
    if (rowsInGroup > 0) {
      file.startBlock(rowsInGroup);
      pages.flushToFileWriter(file);
      file.endBlock();
    }
    group.close();
    pages.close();
  }

  void write(InternalRow row) {
    for (ParquetColumn column : columns) {
      column.write(row);
    }
    group.endRecord();
    hash.add(row);
    rowsInGroup++;
    if (rowsInGroup % ROWS_BETWEEN_LOOKS == 0 && group.getBufferedSize() >= groupBytes) {
      try {
        endGroup();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      startGroup();
    }
  }

  /** What was written; call after {@link #close}. */
  Segment.File summary() {
    return new Segment.File(name, hash.rows(), hash.sum());
  }

  @Override
  public void close() {
    try (file) {
      endGroup();
      file.end(metadata);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      codecs.release();
    }
  }
}
