package org.shiguan.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
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
    if (version.files().isEmpty()) {
      return spark.createDataFrame(List.of(), table.schema());
    }
    String[] files =
        version.files().stream()
            .map(file -> lake.corpus().resolve(file).toString())
            .toArray(String[]::new);
    return spark.read().schema(table.schema()).parquet(files);
  }

  /** Writes a version of a table in one Spark write. */
  public TableVersion write(Table table, String key, Dataset<Row> rows) {
    Path folder = lake.folder(table.name(), key);
    table.conform(rows).write().mode(SaveMode.Overwrite).parquet(folder.toString());
    TableVersion files = new TableVersion(table.name(), 0, BigInteger.ZERO, parquetFiles(folder));
    Dataset<Row> written = read(table, files);
    Row totals = written.agg(count(lit(1)), hashOf(table)).first();
    return new TableVersion(
        table.name(), totals.getLong(0), totals.getDecimal(1).toBigInteger(), files.files());
  }

  /** The order-free hash of a table's rows, as a DECIMAL(38,0) aggregate. */
  public static org.apache.spark.sql.Column hashOf(Table table) {
    return coalesce(
        sum(xxhash64(table.columns()).cast("decimal(38,0)")).cast("decimal(38,0)"),
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
