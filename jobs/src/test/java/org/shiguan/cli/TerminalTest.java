package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shiguan.run.Progress;

class TerminalTest {
  private final StringWriter written = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  private String show(boolean live) {
    Progress progress = new Terminal(new PrintWriter(written), live, clock::get);
    progress.started("ingest");
    clock.addAndGet(1_000_000_000L);
    progress.advanced(1, 4);
    clock.addAndGet(1_000_000L);
    progress.advanced(2, 4);
    progress.note("One file was empty.");
    clock.addAndGet(999_000_000L);
    progress.finished("ingest", "8,332 records");
    return written.toString();
  }

  @Test
  void aPipeGetsPlainLines() {
    assertEquals("One file was empty.\ningest     2.0 s  8,332 records\n", show(false));
  }

  @Test
  void aTerminalGetsALineThatChanges() {
    String clear = "\r\u001b[K";
    assertEquals(
        clear
            + "ingest   …"
            + clear
            + "ingest    25 %  1.0 s"
            + clear
            + "One file was empty.\n"
            + clear
            + "ingest     2.0 s  8,332 records\n",
        show(true));
  }
}
