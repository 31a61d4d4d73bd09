package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs no Spark runs on a class path that has none. */
class WithoutSparkTest {
  @TempDir Path temporary;

  private String run(int expected, String... arguments) throws Exception {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("/org/apache/spark/") && !entry.contains("/scala-"))
            .collect(Collectors.joining(File.pathSeparator));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                classPath,
                "org.shiguan.cli.Main"));
    command.addAll(List.of(arguments));
    Path output = temporary.resolve("output");
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    String text = Files.readString(output);
    assertEquals(expected, code, text);
    return text;
  }

  @Test
  void helpAndWrongUsage() throws Exception {
    assertTrue(run(0, "--help").startsWith("Usage: shiguan"));
    assertTrue(run(0, "sql", "--help").startsWith("Usage: shiguan sql"));
    assertTrue(run(2, "rnu").contains("did you mean 'run'?"));
  }

  @Test
  void aReportIsRenderedByTheReportModule() throws Exception {
    String expected = "there is no mart in " + temporary.resolve("mart");
    assertTrue(run(2, "report", temporary.toString()).startsWith(expected));
    assertTrue(run(2, "case", temporary.toString(), "sample-one").startsWith(expected));
  }

  @Test
  void aStudyFileWithAMistake() throws Exception {
    assertEquals(
        "nothing.yaml does not exist; check the name of the study file.\n".lines().toList(),
        run(2, "run", "nothing.yaml").lines().map(l -> l.replaceFirst("^.*/", "")).toList());
  }
}
