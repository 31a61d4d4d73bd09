package org.shiguan.report.mart;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a cell that a terminal or an editor shows as it is: what moves the cursor, colours the
 * screen or turns the line around stands by its number, as {@code 〔U+202E〕}, and comes back when
 * the cell is read. Where a text holds that sign itself, its first bracket stands by its number.
 */
final class VisibleCell {
  private static final Pattern NUMBERED = Pattern.compile("〔U\\+([0-9A-F]{4,6})〕");
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private VisibleCell() {}

  static String of(String text) {
    var out = new StringBuilder(text.length());
    Matcher numbered = NUMBERED.matcher(text);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean sign = c == '〔' && numbered.region(i, text.length()).lookingAt();
      if (sign || isHidden(c)) {
        out.append(String.format(Locale.ROOT, "〔U+%04X〕", c));
      } else {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** The text again; null for null. */
  static String read(String cell) {
    return cell == null || cell.indexOf('〔') < 0
        ? cell
        : NUMBERED
            .matcher(cell)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // Joiners are format characters too and hold emoji together.
      case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }
}
