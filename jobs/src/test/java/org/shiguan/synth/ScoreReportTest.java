package org.shiguan.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The parts of {@code scripts/score-report}, held against values worked out by hand. */
class ScoreReportTest {
  @Test
  void partsGiveWhatTheHandGives() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("python3", "../scripts/truth/score_selftest.py")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals("", said);
  }
}
