package org.shiguan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether our ingest and the rival wrote the same posts: as many, and for every column the same sum
 * of a hash of key and value. Only where a sum differs are rows put side by side.
 */
public final class Agreement {
  private static final List<String> OF_POSTS =
      List.of(
          "author_id",
          "epoch_us(posted_at)",
          "time_precision",
          "time_basis",
          "china_day",
          "china_hour",
          "text",
          "own_text",
          "chain_text",
          "hashtags",
          "mentions",
          "links",
          "emoticons",
          "kind",
          "bare",
          "client",
          "retweeted_id",
          "retweeted_author_id",
          "extra",
          "sightings",
          "source",
          "file_row");
  private static final List<String> OF_SIGHTINGS =
      List.of("author_id", "via", "disposition", "edited", "state", "epoch_us(last_seen_at)");
  private static final int SHOWN = 5;

  private final Connection duckdb;
  private final List<String> differences = new ArrayList<>();
  private long posts;
  private long sightings;

  private Agreement(Connection duckdb) {
    this.duckdb = duckdb;
  }

  /**
   * What the two sides say differently, a line for each column or row; empty when nothing.
   *
   * @param corpus our folder of Parquet tables, of a study with one input
   * @param rival the folder that {@link Rival#run} wrote
   */
  public static List<String> differences(Path corpus, Path rival, String memory)
      throws IOException, SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      return new Agreement(duckdb).compare(corpus, rival, memory).differences;
    }
  }

  /** CORPUS RIVAL MEMORY; says what was compared, and ends with 1 when anything differs. */
  public static void main(String[] arguments) throws IOException, SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      var agreement =
          new Agreement(duckdb).compare(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
      if (agreement.differences.isEmpty()) {
        System.out.printf(
            "both wrote the same: %,d posts in %d columns, %,d sightings%n",
            agreement.posts, OF_POSTS.size() + 1, agreement.sightings);
        return;
      }
      agreement.differences.forEach(System.out::println);
      System.exit(1);
    }
  }

  private Agreement compare(Path corpus, Path rival, String memory)
      throws IOException, SQLException {
    Script.run(
        duckdb,
        "agreement.sql",
        Map.of("CORPUS", corpus.toString(), "RIVAL", rival.toString(), "MEMORY", memory));
    posts = compare("posts", "post_id", OF_POSTS);
    sightings = compare("sightings", "post_id, source, file_row", OF_SIGHTINGS);
    var unused = compare("edits", "post_id", List.of());
    return this;
  }

  /** Compares one table and gives the number of our rows. */
  private long compare(String table, String key, List<String> columns) throws SQLException {
    List<Object> ours = sums("our_" + table, key, columns);
    List<Object> theirs = sums("rival_" + table, key, columns);
    if (!ours.get(0).equals(theirs.get(0))) {
      differences.add("%s: %s rows, the rival %s".formatted(table, ours.get(0), theirs.get(0)));
    }
    if (!ours.get(1).equals(theirs.get(1))) {
      showKeys("our", "rival", table, key);
      showKeys("rival", "our", table, key);
    }
    for (int i = 0; i < columns.size(); i++) {
      if (!ours.get(i + 2).equals(theirs.get(i + 2))) {
        show(table, key, columns.get(i));
      }
    }
    return ((Number) ours.get(0)).longValue();
  }

  /** Rows, and the sums of hashes of the key and of the key with each column. */
  private List<Object> sums(String table, String key, List<String> columns) throws SQLException {
    var sql = new StringBuilder("SELECT count(*), coalesce(sum(hash(" + key + ")), 0)::VARCHAR");
    for (String column : columns) {
      sql.append(", coalesce(sum(hash(%s, %s)), 0)::VARCHAR".formatted(key, column));
    }
    return rows(sql.append(" FROM ").append(table).toString()).get(0);
  }

  private void showKeys(String side, String other, String table, String key) throws SQLException {
    String sql =
        "SELECT %1$s FROM %2$s_%4$s EXCEPT ALL SELECT %1$s FROM %3$s_%4$s ORDER BY ALL LIMIT %5$d";
    for (List<Object> row : rows(sql.formatted(key, side, other, table, SHOWN))) {
      differences.add("%s: %s side alone has %s".formatted(table, side, row));
    }
  }

  private void show(String table, String key, String column) throws SQLException {
    String sql =
        """
        SELECT %1$s, o.said::VARCHAR, r.said::VARCHAR
        FROM (SELECT %1$s, %2$s AS said FROM our_%3$s) o
        JOIN (SELECT %1$s, %2$s AS said FROM rival_%3$s) r USING (%1$s)
        WHERE o.said IS DISTINCT FROM r.said
        ORDER BY ALL
        LIMIT %4$d
        """
            .formatted(key, column, table, SHOWN);
    List<List<Object>> rows = rows(sql);
    // None when the sums differ only for the keys that one side lacks.
    if (!rows.isEmpty()) {
      differences.add("%s: %s differs".formatted(table, column));
    }
    for (List<Object> row : rows) {
      int keys = row.size() - 2;
      differences.add(
          "  %s ours <%s> rival <%s>"
              .formatted(row.subList(0, keys), row.get(keys), row.get(keys + 1)));
    }
  }

  private List<List<Object>> rows(String sql) throws SQLException {
    var rows = new ArrayList<List<Object>>();
    try (Statement statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      int width = found.getMetaData().getColumnCount();
      while (found.next()) {
        var row = new ArrayList<Object>();
        for (int i = 1; i <= width; i++) {
          row.add(found.getObject(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
