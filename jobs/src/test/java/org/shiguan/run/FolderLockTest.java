package org.shiguan.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder, one writer; also within one process, where a lock is shared by mistake easily. */
final class FolderLockTest {
  @TempDir Path out;

  @Test
  void theSecondIsToldOfTheFirstUntilThatEnds() throws IOException {
    try (FolderLock first = FolderLock.take(out, "run")) {
      assertTrue(first.isWritable());
      for (int again = 0; again < 2; again++) {
        var busy = assertThrows(BusyException.class, () -> FolderLock.take(out, "forget"));
        assertTrue(
            busy.getMessage()
                .startsWith(
                    "Another process is writing to %s (run, process %d on "
                        .formatted(out, ProcessHandle.current().pid())),
            busy.getMessage());
      }
    }
    assertEquals("", Files.readString(out.resolve(".lock")));
    assertEquals("done", FolderLock.holding(out, "report", () -> "done"));
  }

  @Test
  void whatSomebodyWroteIntoTheLockIsNotShownOnTheTerminal() throws IOException {
    Files.writeString(out.resolve(".lock"), "x");
    try (FolderLock first = FolderLock.take(out, "run")) {
      assertTrue(first.isWritable());
      Files.writeString(out.resolve(".lock"), "\u001b[2Jgone");
      var busy = assertThrows(BusyException.class, () -> FolderLock.take(out, "run"));
      assertEquals(
          "Another process is writing to " + out + "; wait for its end or stop it.",
          busy.getMessage());
    }
  }

  @Test
  void aLockThatCannotBeMadeStopsWritingOnly() throws IOException {
    Files.createDirectory(out.resolve(".lock"));
    try (FolderLock lock = FolderLock.takeOrRead(out, "run")) {
      assertFalse(lock.isWritable());
      assertThrows(UncheckedIOException.class, lock::requireWritable);
    }
    assertThrows(UncheckedIOException.class, () -> FolderLock.take(out, "run"));
  }

  @Test
  void whatAKilledRunWasFillingIsSweptAndNothingElse() throws IOException {
    Files.createDirectories(out.resolve(".mart-1/months"));
    Files.createDirectories(out.resolve("case/.one-1"));
    Files.createDirectories(out.resolve("case/one"));
    Files.createSymbolicLink(out.resolve(".report-1"), out.resolve("case"));
    FolderLock.take(out, "run").close();
    assertFalse(Files.exists(out.resolve(".mart-1")));
    assertFalse(Files.exists(out.resolve("case/.one-1")));
    assertTrue(Files.exists(out.resolve("case/one")));
    assertTrue(Files.isSymbolicLink(out.resolve(".report-1")));
  }
}
