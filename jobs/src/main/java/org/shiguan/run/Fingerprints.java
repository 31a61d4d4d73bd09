package org.shiguan.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.shiguan.study.Input;
import org.shiguan.study.UserException;

/**
 * SHA-256 of input files, remembered by their {@link Stamp}, so that an unchanged archive of
 * terabytes is not read again to learn that it is unchanged; where the stamp does not tell, the
 * content decides. In one run a file has one fingerprint and a line of inputs one list of files:
 * what changes meanwhile is found when the file is read.
 */
public final class Fingerprints {
  private final Path cache;
  private final String salt;
  private final ObjectNode known;
  private final Runnable beforeReading;
  private final Map<Path, Print> ofThisRun = new HashMap<>();
  private final Map<Input, List<Path>> listed = new HashMap<>();
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
   * @param beforeReading called before a file is read that is not the remembered one, which can
   *     take long
   */
  public Fingerprints(Path cache, String salt, Runnable beforeReading) {
    this.cache = cache;
    this.salt = salt;
    this.beforeReading = beforeReading;
    this.known = Files.exists(cache) ? Json.readObject(cache) : Json.object();
  }

  /** What is known of one input file. */
  public static final class Print {
    private final Path file;
    private final String sha256;
    private final Blocks blocks;
    private final Stamp stamp;

    private Print(Path file, String sha256, Blocks blocks, Stamp stamp) {
      this.file = file;
      this.sha256 = sha256;
      this.blocks = blocks;
      this.stamp = stamp;
    }

    /** The file. */
    public Path file() {
      return file;
    }

    /** Its length. */
    public long bytes() {
      return blocks.bytes();
    }

    /** SHA-256 of its content, 64 hex digits. */
    public String sha256() {
      return sha256;
    }

    /** What tells whether its content is still this one while it is read. */
    public Blocks blocks() {
      return blocks;
    }
  }

  /** The files of a line of inputs; one that comes later is the next run's. */
  public List<Path> files(Input input, Path folder) {
    return listed.computeIfAbsent(input, line -> line.files(folder));
  }

  /**
   * The fingerprint of a file; reads the file only when it changed or may have.
   *
   * @param source the file as the study knows it
   * @throws UserException when it changes while it is read
   */
  public Print of(Path file, String source) {
    return ofThisRun.computeIfAbsent(name(file), name -> find(file, remembered(name), source));
  }

  private static Path name(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** Under which name a file is remembered: names of files can be those of people. */
  private String remembered(Path name) {
    return new Hash().add(salt).add(name).key();
  }

  private Print find(Path file, String name, String source) {
    try {
      Stamp now = Stamp.of(file);
      JsonNode before = known.get(name);
      boolean same = before != null && before.path("stamp").asText().equals(now.text());
      if (same && now.telling() && before.path("telling").asBoolean()) {
        return new Print(file, before.path("sha256").asText(), blocks(before), now);
      }
      if (!same) {
        beforeReading.run();
      }
      Print print = read(file, now);
      if (!Stamp.of(file).sameContentTime(now)) {
        throw changed(source);
      }
      if (same && !before.path("sha256").asText().equals(print.sha256())) {
        beforeReading.run();
      }
      remember(name, print);
      return print;
    } catch (IOException e) {
      throw Files.exists(file) ? new UncheckedIOException(e) : changed(source);
    }
  }

  private static Print read(Path file, Stamp now) throws IOException {
    MessageDigest digest = Hash.sha256();
    var summing = new Blocks.Summing();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 18];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        summing.add(buffer, 0, read);
      }
    }
    return new Print(file, HexFormat.of().formatHex(digest.digest()), summing.blocks(), now);
  }

  private void remember(String name, Print print) {
    ObjectNode entry = Json.object();
    entry.put("stamp", print.stamp.text()).put("telling", print.stamp.telling());
    entry.put("sha256", print.sha256()).put("bytes", print.bytes());
    ArrayNode sums = entry.putArray("blocks");
    print.blocks().sums().forEach(sum -> sums.add(HexFormat.of().toHexDigits(sum)));
    // An unchanged study may lie where nothing can be written.
    changed |= !entry.equals(known.replace(name, entry));
  }

  private static Blocks blocks(JsonNode entry) {
    var sums = new ArrayList<Long>();
    entry.path("blocks").forEach(sum -> sums.add(HexFormat.fromHexDigitsToLong(sum.asText())));
    return new Blocks(entry.path("bytes").asLong(), sums);
  }

  /**
   * Whether a file is untouched since its fingerprint was taken, for one whose bytes were compared
   * as they were read. New rights or links are no touch when the content is the same.
   */
  public boolean isUntouched(Print print) {
    return isSame(print, true);
  }

  /** Whether a file still has the content of its fingerprint, which nobody compared. */
  public boolean isUnchanged(Print print) {
    return isSame(print, print.stamp.telling());
  }

  private static boolean isSame(Print print, boolean stampWillDo) {
    try {
      Stamp now = Stamp.of(print.file());
      return (stampWillDo && now.same(print.stamp))
          || (now.sameContentTime(print.stamp) && Blocks.of(print.file()).equals(print.blocks()));
    } catch (IOException e) {
      return false;
    }
  }

  /** What to tell when a file changed or went while it was read. */
  public static UserException changed(String source) {
    return new UserException(
        source
            + " was changed, replaced or removed while it was read, and nothing of its input was"
            + " kept; wait until nothing writes to it any more, or name a copy, and run again.");
  }

  /** Remembers nothing of a file: the next run reads it, whatever its stamp is. */
  public void forget(Print print) {
    ofThisRun.remove(name(print.file()));
    known.remove(remembered(name(print.file())));
    changed = true;
  }

  /** Writes what was learnt. */
  public void save() {
    if (changed) {
      Json.write(cache, known);
      changed = false;
    }
  }
}
