package org.shiguan.ingest;

/** Text of dumps made fit for a terminal. */
final class Printable {
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private Printable() {}

  /**
   * One line of at most {@code most} characters. Control characters, which could move the cursor or
   * colour the screen, marks that turn the reading direction, and halves of characters are written
   * as {@code <U+001B>}; line breaks as a blank.
   */
  static String line(String text, int most) {
    var out = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < text.length(); shown++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (shown == most) {
        return out.append('…').toString();
      }
      if (c == '\n' || c == '\r' || c == '\t') {
        out.append(' ');
      } else if (harmless(c)) {
        out.appendCodePoint(c);
      } else {
        out.append("<U+%04X>".formatted(c));
      }
    }
    return out.toString();
  }

  private static boolean harmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // Emoji of several people are joined with it.
      case Character.FORMAT -> c == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }
}
