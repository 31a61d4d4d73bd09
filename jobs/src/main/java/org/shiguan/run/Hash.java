package org.shiguan.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over things in turn; each is fenced, so that "ab","c" and "a","bc" differ. */
public final class Hash {
  private static final int KEY_DIGITS = 24;
  private final MessageDigest digest = sha256();

  /** The SHA-256 of a file's bytes, 64 hex digits. */
  public static String ofFile(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 18];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Adds a text; null is not the empty text. */
  public Hash add(String text) {
    return text == null
        ? add(new byte[] {0}, -1)
        : add(text.getBytes(StandardCharsets.UTF_8), text.length());
  }

  /** Adds the text of a thing. */
  public Hash add(Object thing) {
    return add(thing == null ? null : thing.toString());
  }

  /** Adds bytes. */
  public Hash add(byte[] bytes) {
    return add(bytes, bytes.length);
  }

  private Hash add(byte[] bytes, int fence) {
    digest.update((fence + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  /** The key of what was added: 24 hex digits, enough to never meet by chance. */
  public String key() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_DIGITS);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
