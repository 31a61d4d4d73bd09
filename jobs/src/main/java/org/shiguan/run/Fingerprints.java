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
  private final ObjectNode known;
  private final Runnable beforeReading;
  private boolean changed;

  /** Fingerprints remembered in {@code cache}. */
  public Fingerprints(Path cache) {
    this(cache, () -> {});
  }

  /**
   * Fingerprints remembered in {@code cache}.
   *
   * @param beforeReading called before a file is read, which can take long
   */
  public Fingerprints(Path cache, Runnable beforeReading) {
    this.cache = cache;
    this.beforeReading = beforeReading;
    this.known = Files.exists(cache) ? Json.readObject(cache) : Json.object();
  }

  /** What is known of one input file. */
  public record Print(Path file, long bytes, String sha256) {}

  /** The fingerprint of a file; reads the file only when it changed. */
  public Print of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      String name = file.toAbsolutePath().normalize().toString();
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
