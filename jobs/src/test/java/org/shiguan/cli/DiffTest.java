package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
  private static final String MANIFEST =
      """
      {"study": {"id": "sample"}, "tables": [
        {"name": "posts", "rows": 1000, "hash": "12"},
        {"name": "sightings", "rows": 1200, "hash": "-5"}]}
      """;
  private static final String HEADER =
      "executive,metric,slice,grain,period,value,n,low,high,reason\n";

  @TempDir Path temporary;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void twoRuns() throws IOException {
    for (String run : new String[] {"a", "b"}) {
      write(run, "manifest.json", MANIFEST);
      write(
          run,
          "metric_values.csv",
          HEADER
              + "one,rate,,period,2011/2013,0.4,12,0.2,0.6,\ntwo,rate,,period,2011/2013,,0,,,NONE\n");
      write(run, "months/one.csv", HEADER + "one,rate,,month,2012-06,0.5,3,,,\n");
    }
  }

  private void write(String run, String name, String text) throws IOException {
    Path file = temporary.resolve(run).resolve("mart").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int diff() {
    String[] arguments = {
      "diff", temporary.resolve("a").toString(), temporary.resolve("b").toString()
    };
    return Main.run(arguments, FakeEngine::new, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void equalRunsAreEqual() {
    assertEquals(0, diff());
    assertEquals("The two runs have the same tables.\n", out.toString());
  }

  @Test
  void tablesAndRowsThatDifferAreNamed() throws IOException {
    write(
        "b",
        "manifest.json",
        """
        {"tables": [{"name": "posts", "rows": 1000, "hash": "13"},
                    {"name": "probes", "rows": 2, "hash": "1"},
                    {"name": "sightings", "rows": 1201, "hash": "-5"}]}
        """);
    write("b", "metric_values.csv", HEADER + "one,rate,,period,2011/2013,0.5,12,,0.6,\n");
    write("b", "months/one.csv", HEADER + "one,rate,,month,2012-07,0.5,3,,,\n");
    assertEquals(1, diff());
    assertEquals(
        """
        posts: 1,000 rows in both, with other contents
        probes: only in the second run
        sightings: 1,200 rows against 1,201
        one rate month 2012-06: only in the first run
        one rate period 2011/2013: low 0.2 against nothing, value 0.4 against 0.5
        two rate period 2011/2013: only in the first run
        one rate month 2012-07: only in the second run
        """,
        out.toString());
  }

  @Test
  void aFolderWithoutARunIsNamed() throws IOException {
    Files.delete(temporary.resolve("b/mart/manifest.json"));
    assertEquals(2, diff());
    assertEquals(
        temporary.resolve("b")
            + " holds no mart/manifest.json; name the output folder of a finished run.\n",
        err.toString());
    write("b", "manifest.json", "{\n\"tables\": [");
    err.getBuffer().setLength(0);
    assertEquals(2, diff());
    assertEquals(
        temporary.resolve("b/mart/manifest.json") + " line 2 is not JSON; run the study again.\n",
        err.toString());
  }
}
