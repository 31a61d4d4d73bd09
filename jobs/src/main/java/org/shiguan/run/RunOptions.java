package org.shiguan.run;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one run is asked to do beside the study file.
 *
 * @param from name of the first stage; null for the first there is
 * @param to name of the last stage; null for the last there is
 * @param only regular expression that the ids of the metrics must match; null for all
 * @param dryRun whether to say what would be done and do nothing
 * @param spark Spark settings by name, {@code spark.master} among them when one was given
 */
public record RunOptions(
    String from, String to, String only, boolean dryRun, Map<String, String> spark) {
  /** Everything, with the settings Spark is started with. */
  public static final RunOptions ALL = new RunOptions(null, null, null, false, Map.of());

  /** Keeps its own sorted copy of the settings. */
  public RunOptions {
    spark = new TreeMap<>(spark);
  }
}
