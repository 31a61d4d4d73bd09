package org.shiguan.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;
import org.shiguan.table.Table;

/** Reads and writes versions of tables; the only place beside ingest that touches Parquet. */
public final class TableStore {
  private final SparkSession spark;
  private final Lake lake;

  /** Tables of a lake. */
  public TableStore(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /** The rows of a version; none when it has no files. */
  public Dataset<Row> read(Table table, TableVersion version) {
    Dataset<Row> rows = files(table.schema(), version.files());
    TableVersion.Replaced replaced = version.replaced();
    if (replaced == null) {
      return rows;
    }
    Dataset<Row> ids = files(replaced.ids(), Posts.POST_ID);
    return rows.join(ids, new String[] {Posts.POST_ID.name()}, "left_anti")
        .select(table.columns())
        .union(files(table.schema(), replaced.files()));
  }

  /** The rows of files that hold one column. */
  public Dataset<Row> files(List<String> files, Field column) {
    return files(new StructType().add(column.name(), column.type()), files);
  }

  private Dataset<Row> files(StructType schema, List<String> files) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), schema);
    }
    return spark
        .read()
        .schema(schema)
        .parquet(
            files.stream()
                .map(file -> Lake.address(lake.corpus().resolve(file)))
                .toArray(String[]::new));
  }

  /** Writes a version of a table in one Spark write. */
  public TableVersion write(Table table, String key, Dataset<Row> rows) {
    List<String> files = writeFiles(lake.folder(table.name(), key), table.conform(rows));
    return sum(table, files(table.schema(), files), files);
  }

  /** Writes rows into an empty folder and names the files. */
  public List<String> writeFiles(Path folder, Dataset<Row> rows) {
    rows.write().mode(SaveMode.Overwrite).parquet(Lake.address(folder));
    return parquetFiles(folder);
  }

  /** Counts and hashes rows in one pass. */
  public TableVersion sum(Table table, Dataset<Row> rows, List<String> files) {
    Row totals = rows.agg(count(lit(1)), hashOf(table)).first();
    return new TableVersion(
        table.name(), totals.getLong(0), totals.getDecimal(1).toBigInteger(), files);
  }

  /** The order-free hash of a table's rows, as a DECIMAL(38,0) aggregate. */
  public static org.apache.spark.sql.Column hashOf(Table table) {
    return coalesce(
        functions.sum(xxhash64(table.columns()).cast("decimal(38,0)")).cast("decimal(38,0)"),
        lit(BigDecimal.ZERO).cast("decimal(38,0)"));
  }

  private List<String> parquetFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".parquet"))
          .map(file -> lake.corpus().relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
