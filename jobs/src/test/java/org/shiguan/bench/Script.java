package org.shiguan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A SQL script that lies beside this class, with $NAMES for what the caller fills in. */
final class Script {
  private Script() {}

  /**
   * Runs a script.
   *
   * @param name its file
   * @param values what to put for each $NAME, as text inside a SQL string
   */
  static void run(Connection duckdb, String name, Map<String, String> values)
      throws IOException, SQLException {
    String sql;
    try (InputStream in = Script.class.getResourceAsStream(name)) {
      sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      sql = sql.replace("$" + value.getKey(), value.getValue().replace("'", "''"));
    }
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }
}
