package org.shiguan.run;

import java.util.Map;
import org.apache.spark.sql.classic.SparkSession;

/** The Spark session of a run, opened when the first stage needs it. */
public final class Session implements AutoCloseable {
  private final Map<String, String> settings;
  private final String name;
  private SparkSession open;
  private boolean ours;

  /**
   * A session to be.
   *
   * @param name what cluster pages show
   * @param settings Spark settings of the user; they win over ours where results do not depend on
   *     them
   */
  public Session(String name, Map<String, String> settings) {
    this.name = name;
    this.settings = settings;
  }

  /** The session. */
  public SparkSession spark() {
    if (open == null) {
      // A session that is there already belongs to somebody else: a test, a notebook.
      ours = org.apache.spark.sql.SparkSession.getDefaultSession().isEmpty();
      var builder = org.apache.spark.sql.SparkSession.builder().appName("shiguan " + name);
      if (!settings.containsKey("spark.master") && System.getProperty("spark.master") == null) {
        builder.master("local[*]");
      }
      builder
          .config("spark.ui.enabled", "false")
          .config("spark.ui.showConsoleProgress", "false")
          .config("spark.sql.shuffle.partitions", "16");
      settings.forEach(builder::config);
      // These decide what the numbers are; nobody may change them.
      builder
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.ansi.enabled", "true")
          .config("spark.sql.parquet.compression.codec", "zstd")
          .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
      open = (SparkSession) builder.getOrCreate();
    }
    return open;
  }

  /** Whether a stage has needed it. */
  public boolean opened() {
    return open != null;
  }

  @Override
  public void close() {
    if (open != null && ours) {
      open.stop();
    }
    open = null;
  }
}
