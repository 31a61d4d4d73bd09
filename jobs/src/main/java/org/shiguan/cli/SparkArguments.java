package org.shiguan.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shiguan.study.DidYouMean;
import org.shiguan.study.UserException;

/**
 * The arguments after {@code --} of a run in this process, in the words of spark-submit. A run on a
 * cluster never comes here: the launcher gives its arguments to spark-submit.
 */
final class SparkArguments {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "--master", "spark.master",
          "--name", "spark.app.name",
          "--executor-memory", "spark.executor.memory",
          "--executor-cores", "spark.executor.cores",
          "--num-executors", "spark.executor.instances",
          "--total-executor-cores", "spark.cores.max");

  private SparkArguments() {}

  /** Spark settings by name. */
  static Map<String, String> settings(List<String> arguments) {
    var settings = new TreeMap<String, String>();
    var rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (name.equals("--driver-memory")) {
        throw new UserException("Write --memory SIZE before the -- instead of --driver-memory.");
      }
      boolean conf = name.equals("--conf") || name.equals("-c");
      if (!conf && !SETTINGS.containsKey(name)) {
        var known = new java.util.ArrayList<>(SETTINGS.keySet());
        known.add("--conf");
        throw new UserException(
            "'%s' after -- is no Spark argument of a local run%s"
                .formatted(name, DidYouMean.hint(name, known)));
      }
      if (equals < 0 && !rest.hasNext()) {
        throw new UserException("'%s' after -- lacks its value.".formatted(name));
      }
      String value = equals < 0 ? rest.next() : argument.substring(equals + 1);
      if (conf) {
        put(value, settings);
      } else {
        settings.put(SETTINGS.get(name), value);
      }
    }
    return settings;
  }

  private static void put(String conf, Map<String, String> settings) {
    int equals = conf.indexOf('=');
    if (equals < 1) {
      throw new UserException("'--conf %s' after -- must be --conf name=value.".formatted(conf));
    }
    settings.put(conf.substring(0, equals), conf.substring(equals + 1));
  }
}
