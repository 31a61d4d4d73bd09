package org.shiguan.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key file: made once, for its owner alone, then read. */
final class StudyKeyTest {
  @TempDir private Path folder;

  @Test
  void isMadeForItsOwnerAloneAndReadAgain() throws IOException {
    Path file = folder.resolve("keys/sample.key");
    byte[] made = StudyKey.readOrMake(file);
    assertEquals(32, made.length);
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), "0600");
    assertArrayEquals(made, StudyKey.readOrMake(file));
    assertArrayEquals(made, Files.readAllBytes(file));
  }

  @Test
  void twoStudiesHaveTwoKeys() {
    byte[] one = StudyKey.readOrMake(folder.resolve("one.key"));
    byte[] two = StudyKey.readOrMake(folder.resolve("two.key"));
    assertFalse(Arrays.equals(one, two));
    assertFalse(Arrays.equals(one, new byte[32]), "zeros are no key");
  }

  @Test
  void aLongerFileIsAKeyAsAWhole() throws IOException {
    Path file = folder.resolve("own.key");
    byte[] own = "forty bytes that somebody chose himself.".getBytes(StandardCharsets.US_ASCII);
    Files.write(file, own);
    assertArrayEquals(own, StudyKey.readOrMake(file));
  }

  @Test
  void aShortFileIsRefusedAndLeftAlone() throws IOException {
    Path file = folder.resolve("short.key");
    byte[] text = "thirty-one bytes of secrecy ...".getBytes(StandardCharsets.US_ASCII);
    Files.write(file, text);
    var refused = assertThrows(IllegalStateException.class, () -> StudyKey.readOrMake(file));
    assertTrue(refused.getMessage().contains("short.key"), refused.getMessage());
    PseudonymsTest.assertShowsNothingOf(text, refused.toString());
    assertArrayEquals(text, Files.readAllBytes(file));
  }
}
