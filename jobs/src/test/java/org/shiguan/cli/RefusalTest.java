package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.run.BusyException;

/** The same refusal arrives as an exception of Java, of the older Java, of Hadoop, or as a text. */
class RefusalTest {
  private static final Path OUT = Path.of("/somewhere/out");
  private static final String ELSEWHERE = "name another folder, 'out' in the study file.";

  @TempDir Path folder;

  private static String of(Throwable thrown) {
    return Refusal.sentence(thrown, OUT);
  }

  @Test
  void missingRights() {
    String sentence =
        "You have no right to /somewhere/out/a b.json; change its rights with chmod or "
            + ELSEWHERE;
    assertEquals(
        sentence,
        of(new UncheckedIOException(new AccessDeniedException("/somewhere/out/a b.json"))));
    assertEquals(
        sentence, of(new FileNotFoundException("/somewhere/out/a b.json (Permission denied)")));
    assertEquals(
        sentence,
        of(
            new SparkException(
                "Job aborted due to stage failure: Task 0 in stage 1.0 failed 1 times, most recent"
                    + " failure: Lost task 0.0 in stage 1.0 (TID 1) (host executor driver):"
                    + " java.io.FileNotFoundException: /somewhere/out/a b.json (Permission denied)\n"
                    + "\tat java.base/java.io.FileOutputStream.open0(Native Method)")));
  }

  @Test
  void aReadOnlyFileSystem() {
    String sentence =
        "/somewhere/out/x cannot be written, its file system is read-only; " + ELSEWHERE;
    assertEquals(
        sentence, of(new FileSystemException("/somewhere/out/x", null, "Read-only file system")));
    assertEquals(
        sentence, of(new FileNotFoundException("/somewhere/out/x (Read-only file system)")));
  }

  @Test
  void aFullDisk() {
    String end = "; make room and run again, what is finished is kept.";
    assertEquals(
        "No space is left on the disk of /somewhere/out/x" + end,
        of(new FileSystemException("/somewhere/out/x", null, "No space left on device")));
    String unnamed = of(new IllegalStateException(new IOException("No space left on device")));
    assertEquals(
        "No space is left on the disk of ",
        unnamed.substring(0, "No space is left on the disk of ".length()));
    assertEquals(end, unnamed.substring(unnamed.indexOf(';')));
  }

  @Test
  void aFileInTheWayIsTheOneThatIsThere() throws IOException {
    Path file = Files.writeString(folder.resolve("corpus"), "x");
    String sentence =
        file + " is in the way, a file where a run needs a folder; move it elsewhere.";
    assertEquals(sentence, of(new NotDirectoryException(file.resolve("posts").toString())));
    assertEquals(
        sentence,
        of(new IOException("Mkdirs failed to create file:" + file + "/posts/k (exists=false)")));
    Path taken = Files.createDirectory(folder.resolve("manifest.json"));
    assertEquals(
        taken + " is in the way, a folder where a run needs a file; move it elsewhere.",
        of(new FileNotFoundException(taken + " (Is a directory)")));
  }

  @Test
  void anotherRunSpeaksForItself() {
    assertEquals("busy", of(new IllegalStateException(new BusyException("busy"))));
  }

  @Test
  void whatTheMachineDidNotRefuseIsNone() {
    assertNull(of(new IllegalStateException("Permission denied")));
    assertNull(of(new IOException("Unexpected end of file")));
    assertNull(of(new SparkException("Task failed: java.lang.ArithmeticException: / by zero")));
  }
}
