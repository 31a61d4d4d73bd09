package org.shiguan.report.print;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Text of the data made visible: what would be drawn as nothing, or would turn the line around, is
 * printed as its code point.
 */
public final class Visible {
  private Visible() {}

  /** The text with controls, direction marks and lone surrogates printed like 〔U+202E〕. */
  public static String text(String text) {
    return replace(text, Visible::unseen);
  }

  /** The text with every matching code point printed like 〔U+20BB7〕. */
  public static String replace(String text, IntPredicate replaced) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
              } else if (replaced.test(c)) {
                out.append(codePoint(c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** A code point by its number: 〔U+20BB7〕. */
  public static String codePoint(int codePoint) {
    return String.format(Locale.ROOT, "〔U+%04X〕", codePoint);
  }

  /** Whether a code point is a control, a direction mark, a lone surrogate or no character. */
  public static boolean unseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
      // Joiners are format characters too and hold emoji together; only what reorders is refused.
      case Character.FORMAT -> c != 0x200C && c != 0x200D;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> c == 0xFFFE || c == 0xFFFF;
    };
  }
}
