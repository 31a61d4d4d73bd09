package org.shiguan.privacy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for people that only the holder of the study key can make: HMAC-SHA-256 (RFC 2104) of the
 * id, so that two runs with one key agree and nobody can try all ten-digit ids without it (codebook
 * §9). Not thread-safe: one instance per task.
 */
public final class Pseudonyms implements Names {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern NAME = Pattern.compile("u_[0-9a-f]{16}");
  private static final Pattern AUTHOR = Pattern.compile("[0-9a-f]{32}");
  private static final int REMEMBERED = 50_000;

  private final Mac mac;
  private final Map<String, String> recent =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Pseudonyms under a study key.
   *
   * @param key at least 32 bytes
   */
  public Pseudonyms(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException("a study key has at least 32 bytes");
    }
    this.mac = mac(key);
  }

  /** HMAC-SHA-256 as 64 hex digits (RFC 4231 has test vectors). */
  static String hmac(byte[] key, byte[] message) {
    return HexFormat.of().formatHex(mac(key).doFinal(message));
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  @Override
  public String author(String uid) {
    return uid == null ? null : digits("weibo:uid:" + uid, 32);
  }

  @Override
  public String name(String screenName) {
    // Weibo takes no notice of the case of a screen name.
    return "u_" + digits("weibo:name:" + screenName.toLowerCase(Locale.ROOT), 16);
  }

  /** Whether this is such a name and nothing more. */
  public static boolean isName(String text) {
    return text.length() == 18 && NAME.matcher(text).matches();
  }

  /** Whether this is what people are called under a key: an author key or such a name. */
  public static boolean isPseudonym(String text) {
    return isName(text) || (text.length() == 32 && AUTHOR.matcher(text).matches());
  }

  private String digits(String message, int count) {
    String known = recent.get(message);
    if (known == null) {
      byte[] hash = mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
      known = HexFormat.of().formatHex(hash, 0, count / 2);
      recent.put(message, known);
    }
    return known;
  }

  @Override
  public String toString() {
    return "pseudonyms under a key that is not shown";
  }
}
