package org.shiguan.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HMAC-SHA-256 against RFC 4231, pseudonyms against codebook §9. */
final class PseudonymsTest {

  /**
   * Every case of RFC 4231 §4 with its SHA-256 value. Case 5 is given there cut to 128 bits. Bytes
   * are in hex, {@code *131} after a byte repeats it.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0b*20, 4869205468657265, b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "2, 4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "3, aa*20, dd*50, 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
    "4, 0102030405060708090a0b0c0d0e0f10111213141516171819, cd*50,"
        + " 82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
    "5, 0c*20, 546573742057697468205472756e636174696f6e, a3b6167473100ee06e0c796c2955552b",
    "6, aa*131, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d20"
        + "48617368204b6579204669727374,"
        + " 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    "7, aa*131, 5468697320697320612074657374207573696e672061206c6172676572207468616e20626c6f636b"
        + "2d73697a65206b657920616e642061206c6172676572207468616e20626c6f636b2d73697a6520646174"
        + "612e20546865206b6579206e6565647320746f20626520686173686564206265666f7265206265696e67"
        + "20757365642062792074686520484d414320616c676f726974686d2e,"
        + " 9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
  })
  void rfc4231(int number, String key, String message, String mac) {
    String found = Pseudonyms.hmac(bytes(key), bytes(message));
    assertEquals(mac, found.substring(0, mac.length()), "case " + number);
    assertEquals(64, found.length());
  }

  @Test
  void codebookValueOfAnAccount() {
    String whole = "bd616c2c13661e6c35edca67115f13592857f732b5643d58b8c751d4ed894518";
    byte[] message = "weibo:uid:1234567890".getBytes(StandardCharsets.UTF_8);
    assertEquals(whole, Pseudonyms.hmac(countingKey(), message));
    assertEquals(whole.substring(0, 32), new Pseudonyms(countingKey()).author("1234567890"));
  }

  @Test
  void lengthsAndUnknown() {
    var names = new Pseudonyms(countingKey());
    assertTrue(names.author("u6nODdJpn").matches("[0-9a-f]{32}"));
    assertTrue(names.name("样本一号").matches("u_[0-9a-f]{16}"));
    assertNull(names.author(null));
  }

  @Test
  void caseOfNamesDoesNotMatterButThatOfIdsDoes() {
    var names = new Pseudonyms(countingKey());
    assertEquals(names.name("Sample-One"), names.name("sAMPLE-oNE"));
    // Opaque ids differ by case: uABCDEFGH and uabcdefgh are two people.
    assertNotEquals(names.author("uABCDEFGH"), names.author("uabcdefgh"));
  }

  @Test
  void aNameIsNotItsNumber() {
    var names = new Pseudonyms(countingKey());
    assertFalse(names.author("1234567890").startsWith(names.name("1234567890").substring(2)));
  }

  @Test
  void otherKeyOtherPseudonym() {
    byte[] other = countingKey();
    other[31] ^= 1;
    assertNotEquals(
        new Pseudonyms(countingKey()).author("1234567890"),
        new Pseudonyms(other).author("1234567890"));
  }

  @Test
  void moreNamesThanAreRememberedAgreeWithAFreshInstance() {
    var names = new Pseudonyms(countingKey());
    String first = names.author("0");
    for (int i = 1; i < 60_000; i++) {
      names.author(Integer.toString(i));
    }
    assertEquals(first, names.author("0"));
    assertEquals(new Pseudonyms(countingKey()).author("777"), names.author("777"));
  }

  @Test
  void theKeyIsNeitherPrintedNorTooShort() {
    byte[] key = "a key that nobody should ever see".getBytes(StandardCharsets.US_ASCII);
    var names = new Pseudonyms(key);
    assertShowsNothingOf(key, names.toString());
    byte[] shorter = Arrays.copyOf(key, 31);
    var refused = assertThrows(IllegalArgumentException.class, () -> new Pseudonyms(shorter));
    assertShowsNothingOf(shorter, refused.toString());
  }

  @Test
  void asFoundChangesNothing() {
    assertEquals("1234567890", Names.AS_FOUND.author("1234567890"));
    assertEquals("样本一号", Names.AS_FOUND.name("样本一号"));
  }

  static void assertShowsNothingOf(byte[] key, String text) {
    assertFalse(text.contains(new String(key, StandardCharsets.ISO_8859_1)), text);
    assertFalse(text.contains(HexFormat.of().formatHex(key, 0, 8)), text);
    assertFalse(text.contains(Arrays.toString(key)), text);
  }

  /** The codebook's key 00, 01, … 1f. */
  static byte[] countingKey() {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) i;
    }
    return key;
  }

  private static byte[] bytes(String hex) {
    int star = hex.indexOf('*');
    if (star < 0) {
      return HexFormat.of().parseHex(hex);
    }
    byte[] repeated = new byte[Integer.parseInt(hex.substring(star + 1))];
    Arrays.fill(repeated, (byte) Integer.parseInt(hex.substring(0, star), 16));
    return repeated;
  }
}
