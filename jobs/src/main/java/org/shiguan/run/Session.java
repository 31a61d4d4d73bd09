package org.shiguan.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.spark.sql.classic.SparkSession;

/** The Spark session of a run, opened when it is first needed. */
public final class Session implements AutoCloseable {
  private final Map<String, String> settings;
  private final String name;
  private FutureTask<SparkSession> opening;
  private volatile SparkSession toStop;

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

  /**
   * Begins to open the session on another thread, for a caller who knows that it will be needed and
   * has something else to do for the second that takes.
   */
  public void openSoon() {
    if (opening == null) {
      opening = new FutureTask<>(this::open);
      // A thread of our own has the class loader of this one, which spark-submit has set.
      var thread = new Thread(opening, "opens-spark");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** The session. */
  public SparkSession spark() {
    openSoon();
    try {
      return opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  private SparkSession open() {
    // A session that is there already belongs to somebody else: a test, a notebook.
    boolean ours = org.apache.spark.sql.SparkSession.getDefaultSession().isEmpty();
    var builder = org.apache.spark.sql.SparkSession.builder().appName("shiguan " + name);
    String master =
        settings.getOrDefault("spark.master", System.getProperty("spark.master", "local[*]"));
    builder.master(master);
    builder
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "16")
        // Spark keeps the printed plans of a thousand queries, and ours are long.
        .config("spark.sql.maxPlanStringLength", "100000")
        .config("spark.sql.ui.retainedExecutions", "20");
    SparkSecurity.unlessSaid(master).forEach(builder::config);
    scratch().ifPresent(folder -> builder.config("spark.local.dir", folder));
    settings.forEach(builder::config);
    SparkSecurity.always(master).forEach(builder::config);
    // These decide what the numbers are; nobody may change them.
    builder
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.parquet.compression.codec", "zstd")
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    var session = (SparkSession) builder.getOrCreate();
    toStop = ours ? session : null;
    return session;
  }

  /** Where Spark keeps blocks; on a cluster every machine has a place of its own for them. */
  private Optional<String> scratch() {
    String master = settings.getOrDefault("spark.master", System.getProperty("spark.master"));
    return master == null || master.startsWith("local")
        ? Optional.of(Scratch.folder().toString())
        : Optional.empty();
  }

  /** Whether somebody has needed it. */
  public boolean opened() {
    return opening != null;
  }

  @Override
  public void close() {
    if (opening == null) {
      return;
    }
    try {
      opening.get();
    } catch (ExecutionException e) {
      // Whoever asked for the session has been told.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (toStop != null) {
      toStop.stop();
      toStop = null;
    }
    opening = null;
  }
}
