package org.shiguan.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * SHA-256 of input files, remembered by path, size and time of change, so that an unchanged archive
 * of terabytes is not read again to learn that it is unchanged.
 */
public final class Fingerprints {
  private final Path cache;
  private final String salt;
  private final ObjectNode known;
  private final Runnable beforeReading;
  private boolean changed;

  /** Fingerprints remembered in {@code cache}. */
  public Fingerprints(Path cache) {
    this(cache, null, () -> {});
  }

  /**
   * Fingerprints remembered in {@code cache}.
   *
   * @param salt secret of the study, so that names of files, which can be those of people, are
   *     remembered as hashes that nobody else can try; null when people stay as found
   * @param beforeReading called before a file is read, which can take long
   */
  public Fingerprints(Path cache, String salt, Runnable beforeReading) {
    this.cache = cache;
    this.salt = salt;
    this.beforeReading = beforeReading;
    this.known = Files.exists(cache) ? Json.readObject(cache) : Json.object();
  }

  /** What is known of one input file. */
  public record Print(Path file, long bytes, String sha256) {}

  /** The fingerprint of a file; reads the file only when it changed. */
  public Print of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      String name = new Hash().add(salt).add(file.toAbsolutePath().normalize()).key();
      String stamp = now.size() + "@" + now.lastModifiedTime().toMillis();
      JsonNode before = known.get(name);
      if (before != null && before.path("stamp").asText().equals(stamp)) {
        return new Print(file, now.size(), before.path("sha256").asText());
      }
      beforeReading.run();
      String sha256 = Hash.ofFile(file);
      known.putObject(name).put("stamp", stamp).put("sha256", sha256);
      changed = true;
      return new Print(file, now.size(), sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what was learnt. */
  public void save() {
    if (changed) {
      Json.write(cache, known);
      changed = false;
    }
  }
}
