package org.shiguan.privacy;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people who asked to be forgotten, under the names the corpus has for them: author keys, and
 * what stands after an @. Kept in a file beside the corpus, a line each, so that reading the same
 * dumps again does not bring them back.
 *
 * @param who author keys and names, sorted
 */
public record Forgotten(Set<String> who) implements Serializable {
  /** Nobody. */
  public static final Forgotten NOBODY = new Forgotten(Set.of());

  /** Stands for a name that is forgotten. */
  public static final String MARK = "〔已删除〕";

  private static final String FILE = "forgotten.txt";
  private static final int FINGERPRINT_BYTES = 6;

  /** Keeps its own sorted copy. */
  public Forgotten {
    who = new TreeSet<>(who);
  }

  /** Those of an output folder. */
  public static Forgotten of(Path out) {
    Path file = out.resolve(FILE);
    if (!Files.exists(file)) {
      return NOBODY;
    }
    try {
      return new Forgotten(
          new TreeSet<>(Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These and others. */
  public Forgotten and(Collection<String> more) {
    var all = new TreeSet<>(who);
    all.addAll(more);
    return new Forgotten(all);
  }

  /** Writes the file, whole or not at all. */
  public void write(Path out) {
    try {
      Path half = out.resolve(FILE + ".part");
      Files.write(half, List.copyOf(who));
      Files.move(half, out.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether nobody asked. */
  public boolean isNobody() {
    return who.isEmpty();
  }

  /** Whether an author key or name is forgotten; false for null. */
  public boolean holds(String name) {
    return name != null && who.contains(name);
  }

  /** Whether a text names somebody who is. */
  public boolean isIn(String text) {
    return text != null && !text.equals(in(text));
  }

  /**
   * The text with the mark in place of who is forgotten, pseudonyms wherever they stand and names
   * as found after an @ only; null for null.
   */
  public String in(String text) {
    if (text == null) {
      return null;
    }
    String without = text;
    for (String name : who) {
      int at = without.indexOf(name);
      while (at >= 0) {
        int end = at + name.length();
        if (isWhole(without, at, end)) {
          without = without.substring(0, at) + MARK + without.substring(end);
          end = at + MARK.length();
        }
        at = without.indexOf(name, end);
      }
    }
    return without;
  }

  /**
   * A path of a dump file without who is forgotten. The mark is followed by a hash of the
   * pseudonym, so that files stay apart and nobody who does not know the pseudonym finds it; null
   * for null.
   */
  public String inPath(String path) {
    if (path == null) {
      return null;
    }
    String without = path;
    for (String name : who) {
      if (Pseudonyms.isPseudonym(name)) {
        without = without.replace(name, MARK + fingerprint(name));
      }
    }
    return without;
  }

  private static String fingerprint(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("forgotten:" + name).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean isWhole(String text, int from, int end) {
    boolean pseudonym = Pseudonyms.isPseudonym(text.substring(from, end));
    char before = from == 0 ? ' ' : text.charAt(from - 1);
    boolean begins = pseudonym ? !isNameLetter(before) : before == '@' || before == '＠';
    return begins && (end == text.length() || !isNameLetter(text.codePointAt(end)));
  }

  private static boolean isNameLetter(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
