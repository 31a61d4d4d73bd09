package org.shiguan.read.code;

/** Writes texts and terms alike, one character for one, so that offsets stay. */
final class Folding {
  private Folding() {}

  /** Lower case, half-width ASCII, a plain blank for the wide one. */
  static char[] fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return folded;
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    if (c >= 0x2E80 && c < 0xFF00) {
      // Chinese has no case, and asking for it takes time.
      return c == 0x3000 ? ' ' : c;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold((char) (c - 0xFEE0));
    }
    return Character.toLowerCase(c);
  }
}
