package org.shiguan.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys: what differs must differ, what is the same must be the same. */
final class HashTest {
  @TempDir private Path folder;

  @Test
  void thingsAreFenced() {
    assertNotEquals(key("ab", "c"), key("a", "bc"));
    assertNotEquals(key("ab"), key("a", "b"));
    assertNotEquals(key("a", ""), key("a"));
    assertNotEquals(key("1:a"), key("a"));
    assertNotEquals(key("a1:b"), key("a", "b"));
    assertNotEquals(key((String) null), key(""));
    assertNotEquals(key((String) null), key("\u0000"));
    assertNotEquals(key(null, "a"), key("a", null));
    assertNotEquals(key("a", "b"), key("b", "a"));
    assertEquals(key("样本", "一号"), key("样本", "一号"));
  }

  @Test
  void textsOfEqualLengthAndDifferentBytes() {
    // Fences count letters; what follows a fence must still decide.
    assertNotEquals(key("é", "a"), key("e", "\u0301a"));
    assertNotEquals(key("é1:a"), key("é", "a"));
  }

  @Test
  void aKeyIs24HexDigits() {
    assertTrue(key().matches("[0-9a-f]{24}"));
    assertTrue(key("x").matches("[0-9a-f]{24}"));
  }

  @Test
  void ofAFileIsTheSha256OfItsBytes() throws IOException {
    // FIPS 180-4 examples: "abc", and a million times "a".
    Path abc = folder.resolve("abc");
    Files.writeString(abc, "abc");
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Hash.ofFile(abc));
    Path million = folder.resolve("million");
    Files.write(million, "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
    assertEquals(
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", Hash.ofFile(million));
  }

  private static String key(String... texts) {
    var hash = new Hash();
    for (String text : texts) {
      hash.add(text);
    }
    return hash.key();
  }
}
