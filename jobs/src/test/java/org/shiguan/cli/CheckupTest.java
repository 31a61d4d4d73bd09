package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckupTest {
  @TempDir Path temporary;

  @Test
  void theBuildIsWell() {
    for (Checkup.Finding finding : Checkup.all(temporary.resolve("not/yet/there"))) {
      assertTrue(finding.well(), finding.sentence());
    }
    assertFalse(Files.exists(temporary.resolve("not")));
  }

  @Test
  void whatIsWrongSaysHowToMendIt() throws IOException {
    assertEquals(
        "Java 11, which Spark 4.1 is not made for; install 17 or 21 and set JAVA_HOME to it.",
        Checkup.java(11).sentence());
    assertEquals(
        "0.3 GB of memory, too little for Spark; give --memory 2g.",
        Checkup.memory(256L << 20).sentence());
    Path file = Files.writeString(temporary.resolve("file"), "x");
    Checkup.Finding finding = Checkup.writable("the output folder", file.resolve("out"));
    assertFalse(finding.well());
    assertEquals(
        "the output folder, %s, cannot be written to; change its rights or name another."
            .formatted(file.resolve("out")),
        finding.sentence());
  }
}
