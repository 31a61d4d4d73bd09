package org.shiguan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Same input, same tables: the sample study by the command line in processes of their own, on one
 * core, on four threads, and on a cluster with two executor processes.
 */
final class SameTablesTest {
  @TempDir private static Path folder;

  @Test
  void oneCoreFourCoresAndAClusterGiveTheSameHashes() throws Exception {
    copySample();
    sparkHome();
    // One core leaves room for another run beside it.
    var beside = Executors.newSingleThreadExecutor();
    Future<JsonNode> alone = beside.submit(() -> tables("one", List.of("--master", "local[1]")));
    JsonNode four = tables("four", List.of("--master", "local[4]"));
    JsonNode cluster =
        tables(
            "cluster",
            List.of(
                "--master",
                "local-cluster[2,1,1024]",
                "--conf",
                "spark.executor.extraClassPath=" + System.getProperty("java.class.path")));
    JsonNode one = alone.get();
    beside.shutdown();
    assertFalse(one.isEmpty());
    assertEquals(one, four);
    assertEquals(one, cluster);
  }

  private static void copySample() throws IOException {
    Path samples = Path.of("..", "data-samples");
    try (Stream<Path> files = Files.walk(samples)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve("samples").resolve(samples.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** Name, rows and hash of every table of a run. */
  private static JsonNode tables(String name, List<String> sparkArguments) throws Exception {
    Path samples = folder.resolve("samples");
    Path study = samples.resolve("study-" + name + ".yaml");
    Files.writeString(
        study,
        Files.readString(samples.resolve("study.yaml"))
            .replaceFirst("(?m)^out: .*$", "out: ../out-" + name));
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx2g");
    for (String option : System.getProperty("shiguan.add-opens").split(" ", -1)) {
      command.add(option);
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "org.shiguan.cli.Main",
            "run",
            study.toString(),
            "--to",
            "compare",
            "--"));
    command.addAll(sparkArguments);
    Path log = folder.resolve(name + ".log");
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(new File("/dev/null"));
    // What a cluster's executors are started from: a Spark home made of the jars of the build.
    builder.environment().put("SPARK_HOME", sparkHome().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    Process process = builder.start();
    if (!process.waitFor(15, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertEquals(0, process.waitFor(), () -> read(log));
    return new ObjectMapper()
        .readTree(folder.resolve("out-" + name).resolve("manifest.json").toFile())
        .get("tables");
  }

  private static Path sparkHome() throws IOException {
    Path jars = folder.resolve("spark-home").resolve("jars");
    if (!Files.exists(jars)) {
      Files.createDirectories(jars);
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        if (entry.endsWith(".jar")) {
          Path jar = Path.of(entry);
          Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
        }
      }
    }
    return jars.getParent();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
