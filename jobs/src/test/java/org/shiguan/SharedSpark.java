package org.shiguan;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.shiguan.run.SparkSecurity;

/**
 * One {@code local[2]} session for all tests of the module: {@code @ExtendWith(SharedSpark.class)}
 * and a parameter of type {@link SparkSession} in a test or constructor.
 */
public final class SharedSpark implements ParameterResolver {

  /** Stops the session when the last test is done. */
  private record Held(SparkSession session) implements AutoCloseable {
    @Override
    public void close() {
      session.stop();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(SharedSpark.class, key -> new Held(start()), Held.class)
        .session();
  }

  private static SparkSession start() {
    String master = "local[2]";
    var builder = SparkSession.builder().master(master);
    SparkSecurity.always(master).forEach(builder::config);
    SparkSession session =
        builder
            .appName("tests")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.ui.enabled", false)
            .config("spark.sql.maxPlanStringLength", 100_000)
            .config("spark.sql.ui.retainedExecutions", 20)
            .getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    return session;
  }
}
