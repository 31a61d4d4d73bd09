package org.shiguan.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The file that holds the key of a study's pseudonyms; losing it makes them unlinkable. */
public final class StudyKey {
  private static final int BYTES = 32;

  private StudyKey() {}

  /**
   * Reads the key, making a new one readable by its owner alone when there is none.
   *
   * @throws IllegalStateException when the file is too short to be a key
   */
  public static byte[] readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length < BYTES) {
        throw new IllegalStateException(
            file.getFileName() + " is no study key: it has fewer than " + BYTES + " bytes");
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    // Temporary files are their owner's alone; moved when whole, so that nobody reads half a key.
    Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "new", ".key");
    Files.write(whole, key);
    try {
      Files.move(whole, file);
    } catch (FileAlreadyExistsException e) {
      // Another run made it in the meantime; its key is the study's.
      Files.delete(whole);
    }
  }
}
