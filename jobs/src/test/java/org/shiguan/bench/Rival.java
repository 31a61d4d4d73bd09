package org.shiguan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Ingest and cleaning of one Weiboscope file as a DuckDB user would write them. */
public final class Rival {
  private Rival() {}

  /**
   * Writes {@code posts.parquet} and {@code sightings.parquet}.
   *
   * @param dump the Weiboscope file
   * @param source how the tables call it
   * @param folder where to write; made if missing
   * @param memory DuckDB's limit, such as {@code 4GB}
   */
  public static void run(Path dump, String source, Path folder, String memory)
      throws IOException, SQLException {
    Files.createDirectories(folder);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      Script.run(
          duckdb,
          "rival.sql",
          Map.of(
              "CSV",
              dump.toString(),
              "SOURCE",
              source,
              "OUT",
              folder.toString(),
              "MEMORY",
              memory));
    }
  }

  /** DUMP SOURCE FOLDER MEMORY, as in {@link #run}. */
  public static void main(String[] arguments) throws IOException, SQLException {
    run(Path.of(arguments[0]), arguments[1], Path.of(arguments[2]), arguments[3]);
  }
}
